#include "desktop/inspector/scaling_choices.h"

#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"
#include "engine/services/metric_unit.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {
namespace {

bool isTarget(const model::FieldInfo& field) {
    const auto* owner = field.descriptor->containing_type();
    return field.name() == "target" && (owner == model::ScalingPolicy::descriptor() || owner == model::ScheduledAction::descriptor() ||
                                        owner == model::Deployment::descriptor());
}

/// "Latency (Integration latency, ms)": the threshold is in this unit.
Choice metricChoice(const services::Metric& metric) {
    const QString name = QString::fromStdString(std::string(metric.name));
    const std::string_view unit = services::published_unit(metric).symbol;
    QString label = schemaText(std::string(metric.label));
    if (!unit.empty()) label += QStringLiteral(", ") + QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size()));
    return {name, QStringLiteral("%1 (%2)").arg(name, label)};
}

Choices metricsOf(const std::string& component, const Document& document) {
    Choices choices;
    for (const model::Component& each : document.design().components()) {
        const services::ServiceType* service = each.id() == component ? serviceOf(&each) : nullptr;
        if (!service) continue;
        for (const services::Metric& metric : service->metrics) choices.push_back(metricChoice(metric));
    }
    return choices;
}

}  // namespace

bool isScalingChoice(const model::FieldInfo& field) { return field.refers_to() == "metric" || isTarget(field); }

Choices scalingChoices(const model::FieldInfo& field, const google::protobuf::Message& part, const Document& document) {
    if (!isTarget(field)) {
        const auto* component = part.GetDescriptor()->FindFieldByName("component");
        return component ? metricsOf(model::field_text(part, *component), document) : Choices();
    }
    Choices choices;
    for (const model::Component& each : document.design().components()) {
        const services::ServiceType* service = serviceOf(&each);
        const bool fits = service && (part.GetDescriptor() == model::Deployment::descriptor() ? service->deployment != nullptr
                                                                                              : service->scaling != nullptr);
        if (fits)
            choices.push_back({QString::fromStdString(each.id()), QString::fromStdString(each.name().empty() ? each.id() : each.name())});
    }
    return choices;
}

}  // namespace nephoscope::desktop
