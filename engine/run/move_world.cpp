#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_map>

#include "engine/parts/caller.h"
#include "engine/run/simulation.h"
#include "engine/services/clients/clients.h"

// An edit while running: a fresh world of the new plan takes over the old one's time, frames, requests and blocks as they are; columns,
// statistics and events find their new place by the ids of the parts they belong to. Frames of removed parts die, and their callers fail.

namespace nephoscope::run {

using kernel::Frame;
using kernel::FrameId;
using kernel::LinkIndex;
using kernel::NodeIndex;
using kernel::Program;
using kernel::World;

namespace {

constexpr std::uint16_t kGone = 0xffff;

class Move {
public:
    Move(World& from, World& to, const services::Plan& old_plan, const services::Plan& new_plan)
        : from_(from), to_(to), old_(old_plan), new_(new_plan) {
        for (const auto& node : old_.program.nodes) nodes_.push_back(new_.node(node.id).value_or(kGone));
        for (const auto& link : old_.program.links) links_.push_back(same_link(link).value_or(kGone));
        for (std::size_t i = 0; i < old_.program.nodes.size(); ++i)
            if (nodes_[i] != kGone && new_.types[nodes_[i]] != old_.types[i]) nodes_[i] = kGone;
    }

    void run() {
        to_.adopt(from_);
        move_columns();
        move_statistics();
        rename_causes();
        move_requests();
        move_frames();
        collect_events();
        move_timers();
        for (const Event& event : sorted_events()) to_.queue.push(event.time, event.id);
        fail_callers_of_the_dead();
        move_pools();
        empty_limiters();
    }

private:
    struct Event {
        SimTime time;
        std::uint64_t sequence;
        std::uint32_t id;
    };

    /// One that leads elsewhere now is another one, though its id is the same.
    std::optional<LinkIndex> same_link(const kernel::Link& before) const {
        const auto found = new_.link(before.id);
        if (!found) return std::nullopt;
        const kernel::Link& after = new_.program.links[*found];
        const auto is_same = [&](NodeIndex was, NodeIndex is) { return old_.program.nodes[was].id == new_.program.nodes[is].id; };
        return is_same(before.from, after.from) && is_same(before.to, after.to) ? found : std::nullopt;
    }

    Frame& frame(FrameId id) { return to_.frames[id - World::kFirstFrame]; }

    void move_columns() {
        std::unordered_map<std::string, const kernel::Allocation*> before;
        auto key = [](const Program& program, const kernel::Allocation& a) {
            return a.owner + '\n' + a.tag + '\n' + program.columns[a.column].type;
        };
        for (const auto& each : old_.program.allocations) before[key(old_.program, each)] = &each;
        for (const auto& each : new_.program.allocations) {
            const auto found = before.find(key(new_.program, each));
            if (found == before.end()) continue;
            const std::size_t stride = new_.program.columns[each.column].stride;
            std::memcpy(to_.column<std::byte>(each.column) + each.first * stride,
                        from_.column<std::byte>(found->second->column) + found->second->first * stride,
                        std::min(each.count, found->second->count) * stride);
        }
    }

    void move_statistics() {
        for (std::size_t i = 0; i < to_.nodes.size(); ++i) to_.nodes[i].in_flight.restart(from_.head.now);
        for (std::size_t i = 0; i < nodes_.size(); ++i)
            if (nodes_[i] != kGone) to_.nodes[nodes_[i]] = from_.nodes[i];
        for (std::size_t i = 0; i < links_.size(); ++i)
            if (links_[i] != kGone) to_.links[links_[i]] = from_.links[i];
    }

    void rename_causes() {
        kernel::Kernel k(to_, new_.program);
        for (const NodeIndex node : nodes_)
            if (node != kGone && new_.types[node]->name == "clients") services::rename_causes(k, node, nodes_);
    }

    void move_requests() {
        std::vector<std::uint8_t> classes;
        for (const auto& old_class : old_.shared.classes) {
            std::uint8_t at = 0;
            for (std::size_t i = 0; i < new_.shared.classes.size(); ++i)
                if (new_.shared.classes[i].id == old_class.id) at = static_cast<std::uint8_t>(i);
            classes.push_back(at);
        }
        for (std::size_t i = 1; i < to_.requests.size(); ++i) {
            kernel::Request& r = to_.requests[i];
            if (r.references == 0) continue;
            r.request_class = classes[r.request_class];
            if (r.client != kGone) r.client = nodes_[r.client];
        }
    }

