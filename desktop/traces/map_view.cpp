#include "desktop/traces/map_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

#include "desktop/look/service_icon.h"
#include "desktop/traces/part_style.h"
#include "shapes/fonts.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

constexpr double kRadius = 24, kRing = 6;
constexpr int kColumnWidth = 136, kRowHeight = 88, kMargin = 12;

double perNode(const ServiceMap::Node& node, run::Verdict verdict) {
    return node.count() ? static_cast<double>(node.answers[static_cast<std::size_t>(verdict)]) / node.count() : 0;
}

}  // namespace

MapView::MapView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("serviceMap"));
    setAccessibleName(tr("Service map"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_StyledBackground);
}

QSize MapView::minimumSizeHint() const {
    int columns = 1, tallest = 1;
    std::vector<int> heights;
    for (const ServiceMap::Node& node : m_map.nodes) {
        columns = std::max(columns, node.column + 1);
        heights.resize(static_cast<std::size_t>(columns));
        tallest = std::max(tallest, ++heights[static_cast<std::size_t>(node.column)]);
    }
    return {columns * kColumnWidth + 2 * kMargin, tallest * kRowHeight + 2 * kMargin};
}

void MapView::setMap(ServiceMap map) {
    const std::string before = m_current >= 0 ? m_map.nodes[static_cast<std::size_t>(m_current)].id : std::string();
    m_map = std::move(map);
    m_current = -1;
    for (std::size_t i = 0; i < m_map.nodes.size(); ++i)
        if (m_map.nodes[i].id == before) m_current = static_cast<int>(i);
    QStringList lines;
    for (const ServiceMap::Node& node : m_map.nodes) lines += describe(node).replace(QLatin1Char('\n'), QStringLiteral(", "));
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    place();
    updateGeometry();
    update();
}

/// Columns side by side, each in the middle of the height.
void MapView::place() {
    std::vector<int> heights, used;
    for (const ServiceMap::Node& node : m_map.nodes) {
        heights.resize(std::max(heights.size(), static_cast<std::size_t>(node.column) + 1));
        ++heights[static_cast<std::size_t>(node.column)];
    }
    used.resize(heights.size());
    const double wide =
        std::max<double>(kColumnWidth, (width() - 2.0 * kMargin) / std::max<double>(1, static_cast<double>(heights.size())));
    m_places.clear();
    for (const ServiceMap::Node& node : m_map.nodes) {
        const auto column = static_cast<std::size_t>(node.column);
        const double top = (height() - heights[column] * kRowHeight) / 2.0;
        const double x = kMargin + (node.column + 0.5) * std::min(wide, 2.0 * kColumnWidth);
        m_places.emplace_back(x, std::max<double>(top, kMargin) + used[column]++ * kRowHeight + kRadius + 6);
    }
}

QString MapView::nameOf(const ServiceMap::Node& node) const {
    const QString id = QString::fromStdString(node.id);
    return m_names ? m_names(id) : id;
}

QString MapView::describe(const ServiceMap::Node& node) const {
    QString text = tr("%1: %2 on average of %L3 answers")
                       .arg(nameOf(node), millisecondsText(static_cast<SimTime>(node.meanMilliseconds() * 1e6)))
                       .arg(node.count());
    for (int v = 0; v < run::kVerdicts; ++v)
        if (const double share = perNode(node, static_cast<run::Verdict>(v)); share > 0)
            text += QLatin1Char('\n') + tr("%1: %2").arg(verdictName(static_cast<run::Verdict>(v)), shapes::shareText(share));
    return text;
}

void MapView::paintEdge(QPainter& painter, const ServiceMap::Edge& edge) const {
    const QPointF from = m_places[static_cast<std::size_t>(edge.from)], to = m_places[static_cast<std::size_t>(edge.to)];
    if (edge.from == edge.to) return;
    const shapes::Theme& theme = presentTheme();
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    const QPointF unit = way / length, side(-unit.y(), unit.x());
    const QPointF begin = from + unit * (kRadius + 3), end = to - unit * (kRadius + 5);
    painter.setPen(QPen(theme.edge, 1.5, edge.asynchronous ? Qt::DashLine : Qt::SolidLine));
    painter.drawLine(begin, end);
    QPainterPath head(end);
    head.lineTo(end - unit * 8 + side * 4);
    head.lineTo(end - unit * 8 - side * 4);
    head.closeSubpath();
    painter.fillPath(head, theme.edge);
    const QString text = tr("%1/min").arg(shapes::countText(edge.perMinute));
    painter.setFont(shapes::uiFont(10));
    const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 8, painter.fontMetrics().height() + 2);
    const QRectF label(begin + (end - begin) * 0.5 - QPointF(size.width() / 2, size.height() / 2), size);
    painter.fillRect(label, theme.panel);
    painter.setPen(theme.textDim);
    painter.drawText(label, Qt::AlignCenter, text);
}

