#include "engine/run/trace_log.h"

#include <algorithm>
#include <set>

#include "engine/parts/caller.h"

namespace nephoscope::run {

using kernel::Frame;
using kernel::FrameId;
using kernel::TraceStep;

namespace {

constexpr std::size_t kUsualMarks = 16;

}  // namespace

std::uint32_t TraceLog::name(const std::string& text) {
    const auto [at, fresh] = index_of_.try_emplace(text, static_cast<std::uint32_t>(index_of_.size()));
    if (fresh) fresh_.push_back(text);
    return at->second;
}

void TraceLog::use(kernel::Kernel& k, const services::Plan& plan) {
    k_ = &k;
    for (auto* list : {&nodes_, &links_, &zones_, &paths_}) list->clear();
    for (const kernel::Node& node : plan.program.nodes) nodes_.push_back(name(node.id));
    for (const kernel::Link& link : plan.program.links) links_.push_back(name(link.id));
    for (const std::string& zone : plan.shared.zones) zones_.push_back(zone.empty() ? TraceMark::kNoName : name(zone));
    for (const services::RequestClassPlan& each : plan.shared.classes)
        paths_.push_back(each.path.empty() ? TraceMark::kNoName : name(each.path));
    if (fresh_.empty()) return;
    auto longer = std::make_shared<std::vector<std::string>>(*names_);
    longer->insert(longer->end(), fresh_.begin(), fresh_.end());
    fresh_.clear();
    names_ = std::move(longer);
}

TraceMark TraceLog::mark(FrameId frame, TraceStep step, SimTime time) const {
    const Frame& f = k_->frame(frame);
    TraceMark m;
    m.time = m.until = time;
    m.frame = frame;
    m.step = step;
    if (f.node >= nodes_.size()) return m;  // Dead, and its part is gone.
    m.component = nodes_[f.node];
    if (f.link != kernel::kNoLink) m.connection = links_[f.link];
    if (f.zone < zones_.size()) m.zone = zones_[f.zone];
    const kernel::Node& node = k_->program.nodes[f.node];
    if (node.registers_targets && f.link != kernel::kNoLink) m.instance = static_cast<std::int32_t>(f.local & node.instance_mask);
    m.policy = f.internal && f.routine == parts::kCallerRoutine;
    m.hit = f.hit();
    return m;
}

/// Frames that led to the first call were there before anybody knew that they would be of interest.
void TraceLog::begin(const kernel::Request& request, FrameId call) {
    std::vector<FrameId> before;
    for (FrameId id = k_->frame(call).parent; id && k_->frame(id).request == k_->frame(call).request; id = k_->frame(id).parent)
        before.push_back(id);
    if (before.empty()) return;
    Trace& trace = traces_.emplace_back();
    trace.number = next_++;
    trace.request = request.id;
    trace.start = k_->frame(before.back()).started;
    trace.first = nodes_[k_->frame(call).node];
    trace.path = paths_[request.request_class];
    trace.write = request.flags & kernel::Request::kWrite;
    trace.names = names_;
    trace.marks.reserve(kUsualMarks);
    number_of_[request.id] = trace.number;
    for (std::size_t i = before.size(); i--;) {
        const bool root = i + 1 == before.size();
        TraceMark m = mark(before[i], root ? TraceStep::Sent : TraceStep::Spawned, trace.start);
        m.of = root ? 0 : before[i + 1];
        push(trace, m);
    }
    keep_within_bounds();
}

void TraceLog::add(const kernel::Request& request, const kernel::TraceEvent& event) {
    Trace* trace = of(request.id);
    if (!trace) return;
    TraceMark m = mark(event.frame, event.step, k_->now());
    m.until = event.until;
    m.of = event.of;
    m.outcome = event.outcome;
    m.status = event.status;
    const Frame& f = k_->frame(event.frame);
    if (event.step == TraceStep::Ended && f.cause < nodes_.size()) m.cause = nodes_[f.cause];
    if (event.step == TraceStep::Killed) m.cause = m.component;
    push(*trace, m);
    keep_within_bounds();
}

void TraceLog::push(Trace& trace, const TraceMark& m) {
    const bool ends = m.step == TraceStep::Ended || m.step == TraceStep::Killed;
    if (ends && !trace.ended() && m.frame == trace.marks.front().frame) {
        trace.end = m.time;
        trace.outcome = m.outcome;
        trace.status = m.status;
    } else if (trace.marks.size() >= kMostMarksOfOne) {
        trace.cut = true;
        return;
    }
    trace.marks.push_back(m);
    trace.names = names_;
    ++changes_;
    if (asked_ && (changed_.empty() || changed_.back() != trace.number)) changed_.push_back(trace.number);
    ++marks_;
}

void TraceLog::keep_within_bounds() {
    while (traces_.size() > kMostTraces || (marks_ > kMostMarks && traces_.size() > 1)) drop_oldest();
}

void TraceLog::drop_oldest() {
    const Trace& oldest = traces_.front();
    marks_ -= oldest.marks.size();
    number_of_.erase(oldest.request);
    traces_.pop_front();
    ++dropped_;
    ++changes_;
}

Trace* TraceLog::of(std::uint64_t request) {
    const auto found = number_of_.find(request);
    return found == number_of_.end() ? nullptr : const_cast<Trace*>(find(found->second));
}

const Trace* TraceLog::find(std::uint64_t number) const {
    if (traces_.empty() || number < traces_.front().number || number > traces_.back().number) return nullptr;
    return &traces_[static_cast<std::size_t>(number - traces_.front().number)];
}

bool TraceLog::works(FrameId id, std::uint64_t request) const {
    if (id - kernel::World::kFirstFrame >= k_->w.frames.size()) return false;
    const Frame& f = k_->frame(id);
    return f.node != kernel::kNoLink && !f.killed() && f.request && k_->request(f).id == request;
}

void TraceLog::end_the_dead() {
    for (Trace& trace : traces_) {
        std::set<FrameId> live;
        for (const TraceMark& m : trace.marks) {
            if (m.step == TraceStep::Ended || m.step == TraceStep::Killed)
                live.erase(m.frame);
            else if (m.step == TraceStep::Sent || m.step == TraceStep::Called || m.step == TraceStep::Spawned)
                live.insert(m.frame);
        }
        for (const FrameId id : live) {
            if (works(id, trace.request)) continue;
            TraceMark m;
            m.time = m.until = k_->now();
            m.frame = id;
            m.step = TraceStep::Killed;
            m.outcome = kernel::Outcome::Failed;
            m.status = 503;
            push(trace, m);
        }
    }
}

namespace {

/// When its first call was made.
SimTime sampled_at(const Trace& trace) {
    for (const TraceMark& m : trace.marks)
        if (m.step == TraceStep::Called) return m.time;
    return trace.start;
}

}  // namespace

void TraceLog::truncate(SimTime time) {
    while (!traces_.empty() && sampled_at(traces_.back()) > time) {
        marks_ -= traces_.back().marks.size();
        number_of_.erase(traces_.back().request);
        traces_.pop_back();
        --next_;
    }
    for (Trace& trace : traces_) {
        while (trace.marks.back().time > time) {
            trace.marks.pop_back();
            --marks_;
        }
        if (!trace.ended() || trace.end <= time) continue;
        trace.end = kNever;
        trace.outcome = kernel::Outcome::Ok;
        trace.status = 0;
    }
    ++changes_;
}

std::vector<std::uint64_t> TraceLog::take_changed() {
    std::vector<std::uint64_t> taken;
    taken.swap(changed_);
    if (!asked_)
        for (const Trace& each : traces_) taken.push_back(each.number);
    asked_ = true;
    std::sort(taken.begin(), taken.end());
    taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
    std::erase_if(taken, [this](std::uint64_t number) { return !find(number); });
    return taken;
}

}  // namespace nephoscope::run
