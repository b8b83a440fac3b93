#pragma once

#include "engine/base/math.h"

namespace nephoscope::parts {

/// Bytes a second that one TCP connection reaches on a way with this round trip (s) and this loss: MSS / RTT x sqrt(3 / (2 p)) (Mathis,
/// Semke, Mahdavi, Ott 1997). 0: no limit.
inline double stream_rate(double round_trip, double loss) {
    constexpr double kSegment = 1460;
    if (round_trip <= 0 || loss <= 0) return 0;
    return kSegment / round_trip * math::sqrt(1.5 / loss);
}

}  // namespace nephoscope::parts
