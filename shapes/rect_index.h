#pragma once

#include <QRectF>

#include <unordered_map>
#include <vector>

namespace nephoscope::shapes {

/// Rectangles by handle in a uniform grid: what is in a region is found without looking at the rest.
class RectIndex {
public:
    /// Replaces an earlier rect with the same handle.
    void insert(int handle, const QRectF& rect);
    void remove(int handle);
    void clear();

    /// Null when there is none.
    const QRectF* rect(int handle) const;
    /// Handles of rects that touch `area`, ascending, each once.
    std::vector<int> in(const QRectF& area) const;
    bool anyIn(const QRectF& area) const;
    /// Union of all.
    QRectF bounds() const;
    std::size_t size() const { return m_rects.size(); }

private:
    template <typename F>
    static void forCells(const QRectF& rect, F visit);

    std::unordered_map<int, QRectF> m_rects;
    std::unordered_map<long long, std::vector<int>> m_cells;
};

}  // namespace nephoscope::shapes
