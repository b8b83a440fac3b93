#pragma once

#include <QString>

#include <functional>
#include <vector>

#include "engine/run/view.h"

namespace nephoscope::desktop {

/// The newest trigger that the system has not recovered from in time; null: none. Points into `view`.
const scenario::RecoveryReading* lastingTrigger(const run::View& view);

/// "Not recovered for 90 s: goodput 43.2 %, wanted 90 %". A goodput is rounded down, so that it never reads as what is wanted.
QString recoveryText(const scenario::RecoveryReading& trigger, SimTime now);

/// Why: what disturbed the system, what it would have to do, and the worst of what is not well now. `names`: what a person calls a part.
std::vector<run::Reason> recoveryReasons(const scenario::RecoveryReading& trigger, const run::View& view,
                                         const std::function<QString(const QString&)>& names);

}  // namespace nephoscope::desktop