    void move_frames() {
        dead_.assign(to_.frames.size(), false);
        for (std::size_t i = 0; i < to_.frames.size(); ++i) {
            Frame& f = to_.frames[i];
            if (f.node == kernel::kNoLink) continue;
            const bool calls_out = f.internal && f.routine == parts::kCallerRoutine;
            bool dies = nodes_.empty() || nodes_[f.node] == kGone;  // Of an empty design the dead may still be there, at node 0.
            if (calls_out) {
                const LinkIndex link = links_[static_cast<std::size_t>(f.started & 0xffff)];
                dies |= link == kGone || !new_.program.links[link].policy;  // Nobody calls over it by a policy any more.
                f.started = (f.started & ~SimTime{0xffff}) | link;
            }
            if (f.link != kernel::kNoLink) f.link = links_[f.link];
            dies |= f.arriving() && f.link == kGone;
            if (f.cause < nodes_.size()) f.cause = nodes_[f.cause];
            f.node = dies ? NodeIndex{0} : nodes_[f.node];
            dead_[i] = dies;
        }
    }

    void collect_events() {
        const auto lines = static_cast<std::uint32_t>(old_.program.lines.size());
        const auto lists = static_cast<std::uint32_t>(old_.program.timer_lists.size());
        const std::vector<std::uint32_t> sources = source_map();
        for (std::uint32_t line = 1; line < lines; ++line) {
            FrameId id = from_.lines[line].head;
            for (SimTime turn = from_.lines[line].turn; turn != kernel::Turn::kNobody; turn = frame(id).wake, id = frame(id).next)
                events_.push_back({kernel::Turn::due(turn), 0, id});
        }
        while (!from_.queue.empty()) {
            const kernel::EventKey key = from_.queue.pop();
            const auto time = static_cast<SimTime>(key.time);
            const std::uint64_t sequence = key.order >> kernel::EventKey::kIdBits;
            if (key.id() >= World::kFirstFrame) {
                events_.push_back({time, sequence, key.id()});
            } else if (key.id() >= lines + lists) {
                const std::uint32_t source = key.id() - lines - lists;
                if (sources[source] == 0 || from_.sources[source].armed != time + 1) continue;
                to_.sources[sources[source]].armed = time + 1;
                events_.push_back({time, sequence, event_of_source(sources[source])});
            }
        }
    }

    std::uint32_t event_of_source(std::uint32_t source) const {
        return source + static_cast<std::uint32_t>(new_.program.lines.size() + new_.program.timer_lists.size());
    }

    /// The n-th source of an owner becomes the n-th of the same owner.
    std::vector<std::uint32_t> source_map() const {
        std::unordered_map<std::string, std::vector<std::uint32_t>> after;
        for (std::uint32_t i = 1; i < new_.program.sources.size(); ++i) after[new_.program.sources[i].owner].push_back(i);
        std::unordered_map<std::string, std::size_t> used;
        std::vector<std::uint32_t> map(old_.program.sources.size(), 0);
        for (std::uint32_t i = 1; i < old_.program.sources.size(); ++i) {
            const std::string& owner = old_.program.sources[i].owner;
            const std::size_t n = used[owner]++;
            if (n < after[owner].size()) map[i] = after[owner][n];
        }
        return map;
    }

    SimTime due(std::uint32_t timer) { return frame(frame(to_.timers[timer].child).parent).wake; }

    /// Timers keep their due times; those whose duration is gone, or would break their list's order, go to list 0, sorted.
    void move_timers() {
        std::vector<std::uint32_t> waiting;
        for (std::uint32_t i = 1; i < to_.timers.size(); ++i)
            if (to_.timers[i].child) waiting.push_back(i);
        std::sort(waiting.begin(), waiting.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return due(a) != due(b) ? due(a) < due(b) : a < b; });
        for (const std::uint32_t t : waiting) {
            kernel::Timer& timer = to_.timers[t];
            const SimTime duration = old_.program.timer_lists[timer.list];
            const auto& lists = new_.program.timer_lists;
            auto at = duration ? std::find(lists.begin() + 1, lists.end(), duration) : lists.end();
            const auto list = static_cast<std::uint32_t>(at == lists.end() ? 0 : at - lists.begin());
            kernel::TimerListState& l = to_.timer_lists[list];
            timer.previous = l.tail;
            timer.next = 0;
            (l.tail ? to_.timers[l.tail].next : l.head) = t;
            l.tail = t;
            timer.list = list;
        }
        for (std::uint32_t list = 0; list < to_.timer_lists.size(); ++list) {
            kernel::TimerListState& l = to_.timer_lists[list];
            if (!l.head) continue;
            l.armed = due(l.head);
            events_.push_back({l.armed, 0, list + static_cast<std::uint32_t>(new_.program.lines.size())});
        }
    }

