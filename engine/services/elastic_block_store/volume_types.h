#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/parts/volume.h"

namespace nephoscope::services::ebs {

enum class VolumeType : std::uint8_t { Standard, Gp2, Gp3, Io1, Io2, St1, Sc1 };

/// What a person provisions. Sizes in GiB, throughput in MiB/s; 0: what the type brings.
struct VolumeSettings {
    VolumeType type = VolumeType::Gp3;
    double gib = 100;
    double iops = 0;
    double throughput = 0;
};

/// What AWS accepts.
struct VolumeLimits {
    double least_gib, most_gib;
    double least_iops, most_iops;  ///< 0: cannot be provisioned
    double iops_per_gib;
    double least_throughput, most_throughput;  ///< 0: cannot be provisioned
};

/// "gp2"
std::string_view name_of(VolumeType type);
VolumeLimits limits_of(VolumeType type, bool today = true);
/// REQUIRES: a size above 0.
parts::VolumePlan plan_of(const VolumeSettings& settings, bool today = true);

inline constexpr double kMebibyte = 1024 * 1024;

/// What AWS refuses, for the component `id`. `path` is that of the message that has the fields, "config."; `names` are the fields'.
struct VolumeFields {
    std::string_view gib, iops, throughput;
};
void check(const VolumeSettings& settings, const std::string& id, std::string_view path, const VolumeFields& names,
           std::vector<Issue>& issues);
/// What AWS refused in 2020, of fields that have no issue yet.
void check_in_2020(const VolumeSettings& settings, const std::string& id, std::string_view path, const VolumeFields& names,
                   std::vector<Issue>& issues);

}  // namespace nephoscope::services::ebs
