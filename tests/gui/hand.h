#pragma once

#include <QPoint>
#include <QStringList>

namespace nephoscope::gui {

/// Mouse and keyboard as the X server gives them, through xdotool. Each call returns when the server has had the events; events of this
/// program are handled meanwhile. False, with a warning: xdotool failed.
class Hand {
public:
    static bool act(const QStringList& arguments);

    static bool moveTo(QPoint global);
    static bool click(QPoint global, int button = 1);
    static bool doubleClick(QPoint global);
    /// `hover`: pointed at before the button goes down.
    static bool drag(QPoint from, QPoint end, QPoint hover = {});
    /// "ctrl+s"
    static bool key(const QString& keys);
    static bool type(const QString& text);
    /// Of a window by its title, in this or another program; empty: there is none.
    static QString windowTitled(const QString& regularExpression);

private:
    static QStringList to(QPoint global);
};

}  // namespace nephoscope::gui
