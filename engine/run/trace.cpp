#include "engine/run/trace.h"

#include <algorithm>
#include <unordered_map>

// A waterfall is read out of the marks in the order they were made. Frames of a component's own that work for a call belong to its row; a
// frame that makes the attempts of one call says what is a retry and what a pause before one.

namespace nephoscope::run {

using kernel::FrameId;
using kernel::Outcome;
using kernel::TraceStep;

namespace {

/// What explains an instant of a row, the strongest first. What nothing explains is service.
enum Claim : std::uint8_t { kWaits, kBacksOff, kStarts, kQueues, kWorks, kLies, kClaims };

Part part_of(int claim) {
    switch (claim) {
        case kWaits: return Part::Waiting;
        case kBacksOff: return Part::Backoff;
        case kStarts: return Part::ColdStart;
        case kQueues:
        case kLies: return Part::Queue;
        default: return Part::Service;
    }
}

struct Claimed {
    SimTime from, to;
    Claim by;
};

struct Row {
    Segment segment;
    std::vector<Claimed> claims;
    std::vector<int> children;
    bool answered = false;
};

/// A frame that is still there.
struct Live {
    int row;
    bool own;  ///< the row's; otherwise one that works for it
    bool policy;
    FrameId parent;
    SimTime since;
    int attempts = 0;
    SimTime failed_at = kNever;  ///< its last call was answered so, and it may try again
    std::uint32_t called = TraceMark::kNoName;
    SimTime queued_at = kNever;
};

class Reader {
public:
    Reader(const Trace& trace, SimTime now) : trace_(trace), now_(now) {}

    Waterfall read() {
        for (const TraceMark& mark : trace_.marks)
            if (mark.time <= now_) read(mark);
        close_what_is_open();
        for (Row& row : rows_) divide(row);
        return in_order();
    }

private:
    void read(const TraceMark& m) {
        switch (m.step) {
            case TraceStep::Sent: add_row(m, m.of ? Segment::Kind::Message : Segment::Kind::Client, m.time); break;
            case TraceStep::Called: call(m); break;
            case TraceStep::Spawned: spawn(m); break;
            case TraceStep::Ended: end(m, m.until); break;
            case TraceStep::Killed: end(m, m.time); break;
            case TraceStep::GivenUp: give_up(m); break;
            case TraceStep::Queued:
                if (Live* live = find(m.frame)) live->queued_at = m.time;
                break;
            case TraceStep::Dequeued:
                if (Live* live = find(m.frame)) leave_queue(*live, m.time);
                break;
            case TraceStep::ColdStart:
                if (Live* live = find(m.frame)) claim(live->row, m.time, m.until, kStarts);
                break;
        }
    }

    Live* find(FrameId id) {
        const auto found = live_.find(id);
        return found == live_.end() ? nullptr : &found->second;
    }

    Segment& segment(int row) { return rows_[static_cast<std::size_t>(row)].segment; }
    void claim(int row, SimTime from, SimTime to, Claim by) {
        if (from < to) rows_[static_cast<std::size_t>(row)].claims.push_back({from, to, by});
    }

    int add_row(const TraceMark& m, Segment::Kind kind, SimTime arrived) {
        const Live* parent = find(m.of);
        const int index = static_cast<int>(rows_.size());
        Row& row = rows_.emplace_back();
        Segment& s = row.segment;
        s.kind = kind;
        s.parent = parent ? parent->row : -1;
        s.component = trace_.name(m.component);
        s.connection = trace_.name(m.connection);
        s.zone = trace_.name(m.zone);
        s.instance = m.instance;
        s.sent = m.time;
        s.arrived = arrived;
        if (parent) rows_[static_cast<std::size_t>(parent->row)].children.push_back(index);
        live_[m.frame] = {index, true, false, m.of, m.time};
        return index;
    }

