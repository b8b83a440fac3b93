#include "engine/services/failover_story.h"

#include <algorithm>
#include <type_traits>

#include "engine/base/text.h"

namespace nephoscope::services {

using kernel::Kernel;
using kernel::Link;
using kernel::NodeIndex;
using Level = kernel::Observer::Level;

static_assert(std::is_trivially_copyable_v<FailoverStory>);

namespace {

const char* words(FailoverStory::Step step) {
    switch (step) {
        case FailoverStory::Step::TakingOver: return "taking over";
        case FailoverStory::Step::OldAddresses: return "old addresses in use";
        case FailoverStory::Step::NobodyLeft: return "nobody to take over";
    }
    return "";
}

/// To the millisecond.
std::string span(SimTime time) {
    const SimTime milliseconds = (time + kMillisecond / 2) / kMillisecond;
    return number_text(static_cast<double>(milliseconds) / 1000) + " s";
}
std::string calls(std::uint64_t n) { return std::to_string(n) + (n == 1 ? " call failed" : " calls failed"); }

}  // namespace

std::uint64_t failed_calls(const Kernel& k, NodeIndex node) {
    const kernel::CallStatistics& s = k.w.nodes[node];
    std::uint64_t sum = 0;
    for (int outcome = 1; outcome < kernel::kOutcomes; ++outcome) sum += s.outcomes[outcome];
    return sum;
}

SimTime longest_way(const Kernel& k, NodeIndex node) {
    SimTime longest = 0;
    for (const Link& link : k.program.links)
        if (link.to == node) longest = std::max({longest, link.same_zone, link.cross_zone});
    return longest;
}

SimTime last_answer(const Kernel& k, NodeIndex node, std::uint32_t instance) {
    SimTime last = 0;
    for (const Link& link : k.program.links) {
        if (link.to != node || !link.dns || !link.dns_ttl) continue;
        const parts::DnsEntry* known = k.w.column<parts::DnsEntry>(parts::kCallColumns.dns) + link.dns;
        for (std::uint32_t host = 0; host < link.callers; ++host)
            if (known[host].instance == instance) last = std::max(last, known[host].expires);
    }
    return last;
}

std::uint64_t FailoverStory::lost_since(const Kernel& k, NodeIndex node) const { return failed_calls(k, node) - base_; }

void FailoverStory::open(Kernel& k, NodeIndex node) {
    if (open_) return;
    open_ = true;
    count_ = 0;
    base_ = failed_calls(k, node);
}

void FailoverStory::end_step(const Kernel& k, NodeIndex node, SimTime end) {
    if (!count_) return;
    entries_[count_ - 1].end = end;
    entries_[count_ - 1].lost += lost_since(k, node);
    base_ = failed_calls(k, node);
}

void FailoverStory::begin(Kernel& k, NodeIndex node, Step step) {
    open(k, node);
    ++epoch_;
    end_ = 0;
    if (is_at(step)) return;
    if (count_ == kMost) {
        close(k, node);
        open(k, node);
    }
    end_step(k, node, k.now());
    entries_[count_++] = {k.now(), k.now(), 0, step};
}

void FailoverStory::close_at(Kernel& k, NodeIndex node, SimTime end, SimTime grace, std::uint8_t routine) {
    if (!open_) return;
    end_ = end;
    if (end + grace <= k.now()) return close(k, node);
    k.spawn_process(node, routine, ++epoch_, end + grace - k.now());
}

void FailoverStory::close(Kernel& k, NodeIndex node, std::uint32_t epoch) {
    if (open_ && epoch == epoch_) close(k, node);
}

void FailoverStory::close(Kernel& k, NodeIndex node) {
    if (!open_) return;
    end_step(k, node, end_ ? std::min(end_, k.now()) : k.now());
    open_ = false;
    end_ = 0;
    ++epoch_;
    if (count_) k.log(node, "failover-summary", summary(), Level::Info);
}

void FailoverStory::restart_statistics() {
    base_ = 0;
    for (std::uint32_t i = 0; i < count_; ++i) entries_[i].lost = 0;
}

std::string FailoverStory::summary() const {
    std::uint64_t lost = 0;
    std::string steps;
    for (std::uint32_t i = 0; i < count_; ++i) {
        const Entry& each = entries_[i];
        steps += std::string(i ? "; " : ": ") + words(each.step) + " " + span(each.end - each.start) + ", " + calls(each.lost);
        lost += each.lost;
    }
    return "The failover took " + span(entries_[count_ - 1].end - entries_[0].start) + ", " + calls(lost) + steps + ".";
}

Reading FailoverStory::seconds_of(const Kernel& k, Step step) const {
    if (!is_at(step) || (end_ && end_ <= k.now())) return now_value(0);
    return now_value(static_cast<double>((k.now() - entries_[count_ - 1].start) / kSecond + 1));
}

void FailoverStory::add_reasons(Kernel& k, NodeIndex node, const char* fact, std::vector<ReasonReading>& out) const {
    for (std::uint32_t i = 0; open_ && i < count_; ++i) {
        const Entry& each = entries_[i];
        const bool last = i + 1 == count_;
        const std::string of_all = "Failover, step " + std::to_string(i + 1) + ": " + words(each.step);
        if (last)
            out.push_back(
                {ReasonReading::Severity::Degraded,
                 of_all + " for " + std::to_string((k.now() - each.start) / kSecond) + " s, " + calls(lost_since(k, node)) + " so far",
                 each.step == Step::OldAddresses ? fact : "", ""});
        else
            out.push_back(
                {ReasonReading::Severity::Degraded, of_all + ", " + span(each.end - each.start) + ", " + calls(each.lost), "", ""});
    }
}

void FailoverStory::add_numbers(std::vector<std::pair<std::string, double>>& out) const {
    if (open_ || !count_) return;
    std::uint64_t lost = 0;
    for (std::uint32_t i = 0; i < count_; ++i) lost += entries_[i].lost;
    out.emplace_back("failoverSeconds", to_seconds(entries_[count_ - 1].end - entries_[0].start));
    out.emplace_back("failoverFailedCalls", static_cast<double>(lost));
}

}  // namespace nephoscope::services
