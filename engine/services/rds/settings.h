#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"
#include "engine/services/rds/rds.pb.h"
#include "engine/services/relational_database/database.h"

namespace nephoscope::services::rds {

relational::Engine engine_of(const Rds& config);
/// The volume of each instance.
parts::VolumePlan volume_plan(const Rds& config, bool today);
/// ServiceType::environment.
const std::string& environment(const google::protobuf::Message& message);
/// ServiceType::check and check_in_design.
void check(const google::protobuf::Message& message, const std::string& id, std::vector<Issue>& issues);
void check_in_design(const google::protobuf::Message& message, const std::string& id, const model::Design& design,
                     std::vector<Issue>& issues);

}  // namespace nephoscope::services::rds
