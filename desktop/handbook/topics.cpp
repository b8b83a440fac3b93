#include "desktop/handbook/topics.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

#include "embedded/handbook_access.h"
#include "embedded/handbook_calls.h"
#include "embedded/handbook_hardware.h"
#include "embedded/handbook_metrics.h"
#include "embedded/handbook_network.h"
#include "embedded/handbook_pipelines.h"
#include "embedded/handbook_traces.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

bool isOn(const Topic& topic, std::string_view id) {
    const std::string_view family = id.substr(0, id.rfind('-'));
    return std::any_of(topic.facts.begin(), topic.facts.end(), [&](std::string_view each) { return each == id || each == family; });
}

bool isOnATopic(std::string_view id) {
    return std::any_of(topics().begin(), topics().end(), [&](const Topic& each) { return isOn(each, id); });
}

}  // namespace

std::span<const Topic> topics() {
    static const std::array<Topic, 7> kTopics{{
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Network"), "cloud", embedded::handbook_network, {"L-01", "L-02", "L-04"}},
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Access: IAM and security groups"),
         "lock",
         embedded::handbook_access,
         {"IAM", "EC2-08"}},
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Calls and retries (AWS SDK)"), "connect", embedded::handbook_calls, {"SDK"}},
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Metrics and alarms (CloudWatch)"),
         "alarm",
         embedded::handbook_metrics,
         {"CW", "P-44"}},
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Volumes and instance types (EBS, EC2)"),
         "component",
         embedded::handbook_hardware,
         {"EBS", "P-03", "EC2-01", "EC2-02", "EC2-04", "EC2-07", "EC2-10", "EC2-11", "EC2-12", "EC2-13", "EC2-14", "EC2-15", "EC2-18"}},
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Traces (X-Ray)"), "trace", embedded::handbook_traces, {"XRAY"}},
        {QT_TRANSLATE_NOOP("nephoscope::desktop::Topic", "Pipelines (CodePipeline)"),
         "deploy",
         embedded::handbook_pipelines,
         {"CP", "P-42", "P-43"}},
    }};
    return kTopics;
}

QString titleOf(const Topic& topic) { return QCoreApplication::translate("nephoscope::desktop::Topic", topic.title); }

std::vector<const model::Fact*> factsOf(const services::ServiceType& service) {
    model::FactTable own;
    std::vector<const model::Fact*> facts;
    if (!own.add(service.facts, service.name)) return facts;
    for (const auto& [id, fact] : own.all())
        if (!isOnATopic(id)) facts.push_back(services::catalog().facts.fact(id));
    return facts;
}

std::vector<const model::Fact*> factsOf(const Topic& topic) {
    std::vector<const model::Fact*> facts;
    for (const auto& [id, fact] : services::catalog().facts.all())
        if (isOn(topic, id)) facts.push_back(&fact);
    return facts;
}

}  // namespace nephoscope::desktop
