#include "shapes/connection.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nephoscope::shapes {

namespace {

constexpr double kTableStep = 6;
constexpr double kCorner = 12;

QPointF towards(QPointF from, QPointF to, double distance) {
    const QLineF line(from, to);
    return line.length() <= 0 ? from : line.pointAt(distance / line.length());
}

double cornerRadius(const Route& route, std::size_t i, double radius) {
    const double before = QLineF(route[i - 1], route[i]).length();
    const double after = QLineF(route[i], route[i + 1]).length();
    return std::min({radius, before / 2, after / 2});
}

void paintArrow(QPainter& painter, const Route& route, const QColor& color, double width) {
    const QPointF tip = route.back();
    const QLineF last(route[route.size() - 2], tip);
    if (last.length() <= 0) return;
    const QPointF along((tip - last.p1()) / last.length());
    const QPointF across(-along.y(), along.x());
    const double size = 5 + width * 0.7;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({tip, tip - along * size * 1.3 + across * size * 0.72, tip - along * size * 1.3 - across * size * 0.72}));
}

}  // namespace

QPainterPath roundedPath(const Route& route, double trim) {
    QPainterPath path;
    if (route.empty()) return path;
    path.moveTo(route.front());
    for (std::size_t i = 1; i + 1 < route.size(); ++i) {
        const double r = cornerRadius(route, i, kCorner);
        path.lineTo(towards(route[i], route[i - 1], r));
        path.quadTo(route[i], towards(route[i], route[i + 1], r));
    }
    if (route.size() >= 2) path.lineTo(towards(route.back(), route[route.size() - 2], trim));
    return path;
}

ArcTable::ArcTable(const Route& route) {
    std::vector<QPointF> corners;
    for (std::size_t i = 0; i < route.size(); ++i) {
        if (i == 0 || i + 1 == route.size()) {
            corners.push_back(route[i]);
            continue;
        }
        const double r = cornerRadius(route, i, kCorner);
        const QPointF a = towards(route[i], route[i - 1], r);
        const QPointF b = towards(route[i], route[i + 1], r);
        for (const double t : {0.0, 0.25, 0.5, 0.75, 1.0})
            corners.push_back((1 - t) * (1 - t) * a + 2 * t * (1 - t) * route[i] + t * t * b);
    }
    double next = 0;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const double length = QLineF(corners[i], corners[i + 1]).length();
        for (; next < m_length + length; next += kTableStep) m_points.push_back(towards(corners[i], corners[i + 1], next - m_length));
        m_length += length;
    }
    if (!corners.empty()) m_points.push_back(corners.back());
}

QPointF ArcTable::at(double distance) const {
    if (m_points.empty()) return {};
    const double s = std::clamp(distance, 0.0, m_length);
    const auto i = std::min(static_cast<std::size_t>(s / kTableStep), m_points.size() - 1);
    if (i + 1 >= m_points.size()) return m_points.back();
    const double start = static_cast<double>(i) * kTableStep;
    const double span = i + 2 == m_points.size() ? m_length - start : kTableStep;
    return span <= 0 ? m_points[i] : m_points[i] + (m_points[i + 1] - m_points[i]) * ((s - start) / span);
}

double edgeWidth(double perSecond) { return std::clamp(1.2 + 1.15 * std::log10(1 + std::max(perSecond, 0.0)), 1.5, 7.0); }

void paintConnection(QPainter& painter, const Route& route, const QPainterPath& path, const ConnectionModel& model, const Theme& theme,
                     double zoom) {
    if (route.size() < 2) return;
    const bool loud = model.state == State::Degraded || model.state == State::Failed || model.state == State::Throttled;
    QColor color = loud ? mix(theme.edge, theme.of(model.state), 0.65) : theme.edge;
    if (model.selected) color = theme.accent;
    if (zoom < 0.3) {
        QPen pen(color, 1);
        pen.setCosmetic(true);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(pen);
        painter.drawPolyline(route.data(), static_cast<int>(route.size()));
        return;
    }
    QPen pen(color, model.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (model.dashed) pen.setDashPattern({3, 2.5});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    paintArrow(painter, route, color, model.width);
}

void paintReference(QPainter& painter, const Route& route, const QPainterPath& path, const Theme& theme, double zoom) {
    if (route.size() < 2 || zoom < 0.3) return;
    QPen pen(theme.textDim, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({0.1, 3.5});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    paintArrow(painter, route, theme.textDim, 1.2);
}

void paintDraft(QPainter& painter, const Route& route, bool legal, const Theme& theme) {
    if (route.size() < 2) return;
    const QColor color = legal ? theme.accent : theme.textDim;
    QPen pen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setDashPattern({3, 2.5});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(roundedPath(route));
    paintArrow(painter, route, color, 2);
}

double distanceTo(const Route& route, QPointF point) {
    double best = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i + 1 < route.size(); ++i) {
        const QPointF a = route[i];
        const QPointF d = route[i + 1] - a;
        const double squared = QPointF::dotProduct(d, d);
        const double t = squared <= 0 ? 0 : std::clamp(QPointF::dotProduct(point - a, d) / squared, 0.0, 1.0);
        best = std::min(best, QLineF(point, a + d * t).length());
    }
    return best;
}

QRectF boundsOf(const Route& route) {
    if (route.empty()) return {};
    double left = route[0].x(), right = left, top = route[0].y(), bottom = top;
    for (const QPointF& point : route) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    return {left, top, right - left, bottom - top};
}

}  // namespace nephoscope::shapes
