#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "desktop/document/document.h"

namespace nephoscope::desktop {

/// A part and its place in the design's list of its kind.
struct PlacedPart {
    int index = 0;
    Part part;
};
using PlacedParts = std::vector<PlacedPart>;

/// Copies of all parts of a design, kind by kind, in their order.
Parts partsOf(const model::Design& design);

/// A design that finds its parts by id. What `take` gives, `put` returns to the very same places, so that undo restores every byte.
class PartStore {
public:
    const model::Design& design() const { return m_design; }
    void reset(model::Design design);

    bool contains(const std::string& id) const { return m_places.contains(id); }
    /// Null when there is no part `id` of this kind.
    template <typename T>
    const T* find(const std::string& id) const;
    std::optional<Part> part(const std::string& id) const;

    /// Unknown ids are skipped.
    PlacedParts take(const std::vector<std::string>& ids);
    void put(PlacedParts parts);
    /// Places at the end of their lists for parts that are new.
    PlacedParts placedAtEnd(Parts parts) const;
    /// Exchanges `part` with the one of the same id and kind, which must be there.
    void swap(Part& part);
    /// Exchanges name, limits, network and run settings.
    void swapSettings(model::Design& settings);

    /// `ids` with the connections of the components and the contents of the containers among them.
    std::vector<std::string> withDependents(const std::vector<std::string>& ids) const;

private:
    struct Place {
        std::size_t kind;
        int index;
    };
    template <typename T>
    void reindex();

    model::Design m_design;
    std::unordered_map<std::string, Place> m_places;
};

}  // namespace nephoscope::desktop