    void call(const TraceMark& m) {
        const int row = add_row(m, Segment::Kind::Call, m.until);
        Live* caller = find(m.of);
        if (!caller) return;
        if (caller->policy) {
            segment(row).attempt = ++caller->attempts;
            if (caller->attempts == 1) claim(caller->row, caller->since, m.time, kQueues);
        }
        const bool again = caller->policy || caller->called == m.connection;
        if (again && caller->failed_at != kNever) claim(caller->row, caller->failed_at, m.time, kBacksOff);
        caller->failed_at = kNever;
        caller->called = m.connection;
    }

    void spawn(const TraceMark& m) {
        const Live* parent = find(m.of);
        if (parent && segment(parent->row).component == trace_.name(m.component))
            live_[m.frame] = {parent->row, false, m.policy, m.of, m.time};
        else
            add_row(m, Segment::Kind::Batch, m.time);
    }

    void leave_queue(Live& live, SimTime time) {
        if (live.queued_at == kNever) return;
        const bool lies = live.own && segment(live.row).kind == Segment::Kind::Message;
        if (!live.policy) claim(live.row, live.queued_at, time, lies ? kLies : kQueues);
        live.queued_at = kNever;
    }

    void end(const TraceMark& m, SimTime heard) {
        Live* live = find(m.frame);
        if (!live) return;
        leave_queue(*live, m.time);
        if (live->own) {
            Row& row = rows_[static_cast<std::size_t>(live->row)];
            Segment& s = row.segment;
            s.arrived = std::min(s.arrived, m.time);
            s.ended = m.time;
            if (!s.given_up) s.heard = heard;
            s.outcome = m.outcome;
            s.status = m.status;
            s.hit = m.hit;
            s.cause = m.outcome == Outcome::Ok ? std::string_view() : trace_.name(m.cause);
            row.answered = true;
            if (!s.given_up) tell(live->parent, m.outcome, heard);
        } else if (!live->policy) {
            claim(live->row, live->since, m.time, kWorks);
        }
        live_.erase(m.frame);
    }

    void give_up(const TraceMark& m) {
        Live* live = find(m.frame);
        if (!live || !live->own) return;
        Segment& s = segment(live->row);
        s.given_up = true;
        s.heard = m.time;
        tell(live->parent, Outcome::TimedOut, m.time);
    }

    void tell(FrameId caller, Outcome outcome, SimTime heard) {
        if (Live* live = find(caller)) live->failed_at = outcome == Outcome::Ok ? kNever : heard;
    }

    void close_what_is_open() {
        for (auto& [id, live] : live_) {
            leave_queue(live, now_);
            if (!live.own) {
                if (!live.policy) claim(live.row, live.since, now_, kWorks);
                continue;
            }
            Segment& s = segment(live.row);
            s.open = true;
            s.arrived = std::min(s.arrived, now_);
            s.ended = now_;
            if (!s.given_up) s.heard = now_;
        }
        for (Row& row : rows_)
            if (row.answered) row.segment.heard = std::min(row.segment.heard, std::max(now_, row.segment.ended));
    }

    /// Of what claims an instant the strongest has it.
    void divide(Row& row) {
        Segment& s = row.segment;
        for (const int child : row.children)
            if (segment(child).kind != Segment::Kind::Message) row.claims.push_back({segment(child).sent, segment(child).heard, kWaits});
        struct Edge {
            SimTime time;
            int claim, step;
        };
        std::vector<Edge> edges;
        for (const Claimed& each : row.claims) {
            const SimTime from = std::max(each.from, s.arrived), to = std::min(each.to, s.ended);
            if (from >= to) continue;
            edges.push_back({from, each.by, 1});
            edges.push_back({to, each.by, -1});
        }
        std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.time < b.time; });
        std::array<int, kClaims> present{};
        SimTime at = s.arrived;
        const auto until = [&](SimTime time) {
            int strongest = 0;
            while (strongest < kClaims && !present[static_cast<std::size_t>(strongest)]) ++strongest;
            add_part(s, part_of(strongest), at, time);
            at = time;
        };
        for (const Edge& edge : edges) {
            until(edge.time);
            present[static_cast<std::size_t>(edge.claim)] += edge.step;
        }
        until(s.ended);
    }

    static void add_part(Segment& s, Part part, SimTime from, SimTime to) {
        if (from >= to) return;
        if (!s.parts.empty() && s.parts.back().part == part)
            s.parts.back().to = to;
        else
            s.parts.push_back({part, from, to});
    }

