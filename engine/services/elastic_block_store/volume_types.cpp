#include "engine/services/elastic_block_store/volume_types.h"

#include <algorithm>
#include <cstdio>

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

/// 128 MiB/s up to 170 GiB, 250 MiB/s from 334 GiB on and, while there are credits, from 170 GiB on.
double gp2_throughput(double gib) { return gib <= 170 ? 128 : 250; }

/// Throughput of a disk that bursts by its size: MiB/s for each TiB, and a TiB of credits for each.
parts::PacePlan hdd(double gib, double base, double burst, double most) {
    const double tib = gib / 1024;
    return {std::min(base * tib, most) * kMebibyte, std::min(burst * tib, most) * kMebibyte, tib * kTebibyte};
}

parts::PacePlan flat(double rate) { return {rate, 0, 0}; }

/// io1 reaches 500 MiB/s by 256 KiB for each provisioned I/O, and 1,000 from 64,000 IOPS on.
double io1_throughput(double iops) { return iops <= 32'000 ? std::min(500.0, iops / 4) : std::min(1000.0, iops / 64); }

std::string text_of(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.15g", number);
    return text;
}

}  // namespace

std::string_view name_of(VolumeType type) {
    constexpr std::string_view kNames[] = {"standard", "gp2", "gp3", "io1", "io2", "st1", "sc1"};
    return kNames[static_cast<std::size_t>(type)];
}

double gp2_iops(double gib) { return std::clamp(3 * gib, 100.0, 16'000.0); }

VolumeLimits limits_of(VolumeType type, bool today) {
    switch (type) {
        case VolumeType::Standard: return {1, 1024, 0, 0, 0, 0, 0};
        case VolumeType::Gp2: return {1, 16'384, 0, 0, 0, 0, 0};
        case VolumeType::Gp3:
            return today ? VolumeLimits{1, 65'536, 3'000, 80'000, 500, 125, 2'000}
                         : VolumeLimits{1, 16'384, 3'000, 16'000, 500, 125, 1'000};
        case VolumeType::Io1: return {4, 16'384, 100, 64'000, 50, 0, 0};
        case VolumeType::Io2:
            return today ? VolumeLimits{4, 65'536, 100, 256'000, 1'000, 0, 0} : VolumeLimits{4, 16'384, 100, 64'000, 500, 0, 0};
        case VolumeType::St1:
        case VolumeType::Sc1: break;
    }
    return {125, 16'384, 0, 0, 0, 0, 0};
}

parts::VolumePlan plan_of(const VolumeSettings& of, bool today) {
    parts::VolumePlan plan;
    plan.latency = latency_of(of.type);
    plan.io_bytes = kSsdIo;
    switch (of.type) {
        case VolumeType::Standard:
            plan.ios = flat(100);
            plan.bytes = flat(90 * kMebibyte);
            break;
        case VolumeType::Gp2:
            plan.ios = {gp2_iops(of.gib), kGp2Burst, kGp2Credits};
            plan.bytes = flat(gp2_throughput(of.gib) * kMebibyte);
            break;
        case VolumeType::Gp3:
            plan.ios = flat(of.iops > 0 ? of.iops : 3'000);
            plan.bytes = flat((of.throughput > 0 ? of.throughput : 125) * kMebibyte);
            break;
        case VolumeType::Io1:
            plan.ios = flat(of.iops);
            plan.bytes = flat(io1_throughput(of.iops) * kMebibyte);
            break;
        case VolumeType::Io2:
            plan.ios = flat(of.iops);
            plan.bytes = flat((today ? std::min(4'000.0, of.iops / 4) : io1_throughput(of.iops)) * kMebibyte);
            break;
        case VolumeType::St1:
            plan.io_bytes = kHddIo;
            plan.ios = flat(500);
            plan.bytes = hdd(of.gib, 40, 250, 500);
            break;
        case VolumeType::Sc1:
            plan.io_bytes = kHddIo;
            plan.ios = flat(250);
            plan.bytes = hdd(of.gib, 12, 80, 250);
            break;
    }
    return plan;
}

namespace {

struct Range {
    double least, most;
    const char* unit;
};

class Checker {
public:
    Checker(const VolumeSettings& of, bool today, const std::string& id, std::string_view path, const VolumeFields& names,
            std::vector<Issue>& issues)
        : of_(of), limits_(limits_of(of.type, today)), today_(today), id_(id), path_(path), names_(names), issues_(issues) {}

    void check() {
        check_range(of_.gib, {limits_.least_gib, limits_.most_gib, " GiB"}, names_.gib);
        const bool needs_iops = of_.type == VolumeType::Io1 || of_.type == VolumeType::Io2;
        if (of_.iops > 0 && limits_.most_iops == 0)
            report(names_.iops, "The IOPS of " + volume() + " cannot be provisioned.", "Set 0, or choose gp3, io1 or io2.");
        else if (of_.iops > 0 || needs_iops)
            check_range(of_.iops, {limits_.least_iops, most_iops(), " IOPS"}, names_.iops);
        if (of_.throughput <= 0) return;
        if (limits_.most_throughput == 0)
            report(names_.throughput, "The throughput of " + volume() + " cannot be provisioned.", "Set 0, or choose gp3.");
        else
            check_range(of_.throughput, {limits_.least_throughput, most_throughput(), " MiB/s"}, names_.throughput);
    }

private:
    std::string volume() const { return "a " + std::string(name_of(of_.type)) + " volume"; }
    double most_iops() const { return std::min(limits_.most_iops, std::max(limits_.least_iops, limits_.iops_per_gib * of_.gib)); }
    double most_throughput() const { return std::min(limits_.most_throughput, std::max(limits_.least_iops, of_.iops) / 4); }

    void check_range(double value, const Range& range, std::string_view field) {
        if (value >= range.least && value <= range.most) return;
        const std::string offered = today_ ? " is not offered." : " was not offered in 2020.";
        const std::string or_else = today_ ? "." : ", or choose today's limits.";
        report(field, "A " + std::string(name_of(of_.type)) + " volume of " + text_of(value) + range.unit + offered,
               "Set " + text_of(range.least) + " to " + text_of(range.most) + range.unit + or_else);
    }

    void report(std::string_view field, std::string message, std::string remedy) {
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

void check(const VolumeSettings& of, const std::string& id, std::string_view path, const VolumeFields& names, std::vector<Issue>& issues) {
    Checker(of, true, id, path, names, issues).check();
}

void check_in_2020(const VolumeSettings& of, const std::string& id, std::string_view path, const VolumeFields& names,
                   std::vector<Issue>& issues) {
    Checker(of, false, id, path, names, issues).check();
}

}  // namespace nephoscope::services::ebs
