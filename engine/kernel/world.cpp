#include "engine/kernel/world.h"

#include <algorithm>

namespace nephoscope::kernel {

void CallStatistics::restart(const Blocks& blocks, SimTime now) {
    calls = 0;
    for (auto& n : outcomes) n = 0;
    hits = 0;
    in_flight_at_start = in_flight.value;
    in_flight.restart(now);
    latency.clear(blocks);
}

std::vector<Region> World::make_regions(const Program& program) {
    std::vector<Region> regions;
    auto add = [&regions](std::size_t stride, std::size_t capacity, std::size_t size) {
        regions.emplace_back(stride, capacity).resize(size);
    };
    auto fixed = [&add](std::size_t stride, std::size_t size) { add(stride, size, size); };
    fixed(sizeof(Head), 1);
    add(sizeof(Frame), kFrameCapacity, 0);
    add(sizeof(Request), kFrameCapacity, 1);
    add(sizeof(EventKey), EventQueue::room(kFrameCapacity + kFirstFrame), 0);
    add(Blocks::kBytes, std::size_t{1} << 27, 0);
    const std::size_t lines = std::max<std::size_t>(program.lines.size(), 1);
    fixed(sizeof(LineState), World::kLinesAtOnce * ((lines + World::kLinesAtOnce - 1) / World::kLinesAtOnce));
    add(sizeof(Timer), kFrameCapacity, 1);
    fixed(sizeof(TimerListState), program.timer_lists.size());
    fixed(sizeof(SourceState), program.sources.size());
    fixed(sizeof(CallStatistics), program.nodes.size());
    fixed(sizeof(LinkState), program.links.size());
    for (const ColumnPlan& column : program.columns) fixed(column.stride, column.size);
    return regions;
}

World::World(const Program& program)
    : regions_(make_regions(program)),
      head(*reinterpret_cast<Head*>(regions_[kHead].data())),
      frames(regions_[kFrames]),
      requests(regions_[kRequests]),
      queue(regions_[kKeys], head.queue),
      blocks(regions_[kBlocks], head.blocks),
      lines(regions_[kLines]),
      timers(regions_[kTimers]),
      timer_lists(regions_[kTimerLists]),
      sources(regions_[kSources]),
      nodes(regions_[kNodes]),
      links(regions_[kLinks]) {
    for (std::size_t i = kServices; i < regions_.size(); ++i) columns_.push_back(regions_[i].data());
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].turn = Turn::kNobody;
}

Snapshot World::save() {
    Snapshot snapshot;
    snapshot.data_.resize(bytes());
    std::byte* to = snapshot.data_.data();
    for (const Region& region : regions_) {
        const auto used = region.used();
        snapshot.sizes_.push_back(used.size());
        if (!used.empty()) std::memcpy(to, used.data(), used.size());
        to += used.size();
    }
    return snapshot;
}

void World::restore(const Snapshot& snapshot) {
    assert(snapshot.sizes_.size() == regions_.size());
    const std::byte* from = snapshot.data_.data();
    for (std::size_t i = 0; i < regions_.size(); ++i) {
        regions_[i].assign({from, snapshot.sizes_[i]});
        from += snapshot.sizes_[i];
    }
}

void World::adopt(const World& other) {
    for (const Place place : {kHead, kFrames, kRequests, kBlocks, kTimers}) regions_[place].assign(other.regions_[place].used());
    head.queue = {};
    head.queue.sequence = other.head.queue.sequence;
}

std::size_t World::bytes() const {
    std::size_t total = 0;
    for (const Region& region : regions_) total += region.bytes();
    return total;
}

}  // namespace nephoscope::kernel
