#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/run/trace.h"
#include "engine/services/compiler.h"

namespace nephoscope::run {

/// The newest traces of a run, outside the world. Bounded: the oldest go first, and how many went is known.
class TraceLog {
public:
    static constexpr std::size_t kMostTraces = 20'000;
    static constexpr std::size_t kMostMarks = 2'000'000;  ///< of all traces together
    static constexpr std::size_t kMostMarksOfOne = 4'096;

    /// What indices of the kernel's mean from now on. The kernel outlives it.
    void use(kernel::Kernel& k, const services::Plan& plan);

    /// A request is traced from now on, which has just made its first call.
    void begin(const kernel::Request& request, kernel::FrameId call);
    void add(const kernel::Request& request, const kernel::TraceEvent& event);
    /// After an edit: what was worked on in parts that are gone has failed.
    void end_the_dead();
    /// Nothing happened after `time`.
    void truncate(SimTime time);

    const std::deque<Trace>& all() const { return traces_; }
    std::uint64_t dropped() const { return dropped_; }
    /// Grows with every change.
    std::uint64_t changes() const { return changes_; }
    /// Numbers of those that changed since it was asked last, of all the first time; each once, in order, without those that are gone.
    std::vector<std::uint64_t> take_changed();
    /// Null: gone.
    const Trace* find(std::uint64_t number) const;

private:
    std::uint32_t name(const std::string& text);
    TraceMark mark(kernel::FrameId frame, kernel::TraceStep step, SimTime time) const;
    void push(Trace& trace, const TraceMark& mark);
    void keep_within_bounds();
    void drop_oldest();
    Trace* of(std::uint64_t request);
    bool works(kernel::FrameId id, std::uint64_t request) const;

    kernel::Kernel* k_ = nullptr;
    std::deque<Trace> traces_;
    std::unordered_map<std::uint64_t, std::uint64_t> number_of_;  ///< by request
    std::shared_ptr<const std::vector<std::string>> names_ = std::make_shared<std::vector<std::string>>();
    std::unordered_map<std::string, std::uint32_t> index_of_;
    std::vector<std::string> fresh_;
    std::vector<std::uint32_t> nodes_, links_, zones_, paths_;  ///< names of them
    std::vector<std::uint64_t> changed_;
    bool asked_ = false;
    std::size_t marks_ = 0;
    std::uint64_t next_ = 1, dropped_ = 0, changes_ = 0;
};

}  // namespace nephoscope::run
