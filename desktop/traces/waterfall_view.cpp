#include "desktop/traces/waterfall_view.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "desktop/traces/part_style.h"
#include "shapes/fonts.h"

namespace nephoscope::desktop {
namespace {

constexpr int kPad = 8, kTickWidth = 90, kBarHeight = 12;
constexpr int kSegmentRole = Qt::UserRole;

/// 1, 2 or 5 times a power of ten, not below `value`.
double roundUp(double value) {
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (value <= factor * decade) return factor * decade;
    return 10 * decade;
}

}  // namespace

/// The header, with the time axis over the bars.
class WaterfallView::Axis : public QHeaderView {
public:
    explicit Axis(WaterfallView* view) : QHeaderView(Qt::Horizontal, view), m_view(view) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        painter->save();
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
        if (section != Bars || m_view->span() <= 0) return;
        const shapes::Theme& theme = presentTheme();
        painter->setFont(shapes::uiFont(10));
        painter->setPen(theme.textDim);
        const double width = rect.width() - 2 * kPad;
        const double milliseconds = static_cast<double>(m_view->span()) * 1e-6;
        const double step = roundUp(milliseconds / std::max(1.0, std::floor(width / kTickWidth)));
        for (int i = 0; i * step <= milliseconds; ++i) {
            const double x = rect.left() + kPad + i * step / milliseconds * width;
            painter->drawLine(QPointF(x, rect.bottom() - 4), QPointF(x, rect.bottom()));
            const QString text = millisecondsText(static_cast<SimTime>(std::llround(i * step * 1e6)));
            painter->drawText(QRectF(x + 3, rect.top(), kTickWidth, rect.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        }
    }

private:
    WaterfallView* m_view;
};

class WaterfallView::BarDelegate : public QStyledItemDelegate {
public:
    explicit BarDelegate(WaterfallView* view) : QStyledItemDelegate(view), m_view(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        empty.text.clear();
        m_view->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, m_view);
        const run::Segment& s = m_view->m_fall.segments[index.data(kSegmentRole).toUInt()];
        const shapes::Theme& theme = presentTheme();
        painter->save();
        painter->setClipRect(option.rect);
        const QRectF band(0, option.rect.center().y() - kBarHeight / 2.0, 0, kBarHeight);
        const auto bar = [&](run::Part part, SimTime from, SimTime to) {
            const double left = m_view->xOf(from, option.rect), right = m_view->xOf(to, option.rect);
            paintPart(*painter, QRectF(left, band.top(), right - left, kBarHeight), part, theme);
        };
        if (s.sent < s.arrived) bar(run::Part::Network, s.sent, s.arrived);
        for (const run::TracePart& part : s.parts) bar(part.part, part.from, part.to);
        if (s.ended < s.heard) bar(run::Part::Network, s.ended, s.heard);
        if (s.given_up) mark(*painter, m_view->xOf(s.heard, option.rect), option.rect, theme.failed, Qt::SolidLine);
        mark(*painter, m_view->xOf(m_view->m_fall.end, option.rect), option.rect, theme.textDim, Qt::DashLine);
        painter->restore();
    }

private:
    static void mark(QPainter& painter, double x, const QRect& rect, const QColor& color, Qt::PenStyle style) {
        painter.setPen(QPen(color, 1, style));
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    }

    WaterfallView* m_view;
};

WaterfallView::WaterfallView(QWidget* parent) : QTreeWidget(parent) {
    setObjectName(QStringLiteral("waterfall"));
    setAccessibleName(tr("Waterfall of the chosen trace"));
    setHeader(new Axis(this));
    setColumnCount(Columns);
    setHeaderLabels({tr("Segment"), tr("Answer"), tr("Time"), QString()});
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    headerItem()->setTextAlignment(Duration, Qt::AlignRight | Qt::AlignVCenter);
    header()->setSectionResizeMode(Bars, QHeaderView::Stretch);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
    for (const auto& [column, width] : {std::pair(int{What}, 220), {int{Answer}, 96}, {int{Duration}, 84}})
        header()->resizeSection(column, width);
    setItemDelegateForColumn(Bars, new BarDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(14);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const run::Segment& s = m_fall.segments[item->data(What, kSegmentRole).toUInt()];
        Q_EMIT componentActivated(toQString(s.component));
    });
}

WaterfallView::~WaterfallView() = default;

SimTime WaterfallView::span() const { return (m_toAnswer ? m_fall.end : m_fall.last) - m_fall.start; }

double WaterfallView::xOf(SimTime time, const QRect& cell) const {
    const double share = static_cast<double>(time - m_fall.start) / static_cast<double>(std::max<SimTime>(span(), 1));
    return cell.left() + kPad + share * (cell.width() - 2 * kPad);
}

