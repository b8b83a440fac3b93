#include "desktop/traces/share_bar.h"

#include <QPainter>

#include <numeric>

#include "desktop/look/service_icon.h"
#include "desktop/traces/part_style.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kHeight = 30, kMargin = 12, kSwatch = 22, kGap = 6, kBetween = 16;
constexpr run::Part kOrder[] = {run::Part::Queue, run::Part::ColdStart, run::Part::Service, run::Part::Backoff, run::Part::Network};

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("traceShares"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    clear();
}

QSize ShareBar::sizeHint() const { return {240, kHeight}; }

void ShareBar::clear() {
    m_shares = {};
    m_total.clear();
    setAccessibleName(tr("No trace chosen"));
    setToolTip(QString());
    update();
}

void ShareBar::setShares(const std::array<SimTime, run::kParts>& shares, bool answered, bool cut) {
    m_shares = shares;
    m_note = cut ? tr("What happened later is not kept.") : QString();
    const SimTime sum = std::accumulate(shares.begin(), shares.end(), SimTime{0});
    m_total = answered ? tr("Response %1 =").arg(millisecondsText(sum)) : tr("Under way for %1 =").arg(millisecondsText(sum));
    QStringList parts;
    for (const run::Part part : kOrder)
        if (const SimTime time = shares[static_cast<std::size_t>(part)]) parts += tr("%1 %2").arg(partName(part), millisecondsText(time));
    setAccessibleName(m_total + QLatin1Char(' ') + parts.join(QStringLiteral(" + ")) +
                      (m_note.isEmpty() ? m_note : QLatin1Char(' ') + m_note));
    setToolTip(tr("Of calls made side by side, the one that was waited for longest."));
    update();
}

void ShareBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const shapes::Theme& theme = presentTheme();
    if (m_total.isEmpty()) {
        painter.setFont(shapes::uiFont(12));
        painter.setPen(theme.textDim);
        painter.drawText(rect().adjusted(kMargin, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, accessibleName());
        return;
    }
    painter.setFont(shapes::uiFont(12, QFont::DemiBold));
    painter.setPen(theme.text);
    int x = kMargin;
    const auto write = [&](const QString& text) {
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width;
    };
    write(m_total);
    x += kBetween / 2;
    painter.setFont(shapes::uiFont(12));
    for (const run::Part part : kOrder) {
        const SimTime time = m_shares[static_cast<std::size_t>(part)];
        if (!time) continue;
        paintPart(painter, QRectF(x, height() / 2 - 5, kSwatch, 10), part, theme);
        x += kSwatch + kGap;
        painter.setPen(theme.text);
        write(partName(part) + QLatin1Char(' ') + millisecondsText(time));
        x += kBetween;
    }
    painter.setPen(theme.textDim);
    write(m_note);
}

}  // namespace nephoscope::desktop
