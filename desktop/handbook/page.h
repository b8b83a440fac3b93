#pragma once

#include <QString>

#include "desktop/handbook/topics.h"
#include "engine/model/design.pb.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

/// What there is to know of a service, as HTML that QTextBrowser shows: what it is, its CloudWatch metrics, what can befall it, and every rule
/// AWS documents with its value in that year, its source, and how faithfully it is simulated. Rules have anchors of their ids.
QString pageOf(const services::ServiceType& service, model::LimitsAsOf limits);
/// The same of what services have in common.
QString pageOf(const Topic& topic, model::LimitsAsOf limits);

}  // namespace nephoscope::desktop
