#pragma once

#include <QFrame>

class QVBoxLayout;

namespace nephoscope::desktop {

/// A small framed window that goes when a person clicks elsewhere or presses Esc; deletes itself.
class Popover : public QFrame {
    Q_OBJECT
public:
    explicit Popover(QWidget* parent);
    /// Shows it near a point, inside the screen.
    void popUp(const QPoint& globalPos);

protected:
    QVBoxLayout* box() const { return m_box; }

private:
    QVBoxLayout* m_box;
};

}  // namespace nephoscope::desktop
