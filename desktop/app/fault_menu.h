#pragma once

#include <QString>

#include <vector>

#include "desktop/app/prompts.h"
#include "desktop/document/document.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

/// A fault that can be aimed at one thing of the drawing.
struct FaultChoice {
    const services::FaultType* type = nullptr;
    QString target;     ///< id of a component, connection or container
    int instance = -1;  ///< -1: the service chooses
};

/// What can befall `id`. With an instance, faults of that instance come too; without, the service chooses the instance.
std::vector<FaultChoice> faultsFor(const Document& document, const QString& id, int instance);

model::Fault makeFault(const FaultChoice& choice, const FaultSize& size);

}  // namespace nephoscope::desktop