void WaterfallView::setTrace(std::shared_ptr<const run::Trace> trace, SimTime now) {
    const std::uint64_t before = m_trace ? m_trace->number : 0;
    const int chosen = currentItem() ? currentItem()->data(What, kSegmentRole).toInt() : -1;
    m_trace = std::move(trace);
    m_fall = m_trace ? run::waterfall(*m_trace, now) : run::Waterfall();
    fill();
    if (m_trace && m_trace->number == before && chosen >= 0 && chosen < static_cast<int>(m_rows.size()))
        setCurrentItem(m_rows[static_cast<std::size_t>(chosen)]);
}

void WaterfallView::setToAnswer(bool toAnswer) {
    m_toAnswer = toAnswer;
    viewport()->update();
    header()->viewport()->update();
}

QString WaterfallView::nameOf(const run::Segment& segment) const {
    const QString id = toQString(segment.component);
    QString name = m_names ? m_names(id) : id;
    if (segment.instance >= 0) name += QStringLiteral(" #%1").arg(segment.instance);
    if (segment.attempt > 1) name += QStringLiteral(" \u00b7 ") + tr("attempt %1").arg(segment.attempt);
    if (segment.kind == run::Segment::Kind::Message) name += QStringLiteral(" \u00b7 ") + tr("asynchronous");
    if (segment.kind == run::Segment::Kind::Batch) name += QStringLiteral(" \u00b7 ") + tr("in a batch");
    return name;
}

QString WaterfallView::describe(const run::Segment& segment) const {
    QStringList lines{nameOf(segment)};
    lines +=
        tr("after %1, for %2").arg(millisecondsText(segment.arrived - m_fall.start), millisecondsText(segment.ended - segment.arrived));
    for (int part = 0; part < run::kParts; ++part)
        if (const SimTime time = segment.time_of(static_cast<run::Part>(part)))
            lines += tr("%1: %2").arg(partName(static_cast<run::Part>(part)), millisecondsText(time));
    if (const SimTime way = segment.arrived - segment.sent + std::max<SimTime>(segment.heard - segment.ended, 0); way > 0)
        lines += tr("%1: %2").arg(partName(run::Part::Network), millisecondsText(way));
    if (segment.given_up) lines += tr("its caller waited until %1").arg(millisecondsText(segment.heard - m_fall.start));
    if (segment.hit) lines += tr("answered from a cache");
    if (!segment.cause.empty()) lines += tr("caused by %1").arg(m_names ? m_names(toQString(segment.cause)) : toQString(segment.cause));
    if (!segment.zone.empty()) lines += tr("in %1").arg(toQString(segment.zone));
    if (segment.open) lines += tr("still in progress");
    return lines.join(QLatin1Char('\n'));
}

void WaterfallView::fill() {
    clear();
    m_rows.clear();
    for (std::size_t i = 0; i < m_fall.segments.size(); ++i) {
        const run::Segment& s = m_fall.segments[i];
        auto* item = s.parent < 0 ? new QTreeWidgetItem(this) : new QTreeWidgetItem(m_rows[static_cast<std::size_t>(s.parent)]);
        item->setText(What, nameOf(s));
        item->setText(Answer, s.open ? tr("in progress") : outcomeText(s.outcome, s.status));
        item->setText(Duration, millisecondsText(s.ended - s.arrived));
        item->setTextAlignment(Duration, Qt::AlignRight | Qt::AlignVCenter);
        item->setFont(Duration, shapes::monoFont(12));
        if (const run::Verdict verdict = run::verdict_of(s.outcome, s.status); !s.open && verdict != run::Verdict::Ok)
            item->setForeground(Answer, verdictColor(verdict, presentTheme()));
        const QString text = describe(s);
        for (int column = 0; column < Columns; ++column) {
            item->setData(column, kSegmentRole, static_cast<uint>(i));
            item->setToolTip(column, text);
        }
        item->setData(Bars, Qt::AccessibleTextRole, QString(text).replace(QLatin1Char('\n'), QStringLiteral(", ")));
        m_rows.push_back(item);
    }
    expandAll();
    header()->viewport()->update();
}

QRect WaterfallView::rectOfPart(int row, run::Part part) const {
    const run::Segment& s = m_fall.segments[static_cast<std::size_t>(row)];
    const QRect cell = visualRect(indexFromItem(m_rows[static_cast<std::size_t>(row)], Bars));
    for (const run::TracePart& each : s.parts)
        if (each.part == part)
            return QRectF(QPointF(xOf(each.from, cell), cell.top()), QPointF(xOf(each.to, cell), cell.bottom())).toAlignedRect();
    return {};
}

}  // namespace nephoscope::desktop
