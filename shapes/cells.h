#pragma once

#include <QChar>
#include <QRectF>

#include <span>
#include <vector>

#include "shapes/theme.h"

class QPainter;

namespace nephoscope::shapes {

enum class CellState {
    Empty,
    Pending,
    Starting,
    InService,
    Unhealthy,
    Draining,
    Terminating,
    Stopped,
    Standby,
    Replica,
    FailingOver,
    Idle,
    Stopping,
    Installing,
    Validating
};

/// What the load balancer in front of a cell thinks of it, the worse the later. None: there is none.
enum class TargetHealth { None, Healthy, Initial, Draining, Unhealthy };

/// One instance, node or replica of a card.
struct Cell {
    int row = 0;  ///< which zone's row
    CellState state = CellState::Empty;
    QChar role;              ///< 'P' primary, 'S' standby, 'R' replica; null: one of many
    double utilization = 0;  ///< 0..1
    unsigned queue = 0;
    int queueLimit = -1;  ///< with which the queue is full; -1: there is none
    double lag = 0;       ///< seconds
    int instance = -1;
    int version = -1;  ///< of its app, by number: the colour of its edge; -1: there is one only
    TargetHealth target = TargetHealth::None;
};

/// Where `count` cells go in a row: as large as they fit. Where even the smallest do not, each rect stands for `share` cells.
struct CellLayout {
    std::vector<QRectF> rects;
    int share = 1;
};
CellLayout layOutCells(const QRectF& row, int count, bool roles);

/// The colour of an app version, by number.
QColor versionColor(int version);

void paintCells(QPainter& painter, const CellLayout& layout, std::span<const Cell> cells, const Theme& theme, double zoom);

}  // namespace nephoscope::shapes
