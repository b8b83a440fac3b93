#pragma once

#include <QString>

#include <set>
#include <string>

#include "engine/model/schema.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

/// A text of the schema (label, help, reason, group) in the language of the window.
QString schemaText(const std::string& text);
/// Help, and for a fact its id, value, title, source and date: the tooltip of a field. With what its value stands for, if that is the name
/// of a table's row or has a fact of its own; `value` is in proto text form, empty where it is not one.
QString fieldTip(const model::FieldInfo& field, model::LimitsAsOf limits, const std::string& value = {});
/// The same for a fact alone ("RDS-20" or "RDS-20.connections"); empty when it is unknown.
QString factTip(const std::string& fact, model::LimitsAsOf limits);

/// A fact's values with their units: "interval 60 s, threshold 5"; the only one without its name. Those of these names are left out.
QString factValues(const model::Fact& fact, model::LimitsAsOf limits, const std::set<std::string>& without = {});

/// The table that a field of a service's config names a row of; null: none.
const services::ValueTable* tableOf(const model::FieldInfo& field);
/// What a row has: "2 vCPU, 8 GiB"; empty when there is no such row.
QString rowText(const services::ValueTable& table, const std::string& name);

}  // namespace nephoscope::desktop
