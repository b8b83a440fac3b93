#pragma once

#include "desktop/app/popover.h"

#include <functional>
#include <vector>

class QLineEdit;
class QTreeWidget;

namespace nephoscope::desktop {

/// One search for everything that can be done and everything that can be shown.
class CommandSearch : public Popover {
    Q_OBJECT
public:
    struct Command {
        QString text;
        QString detail;  ///< its key, or what kind of part it is
        QIcon icon;
        bool enabled = true;
        std::function<void()> run;
    };

    CommandSearch(std::vector<Command> commands, const QString& placeholder, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void filter(const QString& text);
    void runCurrent();

    std::vector<Command> m_commands;
    QLineEdit* m_search;
    QTreeWidget* m_list;
};

/// How well `typed` fits `text`: higher is better, negative is not at all. All typed letters must occur in order; beginnings of words count more.
int matchScore(const QString& text, const QString& typed);

}  // namespace nephoscope::desktop