/// Sectors begin at the top; a gap and its own order tell them apart without colours.
void MapView::paintNode(QPainter& painter, std::size_t index) const {
    const ServiceMap::Node& node = m_map.nodes[index];
    const shapes::Theme& theme = presentTheme();
    const QPointF at = m_places[index];
    const QRectF ring(at.x() - kRadius + kRing / 2, at.y() - kRadius + kRing / 2, 2 * kRadius - kRing, 2 * kRadius - kRing);
    if (static_cast<int>(index) == m_current && hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawEllipse(at, kRadius + 4, kRadius + 4);
    }
    painter.setPen(QPen(theme.border, kRing));
    painter.setBrush(theme.card);
    painter.drawEllipse(ring);
    painter.setBrush(Qt::NoBrush);
    double begin = 90;
    for (int v = 0; v < run::kVerdicts; ++v) {
        const double share = perNode(node, static_cast<run::Verdict>(v));
        if (share <= 0) continue;
        const double gap = share < 1 ? 3 : 0;
        painter.setPen(QPen(verdictColor(static_cast<run::Verdict>(v), theme), kRing, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, static_cast<int>((begin - gap / 2) * 16), static_cast<int>(-std::max(1.0, share * 360 - gap) * 16));
        begin -= share * 360;
    }
    painter.setPen(theme.text);
    painter.setFont(shapes::monoFont(10, QFont::Medium));
    painter.drawText(ring, Qt::AlignCenter, shapes::spanText(node.meanMilliseconds() * 1e-3));
    painter.setFont(shapes::uiFont(12, QFont::DemiBold));
    const QString name = painter.fontMetrics().elidedText(nameOf(node), Qt::ElideRight, kColumnWidth - 16);
    painter.drawText(QRectF(at.x() - kColumnWidth / 2.0, at.y() + kRadius + 2, kColumnWidth, 16), Qt::AlignCenter, name);
    painter.setFont(shapes::uiFont(10));
    painter.setPen(theme.textDim);
    const double bad = node.count() ? 1 - perNode(node, run::Verdict::Ok) : 0;
    const QString second = bad > 0 ? tr("%1 not OK").arg(shapes::shareText(bad)) : tr("all OK");
    painter.drawText(QRectF(at.x() - kColumnWidth / 2.0, at.y() + kRadius + 18, kColumnWidth, 14), Qt::AlignCenter, second);
}

void MapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_map.nodes.empty()) {
        painter.setPen(presentTheme().textDim);
        painter.drawText(rect(), Qt::AlignCenter, tr("No traces"));
        return;
    }
    for (const ServiceMap::Edge& edge : m_map.edges) paintEdge(painter, edge);
    for (std::size_t i = 0; i < m_map.nodes.size(); ++i) paintNode(painter, i);
}

QRect MapView::rectOf(const QString& id) const {
    for (std::size_t i = 0; i < m_map.nodes.size(); ++i)
        if (QString::fromStdString(m_map.nodes[i].id) == id)
            return QRectF(m_places[i] - QPointF(kRadius, kRadius), QSizeF(2 * kRadius, 2 * kRadius)).toAlignedRect();
    return {};
}

int MapView::nodeAt(QPoint at) const {
    for (std::size_t i = 0; i < m_places.size(); ++i)
        if (std::hypot(m_places[i].x() - at.x(), m_places[i].y() - at.y()) <= kRadius + 4) return static_cast<int>(i);
    return -1;
}

void MapView::choose(int node) {
    if (node >= 0) Q_EMIT componentChosen(QString::fromStdString(m_map.nodes[static_cast<std::size_t>(node)].id));
}

bool MapView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int node = nodeAt(help->pos());
        QToolTip::showText(help->globalPos(), node < 0 ? QString() : describe(m_map.nodes[static_cast<std::size_t>(node)]), this);
        return true;
    }
    return QWidget::event(event);
}

void MapView::mousePressEvent(QMouseEvent* event) {
    m_current = nodeAt(event->position().toPoint());
    choose(m_current);
    update();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_map.nodes.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down: m_current = std::min(m_current + 1, last); break;
        case Qt::Key_Left:
        case Qt::Key_Up: m_current = std::min(std::max(m_current - 1, 0), last); break;
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(m_current); return;
        default: QWidget::keyPressEvent(event); return;
    }
    if (m_current >= 0)
        setAccessibleName(tr("Service map") + QStringLiteral(", ") + describe(m_map.nodes[static_cast<std::size_t>(m_current)]));
    update();
}

void MapView::resizeEvent(QResizeEvent* event) {
    place();
    QWidget::resizeEvent(event);
}

}  // namespace nephoscope::desktop
