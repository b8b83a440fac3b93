#include "shapes/rect_index.h"

#include <algorithm>
#include <cmath>

namespace nephoscope::shapes {

namespace {

constexpr double kCell = 384;

bool touches(const QRectF& a, const QRectF& b) {
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

}  // namespace

template <typename F>
void RectIndex::forCells(const QRectF& rect, F visit) {
    const auto cell = [](double v) { return static_cast<int>(std::floor(v / kCell)); };
    for (int y = cell(rect.top()); y <= cell(rect.bottom()); ++y)
        for (int x = cell(rect.left()); x <= cell(rect.right()); ++x)
            if (!visit((static_cast<long long>(y) << 32) ^ static_cast<unsigned>(x))) return;
}

void RectIndex::insert(int handle, const QRectF& rect) {
    remove(handle);
    m_rects[handle] = rect;
    forCells(rect, [&](long long key) {
        m_cells[key].push_back(handle);
        return true;
    });
}

void RectIndex::remove(int handle) {
    const auto found = m_rects.find(handle);
    if (found == m_rects.end()) return;
    forCells(found->second, [&](long long key) {
        const auto cell = m_cells.find(key);
        std::erase(cell->second, handle);
        if (cell->second.empty()) m_cells.erase(cell);
        return true;
    });
    m_rects.erase(found);
}

void RectIndex::clear() {
    m_rects.clear();
    m_cells.clear();
}

const QRectF* RectIndex::rect(int handle) const {
    const auto found = m_rects.find(handle);
    return found == m_rects.end() ? nullptr : &found->second;
}

std::vector<int> RectIndex::in(const QRectF& area) const {
    std::vector<int> result;
    const double cells = (area.width() / kCell + 2) * (area.height() / kCell + 2);
    if (cells > static_cast<double>(m_cells.size())) {
        for (const auto& [handle, rect] : m_rects)
            if (touches(rect, area)) result.push_back(handle);
    } else {
        forCells(area, [&](long long key) {
            if (const auto cell = m_cells.find(key); cell != m_cells.end())
                for (const int handle : cell->second)
                    if (touches(m_rects.at(handle), area)) result.push_back(handle);
            return true;
        });
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

bool RectIndex::anyIn(const QRectF& area) const {
    bool found = false;
    forCells(area, [&](long long key) {
        if (const auto cell = m_cells.find(key); cell != m_cells.end())
            found = std::any_of(cell->second.begin(), cell->second.end(), [&](int handle) { return touches(m_rects.at(handle), area); });
        return !found;
    });
    return found;
}

QRectF RectIndex::bounds() const {
    QRectF all;
    for (const auto& [handle, rect] : m_rects) all = all.isNull() ? rect : all.united(rect);
    return all;
}

}  // namespace nephoscope::shapes
