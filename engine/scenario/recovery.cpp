#include "engine/scenario/recovery.h"

#include <algorithm>
#include <limits>

#include "engine/base/math.h"
#include "engine/base/text.h"
#include "engine/services/application.h"
#include "engine/services/clients/clients.h"

namespace nephoscope::scenario {

using kernel::Kernel;
using Level = kernel::Observer::Level;

namespace {

constexpr SimTime kBaseline = 60 * kSecond, kLeastBaseline = 10 * kSecond;
constexpr double kDeviations = 3;
constexpr double kRise = 1.2, kBack = 1.1;  ///< of the load before
constexpr SimTime kPlateau = 30 * kSecond;  ///< a load that stays is what a rise is measured against
constexpr SimTime kLongestSpike = 1800 * kSecond;
constexpr std::size_t kMostReadings = 1000;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Null: there is none of that name.
const services::FaultType* type_of(const services::Plan& plan, const model::Fault& fault) {
    const auto among = [&](const auto& types) -> const services::FaultType* {
        for (const services::FaultType& each : types)
            if (each.action == fault.action()) return &each;
        return nullptr;
    };
    if (const auto node = plan.node(fault.target()))
        if (const services::FaultType* own = among(plan.types[*node]->faults)) return own;
    return among(services::common_faults());
}

std::string name_of(const model::Fault& fault) {
    std::string name = fault.action() + " " + fault.target();
    if (fault.instance() >= 0) name += " " + std::to_string(fault.instance());
    return name;
}

/// Rounded down: what is short of a bound is not to read as that bound.
Text percent(double share) { return say("%1 %", static_cast<std::int64_t>(share * 100)); }

Text seconds(SimTime time) { return say("%1 s", (time + kSecond / 2) / kSecond); }

}  // namespace

Recovery::Recovery(Kernel& k, const services::Plan& plan) { edited(k, plan); }

/// What was asked and answered goes on where a population is there still.
void Recovery::find(Kernel& k, const services::Plan& plan) {
    std::vector<Population> found;
    for (std::size_t i = 0; i < plan.types.size(); ++i) {
        if (plan.types[i]->name != "clients") continue;
        const auto node = static_cast<kernel::NodeIndex>(i);
        const services::ClientsLoad load = services::clients_load(k, node, k.now());
        found.push_back({plan.program.nodes[i].id, node, load.open, load.varies, 0, 0, load.level, k.now(), load.level, -1});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    std::vector<std::size_t> from;
    for (Population& each : found) {
        const auto is_it = [&](const Population& known) { return known.id == each.id && known.open == each.open; };
        const auto at = std::find_if(populations_.begin(), populations_.end(), is_it);
        from.push_back(static_cast<std::size_t>(at - populations_.begin()));
        if (at == populations_.end()) continue;
        const Population now = each;
        each = *at;
        each.node = now.node;
        each.varies = now.varies;
    }
    populations_ = std::move(found);
    move(from);
}

/// Population i was number `from[i]`; more than there were: it is new, and was there with its load all the time.
void Recovery::move(const std::vector<std::size_t>& from) {
    const auto moved = [&](std::vector<double>& values) {
        std::vector<double> result;
        result.reserve(from.size());
        for (const std::size_t old : from) result.push_back(old < values.size() ? values[old] : 0);
        values = std::move(result);
    };
    for (Sample& each : samples_) {
        moved(each.ok);
        moved(each.asked);
    }
    for (Episode& each : episodes_) {
        const std::size_t known = each.level.size();
        moved(each.share);
        moved(each.level);
        for (std::size_t i = 0; i < from.size(); ++i)
            if (from[i] >= known) each.level[i] = populations_[i].level;
    }
}

void Recovery::edited(Kernel& k, const services::Plan& plan) {
    warmup_ = services::sim_time(plan.design.run().warmup());
    within_ = services::sim_time(plan.design.run().recover_within());
    find(k, plan);
    restart(k, false);
    watch_loads(k.now());
    plan_next(k);
}

void Recovery::restart(Kernel& k, bool before) {
    if (before) return look(k);
    for (Population& each : populations_) {
        each.seen_ok = k.w.nodes[each.node].outcomes[0];
        each.seen_sent = services::clients_state(k, each.node).sent;
    }
    if (k.now() <= warmup_) samples_.clear();
    look(k);
}

/// Adds a sample of now.
void Recovery::look(Kernel& k) {
    Sample sample;
    if (!samples_.empty()) sample = samples_.back();
    const double span = samples_.empty() ? 0 : to_seconds(k.now() - sample.time);
    sample.time = k.now();
    sample.ok.resize(populations_.size());
    sample.asked.resize(populations_.size());
    for (std::size_t i = 0; i < populations_.size(); ++i) {
        Population& each = populations_[i];
        const std::uint64_t ok = k.w.nodes[each.node].outcomes[0], sent = services::clients_state(k, each.node).sent;
        const double level = services::clients_load(k, each.node, k.now()).level;
        sample.ok[i] += static_cast<double>(ok - each.seen_ok);
        sample.asked[i] += each.open ? static_cast<double>(sent - each.seen_sent) : each.level * span;
        each.seen_ok = ok;
        each.seen_sent = sent;
        if (level != each.level) each.level_since = k.now();
        each.level = level;
    }
    if (!samples_.empty() && samples_.back().time == sample.time) samples_.pop_back();
    samples_.push_back(std::move(sample));
    while (samples_.size() > 2 && samples_[1].time <= k.now() - kBaseline) samples_.erase(samples_.begin());
}

/// Whether its load has just left what it was.
bool Recovery::rises(Population& each, SimTime now) {
    if (each.risen >= 0) {
        if (each.level <= kBack * each.floor) each.risen = -1;
        return false;
    }
    if (each.level <= each.floor || each.floor == 0 || now - each.level_since >= kPlateau) each.floor = each.level;
    if (each.level <= kRise * each.floor) return false;
    each.risen = now;
    return true;
}

void Recovery::watch_loads(SimTime now) {
    for (std::size_t i = 0; i < populations_.size(); ++i) {
        if (rises(populations_[i], now)) open("load of " + populations_[i].id, now, true);
        if (populations_[i].risen >= 0 && now - populations_[i].risen > kLongestSpike) forget_load(i);
    }
}

RecoveryReading Recovery::reading_of(const Episode& episode) {
    RecoveryReading reading = episode.reading;
    for (const std::string& each : episode.triggers) reading.trigger += (reading.trigger.empty() ? "" : ", ") + each;
    return reading;
}

/// It is what the load is now: no spike.
void Recovery::forget_load(std::size_t population) {
    Population& each = populations_[population];
    each.risen = -1;
    each.floor = each.level;
    std::erase_if(episodes_, [&](const Episode& episode) {
        return episode.of_load && episode.reading.ended < 0 && each.level > kBack * episode.level[population];
    });
    for (Episode& episode : episodes_) episode.level[population] = std::max(episode.level[population], each.level);
}

/// A trigger begins: of its own, or of what the system has not recovered from.
void Recovery::open(const std::string& trigger, SimTime now, bool of_load) {
    std::vector<double> level, share;
    for (const Population& each : populations_) level.push_back(each.risen == now ? each.floor : each.level);
    for (Episode& each : episodes_) {
        const auto above = [](double is, double was) { return is > kBack * was; };
        if (!std::equal(level.begin(), level.end(), each.level.begin(), [&](double is, double was) { return !above(is, was); })) continue;
        if (std::find(each.triggers.begin(), each.triggers.end(), trigger) == each.triggers.end()) each.triggers.push_back(trigger);
        judge_anew(each.reading, -1);
        each.of_load = each.of_load && of_load;
        return;
    }
    if (now < warmup_ || samples_.empty() || samples_.back().time - samples_.front().time < kLeastBaseline) return;
    for (std::size_t i = 0; i < populations_.size(); ++i) {
        const double asked = samples_.back().asked[i] - samples_.front().asked[i];
        share.push_back(asked > 0 ? (samples_.back().ok[i] - samples_.front().ok[i]) / asked : 0);
    }
    Episode& episode = episodes_.emplace_back();
    episode.triggers = {trigger};
    episode.reading.from = now;
    judge_anew(episode.reading, -1);
    episode.share = std::move(share);
    episode.level = std::move(level);
    episode.of_load = of_load;
}

void Recovery::begin(Kernel& k, const services::Plan& plan, const model::Fault& fault) {
    const services::FaultType* type = type_of(plan, fault);
    if (!type || fault.action() == services::kDeployNow) return;  // A change, not a disturbance.
    look(k);
    open(name_of(fault), k.now(), false);
    if (type->lasts) active_.push_back(name_of(fault));
    see_ends(k.now());
    plan_next(k);
}

void Recovery::end(Kernel& k, const model::Fault& fault) {
    const auto at = std::find(active_.begin(), active_.end(), name_of(fault));
    if (at == active_.end()) return;
    active_.erase(at);
    look(k);
    see_ends(k.now());
    plan_next(k);
}

/// What was seen after another end says nothing about this one.
void Recovery::judge_anew(RecoveryReading& reading, SimTime ended) {
    reading.ended = ended;
    reading.down = reading.up_since = -1;
    reading.goodput = kUnknown;
}

bool Recovery::is_over(const Episode& episode) const {
    bool back = active_.empty();
    for (std::size_t i = 0; i < populations_.size(); ++i)
        back = back && populations_[i].level <= (episode.reading.ended < 0 ? kBack : kRise) * episode.level[i];
    return back;
}

void Recovery::see_ends(SimTime now) {
    for (Episode& each : episodes_) {
        const bool over = is_over(each);
        if (over == (each.reading.ended >= 0)) continue;
        judge_anew(each.reading, over ? now : -1);
    }
}

/// True when it is over for good.
bool Recovery::judge(Episode& each, SimTime now, std::vector<Word>& words) {
    if (each.reading.ended < 0 || now < each.reading.ended + kWindow) return false;
    const auto after = std::find_if(samples_.begin(), samples_.end(), [&](const Sample& s) { return s.time > now - kWindow; });
    const Sample& first = after == samples_.begin() ? *after : *std::prev(after);
    double ok = 0, expected = 0;
    for (std::size_t i = 0; i < populations_.size(); ++i) {
        if (each.share[i] <= 0) continue;
        ok += samples_.back().ok[i] - first.ok[i];
        expected += each.share[i] * (samples_.back().asked[i] - first.asked[i]);
    }
    each.reading.goodput = expected > 0 ? ok / expected : kUnknown;
    const bool down = ok < kWanted * expected && expected - ok > kDeviations * math::sqrt(expected);
    if (down) each.reading.down = now;
    each.reading.up_since = down ? -1 : each.reading.up_since < 0 ? now : each.reading.up_since;
    if (down && !each.reading.overdue && now >= each.reading.ended + within_) {
        each.reading.overdue = true;
        words.push_back({"not-recovered",
                         say("Has not recovered %1 after the trigger: goodput %2 of what it was.", seconds(now - each.reading.ended),
                             percent(each.reading.goodput)),
                         Level::Problem});
    }
    if (down || now - each.reading.up_since < kWindow) return false;
    each.reading.recovered = std::max(each.reading.down, each.reading.ended);
    if (each.reading.overdue)
        words.push_back(
            {"recovered", say("Recovered %1 after the trigger.", seconds(each.reading.recovered - each.reading.ended)), Level::Good});
    return true;
}

std::vector<Recovery::Word> Recovery::act(Kernel& k) {
    std::vector<Word> words;
    look(k);
    watch_loads(k.now());
    see_ends(k.now());
    for (Episode& each : episodes_)
        if (judge(each, k.now(), words) && done_.size() < kMostReadings) done_.push_back(reading_of(each));
    std::erase_if(episodes_, [](const Episode& each) { return each.reading.recovered >= 0; });
    plan_next(k);
    return words;
}

/// A load does, before the next look if that is not early.
bool Recovery::changes_soon(Kernel& k) const {
    constexpr double kLittle = 0.02;
    for (const Population& each : populations_)
        for (SimTime ahead = kSecond; each.varies && ahead <= kWindow; ahead += kSecond) {
            const double level = services::clients_load(k, each.node, k.now() + ahead).level;
            if (level > (1 + kLittle) * each.level || level < (1 - kLittle) * each.level) return true;
        }
    return false;
}

/// Every second where it matters: while somebody waits for recovery, and where a load begins or ends to be higher.
void Recovery::plan_next(Kernel& k) {
    const bool waits = std::any_of(episodes_.begin(), episodes_.end(), [](const Episode& each) { return each.reading.ended >= 0; });
    const SimTime step = waits || changes_soon(k) ? kSecond : kWindow;
    next_ = populations_.empty() ? kNever : (k.now() / step + 1) * step;
}

std::vector<RecoveryReading> Recovery::readings() const {
    std::vector<RecoveryReading> all = done_;
    for (const Episode& each : episodes_) all.push_back(reading_of(each));
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    return all;
}

}  // namespace nephoscope::scenario
