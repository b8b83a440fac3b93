#pragma once

#include <cstdint>
#include <vector>

#include "engine/parts/law.h"
#include "engine/parts/token_bucket.h"
#include "engine/services/application.h"
#include "engine/services/compiler.h"
#include "engine/services/kms/key.h"
#include "engine/services/named_item.h"
#include "engine/services/s3/cors.h"

namespace nephoscope::services {
class S3;
}  // namespace nephoscope::services

namespace nephoscope::services::s3 {

inline constexpr std::uint8_t kNotify = 1, kScale = 2;  ///< routines

/// What a request does.
enum class Action : std::uint8_t { Get, Put, Delete, List };

/// Why a request was not served.
enum class Cause : std::uint8_t {
    None,
    SlowDown,
    Unavailable,
    ZoneDark,
    Anonymous,
    NoHeader,
    NoKey,
    Kms,
    Archived,
    Missing,
    Cors,
    KeyUnusable
};
inline constexpr std::size_t kCauses = 12;

/// Part of the index of keys with request rates of its own. Zeros: unused.
struct Partition {
    parts::TokenBucketState get, put;
    std::uint64_t gets, puts;  ///< let in
};

struct Bucket {
    std::uint64_t gets, puts, lists, deletes, preflights;
    std::uint64_t first_byte_time, total_time, served;  ///< ns
    kernel::Spread first_byte_times, total_times;
    std::uint64_t bytes_down, bytes_up, downloads, uploads;
    std::uint64_t bytes_listed;
    std::uint64_t stale_reads, unencrypted, kms_calls, restores;
    std::uint64_t events, events_duplicated, events_delivered, events_lost;
    std::uint64_t events_before, events_waiting;  ///< on their way when the statistics began, and now
    std::uint64_t blocked;                        ///< answers that browsers kept from their pages
    std::uint64_t refused[kCauses];
    SimTime refused_at[kCauses];
    SimTime since;     ///< of the statistics
    double slow_down;  ///< share of requests that a fault refuses
    std::uint32_t partitions;
    std::uint32_t epoch;           ///< scalings of an older one are void
    std::uint16_t dark;            ///< outages of a One Zone bucket's zone that go on
    std::uint64_t objects, bytes;  ///< that there are of data sets
    bool scaling;
    bool emptied;                 ///< what was not stored since is not there
    std::uint8_t header_refusal;  ///< number of BucketPlan::header_refusals that refused last, from 1
    std::uint8_t page_refusal;    ///< number of the BucketPlan::pages that a browser kept from its page last
};

/// A preflight's answer that a browser keeps. Zeros: none.
struct Preflight {
    std::uint64_t about;  ///< host, address and kind of request
    SimTime until;
};

/// Where the answers are that the browsers behind one connection keep.
struct PreflightTable {
    std::uint32_t first = 0;  ///< in the column of Preflight
    std::uint32_t slots = 1;
    bool exact = false;  ///< there is a place for each host, address and kind; otherwise a new answer may take the place of another
};

/// A kind of request that pages make, and what browsers make of it.
struct PageKind {
    bool asks_before = false;  ///< with a preflight
    bool allowed = false;      ///< to send it, and to see its answer
    SimTime kept = 0;          ///< a preflight's answer
    Text why;                  ///< it is not allowed
    std::string offer;         ///< the configuration with the rule that would help; empty: the allowed origins are the rule
};

/// Who is told of what.
struct EventDestination {
    CallPlanRef call;
    bool created, removed;
};

struct BucketPlan {
    const Plan* design = nullptr;  ///< that it is part of
    const Shared* shared = nullptr;
    kernel::NodeIndex node = 0;
    struct Size {
        std::uint32_t up, down;
    };
    std::vector<Size> size_of_class;
    std::vector<Action> actions;  ///< by request class
    /// By data set, and one more for requests without one: first element of a column of SimTime; 0: not kept.
    std::vector<std::uint32_t> stored, restored;
    std::vector<std::uint32_t> items;
    std::size_t kinds = 0;  ///< of objects that there are: without the last one where every request is about an item
    std::uint32_t time_column = 0;

