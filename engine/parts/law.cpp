#include "engine/parts/law.h"

namespace nephoscope::parts {

Law Law::make(Shape shape, SimTime mean, double variation) {
    Law law{shape, static_cast<double>(mean), 0, 0};
    if (shape == Shape::Lognormal && mean > 0) {
        const double variance = math::log(1 + variation * variation);
        law.sigma = math::sqrt(variance);
        law.mu = math::log(law.mean) - variance / 2;
    }
    if (mean == 0) law.shape = Shape::Constant;
    return law;
}

}  // namespace nephoscope::parts
