#pragma once

#include "desktop/document/document.h"
#include "desktop/inspector/field_editor.h"

namespace nephoscope::desktop {

/// Whether what a field of an alarm, a scaling policy or a scheduled action can be depends on the part's other fields or on what scales.
bool isScalingChoice(const model::FieldInfo& field);

/// What this field of `part` can be: the metrics of the component it names, or what can be scaled.
Choices scalingChoices(const model::FieldInfo& field, const google::protobuf::Message& part, const Document& document);

}  // namespace nephoscope::desktop