    bool archive = false, one_zone = false, empty_at_start = false, deletes = false, restores_on_demand = false, hashed = false;
    std::uint8_t zone = 0;
    double error_rate = 0;
    SimTime restore_least = 0, restore_most = 0, restored_for = 0;
    SimTime propagation = 0;  ///< mean; 0: every read sees the newest

    std::uint32_t partition_column = 0, first_partition = 0, prefixes = 1, initial_partitions = 1;
    parts::TokenBucketPlan get_rate, put_rate;
    SimTime scaling_time = 0;
    SimTime sustained = 0;  ///< load that was refused so recently goes on

    parts::Law get_latency, put_latency;
    std::vector<double> nanoseconds_per_byte;  ///< by link

    bool kms = false, customer_key = false, sends_key = false, stores_headerless_plain = false;
    double headerless = 0, kms_share = 1;
    kms::KeyUse key;
    std::vector<Refusal> header_refusals;  ///< why writes are denied for what they say about encryption
    /// By link and request class, of writes that ask for encryption and of those that do not: the refusal's number from 1. Empty: none is.
    std::vector<std::uint8_t> refused_header[2];
    std::vector<bool> anonymous, browser;  ///< by link
    /// Of the connection that a call came over; where an edit has removed it, as of one about which nothing is known.
    template <typename Value>
    static Value of_link(const std::vector<Value>& values, const kernel::Frame& f) {
        return f.link == kernel::kNoLink ? Value{} : Value{values[f.link]};
    }
    bool public_read = false;
    PageKind pages[kPageKinds];
    SimTime preflight_time = 0;
    std::vector<PreflightTable> preflights;    ///< by link
    std::vector<std::uint32_t> first_address;  ///< by data set, and one more for requests without one: each item has an address
    std::uint32_t preflight_column = 0;

    double duplicates = 0;
    SimTime event_least = 0, event_most = 0, event_tail = 0;
    double event_tail_share = 0;
    SimTime event_first_retry = 0, event_last_retry = 0;
    std::vector<EventDestination> events;

