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

struct Words {
    Text text;           ///< "taking over"
    const char* number;  ///< "failoverTakingOver"
};

Words words(FailoverStory::Step step) {
    switch (step) {
        case FailoverStory::Step::Detecting: return {say("unnoticed"), "failoverDetecting"};
        case FailoverStory::Step::TakingOver: return {say("taking over"), "failoverTakingOver"};
        case FailoverStory::Step::OldAddresses: return {say("old addresses in use"), "failoverOldAddresses"};
        case FailoverStory::Step::Reconnecting: return {say("reconnecting"), "failoverReconnecting"};
        case FailoverStory::Step::WarmingUp: return {say("warming up"), "failoverWarmingUp"};
        case FailoverStory::Step::NobodyLeft: return {say("nobody to take over"), "failoverNobodyLeft"};
    }
    return {{}, ""};
}

Text calls(std::uint64_t failed, std::uint64_t late) {
    const std::uint64_t n = failed + late;
    if (!late) return n == 1 ? say("%1 call failed", n) : say("%1 calls failed", n);
    return n == 1 ? say("%1 call failed, %2 of them late", n, late) : say("%1 calls failed, %2 of them late", n, late);
}

constexpr std::uint64_t kSlack = 100;    ///< of so many calls one more may fail, where some failed before the loss
constexpr std::uint64_t kPromptly = 10;  ///< what is under way can be answered in this part of a second
constexpr std::uint64_t kFew = 10;

}  // namespace

Text seconds_text(SimTime span) {
    const SimTime milliseconds = (span + kMillisecond / 2) / kMillisecond;
    return say("%1 s", static_cast<double>(milliseconds) / 1000);
}

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

FailoverStory::Marks FailoverStory::marks(const Kernel& k, NodeIndex node) const {
    const kernel::CallStatistics& s = k.w.nodes[node];
    const std::uint64_t failed = failed_calls(k, node);
    return {{failed, late_}, failed + s.outcomes[0], s.in_flight.value};
}

void FailoverStory::open(Kernel& k, NodeIndex node) {
    if (open_) return;
    open_ = true;
    phase_ = Phase::NoPrimary;
    count_ = 0;
    before_ = marks(k, node);
    base_ = before_.lost;
    before_.ended -= told_.failed + told_.late;
    before_.lost.failed -= told_.failed;
    before_.lost.late -= told_.late;
}

/// REQUIRES: a step has begun.
void FailoverStory::count_to(const Calls& total) {
    Calls& lost = last().lost;
    lost.failed += total.failed - base_.failed;
    lost.late += total.late - base_.late;
    base_ = total;
}

void FailoverStory::end_step(const Kernel& k, NodeIndex node) {
    if (!count_) return;
    last().end = end_ ? std::min(end_, k.now()) : k.now();
    count_to(marks(k, node).lost);
}

/// False: there is no room, and the story is over.
bool FailoverStory::add(Kernel& k, NodeIndex node, Step step, SimTime start) {
    if (count_ == kMost) {
        finish(k, node);
        return false;
    }
    entries_[count_++] = {start, start, {}, step};
    end_ = 0;
    return true;
}

void FailoverStory::begin(Kernel& k, NodeIndex node, Step step) {
    open(k, node);
    ++epoch_;
    phase_ = Phase::NoPrimary;
    if (is_at(step) && !(end_ && end_ <= k.now())) {
        end_ = 0;
        return;
    }
    end_step(k, node);
    if (add(k, node, step, k.now())) return;
    open(k, node);
    add(k, node, step, k.now());
}

void FailoverStory::settle(Kernel& k, NodeIndex node, const Aftermath& after) {
    if (!open_ || (phase_ != Phase::NoPrimary && after.addresses <= after_.addresses)) return;
    if (!count_) return finish(k, node);
    if (after.addresses > k.now()) begin(k, node, Step::OldAddresses);
    after_ = after;
    after_.addresses = end_ = std::max(after.addresses, k.now());
    phase_ = Phase::Addresses;
    wait(k, node, end_ + after.grace - k.now());
}

void FailoverStory::wait(Kernel& k, NodeIndex node, SimTime span) {
    ++epoch_;
    if (span <= 0) return go_on(k, node, epoch_);
    k.spawn_process(node, after_.routine, epoch_, span);
}

/// The next second.
void FailoverStory::watch(Kernel& k, NodeIndex node) {
    phase_ = Phase::Watching;
    second_ = marks(k, node);
    second_at_ = k.now();
    wait(k, node, kSecond);
}

/// Whether the second that ends now was, as the class says.
bool FailoverStory::is_calm(const Kernel& k, NodeIndex node) const {
    const Marks now = marks(k, node);
    const bool cold = after_.warm > second_at_ && !is_at(Step::WarmingUp);
    const std::uint64_t ended = now.ended - second_.ended, failed = now.lost.failed - second_.lost.failed;
    const std::uint64_t late = now.lost.late - second_.lost.late;
    const std::uint64_t lost = failed + (cold ? 0 : late), lost_before = before_.lost.failed + (cold ? 0 : before_.lost.late);
    const std::uint64_t usual = lost_before ? lost_before + before_.ended / kSlack : 0;
    if (lost && (!before_.ended || lost * before_.ended > usual * ended)) return false;
    return cold || now.under_way <= std::max({kFew, (ended - failed - late) / kPromptly, 2 * before_.under_way});
}

