#include "engine/services/fifo.h"

#include "engine/parts/caller.h"
#include "engine/services/sns/sns.pb.h"
#include "engine/services/sqs/sqs.pb.h"

namespace nephoscope::services {

bool is_fifo(const google::protobuf::Message& config) {
    if (config.GetDescriptor() == Sqs::descriptor()) return static_cast<const Sqs&>(config).fifo_queue();
    return config.GetDescriptor() == Sns::descriptor() && static_cast<const Sns&>(config).fifo_topic();
}

}  // namespace nephoscope::services

namespace nephoscope::services::fifo {

using kernel::Frame;
using kernel::Kernel;

namespace {

Sent* ring(Kernel& k, const SentState& s) { return static_cast<Sent*>(k.w.blocks.at(s.ring)); }

std::uint32_t& bucket(Kernel& k, const SentState& s, std::uint64_t id) {
    return static_cast<std::uint32_t*>(k.w.blocks.at(s.buckets))[kernel::mix(id) & (s.capacity - 1)];
}

std::uint32_t slot(const SentState& s, std::uint32_t nth) { return (s.first + nth) & (s.capacity - 1); }

/// The oldest one: the last of its chain, for chains begin with the newest.
void forget_first(Kernel& k, SentState& s) {
    const std::uint32_t oldest = s.first + 1;
    std::uint32_t* at = &bucket(k, s, ring(k, s)[s.first].id);
    while (*at != oldest) at = &ring(k, s)[*at - 1].chain;
    *at = 0;
    s.first = slot(s, 1);
    --s.count;
}

void remember(Kernel& k, SentState& s, std::uint64_t id, SimTime until) {
    const std::uint32_t at = slot(s, s.count++);
    std::uint32_t& head = bucket(k, s, id);
    ring(k, s)[at] = {id, until, head, 0};
    head = at + 1;
}

void release(Kernel& k, const SentState& s) {
    if (!s.capacity) return;
    k.w.blocks.release(s.ring, s.capacity * sizeof(Sent));
    k.w.blocks.release(s.buckets, s.capacity * sizeof(std::uint32_t));
}

/// False where memory is full.
bool grow(Kernel& k, SentState& s) {
    SentState larger = {};
    larger.capacity = s.capacity ? s.capacity * 2 : 256;
    larger.ring = k.w.blocks.allocate(larger.capacity * sizeof(Sent));
    larger.buckets = k.w.blocks.allocate(larger.capacity * sizeof(std::uint32_t));
    if (!larger.ring || !larger.buckets) return false;
    for (std::uint32_t i = 0; i < s.count; ++i) {
        const Sent& each = ring(k, s)[slot(s, i)];
        remember(k, larger, each.id, each.until);
    }
    release(k, s);
    s = larger;
    return true;
}

}  // namespace

std::vector<bool> pushing_links(Compiler& c) {
    std::vector<bool> pushing(c.plan.program.links.size(), false);
    for (const kernel::LinkIndex link : c.callers())
        pushing[link] = c.plan.types[c.plan.program.links[link].from]->port.outgoing_mode == model::ASYNC;
    return pushing;
}

std::uint32_t call_number(Kernel& k, const Frame& f, const std::vector<bool>& pushing) {
    if (!f.parent || f.link == kernel::kNoLink) return f.ordinal;
    const Frame* const caller = parts::retrying_caller(k, f);
    const std::uint32_t key = k.link(f.link).key;
    if (pushing[f.link]) return kernel::ordinal_of_call((caller ? *caller : k.frame(f.parent)).ordinal, key, 0);
    return caller ? kernel::ordinal_of_call(caller->ordinal, key, caller->local & ~0xffu) : f.ordinal;
}

bool sent_before(Kernel& k, SentState& s, std::uint64_t id, SimTime window) {
    while (s.count && ring(k, s)[s.first].until <= k.now()) forget_first(k, s);
    for (std::uint32_t at = s.capacity ? bucket(k, s, id) : 0; at; at = ring(k, s)[at - 1].chain)
        if (ring(k, s)[at - 1].id == id) return true;
    if (s.count == s.capacity && !grow(k, s)) return false;
    remember(k, s, id, k.now() + window);
    return false;
}

}  // namespace nephoscope::services::fifo
