#include "desktop/app/popover.h"

#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace nephoscope::desktop {

Popover::Popover(QWidget* parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint), m_box(new QVBoxLayout(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("popover"));
    m_box->setContentsMargins(14, 12, 14, 12);
    m_box->setSpacing(8);
}

void Popover::popUp(const QPoint& globalPos) {
    adjustSize();
    const QRect screen = parentWidget()->screen()->availableGeometry();
    const int x = std::clamp(globalPos.x(), screen.left(), std::max(screen.left(), screen.right() - width()));
    const int y = std::clamp(globalPos.y(), screen.top(), std::max(screen.top(), screen.bottom() - height()));
    move(x, y);
    show();
}

}  // namespace nephoscope::desktop
