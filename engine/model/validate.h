#pragma once

#include "engine/base/result.h"
#include "engine/model/catalog.h"
#include "engine/model/design.pb.h"

namespace nephoscope::model {

inline constexpr int kMaxComponents = 10'000;
inline constexpr int kMaxConnections = 65'000;
inline constexpr int kMaxRequestClasses = 256;
inline constexpr int kMaxZones = 64;

/// Everything that is wrong with a design, at once, each with a path and a remedy; errors mean that it cannot run. Takes time
/// proportional to the design.
Issues validate(const Design& design, const Catalog& catalog);

}  // namespace nephoscope::model