    Bucket& of(kernel::Kernel& k) const { return k.state<Bucket>(node); }
    Partition& partition(kernel::Kernel& k, std::uint32_t i) const { return k.w.column<Partition>(partition_column)[first_partition + i]; }
    std::size_t set_of(const kernel::Request& r) const {
        const int set = shared->classes[r.request_class].data_set;
        return set < 0 ? items.size() - 1 : static_cast<std::size_t>(set);
    }
    /// When a request's object was first stored in this run, plus 1; 0: before; less: it was deleted, see
    /// deleted(). REQUIRES: kept.
    SimTime& stored_at(kernel::Kernel& k, const kernel::Request& r) const { return object(k, stored, r); }
    /// From when on a request's object can be read; 0: it is archived. REQUIRES: archive.
    SimTime& restored_at(kernel::Kernel& k, const kernel::Request& r) const { return object(k, restored, r); }
    /// Why a write is denied that asks for encryption (encryption.h: kAsks), or does not; 0: it is not.
    std::uint8_t header_refusal(const kernel::Frame& f, const kernel::Request& r, std::size_t kind) const {
        if (refused_header[kind].empty() || f.link == kernel::kNoLink) return 0;
        return refused_header[kind][f.link * shared->classes.size() + r.request_class];
    }
    /// What it has objects of, besides those of requests about no item.
    const std::vector<bool>& sets() const { return design->stored_sets[node]; }
    bool keeps_stored() const { return empty_at_start || one_zone || deletes; }

private:
    SimTime& object(kernel::Kernel& k, const std::vector<std::uint32_t>& first, const kernel::Request& r) const {
        const std::size_t set = set_of(r);
        return k.w.column<SimTime>(time_column)[first[set] + (r.key < items[set] ? r.key : 0)];
    }
};

inline const BucketPlan& plan_of(kernel::Kernel& k, kernel::NodeIndex node) { return k.config<BucketPlan>(node); }
/// Batches of messages are put as one object.
inline Action action_of(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f) {
    if (f.operation == kBatch) return Action::Put;
    const std::size_t named = named_item::bits_of(k, f);
    if (!named) return plan.actions[k.request(f).request_class];
    return named_item::is_write(named_item::named(named).action) ? Action::Put : Action::Get;
}
inline bool changes(Action action) { return action == Action::Put || action == Action::Delete; }
/// Whether it is about what is in an object.
inline bool moves_object(Action action) { return action == Action::Get || action == Action::Put; }

/// True for this share of the requests.
inline bool drawn(kernel::Kernel& k, const kernel::Frame& f, std::uint64_t purpose, double share) {
    if (share <= 0) return false;
    kernel::RequestDraws draw = k.draws(f, purpose);
    return kernel::uniform(draw) < share;
}

// admit.cpp: who is let in.

/// Why the request is refused now; None: it is let in and has taken its tokens.
Cause refusal(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// Counts the refusal and ends the call with its status.
kernel::FrameId refuse(kernel::Kernel& k, const BucketPlan& plan, kernel::FrameId id, Cause cause);
bool calls_kms(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// The routine kScale: partitions double where the load goes on.
kernel::FrameId scale(kernel::Kernel& k, kernel::FrameId id);
/// A cause's name, its fact and its setting.
struct Words {
    const char* name;  ///< in Observation::numbers
    const char* fact;
    const char* field;
};
const Words& words(Cause cause);

// pages.cpp: what browsers make of the requests of their pages.

/// Whether the browser of a page asks before it sends this; counted where it does.
bool asks_before(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// How long it takes to ask, back to the browser and here again; the answer is kept.
SimTime ask_before(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// Whether a page may send this and see its answer; true of what no page sends.
bool page_may(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// Ends a request that is not sent, or whose answer the page does not see.
kernel::FrameId keep_from_page(kernel::Kernel& k, const BucketPlan& plan, kernel::FrameId id, bool answered);
void compile_pages(Compiler& c, BucketPlan& plan, const S3& config);

// objects.cpp: what is there, and what happens to it.

/// BucketPlan::stored_at() of what was deleted at a time, and that time of it: below 0 and not.
constexpr SimTime deleted(SimTime at) { return -at - 1; }

bool exists(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// Whether an archived object can be read; where it cannot, its restore may begin.
bool readable(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
void store(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// False: there was nothing.
bool remove(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
/// Chooses the version that a read sees.
void look_up(kernel::Kernel& k, const BucketPlan& plan, const kernel::Frame& f);
void start(kernel::Kernel& k, kernel::NodeIndex node);
void edited(kernel::Kernel& k, kernel::NodeIndex node);
void fault(kernel::Kernel& k, kernel::NodeIndex node, const kernel::FaultAction& action);

// visit.cpp: a request, and the events it causes.

kernel::FrameId serve(kernel::Kernel& k, kernel::FrameId id);
kernel::FrameId notify(kernel::Kernel& k, kernel::FrameId id);

// compile.cpp and observe.cpp

void compile(Compiler& c, const google::protobuf::Message& message);
/// What the requests of a class do.
Action action_of_class(const S3& config, const std::string& id, bool write);
/// Operations and the classes they are of.
void check_operations(const S3& config, const std::string& id, const model::Design& design, Issues& issues);
/// What the pages of the design's clients do and no CORS rule allows.
void check_pages(const S3& config, const std::string& id, const model::Design& design, Issues& issues);
/// Whether what it announces to takes announcements of S3.
void check_destinations(const std::string& id, const model::Design& design, Issues& issues);
/// ServiceType::meter.
void meter(const Metered& of, Usage& usage);
void observe(kernel::Kernel& k, kernel::NodeIndex node, Observation& out);
void spreads(kernel::Kernel& k, kernel::NodeIndex node, std::string_view metric, std::vector<kernel::Spread*>& out);
void restart(kernel::Kernel& k, kernel::NodeIndex node);

inline constexpr const char* kSlowDown = "neph:s3:slow-down";
inline constexpr const char* kLoseZone = "neph:s3:lose-zone";
inline constexpr const char* kRestore = "neph:s3:restore-objects";

}  // namespace nephoscope::services::s3