    Waterfall in_order() {
        Waterfall all;
        std::vector<std::pair<int, int>> to_do;  // A row, and the place of its caller.
        for (int i = static_cast<int>(rows_.size()) - 1; i >= 0; --i)
            if (segment(i).parent < 0) to_do.emplace_back(i, -1);
        while (!to_do.empty()) {
            const auto [index, parent] = to_do.back();
            to_do.pop_back();
            Row& row = rows_[static_cast<std::size_t>(index)];
            const int place = static_cast<int>(all.segments.size());
            row.segment.parent = parent;
            row.segment.depth = parent < 0 ? 0 : all.segments[static_cast<std::size_t>(parent)].depth + 1;
            all.last = std::max(all.last, row.segment.ended);
            all.segments.push_back(std::move(row.segment));
            for (auto child = row.children.rbegin(); child != row.children.rend(); ++child) to_do.emplace_back(*child, place);
        }
        all.start = trace_.start;
        all.end = trace_.end <= now_ ? trace_.end : now_;
        all.last = std::max(all.last, all.end);
        return all;
    }

    const Trace& trace_;
    const SimTime now_;
    std::vector<Row> rows_;
    std::unordered_map<FrameId, Live> live_;
};

/// Follows what was waited for.
class Shares {
public:
    explicit Shares(const Waterfall& of) : of_(of), children_(of.segments.size()) {
        for (std::size_t i = 0; i < of.segments.size(); ++i) {
            const Segment& s = of.segments[i];
            if (s.parent >= 0 && s.kind != Segment::Kind::Message) children_[static_cast<std::size_t>(s.parent)].push_back(i);
        }
    }

    std::array<SimTime, kParts> read() {
        if (!of_.segments.empty()) add(0, of_.start, of_.end);
        return sums_;
    }

private:
    void add(Part part, SimTime from, SimTime to) {
        if (from < to) sums_[static_cast<std::size_t>(part)] += to - from;
    }

    void add(std::size_t index, SimTime from, SimTime to) {
        const Segment& s = of_.segments[index];
        add(Part::Network, from, std::min(to, s.arrived));
        add(Part::Network, std::max(from, s.ended), to);
        for (const TracePart& part : s.parts) {
            const SimTime a = std::max(from, part.from), b = std::min(to, part.to);
            if (part.part == Part::Waiting && a < b)
                wait(index, a, b);
            else
                add(part.part, a, b);
        }
    }

    void wait(std::size_t index, SimTime from, SimTime to) {
        while (from < to) {
            std::size_t longest = 0;
            for (const std::size_t child : children_[index]) {
                const Segment& s = of_.segments[child];
                if (s.sent <= from && s.heard > from && (!longest || s.heard > of_.segments[longest].heard)) longest = child;
            }
            if (!longest) return add(Part::Service, from, to);
            const SimTime until = std::min(to, of_.segments[longest].heard);
            add(longest, from, until);
            from = until;
        }
    }

    const Waterfall& of_;
    std::vector<std::vector<std::size_t>> children_;
    std::array<SimTime, kParts> sums_{};
};

}  // namespace

const std::string& Trace::name(std::uint32_t index) const {
    static const std::string none;
    return names && index < names->size() ? (*names)[index] : none;
}

Verdict verdict_of(Outcome outcome, std::uint16_t status) {
    if (outcome == Outcome::Ok) return Verdict::Ok;
    if (outcome == Outcome::Throttled || status == 429) return Verdict::Throttle;
    return status >= 400 && status < 500 ? Verdict::Error : Verdict::Fault;
}

SimTime Segment::time_of(Part part) const {
    SimTime sum = 0;
    for (const TracePart& each : parts)
        if (each.part == part) sum += each.to - each.from;
    return sum;
}

Waterfall waterfall(const Trace& trace, SimTime now) { return Reader(trace, now).read(); }

std::array<SimTime, kParts> shares_of(const Waterfall& waterfall) { return Shares(waterfall).read(); }

}  // namespace nephoscope::run
