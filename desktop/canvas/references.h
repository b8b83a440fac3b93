#pragma once

#include <QString>

#include <utility>
#include <vector>

#include "engine/model/design.pb.h"

namespace nephoscope::desktop {

/// Components and what settings of theirs name beside what their connections say: a queue and its dead-letter queue. Not the keys they
/// are encrypted with, which many share. In the order of the design, each pair once.
std::vector<std::pair<QString, QString>> referencesOf(const model::Design& design);

}  // namespace nephoscope::desktop
