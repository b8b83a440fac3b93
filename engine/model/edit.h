#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "engine/base/result.h"
#include "engine/model/catalog.h"
#include "engine/model/design.pb.h"

namespace nephoscope::model {

/// Lower-case letters, digits and single hyphens: "Web tier (blue)" is "web-tier-blue". "part" where nothing is left.
std::string slug(std::string_view name);
/// Whether a text can be an id: a slug of at most 64 characters that is not the name of a setting of the design ("run", "network").
bool is_id(std::string_view text);

using Ids = std::unordered_set<std::string>;
/// The ids of all parts.
Ids ids_of(const Design& design);
/// stem-1, stem-2 ... : the first that is not taken.
std::string fresh_id(std::string_view stem, const Ids& taken);
std::string fresh_id(std::string_view stem, const Design& design);

/// The part with this id, of whatever kind; null when there is none. Valid until the design changes.
const google::protobuf::Message* find_part(const Design& design, std::string_view id);
google::protobuf::Message* find_part(Design* design, std::string_view id);
const Component* find_component(const Design& design, std::string_view id);
Component* find_component(Design* design, std::string_view id);
const Connection* find_connection(const Design& design, std::string_view id);

/// "db.failover_time=30s": sets a field of a part ("db.config.failover_time" as well), of the run ("run.seed=7"), the network
/// ("network.same_zone=0s") or the design ("limits_as_of=YEAR_2020"). Names as in set_field. Nothing changes when it fails.
Status apply_setting(Design* design, std::string_view setting, const Catalog& catalog);

/// Writes the initial values into every part of a design, configs included: see fill_initial of schema.h.
void fill_initial(Design* design, const Catalog& catalog);

/// Makes a design one of another year. What a setting, in configs too, got from a fact of the old year becomes what it would get in the
/// new one; what a person changed stays.
void switch_limits(Design* design, LimitsAsOf limits, const Catalog& catalog);

/// A component of a type with its initial settings: id and name are fresh, position and parent are left to the caller. Not inserted.
/// REQUIRES: the catalog has the type.
Component new_component(const Design& design, std::string_view type, const Catalog& catalog);

/// A connection with its initial settings, a fresh id, and the role and order that suit its two ends: caches are asked first, the others
/// in the order they were drawn. Not inserted. Refused, with the reason, between these two ends where it could not run: to itself,
/// closing a loop, from or to what cannot call or be called, or a second time.
Result<Connection> new_connection(const Design& design, std::string_view from, std::string_view to, const Catalog& catalog);

/// What a new document holds so that it runs as soon as components are drawn: a data set, request classes that read (9 of 10) and write,
/// an app version, network and run settings.
void add_defaults(Design* design);

}  // namespace nephoscope::model
