#include "desktop/charts/fault_bands.h"

#include <algorithm>

namespace nephoscope::desktop {
namespace {
constexpr std::size_t kMost = 500;
}

void FaultBands::add(const std::vector<run::LogEntry>& entries) {
    using Level = run::LogEntry::Level;
    for (const run::LogEntry& entry : entries) {
        if (entry.level != Level::Problem && entry.level != Level::Good) continue;
        if (entry.what == "not-recovered" || entry.what == "recovered") continue;
        const auto open = std::find_if(m_bands.begin(), m_bands.end(),
                                       [&](const Band& band) { return band.component == entry.component && band.to == kNever; });
        if (entry.level == Level::Good && open != m_bands.end()) open->to = entry.time;
        if (entry.level == Level::Problem && open == m_bands.end() && m_bands.size() < kMost)
            m_bands.push_back({entry.component, entry.time, kNever});
    }
}

std::vector<FaultBands::Band> recoveryBands(const std::vector<scenario::RecoveryReading>& recoveries) {
    std::vector<FaultBands::Band> bands;
    for (const scenario::RecoveryReading& each : recoveries)
        if (each.down >= 0 && each.recovered != each.ended && bands.size() < kMost)
            bands.push_back({"", each.ended, each.recovered < 0 ? kNever : each.recovered});
    return bands;
}

std::vector<FaultBands::Band> blindBands(const std::vector<scenario::ScalingLag>& lags) {
    std::vector<FaultBands::Band> bands;
    for (const scenario::ScalingLag& each : lags)
        if (bands.size() < kMost) bands.push_back({each.target, each.from, each.served < 0 ? kNever : each.served});
    return bands;
}

}  // namespace nephoscope::desktop
