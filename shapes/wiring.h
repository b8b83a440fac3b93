#pragma once

#include <QRectF>

#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "shapes/connection.h"
#include "shapes/rect_index.h"
#include "shapes/router.h"

namespace nephoscope::shapes {

/// All connections of a drawing: gives each its ports and its route around the cards, and keeps parallel ones apart.
/// After a change only what it touches is routed anew. Cards and links are known by the caller's handles.
class Wiring {
public:
    /// Also moves or resizes it.
    void setCard(int card, const QRectF& rect);
    /// Its links must be removed too.
    void removeCard(int card);
    void setLink(int id, int from, int to);
    void removeLink(int id);
    void clear();

    /// Routes what changed since the last call; gives the links whose route is now another one.
    std::vector<int> update();

    /// Empty for an unknown link.
    const Route& route(int id) const;
    const RectIndex& cards() const { return m_cards; }

private:
    struct Link {
        int from = -1, to = -1;
        Port start, end;
        Route route;
    };
    struct Segment {
        int link;
        bool horizontal;
        double at, low, high;
    };
    using SideKey = std::pair<int, Side>;

    void touch(const QRectF& area);
    void chooseSides(Link& link) const;
    void attach(int id, const Link& link);
    void detach(int id, const Link& link);
    void placePorts(const SideKey& key, std::set<int>& moved);
    void straighten(int id, Link& link);
    void index(int id, const Link& link);
    void unindex(int id);
    bool conflicts(int id, const Segment& segment) const;
    void spaceOut(int id, Link& link);

    RectIndex m_cards;
    std::map<int, Link> m_links;
    std::set<int> m_dirty;
    std::map<SideKey, std::set<int>> m_sides;
    std::unordered_map<int, std::vector<Segment>> m_segments;
    std::unordered_map<int, std::vector<int>> m_buckets;
    RectIndex m_bounds;
};

}  // namespace nephoscope::shapes
