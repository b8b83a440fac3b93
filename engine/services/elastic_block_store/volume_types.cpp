#include "engine/services/elastic_block_store/volume_types.h"

#include <algorithm>

#include "engine/base/numbers.h"
#include "engine/services/usage.h"

namespace nephoscope::services::ebs {

namespace {

constexpr double kTebibyte = 1024 * kMebibyte * 1024;
constexpr double kSsdIo = 256 * 1024, kHddIo = kMebibyte;

/// Assumptions: AWS says single-digit milliseconds for SSDs, below one for io2, and tens for magnetic disks.
SimTime latency_of(VolumeType type) {
    switch (type) {
        case VolumeType::Io2: return 500 * kMicrosecond;
        case VolumeType::Standard:
        case VolumeType::St1:
        case VolumeType::Sc1: return 10 * kMillisecond;
        default: return kMillisecond;
    }
}

double fact(std::string_view name, bool today = true) { return fact_value(name, today ? model::TODAY : model::YEAR_2020); }

double gp2_iops(double gib) { return std::clamp(fact("EBS-01.iops_per_gib") * gib, fact("EBS-01.least_iops"), fact("EBS-01.most_iops")); }

double gp2_throughput(double gib) { return fact(gib <= fact("EBS-01.small_size") ? "EBS-01.small_throughput" : "EBS-01.throughput"); }

/// Throughput of a disk that bursts by its size: MiB/s for each TiB, and a TiB of credits for each. `type` is "st1" or "sc1".
parts::PacePlan hdd(const std::string& type, double gib) {
    const double tib = gib / 1024, most = fact("EBS-04." + type + "_throughput");
    const double base = fact("EBS-04." + type + "_base") * tib, burst = fact("EBS-04." + type + "_burst") * tib;
    return {std::min(base, most) * kMebibyte, std::min(burst, most) * kMebibyte, tib * kTebibyte};
}

parts::PacePlan flat(double rate) { return {rate, 0, 0}; }

/// Of io1: a step on the way to the most.
double io1_throughput(double iops) {
    const double step = fact("EBS-03.io1_step"), step_iops = fact("EBS-03.io1_step_iops");
    if (iops <= step_iops) return std::min(step, iops * fact("EBS-03.throughput_per_iops"));
    return std::min(fact("EBS-03.io1_throughput"), step * iops / step_iops);
}

double io2_throughput(double iops, bool today) {
    if (!today) return io1_throughput(iops);
    return std::min(fact("EBS-03.io2_throughput"), iops * fact("EBS-03.throughput_per_iops"));
}

std::string text_of(double number) { return rounded_text(number, 15); }

}  // namespace

std::string_view name_of(VolumeType type) {
    constexpr std::string_view kNames[] = {"standard", "gp2", "gp3", "io1", "io2", "st1", "sc1"};
    return kNames[static_cast<std::size_t>(type)];
}

VolumeLimits limits_of(VolumeType type, bool today) {
    switch (type) {
        case VolumeType::Standard: return {1, fact("EBS-04.standard_size"), 0, 0, 0, 0, 0};
        case VolumeType::Gp2: return {1, fact("EBS-01.size"), 0, 0, 0, 0, 0};
        case VolumeType::Gp3:
            return {1,
                    fact("EBS-02.size", today),
                    fact("EBS-02.included_iops"),
                    fact("EBS-02.iops", today),
                    fact("EBS-02.iops_per_gib"),
                    fact("EBS-02.included_throughput"),
                    fact("EBS-02.throughput", today)};
        case VolumeType::Io1:
            return {fact("EBS-03.least_size"),
                    fact("EBS-03.io1_size"),
                    fact("EBS-03.least_iops"),
                    fact("EBS-03.io1_iops"),
                    fact("EBS-03.io1_iops_per_gib"),
                    0,
                    0};
        case VolumeType::Io2:
            return {fact("EBS-03.least_size"),
                    fact("EBS-03.io2_size", today),
                    fact("EBS-03.least_iops"),
                    fact("EBS-03.io2_iops", today),
                    fact("EBS-03.io2_iops_per_gib", today),
                    0,
                    0};
        case VolumeType::St1:
        case VolumeType::Sc1: break;
    }
    return {fact("EBS-04.least_size"), fact("EBS-04.size"), 0, 0, 0, 0, 0};
}

parts::VolumePlan plan_of(const VolumeSettings& settings, bool today) {
    parts::VolumePlan plan;
    plan.latency = latency_of(settings.type);
    plan.io_bytes = kSsdIo;
    switch (settings.type) {
        case VolumeType::Standard:
            plan.ios = flat(fact("EBS-04.standard_iops"));
            plan.bytes = flat(fact("EBS-04.standard_throughput") * kMebibyte);
            break;
        case VolumeType::Gp2:
            plan.ios = {gp2_iops(settings.gib), fact("EBS-01.burst"), fact("EBS-01.credits")};
            plan.bytes = flat(gp2_throughput(settings.gib) * kMebibyte);
            break;
        case VolumeType::Gp3:
            plan.ios = flat(settings.iops > 0 ? settings.iops : fact("EBS-02.included_iops"));
            plan.bytes = flat((settings.throughput > 0 ? settings.throughput : fact("EBS-02.included_throughput")) * kMebibyte);
            break;
        case VolumeType::Io1:
            plan.ios = flat(settings.iops);
            plan.bytes = flat(io1_throughput(settings.iops) * kMebibyte);
            break;
        case VolumeType::Io2:
            plan.ios = flat(settings.iops);
            plan.bytes = flat(io2_throughput(settings.iops, today) * kMebibyte);
            break;
        case VolumeType::St1:
            plan.io_bytes = kHddIo;
            plan.ios = flat(fact("EBS-04.st1_iops"));
            plan.bytes = hdd("st1", settings.gib);
            break;
        case VolumeType::Sc1:
            plan.io_bytes = kHddIo;
            plan.ios = flat(fact("EBS-04.sc1_iops"));
            plan.bytes = hdd("sc1", settings.gib);
            break;
    }
    return plan;
}

namespace {

struct Range {
    double least, most;
    std::string_view unit;
};

class Checker {
public:
    Checker(const VolumeSettings& of, bool today, const std::string& id, std::string_view path, const VolumeFields& names,
            std::vector<Issue>& issues)
        : of_(of), limits_(limits_of(of.type, today)), today_(today), id_(id), path_(path), names_(names), issues_(issues) {}

