#include "shapes/cells.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "shapes/fonts.h"
#include "shapes/number_text.h"

namespace nephoscope::shapes {

namespace {

struct Grid {
    double size, gap;
    int lines;
};

/// Largest first.
constexpr Grid kGrids[] = {{15, 3, 1}, {8, 2, 2}, {5, 1, 3}};

QColor fillColor(const Cell& cell, const Theme& theme) {
    switch (cell.state) {
        case CellState::InService: return cell.utilization >= 0.9 ? theme.degraded : theme.healthy;
        case CellState::Unhealthy: return theme.failed;
        case CellState::FailingOver: return theme.degraded;
        case CellState::Draining: return theme.throttled;
        case CellState::Standby:
        case CellState::Replica:
        case CellState::Pending:
        case CellState::Starting:
        case CellState::Stopping:
        case CellState::Installing:
        case CellState::Validating: return theme.accent;
        case CellState::Idle:
        case CellState::Empty:
        case CellState::Terminating:
        case CellState::Stopped: return theme.textDim;
    }
    return theme.textDim;
}

bool works(CellState state) {
    return state == CellState::InService || state == CellState::Draining || state == CellState::Replica || state == CellState::Idle ||
           state == CellState::Validating;
}

/// How bad it is: a rect that stands for several cells shows the worst of them.
int severity(CellState state) {
    switch (state) {
        case CellState::Unhealthy: return 5;
        case CellState::FailingOver: return 4;
        case CellState::Draining:
        case CellState::Terminating: return 3;
        case CellState::Pending:
        case CellState::Starting:
        case CellState::Stopping:
        case CellState::Installing:
        case CellState::Validating: return 2;
        case CellState::InService:
        case CellState::Replica:
        case CellState::Idle:
        case CellState::Standby: return 1;
        case CellState::Empty:
        case CellState::Stopped: return 0;
    }
    return 0;
}

Cell summary(std::span<const Cell> cells) {
    Cell result =
        *std::max_element(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return severity(a.state) < severity(b.state); });
    double total = 0;
    for (const Cell& cell : cells) {
        total += cell.utilization;
        result.queue = std::max(result.queue, cell.queue);
        result.target = std::max(result.target, cell.target);
    }
    result.utilization = total / static_cast<double>(cells.size());
    return result;
}

/// A shape for each state that is not simply in service, so that no state is told by colour alone.
void paintMark(QPainter& painter, const QRectF& rect, CellState state, const QColor& color) {
    const QPointF c = rect.center();
    const double r = std::min(rect.width(), rect.height()) * 0.24;
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
        case CellState::Unhealthy:
            painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
            painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
            break;
        case CellState::Starting: painter.drawArc(QRectF(c - QPointF(r, r), c + QPointF(r, r)), 90 * 16, -250 * 16); break;
        case CellState::Pending: painter.drawPoint(c); break;
        case CellState::Stopping: painter.drawRect(QRectF(c - QPointF(r, r) * 0.8, c + QPointF(r, r) * 0.8)); break;
        case CellState::Validating:
            painter.drawLine(c + QPointF(-r, 0), c + QPointF(-r * 0.2, r * 0.8));
            painter.drawLine(c + QPointF(-r * 0.2, r * 0.8), c + QPointF(r, -r * 0.8));
            break;
        case CellState::Installing:
            painter.drawLine(c + QPointF(-r, r), c + QPointF(r, r));
            painter.drawLine(c + QPointF(0, -r), c + QPointF(0, r * 0.4));
            break;
        case CellState::Draining:
            painter.drawLine(c + QPointF(0, -r), c + QPointF(0, r));
            painter.drawLine(c + QPointF(-r, 0), c + QPointF(0, r));
            painter.drawLine(c + QPointF(r, 0), c + QPointF(0, r));
            break;
        case CellState::Terminating:
        case CellState::Stopped: painter.drawLine(c + QPointF(-r, 0), c + QPointF(r, 0)); break;
        case CellState::FailingOver:
            painter.drawLine(c + QPointF(0, -r * 1.3), c + QPointF(0, r * 0.3));
            painter.drawPoint(c + QPointF(0, r * 1.3));
            break;
        default: break;
    }
}

