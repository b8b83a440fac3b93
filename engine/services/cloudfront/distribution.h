#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/compiler.h"

namespace nephoscope::services {
class CloudFront;
}  // namespace nephoscope::services

namespace nephoscope::services::cloudfront {

inline constexpr std::uint8_t kLayer = 1, kFetch = 2, kInvalidation = 3;  ///< routines
inline constexpr std::uint32_t kOrigin = 0xffff;                          ///< in place of a cache
inline constexpr std::uint16_t kStaleCopy = 110;                          ///< status between caches: an expired copy (RFC 7234's warning)
inline constexpr SimTime kJustNow = kSecond;

/// A cache's knowledge of one item. Zeros: none.
struct Object {
    SimTime value_time;      ///< when the copy was current at its source
    SimTime expires;         ///< of the copy
    SimTime error_until;     ///< until then the last error is the answer
    kernel::FrameId flight;  ///< who asks the next layer for it: kAlone, or the last of those who wait for the answer, in a ring
    std::uint16_t error_status;
    std::uint8_t error_outcome;
    bool kept;  ///< there is a copy
};
inline constexpr kernel::FrameId kAlone = 1;

struct Distribution {
    std::uint64_t requests, cacheable, hits, edge_hits, collapsed, stale_hits, stale_on_error, cached_errors;
    std::uint64_t fetches, failed_fetches, failovers, throttled, client_errors;
    std::uint64_t origin_time, from_origin;  ///< ns; requests that were not served from a cache
    kernel::Spread origin_times;
    std::uint64_t bytes_down, bytes_up, downloads, uploads;
    std::uint64_t paths, charged_paths;                        ///< invalidated
    std::uint64_t invalidating;                                ///< what has yet to reach a cache
    std::uint32_t files_invalidating, wildcards_invalidating;  ///< paths of invalidations, until all that are under way have arrived
    std::uint64_t layout;
    SimTime throttled_at, stale_at, error_at, fetch_failed_at;
    parts::TokenBucketState request_quota, byte_quota;
    std::uint32_t epoch;  ///< of the layout: frames of an older one keep away from the caches
    std::uint32_t draws;
    std::uint32_t lost_edges;  ///< by a fault: bit by location of each viewer region
    std::uint32_t blocked_class;
    std::uint64_t blocked;  ///< writes that the allowed methods refuse, and what browsers keep from pages or do not send
    SimTime blocked_at;
};

/// Paths that all distributions of the account invalidated in a month.
struct InvalidationMonth {
    std::uint64_t number, paths;
};

/// Paths of a data set's objects: the item's number stands between the two.
struct ObjectPath {
    std::uint16_t data_set;
    std::string before, after;
    bool operator==(const ObjectPath&) const = default;
};

struct CachePlan {
    std::string name;
    std::uint32_t next = kOrigin;  ///< the cache that is asked on a miss
    std::uint32_t way = 0;         ///< line: to the next
    bool edge = false;
    std::vector<std::uint32_t> first;  ///< by data set: first Object
};

/// What browsers make of a class's requests by pages.
struct PageUse {
    bool sent = true, shown = true;  ///< after the preflight; to the page
    Text why;                        ///< it is not
    const char* setting = "";        ///< that would change it
};

struct DistributionPlan {
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    struct Size {
        std::uint32_t up, down;
    };
    std::vector<Size> size_of_class;
    std::vector<bool> cached_class;
    std::vector<CachePlan> caches;
    std::vector<std::uint32_t> edge_of_client;  ///< by node: its first edge location
    std::uint32_t edges = 1;                    ///< of a viewer region
    std::vector<ObjectPath> paths;              ///< one for each class that reads
    std::uint32_t month_column = 0, month = 0;
    std::uint64_t free_paths = 0;
    std::uint32_t most_files = 0, most_wildcards = 0;  ///< paths under way
    std::uint32_t object_column = 0;
    std::uint64_t layout = 0;
    SimTime ttl = 0, error_ttl = 0, invalidation_least = 0, invalidation_most = 0;
    std::uint32_t edge_latency = 0, pass_way = 0;  ///< lines
    double nanoseconds_per_byte = 0;               ///< to viewers
    parts::TokenBucketPlan request_quota, byte_quota;
    std::uint32_t attempts = 1;
    bool origin_group = false;
    std::vector<std::uint16_t> failover_codes;      ///< empty: every 5xx
    std::vector<std::vector<CallPlanRef>> origins;  ///< by class, in order
    bool forwards_writes = true;
    std::vector<bool> browser;   ///< by link; empty: no viewer is a page
    std::vector<PageUse> pages;  ///< by class

    Distribution& of(kernel::Kernel& k) const { return k.state<Distribution>(node); }
};

inline const DistributionPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<DistributionPlan>(node); }
inline bool writes(kernel::Kernel& k, const kernel::Frame& f) { return k.request(f).flags & kernel::Request::kWrite; }

/// What a frame at a cache carries in `local`: which cache, and of which layout.
inline std::uint32_t place(kernel::Kernel& k, const DistributionPlan& plan, std::uint32_t cache) { return plan.of(k).epoch << 16 | cache; }
/// The cache of a place; null where an edit has changed the layout since.
const CachePlan* cache_at(kernel::Kernel& k, const DistributionPlan& plan, std::uint32_t place);

kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
/// The routine kLayer: a request at one cache. Answers like an origin; Frame::hit where a cache had the answer.
kernel::FrameId layer(kernel::Kernel& k, kernel::FrameId id);
/// The routine kFetch: a request to the origins, with attempts and failover.
kernel::FrameId fetch(kernel::Kernel& k, kernel::FrameId id);
/// The routine kInvalidation: what a cache has to forget reaches it.
kernel::FrameId invalidate(kernel::Kernel& k, kernel::FrameId id);
/// Of paths separated by blanks; empty: of everything.
void start_invalidation(kernel::Kernel& k, const DistributionPlan& plan, const std::string& text);

/// pages.cpp: what the allowed methods and browsers let through. Whether a request goes on, and whether its answer is shown.
bool may_send(kernel::Kernel& k, const DistributionPlan& plan, const kernel::Frame& f);
bool may_show(kernel::Kernel& k, const DistributionPlan& plan, const kernel::Frame& f);
kernel::FrameId block(kernel::Kernel& k, const DistributionPlan& plan, kernel::FrameId id, std::uint16_t status);
/// REQUIRES: the plan has its origins.
void compile_pages(Compiler& c, DistributionPlan& plan, const CloudFront& config);
void add_blocked_reason(kernel::Kernel& k, const DistributionPlan& plan, Observation& out);

void start(kernel::Kernel& k, kernel::NodeIndex node);
void edited(kernel::Kernel& k, kernel::NodeIndex node);
void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);
void restart(kernel::Kernel& k, kernel::NodeIndex node);
void compile(Compiler& c, const google::protobuf::Message& message);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);
void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out);

inline constexpr const char* kInvalidate = "neph:invalidate";
inline constexpr const char* kLoseEdge = "neph:cloudfront:lose-edge-location";

}  // namespace nephoscope::services::cloudfront
