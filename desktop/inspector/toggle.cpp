#include "desktop/inspector/toggle.h"

#include <QPainter>

namespace nephoscope::desktop {
namespace {
constexpr QSize kSize(36, 20);
}

Toggle::Toggle(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(kSize + QSize(4, 4));
}

QSize Toggle::sizeHint() const { return kSize + QSize(4, 4); }

void Toggle::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(QPointF(2, 2), kSize);
    const double radius = track.height() / 2;
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), radius + 1, radius + 1);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid));
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    painter.drawRoundedRect(track, radius, radius);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(isChecked() ? track.right() - radius : track.left() + radius, track.center().y()), radius - 2.5,
                        radius - 2.5);
}

}  // namespace nephoscope::desktop
