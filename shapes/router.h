#pragma once

#include <QPointF>

#include "shapes/connection.h"
#include "shapes/rect_index.h"

namespace nephoscope::shapes {

enum class Side { Left, Right, Top, Bottom };

/// Where a connection meets a card, and which way it leaves.
struct Port {
    QPointF at;
    Side side = Side::Right;
    bool operator==(const Port&) const = default;
};

inline bool isHorizontal(Side side) { return side == Side::Left || side == Side::Right; }
/// `distance` away from the card.
QPointF outside(const Port& port, double distance);

/// The shortest orthogonal way with few bends that crosses no card, from port to port. Where none exists, a direct one that does.
/// `cards` holds the ends' own cards too.
Route findRoute(const RectIndex& cards, const Port& from, const Port& to);

}  // namespace nephoscope::shapes