void FailoverStory::go_on(Kernel& k, NodeIndex node, std::uint32_t epoch) {
    if (!open_ || epoch != epoch_) return;
    if (phase_ == Phase::Addresses) count_to(marks(k, node).lost);
    if (phase_ == Phase::Watching) {
        if (is_calm(k, node)) return calm_down(k, node);
        if (!is_at(Step::Reconnecting) && !is_at(Step::WarmingUp)) {
            last().end = end_;
            if (!add(k, node, Step::Reconnecting, end_)) return;
            k.log(node, "failover-reconnecting",
                  say("Nobody uses the old address any more, and calls do not succeed yet at the rate they are asked at."), Level::Warning);
        }
    }
    watch(k, node);
}

/// The second that is over was calm: the step was over when it began.
void FailoverStory::calm_down(Kernel& k, NodeIndex node) {
    count_to(second_.lost);
    const SimTime end = last().end = end_ ? end_ : second_at_;
    if (after_.warm <= second_at_ || is_at(Step::WarmingUp)) return finish(k, node);
    if (!add(k, node, Step::WarmingUp, end)) return;
    k.log(node, "failover-warming-up", say("The new primary reads from its storage what the old one had in memory."), Level::Warning);
    phase_ = Phase::Waiting;
    wait(k, node, after_.warm - k.now());
}

/// REQUIRES: the last step has its end and its calls.
void FailoverStory::finish(Kernel& k, NodeIndex node) {
    open_ = false;
    end_ = 0;
    ++epoch_;
    for (std::uint32_t i = 0; i < count_; ++i) {
        told_.failed += entries_[i].lost.failed;
        told_.late += entries_[i].lost.late;
    }
    if (count_) k.log(node, "failover-summary", summary(), Level::Info);
}

void FailoverStory::restart_statistics() {
    base_ = told_ = {};
    second_ = {};
    late_ = 0;
    for (std::uint32_t i = 0; i < count_; ++i) entries_[i].lost = {};
}

/// As it is now.
FailoverStory::Entry FailoverStory::entry(const Kernel& k, NodeIndex node, std::uint32_t i) const {
    Entry each = entries_[i];
    if (!open_ || i + 1 < count_) return each;
    const Calls total = marks(k, node).lost;
    each.end = end_ ? std::min(end_, k.now()) : k.now();
    each.lost.failed += total.failed - base_.failed;
    each.lost.late += total.late - base_.late;
    return each;
}

Text FailoverStory::summary() const {
    Calls lost{};
    Text steps;
    bool taken_over = false;
    for (std::uint32_t i = 0; i < count_; ++i) {
        const Entry& each = entries_[i];
        const Text step =
            say("%1 %2, %3", words(each.step).text, seconds_text(each.end - each.start), calls(each.lost.failed, each.lost.late));
        steps = i ? say("%1; %2", steps, step) : step;
        taken_over |= each.step == Step::TakingOver;
        lost.failed += each.lost.failed;
        lost.late += each.lost.late;
    }
    const Text all = seconds_text(entries_[count_ - 1].end - entries_[0].start);
    return taken_over ? say("The failover took %1, %2: %3.", all, calls(lost.failed, lost.late), steps)
                      : say("The outage took %1, %2: %3.", all, calls(lost.failed, lost.late), steps);
}

Reading FailoverStory::seconds_of(const Kernel& k, Step step) const {
    if (!is_at(step) || (end_ && end_ <= k.now())) return now_value(0);
    const SimTime begun = (k.now() - entries_[count_ - 1].start) / kSecond + 1;
    return now_value(static_cast<double>(begun));
}

void FailoverStory::add_reasons(Kernel& k, NodeIndex node, const Facts& facts, std::vector<ReasonReading>& out) const {
    for (std::uint32_t i = 0; open_ && i < count_; ++i) {
        const Entry each = entry(k, node, i);
        const bool last = i + 1 == count_ && !(end_ && end_ <= k.now());
        const char* fact = each.step == Step::Detecting      ? facts.detecting
                           : each.step == Step::OldAddresses ? facts.addresses
                           : each.step == Step::WarmingUp    ? facts.warming_up
                                                             : "";
        const Text step = words(each.step).text, lost = calls(each.lost.failed, each.lost.late);
        if (last)
            out.push_back({ReasonReading::Severity::Degraded,
                           say("Failover, step %1: %2 for %3 s, %4 so far", i + 1, step, (k.now() - each.start) / kSecond, lost), fact,
                           ""});
        else
            out.push_back({ReasonReading::Severity::Degraded,
                           say("Failover, step %1: %2, %3, %4", i + 1, step, seconds_text(each.end - each.start), lost), "", ""});
    }
}

void FailoverStory::add_numbers(const Kernel& k, NodeIndex node, std::vector<std::pair<std::string, double>>& out) const {
    if (!count_) return;
    constexpr Step kSteps[] = {Step::Detecting,    Step::TakingOver, Step::OldAddresses,
                               Step::Reconnecting, Step::WarmingUp,  Step::NobodyLeft};
    std::vector<std::pair<std::string, double>> steps;
    double all = 0, all_late = 0;
    for (const Step step : kSteps) {
        double seconds = 0, lost = 0;
        bool any = false;
        for (std::uint32_t i = 0; i < count_; ++i) {
            const Entry each = entry(k, node, i);
            if (each.step != step) continue;
            any = true;
            seconds += to_seconds(each.end - each.start);
            lost += static_cast<double>(each.lost.failed + each.lost.late);
            all_late += static_cast<double>(each.lost.late);
        }
        all += lost;
        if (!any) continue;
        steps.emplace_back(std::string(words(step).number) + "Seconds", seconds);
        steps.emplace_back(std::string(words(step).number) + "FailedCalls", lost);
    }
    out.emplace_back("failoverSeconds", to_seconds(entry(k, node, count_ - 1).end - entries_[0].start));
    out.emplace_back("failoverFailedCalls", all);
    out.emplace_back("failoverLateCalls", all_late);
    out.insert(out.end(), steps.begin(), steps.end());
}

}  // namespace nephoscope::services