void paintRole(QPainter& painter, const QRectF& rect, const Cell& cell, const Theme& theme, bool failing) {
    painter.setFont(monoFont(9, QFont::Medium));
    painter.setPen(failing ? fillColor(cell, theme) : theme.text);
    const bool wide = rect.width() > 28;
    const QRectF text = wide ? rect.adjusted(4, 0, -3, 0) : rect;
    painter.drawText(text, static_cast<int>(wide ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter, QString(cell.role));
    if (wide && cell.lag > 0) {
        painter.setPen(cell.lag > 1 ? theme.degraded : theme.textDim);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, spanText(cell.lag).remove(QLatin1Char(' ')));
    } else if (wide && failing) {
        paintMark(painter, QRectF(rect.right() - 14, rect.top(), 12, rect.height()), cell.state, fillColor(cell, theme));
    }
}

void paintLevel(QPainter& painter, const QRectF& rect, const Cell& cell, const QColor& color) {
    const double share = std::clamp(cell.utilization, 0.0, 1.0);
    QRectF level = rect;
    if (cell.role.isNull())
        level.setTop(rect.bottom() - std::max(rect.height() * share, 1.5));
    else
        level.setWidth(std::max(rect.width() * share, 2.0));
    QColor fill = color;
    if (!cell.role.isNull()) fill.setAlphaF(0.45F);
    painter.fillRect(level, fill);
}

/// A ring for what the load balancer thinks, told by its line as well as by its colour.
QPen ringPen(TargetHealth target, const Theme& theme) {
    QPen pen(theme.healthy, 1, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (target == TargetHealth::Unhealthy) {
        pen.setColor(theme.failed);
        pen.setWidthF(2);
    } else if (target == TargetHealth::Draining) {
        pen.setColor(theme.throttled);
        pen.setWidthF(1.5);
        pen.setDashPattern({2.5, 1.5});
    } else if (target == TargetHealth::Initial) {
        pen.setColor(theme.accent);
        pen.setWidthF(1.5);
        pen.setDashPattern({1, 1});
    }
    return pen;
}

/// 0..1, on a logarithmic scale so that the first few are seen; without a limit a thousand fill it.
double queueShare(const Cell& cell) {
    const double full = cell.queueLimit > 0 ? cell.queueLimit : 1000;
    return std::min(1.0, std::log1p(cell.queue) / std::log1p(full));
}

/// A bar across the way the level goes, in a groove of its own; in a cell without room for it, a mark in the corner.
void paintQueue(QPainter& painter, const QRectF& rect, const Cell& cell, const Theme& theme) {
    if (cell.queue == 0) return;
    if (rect.height() < 12) {
        const QPointF corner = rect.topRight();
        const double size = rect.width() / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        painter.drawPolygon(QPolygonF({corner + QPointF(-size, 0), corner, corner + QPointF(0, size)}));
        return;
    }
    const QRectF inside = rect.adjusted(2, 3, -2, -2);
    const double share = queueShare(cell);
    if (cell.role.isNull()) {
        painter.fillRect(QRectF(inside.right() - 4, inside.top(), 4, inside.height()), theme.card);
        const double height = std::max(inside.height() * share, 1.5);
        painter.fillRect(QRectF(inside.right() - 3, inside.bottom() - height, 3, height), theme.text);
    } else {
        painter.fillRect(QRectF(inside.left(), inside.bottom() - 3, inside.width(), 3), theme.card);
        painter.fillRect(QRectF(inside.left(), inside.bottom() - 2, std::max(inside.width() * share, 1.5), 2), theme.text);
    }
}

void paintDetailed(QPainter& painter, const QRectF& rect, const Cell& cell, const Theme& theme) {
    const QColor color = fillColor(cell, theme);
    const bool plain = works(cell.state) || cell.state == CellState::Standby;
    QColor back = plain ? mix(theme.card, theme.text, 0.09) : color;
    if (!plain) back.setAlphaF(0.18F);
    QColor frame = plain && cell.state != CellState::Standby ? mix(theme.border, theme.text, 0.12) : color;
    QPen pen(frame, 1);
    if (cell.state == CellState::Pending || cell.state == CellState::Empty) pen.setDashPattern({2, 2});
    painter.setPen(Qt::NoPen);
    painter.fillRect(rect, back);
    if (works(cell.state)) paintLevel(painter, rect.adjusted(1, 1, -1, -1), cell, color);
    if (cell.target != TargetHealth::None) pen = ringPen(cell.target, theme);
    const double half = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), 2, 2);
    if (!cell.role.isNull())
        paintRole(painter, rect, cell, theme, !plain);
    else
        paintMark(painter, rect, cell.state, color);
    if (cell.version >= 0) painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2.5), versionColor(cell.version));
    paintQueue(painter, rect, cell, theme);
}

