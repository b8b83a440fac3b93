#pragma once

#include "desktop/document/document.h"
#include "desktop/inspector/field_editor.h"

namespace nephoscope::desktop {

/// Whether a field of a planned fault takes only what services and the design offer: its action or its target.
bool isFaultChoice(const model::FieldInfo& field);

/// What this field of `fault` can be: every action the services of the design know, and the parts its action applies to.
Choices faultChoices(const model::FieldInfo& field, const model::Fault& fault, const Document& document);

/// An action in words: "Fail over"; itself where no service has it.
QString faultLabel(const std::string& action);

}  // namespace nephoscope::desktop