    const std::vector<Event>& sorted_events() {
        std::stable_sort(events_.begin(), events_.end(),
                         [](const Event& a, const Event& b) { return a.time != b.time ? a.time < b.time : a.sequence < b.sequence; });
        return events_;
    }

    void fail_callers_of_the_dead() {
        kernel::Kernel k(to_, new_.program);
        std::vector<bool> referred(to_.frames.size(), false);
        for (const Event& event : events_)
            if (event.id >= World::kFirstFrame) referred[event.id - World::kFirstFrame] = true;
        for (FrameId id = to_.head.ready_head; id; id = frame(id).next) referred[id - World::kFirstFrame] = true;
        for (std::size_t i = 0; i < to_.frames.size(); ++i)
            if (to_.frames[i].node != kernel::kNoLink && to_.frames[i].parent && !dead_[i])
                referred[to_.frames[i].parent - World::kFirstFrame] = true;
        for (std::size_t i = 0; i < dead_.size(); ++i) {
            if (!dead_[i]) continue;
            const auto id = World::kFirstFrame + static_cast<FrameId>(i);
            const FrameId parent = to_.frames[i].parent;
            const bool caller_lives = parent && !dead_[parent - World::kFirstFrame];
            k.abandon(id, caller_lives, kernel::Outcome::Failed, 503);
        }
        // Only now: abandoning a call needs its caller's frame, and that may be dead as well.
        for (std::size_t i = 0; i < dead_.size(); ++i)
            if (dead_[i] && !referred[i]) k.discard(World::kFirstFrame + static_cast<FrameId>(i));
    }

    /// Frames that wait for a connection stand in lists of their caller's state: a caller that went leaves them to the first one, as it
    /// leaves its other calls; without a limit any more all of them go on.
    void move_pools() {
        kernel::Kernel k(to_, new_.program);
        for (const kernel::Allocation& each : old_.program.allocations) {
            const auto link = each.tag == "calls" ? old_.link(each.owner) : std::nullopt;
            if (!link || links_[*link] == kGone || !new_.program.links[links_[*link]].policy) continue;
            if (nodes_[old_.program.links[*link].from] == kGone)
                forget_pools(links_[*link]);
            else
                move_pools(k, links_[*link], each);
        }
    }

    /// Who waits for a rate limiter goes on, in the order of arrival: what it limits by may be another one now.
    void empty_limiters() {
        kernel::Kernel k(to_, new_.program);
        for (const kernel::Allocation& each : old_.program.allocations) {
            const auto link = each.tag == "limiter" ? old_.link(each.owner) : std::nullopt;
            if (!link || links_[*link] == kGone || !new_.program.links[links_[*link]].policy) continue;
            const kernel::Link& plan = new_.program.links[links_[*link]];
            const bool lives = nodes_[old_.program.links[*link].from] != kGone;
            const auto* before = from_.column<parts::RateLimiterState>(each.column) + each.first;
            for (std::uint32_t i = 0; i < each.count; ++i) {
                if (lives)
                    for (const FrameId id : waiting_in(before[i].waiting)) k.resume(id);
                if (policy_of(plan).limits_rate && i < plan.callers) limiter_states(plan)[i].waiting = {};
            }
        }
    }

    parts::RateLimiterState* limiter_states(const kernel::Link& plan) {
        return to_.column<parts::RateLimiterState>(policy_of(plan).limiter_column) + policy_of(plan).limiter_state;
    }

    parts::CallState* call_states(LinkIndex link) {
        return to_.column<parts::CallState>(parts::kCallColumns.state) + new_.program.links[link].policy_state;
    }

    static const parts::CallPlan& policy_of(const kernel::Link& link) { return *static_cast<const parts::CallPlan*>(link.policy); }