void paintSmallState(QPainter& painter, const QRectF& rect, const Cell& cell, const Theme& theme) {
    const QColor color = fillColor(cell, theme);
    if (!works(cell.state)) {
        painter.fillRect(rect, color);
        if (severity(cell.state) > 2 && rect.width() >= 5)
            painter.fillRect(QRectF(rect.center() - QPointF(1, 1), QSizeF(2, 2)), theme.card);
        return;
    }
    painter.fillRect(rect, mix(theme.card, color, 0.22));
    paintLevel(painter, rect, cell, color);
    if (cell.version > 0) painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), rect.height() * 0.25), versionColor(cell.version));
}

/// Without the ring of those that are healthy, which would leave no room for anything else.
void paintSmall(QPainter& painter, const QRectF& rect, const Cell& cell, const Theme& theme) {
    paintSmallState(painter, rect, cell, theme);
    if (cell.target > TargetHealth::Healthy) {
        QPen pen = ringPen(cell.target, theme);
        pen.setWidthF(1);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintQueue(painter, rect, cell, theme);
}

}  // namespace

QColor versionColor(int version) {
    constexpr QRgb kColors[] = {0x94A3B8, 0xA855F7, 0xF59E0B, 0x06B6D4, 0xEC4899};
    return QColor(kColors[static_cast<std::size_t>(version) % std::size(kColors)]);
}

CellLayout layOutCells(const QRectF& row, int count, bool roles) {
    CellLayout layout;
    if (count <= 0) return layout;
    if (roles && count <= 4) {
        const double gap = 4;
        const double width = std::min(48.0, (row.width() - gap * (count - 1)) / count);
        for (int i = 0; i < count; ++i) layout.rects.emplace_back(row.left() + i * (width + gap), row.center().y() - 8, width, 16);
        return layout;
    }
    for (const Grid& grid : kGrids) {
        const int columns = static_cast<int>((row.width() + grid.gap) / (grid.size + grid.gap));
        const int room = columns * grid.lines;
        const bool last = &grid == std::end(kGrids) - 1;
        if (count > room && !last) continue;
        layout.share = (count + room - 1) / room;
        const int shown = (count + layout.share - 1) / layout.share;
        const int lines = (shown + columns - 1) / columns;
        const double top = row.center().y() - (lines * (grid.size + grid.gap) - grid.gap) / 2;
        for (int i = 0; i < shown; ++i) {
            const int column = i % columns, line = i / columns;
            layout.rects.emplace_back(row.left() + column * (grid.size + grid.gap), top + line * (grid.size + grid.gap), grid.size,
                                      grid.size);
        }
        break;
    }
    return layout;
}

void paintCells(QPainter& painter, const CellLayout& layout, std::span<const Cell> cells, const Theme& theme, double zoom) {
    const auto share = static_cast<std::size_t>(layout.share);
    for (std::size_t i = 0; i < layout.rects.size(); ++i) {
        const QRectF& rect = layout.rects[i];
        const Cell cell = share == 1 ? cells[i] : summary(cells.subspan(i * share, std::min(share, cells.size() - i * share)));
        if (rect.height() >= 8 && rect.height() * zoom >= 10)
            paintDetailed(painter, rect, cell, theme);
        else
            paintSmall(painter, rect, cell, theme);
    }
}

}  // namespace nephoscope::shapes
