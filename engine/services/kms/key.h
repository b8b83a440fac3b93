#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/parts/token_bucket.h"
#include "engine/services/caller_cache.h"
#include "engine/services/compiler.h"

namespace nephoscope::services::kms {

/// Why KMS does not do what it is asked.
enum class Cause : std::uint8_t { None, Throttled, Disabled, PendingDeletion, Deleted, TooLarge, ApiError };
inline constexpr std::size_t kCauses = 6;  ///< that are counted; the others are faults of the API (api_errors.h)

/// What all keys of one type share: the account's quota.
struct Account {
    parts::TokenBucketState bucket;
    std::uint64_t requests;  ///< within the quota, since `since`
    SimTime since;
};

struct Key {
    std::uint64_t requests, for_services;  ///< within the quota, since the statistics started
    std::uint64_t cached;                  ///< answered by callers' own caches
    std::uint64_t refused[kCauses];
    SimTime refused_at[kCauses];  ///< 1 + the last time
    SimTime deleted_at;           ///< when it is to be deleted; 0: it is not
    std::uint64_t settings;       ///< hash of those it has
    std::uint16_t disabled;       ///< faults that disable it
    bool cancelled;               ///< its deletion was: it stays disabled
};

/// One key as those see it who use it: a component, or a key that AWS manages for a service.
struct KeyUse {
    kernel::NodeIndex key = kernel::kNoLink;  ///< kNoLink: AWS's own
    bool enabled = true;
    parts::TokenBucketPlan quota;  ///< of the account, for all keys of its type
    std::uint32_t column = 0, account = 0;
    SimTime latency = 0;

    Account& account_of(kernel::Kernel& k) const { return k.w.column<Account>(column)[account]; }
};

/// The use of the KMS component with this id by another service; where it is empty or no key, of a key that AWS manages.
KeyUse use_key(Compiler& c, const std::string& id);
/// Whether the key can be used at all now.
Cause state_of(kernel::Kernel& k, const KeyUse& use);
/// One request: takes its part of the quota and is counted at the key, as one for a service.
Cause ask(kernel::Kernel& k, const KeyUse& use);
/// The same for a service, whom the API may also answer with an error.
Cause request(kernel::Kernel& k, const KeyUse& use);

struct KeyPlan {
    kernel::NodeIndex node = 0;
    KeyUse use;
    SimTime pending = 0;
    std::uint64_t settings = 0;   ///< hash
    double largest = 0;           ///< bytes that it encrypts directly
    std::vector<bool> too_large;  ///< by request class
    CallerCache data_keys;

    Key& of(kernel::Kernel& k) const { return k.state<Key>(node); }
};

inline constexpr const char* kDisable = "neph:kms:disable-key";
inline constexpr const char* kDelete = "neph:kms:schedule-key-deletion";

}  // namespace nephoscope::services::kms
