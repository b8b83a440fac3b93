#pragma once

#include <memory>

#include "desktop/document/document.h"
#include "engine/run/view.h"

/// A three-tier design and Views of it, made by hand: pictures of them need no run.
namespace nephoscope::samples {

/// Clients, a load balancer, an Auto Scaling group, a cache and a database in a VPC with two zones.
void drawThreeTier(desktop::Document& document);

enum class Mood { Fine, Trouble };

/// What a run of drawThreeTier() might show. Playing at 1x.
std::shared_ptr<run::View> viewOf(Mood mood);

}  // namespace nephoscope::samples
