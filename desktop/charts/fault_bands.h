#pragma once

#include <string>
#include <vector>

#include "engine/run/view.h"

namespace nephoscope::desktop {

/// Spans in which something was wrong: from a component's first problem in the log to its next good word.
class FaultBands {
public:
    struct Band {
        std::string component;
        SimTime from;
        SimTime to;  ///< kNever while it lasts
    };

    /// What is said of the whole system's recovery is not counted: see recoveryBands().
    void add(const std::vector<run::LogEntry>& entries);
    void clear() { m_bands.clear(); }
    const std::vector<Band>& all() const { return m_bands; }

private:
    std::vector<Band> m_bands;
};

/// From the end of a trigger until the system had recovered from it. None where it was not down after the end.
std::vector<FaultBands::Band> recoveryBands(const std::vector<scenario::RecoveryReading>& recoveries);

/// The blind minutes: from the begin of an overload until what the target was scaled out to is in service.
std::vector<FaultBands::Band> blindBands(const std::vector<scenario::ScalingLag>& lags);

}  // namespace nephoscope::desktop
