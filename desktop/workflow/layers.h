#pragma once

#include <QPointF>
#include <QSizeF>

#include <cstddef>
#include <vector>

namespace nephoscope::desktop {

/// A directed graph drawn from top to bottom in layers (Sugiyama, Tagawa, Toda 1981): what leads back is turned round first, each node goes
/// below those that lead to it, ways over several layers get a place in each of them, and layers are ordered by the middle of their
/// neighbours.
struct LayeredGraph {
    struct Node {
        QSizeF size;
        QPointF centre;  ///< out
    };
    struct Edge {
        std::size_t from = 0, to = 0;
        std::vector<QPointF> through;  ///< out: the places in the layers between its ends, from `from` on
        bool back = false;             ///< out: it leads upwards, or to itself; `through` is empty then
    };
    std::vector<Node> nodes;  ///< the first one is where it begins
    std::vector<Edge> edges;
    double gap = 28;        ///< between neighbours in a layer
    double layer_gap = 44;  ///< between layers
    double passage = 12;    ///< how wide a way through a layer is
    QSizeF size;            ///< out; everything lies between (0, 0) and this

    /// Takes time proportional to nodes + edges + places, but for sorting each layer.
    void place();
};

}  // namespace nephoscope::desktop
