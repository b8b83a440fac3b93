#include "desktop/plan/plan_items.h"

#include <QCoreApplication>

#include <algorithm>

#include "desktop/inspector/fault_choices.h"
#include "desktop/look/service_icon.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop::PlanItem)
};

constexpr SimTime kMinute = 60 * kSecond;

QString nameOf(const Document& document, const std::string& id) {
    const QString key = QString::fromStdString(id);
    if (const model::Component* component = document.component(key); component && !component->name().empty())
        return QString::fromStdString(component->name());
    if (const model::Container* container = document.container(key); container && !container->name().empty())
        return QString::fromStdString(container->name());
    if (const model::Connection* connection = document.connection(key))
        return nameOf(document, connection->from()) + QStringLiteral(" \u2192 ") + nameOf(document, connection->to());
    return key;
}

/// Null: the target has no such fault.
const services::FaultType* typeOf(const Document& document, const model::Fault& fault) {
    const auto in = [&](std::span<const services::FaultType> types) -> const services::FaultType* {
        const auto found = std::find_if(types.begin(), types.end(), [&](const auto& each) { return each.action == fault.action(); });
        return found == types.end() ? nullptr : &*found;
    };
    const services::ServiceType* service = serviceOf(document.component(QString::fromStdString(fault.target())));
    const services::FaultType* own = service ? in(service->faults) : nullptr;
    return own ? own : in(services::common_faults());
}

QString joined(const QString& what, const QString& whom) {
    return what.isEmpty() || whom.isEmpty() ? what + whom : Texts::tr("%1: %2").arg(what, whom);
}

PlanItem itemOf(const Document& document, const model::Fault& fault) {
    PlanItem item;
    item.kind = PlanKind::Fault;
    item.name = joined(faultLabel(fault.action()), nameOf(document, fault.target()));
    item.start = services::sim_time(fault.at());
    const SimTime length = services::sim_time(fault.duration());
    const services::FaultType* type = typeOf(document, fault);
    item.resizable = length > 0 || (type && type->lasts);
    item.end = length > 0 ? item.start + length : item.resizable ? kNever : item.start;
    return item;
}

PlanItem itemOf(const Document& document, const model::Deployment& deployment) {
    PlanItem item;
    item.kind = PlanKind::Deployment;
    item.name = joined(nameOf(document, deployment.app_version()), nameOf(document, deployment.target()));
    item.start = item.end = services::sim_time(deployment.at());
    return item;
}

PlanItem itemOf(const Document&, const model::Experiment& experiment) {
    PlanItem item;
    item.kind = PlanKind::Experiment;
    item.name = QString::fromStdString(experiment.name().empty() ? experiment.id() : experiment.name());
    item.start = item.end = services::sim_time(experiment.at());
    const fis::Parsed parsed = fis::parse(experiment.template_());
    if (!parsed.valid()) return item;
    item.steps = fis::schedule(parsed.made);
    for (std::size_t i = 0; i < item.steps.size(); ++i) {
        item.names.push_back(QString::fromStdString(parsed.made.actions[i].name));
        item.end = std::max(item.end, item.start + item.steps[i].end);
    }
    return item;
}

template <typename T>
bool setTime(std::optional<Part>& part, SimTime start) {
    T* found = part ? std::get_if<T>(&*part) : nullptr;
    if (found) *found->mutable_at() = model::to_duration(to_seconds(start));
    return found;
}

}  // namespace

std::vector<PlanItem> planItems(const Document& document) {
    std::vector<PlanItem> items;
    const auto add = [&](const auto& parts) {
        for (const auto& each : parts) {
            items.push_back(itemOf(document, each));
            items.back().id = QString::fromStdString(each.id());
        }
    };
    add(document.design().experiments());
    add(document.design().deployments());
    add(document.design().faults());
    std::stable_sort(items.begin(), items.end(), [](const PlanItem& a, const PlanItem& b) { return a.start < b.start; });
    return items;
}

std::optional<Part> movedTo(const Document& document, const QString& id, SimTime start) {
    std::optional<Part> part = document.part(id);
    const bool moved =
        setTime<model::Fault>(part, start) || setTime<model::Deployment>(part, start) || setTime<model::Experiment>(part, start);
    return moved ? part : std::nullopt;
}

std::optional<Part> lasting(const Document& document, const QString& id, SimTime length) {
    std::optional<Part> part = document.part(id);
    auto* fault = part ? std::get_if<model::Fault>(&*part) : nullptr;
    if (!fault) return std::nullopt;
    *fault->mutable_duration() = model::to_duration(to_seconds(length));
    return part;
}

model::Fault plannedFault(const Document& document, const services::FaultType& type, const QString& target, int instance, SimTime at) {
    model::Fault fault;
    model::fill_initial(&fault, services::catalog().facts, document.design().limits_as_of());
    fault.set_id(document.freshId(QStringLiteral("fault")).toStdString());
    fault.set_action(std::string(type.action));
    fault.set_target(target.toStdString());
    fault.set_instance(instance);
    fault.set_magnitude(type.initial_magnitude);
    *fault.mutable_at() = model::to_duration(to_seconds(at));
    if (type.lasts) *fault.mutable_duration() = model::to_duration(to_seconds(kMinute));
    return fault;
}

QString planClock(SimTime time) {
    const SimTime seconds = (time + kSecond / 2) / kSecond;
    const QString minutes = QStringLiteral("%1:%2").arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QLatin1Char('0'));
    const QString text = minutes.arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds >= 3600 ? QStringLiteral("%1:").arg(seconds / 3600) + text : text;
}

QString planTimes(SimTime start, SimTime end) {
    if (end == kNever) return Texts::tr("At %1, until the run ends").arg(planClock(start));
    if (end <= start) return Texts::tr("At %1").arg(planClock(start));
    return Texts::tr("At %1, for %2").arg(planClock(start), planClock(end - start));
}

}  // namespace nephoscope::desktop
