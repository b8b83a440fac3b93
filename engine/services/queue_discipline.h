#pragma once

#include "engine/parts/station.h"
#include "engine/services/compiler.h"
#include "engine/services/queue_discipline.pb.h"

namespace nephoscope::services {

/// Orders a queue as the settings of a component say. `Config` has queue_discipline, codel_target and codel_interval.
template <typename Config>
void set_order(parts::StationPlan& station, const Config& config) {
    static_assert(static_cast<int>(parts::QueueOrder::NewestFirst) == QUEUE_LIFO &&
                  static_cast<int>(parts::QueueOrder::NewestFirstWhenBusy) == QUEUE_ADAPTIVE_LIFO &&
                  static_cast<int>(parts::QueueOrder::ControlledDelay) == QUEUE_CODEL);
    station.order = static_cast<parts::QueueOrder>(config.queue_discipline());
    station.target = sim_time(config.codel_target());
    station.interval = sim_time(config.codel_interval());
}

}  // namespace nephoscope::services
