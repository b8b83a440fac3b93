#pragma once

#include <QCache>
#include <QImage>

#include "shapes/card.h"

namespace nephoscope::shapes {

/// Card bodies drawn once for each look (icon, category, state, size, scheme) and scale. 32 MB; the least used go first.
class CardSprites {
public:
    CardSprites();

    /// `scale` is pixels a unit, device pixel ratio included. The sprite is kCardMargin units larger than the card on each side;
    /// its own device pixel ratio is 1. Valid until the next call.
    const QImage& body(const CardModel& model, const Theme& theme, double scale);

private:
    struct Key {
        std::size_t icon;
        int look;
        int scale;
        bool operator==(const Key&) const = default;
        friend std::size_t qHash(const Key& key, std::size_t seed = 0) { return qHashMulti(seed, key.icon, key.look, key.scale); }
    };
    QCache<Key, QImage> m_cache;
};

}  // namespace nephoscope::shapes