    void check() {
        check_range(of_.gib, {limits_.least_gib, limits_.most_gib, "GiB"}, names_.gib);
        const bool needs_iops = of_.type == VolumeType::Io1 || of_.type == VolumeType::Io2;
        if (of_.iops > 0 && limits_.most_iops == 0)
            report(names_.iops, say("The IOPS of a %1 volume cannot be provisioned.", name_of(of_.type)),
                   say("Set 0, or choose gp3, io1 or io2."));
        else if (of_.iops > 0 || needs_iops)
            check_range(of_.iops, {limits_.least_iops, most_iops(), "IOPS"}, names_.iops);
        if (of_.throughput <= 0) return;
        if (limits_.most_throughput == 0)
            report(names_.throughput, say("The throughput of a %1 volume cannot be provisioned.", name_of(of_.type)),
                   say("Set 0, or choose gp3."));
        else
            check_range(of_.throughput, {limits_.least_throughput, most_throughput(), "MiB/s"}, names_.throughput);
    }

private:
    double most_iops() const { return std::min(limits_.most_iops, std::max(limits_.least_iops, limits_.iops_per_gib * of_.gib)); }
    double most_throughput() const {
        return std::min(limits_.most_throughput, std::max(limits_.least_iops, of_.iops) * fact("EBS-02.throughput_per_iops"));
    }

    void check_range(double value, const Range& range, std::string_view field) {
        if (value >= range.least && value <= range.most) return;
        const std::string is = text_of(value), least = text_of(range.least), most = text_of(range.most);
        report(field,
               today_ ? say("A %1 volume of %2 %3 is not offered.", name_of(of_.type), is, range.unit)
                      : say("A %1 volume of %2 %3 was not offered in 2020.", name_of(of_.type), is, range.unit),
               today_ ? say("Set %1 to %2 %3.", least, most, range.unit)
                      : say("Set %1 to %2 %3, or choose today's limits.", least, most, range.unit));
    }

    void report(std::string_view field, Text message, Text remedy) {
        const std::string path = path_ + std::string(field);
        const auto is_there = [&](const Issue& each) { return each.object == id_ && each.field == path; };
        if (!today_ && std::any_of(issues_.begin(), issues_.end(), is_there)) return;
        issues_.push_back({Issue::Severity::Error, id_, path, std::move(message), std::move(remedy)});
    }

    const VolumeSettings& of_;
    const VolumeLimits limits_;
    const bool today_;
    const std::string& id_;
    const std::string path_;
    const VolumeFields& names_;
    std::vector<Issue>& issues_;
};

}  // namespace

void check(const VolumeSettings& settings, const std::string& id, std::string_view path, const VolumeFields& names,
           std::vector<Issue>& issues) {
    Checker(settings, true, id, path, names, issues).check();
}

void check_in_2020(const VolumeSettings& settings, const std::string& id, std::string_view path, const VolumeFields& names,
                   std::vector<Issue>& issues) {
    Checker(settings, false, id, path, names, issues).check();
}

}  // namespace nephoscope::services::ebs
