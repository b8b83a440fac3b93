#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/model/design.pb.h"

namespace nephoscope::experiment {

/// A design under the name of what is special about it.
struct Variant {
    std::string name;  ///< "Beanstalk: rolling"; English: schema strings, and words of caching_variants
    model::Design design;
    std::string deployment = {};  ///< id of the one that is compared; empty: the design's only one, if it is
};

/// The same design without its deployment, and with each policy that its target can have. Empty when there is no such deployment.
/// Those that need more than the design has (a load balancer) are there too: validation says what they lack.
std::vector<Variant> deployment_variants(const model::Design& design, const std::string& deployment);

/// What stands between an application and its data, in the ways that the design offers: no cache; each strategy of its look-aside
/// caches (connections with role CACHE), with and without TTL, and of groups with misses for one key joined; DAX in front of DynamoDB;
/// responses cached by its API Gateway; CloudFront in front of what clients call. Groups and functions that read a database and have no such
/// cache are given one each. Empty when there is nothing to cache.
///
/// Components that nobody calls any more are removed with their cost.
std::vector<Variant> caching_variants(const model::Design& design);

/// The names that the functions above give and that are no labels of the schema, for translators.
std::span<const char* const> variant_names();

/// A cache node of each cache fails at half of the run: its content is lost. Designs without a cache stay as they are.
void lose_cache_nodes(model::Design* design);

}  // namespace nephoscope::experiment
