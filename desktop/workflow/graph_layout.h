#pragma once

#include <QFont>
#include <QPainterPath>
#include <QRectF>

#include <vector>

#include "engine/asl/machine.h"

namespace nephoscope::desktop {

/// Where the states of a machine are drawn, in pixels at zoom 1. What is nested lies inside the rectangle of its owner.
struct GraphLayout {
    struct Way {
        std::size_t transition = 0;  ///< in Machine::transitions
        QPainterPath path;
        QPointF tip;    ///< where its arrow head points to, downwards or (`back`) to the left
        QPointF label;  ///< middle of its label
        bool back = false;
    };
    std::vector<QRectF> states;  ///< by StateIndex
    std::vector<QRectF> scopes;  ///< by ScopeIndex; [0] is everything
    std::vector<Way> ways;       ///< between states of one scope
    QPointF start;               ///< above the first state

    static constexpr double kStateHeight = 52, kHeader = 48, kMargin = 16, kStartHeight = 34;
    static GraphLayout of(const asl::Machine& machine, const QFont& font);

    /// The innermost state at a point; kNone where there is none.
    asl::StateIndex at(const asl::Machine& machine, QPointF point) const;
};

}  // namespace nephoscope::desktop
