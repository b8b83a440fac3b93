#pragma once

#include <QString>

#include <set>
#include <string>

#include "engine/model/schema.h"

namespace nephoscope::desktop {

/// A text of the schema (label, help, reason, group) in the language of the window.
QString schemaText(const std::string& text);
/// Help, and for a fact its id, value, title, source and date: the tooltip of a field.
QString fieldTip(const model::FieldInfo& field, model::LimitsAsOf limits);
/// The same for a fact alone ("RDS-20" or "RDS-20.connections"); empty when it is unknown.
QString factTip(const std::string& fact, model::LimitsAsOf limits);

/// A fact's values with their units: "interval 60 s, threshold 5"; the only one without its name. Those of these names are left out.
QString factValues(const model::Fact& fact, model::LimitsAsOf limits, const std::set<std::string>& without = {});

}  // namespace nephoscope::desktop