    void forget_pools(LinkIndex link) {
        const kernel::Link& plan = new_.program.links[link];
        for (std::uint32_t i = 0; i < (policy_of(plan).plain() ? 0 : plan.callers); ++i) call_states(link)[i].pool = {};
    }

    void move_pools(kernel::Kernel& k, LinkIndex link, const kernel::Allocation& before) {
        const kernel::Link& plan = new_.program.links[link];
        const parts::CallPlan& policy = policy_of(plan);
        const std::uint32_t kept = policy.plain() ? 0 : plan.callers;
        const auto* old_states = from_.column<parts::CallState>(before.column) + before.first;
        for (std::uint32_t i = 0; i < before.count; ++i) {
            const parts::StationState& old_pool = old_states[i].pool;
            if (!policy.max_connections) {
                for (const FrameId id : waiting_in(old_pool)) k.resume(id);
                if (i < kept) call_states(link)[i].pool = {};
            } else if (i >= kept) {
                inherit(call_states(link)[0].pool, old_pool);
            }
        }
        for (std::uint32_t i = 0; policy.max_connections && i < kept; ++i) admit(k, policy, i, call_states(link)[i].pool);
    }

    void inherit(parts::StationState& pool, const parts::StationState& from) {
        const SimTime now = from_.head.now;
        pool.busy.set(now, pool.busy.value + from.busy.value);
        pool.waiting.set(now, pool.waiting.value + from.waiting.value);
        if (!from.head) return;
        (pool.tail ? frame(pool.tail).next : pool.head) = from.head;
        pool.tail = from.tail;
    }

    std::vector<FrameId> waiting_in(const parts::StationState& pool) {
        std::vector<FrameId> waiting;
        for (FrameId id = pool.head; id; id = frame(id).next) waiting.push_back(id);
        return waiting;
    }

    /// In the order in which their time is up, whoever they waited with.
    void sort_by_wake(parts::StationState& pool) {
        std::vector<FrameId> waiting = waiting_in(pool);
        std::stable_sort(waiting.begin(), waiting.end(), [this](FrameId a, FrameId b) { return frame(a).wake < frame(b).wake; });
        pool.head = pool.tail = 0;
        for (const FrameId id : waiting) {
            frame(id).next = 0;
            (pool.tail ? frame(pool.tail).next : pool.head) = id;
            pool.tail = id;
        }
    }

    void admit(kernel::Kernel& k, const parts::CallPlan& policy, std::uint32_t caller, parts::StationState& pool) {
        if (!pool.head) return;
        sort_by_wake(pool);
        parts::Station(k, policy.pool, pool, nullptr, nullptr, caller).admit();
    }

    World& from_;
    World& to_;
    const services::Plan& old_;
    const services::Plan& new_;
    std::vector<NodeIndex> nodes_;
    std::vector<LinkIndex> links_;
    std::vector<bool> dead_;
    std::vector<Event> events_;
};

}  // namespace

void leave_slots(kernel::Kernel& k, const services::Plan& old_plan, const services::Plan& new_plan) {
    for (const model::Component& component : new_plan.design.components()) {
        const auto before = old_plan.node(component.id()), after = new_plan.node(component.id());
        if (!before || old_plan.types[*before] != new_plan.types[*after] || !old_plan.types[*before]->shrink) continue;
        const auto config = model::unpack(component.config(), services::catalog());
        old_plan.types[*before]->shrink(k, *before, old_plan.types[*before]->instances(*config));
    }
}

std::unique_ptr<World> move_world(World& from, const services::Plan& old_plan, const services::Plan& new_plan) {
    auto to = std::make_unique<World>(new_plan.program);
    Move(from, *to, old_plan, new_plan).run();
    return to;
}

void tell_of_edit(kernel::Kernel& k, const services::Plan& old_plan, const services::Plan& new_plan) {
    for (std::size_t i = 0; i < new_plan.program.nodes.size(); ++i) {
        const kernel::Node& node = new_plan.program.nodes[i];
        const auto index = static_cast<NodeIndex>(i);
        const auto before = old_plan.node(node.id);
        if (before && old_plan.types[*before] == new_plan.types[i]) {
            if (node.edited) node.edited(k, index);
        } else {
            if (node.restart) node.restart(k, index);
            if (node.start) node.start(k, index);
        }
    }
}

}  // namespace nephoscope::run
