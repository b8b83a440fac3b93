#include "desktop/canvas/translate.h"

#include <QCoreApplication>

#include <algorithm>

#include "engine/model/catalog.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop)
};

QChar roleOf(const run::Cell& cell) {
    if (cell.state == run::CellState::Standby) return QLatin1Char('S');
    if (cell.state == run::CellState::Replica) return QLatin1Char('R');
    if (cell.label.starts_with("primary")) return QLatin1Char('P');
    if (cell.label.starts_with("standby")) return QLatin1Char('S');
    if (cell.label.starts_with("replica")) return QLatin1Char('R');
    return {};
}

QString targetText(shapes::TargetHealth target) {
    switch (target) {
        case shapes::TargetHealth::None: break;
        case shapes::TargetHealth::Healthy: return Texts::tr("Load balancer: healthy");
        case shapes::TargetHealth::Initial: return Texts::tr("Load balancer: initial (no check passed yet)");
        case shapes::TargetHealth::Draining: return Texts::tr("Load balancer: draining");
        case shapes::TargetHealth::Unhealthy: return Texts::tr("Load balancer: unhealthy");
    }
    return {};
}

}  // namespace

const services::ServiceType* serviceOf(const model::Component& component) {
    const std::string& url = component.config().type_url();
    return services::find(std::string_view(url).substr(url.rfind('/') + 1));
}

const services::ServiceType* findService(const QString& name) { return services::find(name.toStdString()); }

QString serviceTitle(const services::ServiceType& service) { return toQString(service.title); }

QString unknownServiceTitle(const std::string& typeUrl) {
    const QString name = QString::fromStdString(typeUrl.substr(typeUrl.find_last_of("/.") + 1));
    return name.isEmpty() ? Texts::tr("Unknown service") : Texts::tr("%1 (unknown)").arg(name);
}

bool hasCells(const services::ServiceType& service) {
    return std::any_of(service.card.begin(), service.card.end(),
                       [](const services::Element& e) { return e.kind == services::ElementKind::Cells; });
}

bool hasExtras(const services::ServiceType& service) {
    int gauges = 0, rates = 0, others = 0;
    for (const services::Element& element : service.card) {
        if (element.kind == services::ElementKind::Gauge)
            ++gauges;
        else if (element.kind == services::ElementKind::Rate)
            ++rates;
        else if (element.kind != services::ElementKind::Cells)
            ++others;
    }
    return gauges > 1 || rates > 1 || others > 0;
}

shapes::Category toCategory(services::Category category) {
    switch (category) {
        case services::Category::Compute: return shapes::Category::Compute;
        case services::Category::Storage: return shapes::Category::Storage;
        case services::Category::Database: return shapes::Category::Database;
        case services::Category::Network: return shapes::Category::Network;
        case services::Category::Integration: return shapes::Category::Integration;
        case services::Category::Security: return shapes::Category::Security;
        case services::Category::Generic: return shapes::Category::Generic;
    }
    return shapes::Category::Generic;
}

shapes::Frame toFrame(model::ContainerKind kind) {
    switch (kind) {
        case model::AWS_CLOUD: return shapes::Frame::Cloud;
        case model::REGION: return shapes::Frame::Region;
        case model::AVAILABILITY_ZONE: return shapes::Frame::Zone;
        case model::SUBNET: return shapes::Frame::Subnet;
        default: return shapes::Frame::Vpc;
    }
}

shapes::State toState(run::Health health) {
    switch (health) {
        case run::Health::Idle: return shapes::State::Idle;
        case run::Health::Healthy: return shapes::State::Healthy;
        case run::Health::Degraded: return shapes::State::Degraded;
        case run::Health::Throttled: return shapes::State::Throttled;
        case run::Health::Failed: return shapes::State::Failed;
    }
    return shapes::State::Idle;
}

shapes::Kind toKind(run::Outcome outcome, bool hit) {
    switch (outcome) {
        case run::Outcome::Ok: return hit ? shapes::Kind::Hit : shapes::Kind::Ok;
        case run::Outcome::Failed: return shapes::Kind::Failed;
        case run::Outcome::Throttled: return shapes::Kind::Throttled;
        case run::Outcome::Rejected: return shapes::Kind::Rejected;
        case run::Outcome::TimedOut: return shapes::Kind::TimedOut;
        case run::Outcome::Dropped: return shapes::Kind::Dropped;
    }
    return shapes::Kind::Ok;
}

shapes::Cell toCell(const run::Cell& cell, int row) {
    // Both lists have the same order; a new state must be added to both.
    static_assert(static_cast<int>(run::CellState::Validating) == static_cast<int>(shapes::CellState::Validating));
    static_assert(static_cast<int>(run::CellState::Standby) == static_cast<int>(shapes::CellState::Standby));
    shapes::Cell result;
    result.row = row;
    result.state = static_cast<shapes::CellState>(cell.state);
    result.role = roleOf(cell);
    result.utilization = cell.utilization;
    result.queue = cell.queue;
    result.lag = cell.lag_seconds;
    result.instance = static_cast<int>(cell.instance);
    result.version = cell.version;
    static_assert(static_cast<int>(run::TargetHealth::Unhealthy) == static_cast<int>(shapes::TargetHealth::Unhealthy));
    result.target = static_cast<shapes::TargetHealth>(cell.target);
    return result;
}

int queueLimitOf(const model::Component& component, const services::ServiceType& service) {
    const auto* field = service.config()->FindFieldByName("queue_limit");
    if (!field || field->cpp_type() != google::protobuf::FieldDescriptor::CPPTYPE_INT32) return -1;
    const auto config = model::unpack(component.config(), services::catalog());
    return config ? config->GetReflection()->GetInt32(*config, field) : -1;
}

QString stateText(shapes::State state) {
    switch (state) {
        case shapes::State::Idle: return Texts::tr("idle");
        case shapes::State::Healthy: return Texts::tr("healthy");
        case shapes::State::Degraded: return Texts::tr("degraded");
        case shapes::State::Throttled: return Texts::tr("throttled");
        case shapes::State::Failed: return Texts::tr("failed");
    }
    return {};
}

QString cellText(const shapes::Cell& cell, const QString& version) {
    static const char* const kStates[] = {
        QT_TRANSLATE_NOOP("nephoscope::desktop", "empty"),        QT_TRANSLATE_NOOP("nephoscope::desktop", "pending"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "starting"),     QT_TRANSLATE_NOOP("nephoscope::desktop", "in service"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "unhealthy"),    QT_TRANSLATE_NOOP("nephoscope::desktop", "draining"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "terminating"),  QT_TRANSLATE_NOOP("nephoscope::desktop", "stopped"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "standby"),      QT_TRANSLATE_NOOP("nephoscope::desktop", "replica"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "failing over"), QT_TRANSLATE_NOOP("nephoscope::desktop", "idle"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "stopping"),     QT_TRANSLATE_NOOP("nephoscope::desktop", "installing"),
        QT_TRANSLATE_NOOP("nephoscope::desktop", "validating")};
    static_assert(std::size(kStates) == static_cast<std::size_t>(shapes::CellState::Validating) + 1);
    QStringList words{Texts::tr("Instance %1").arg(cell.instance), Texts::tr(kStates[static_cast<std::size_t>(cell.state)])};
    if (cell.role == QLatin1Char('P')) words.insert(1, Texts::tr("primary"));
    if (!version.isEmpty()) words << version;
    if (cell.target != shapes::TargetHealth::None) words << targetText(cell.target);
    words << shapes::shareText(cell.utilization);
    if (cell.queue > 0) words << Texts::tr("%1 waiting").arg(cell.queue);
    if (cell.lag > 0) words << Texts::tr("%1 behind").arg(shapes::spanText(cell.lag));
    return words.join(QLatin1Char('\n'));
}

QString containerKindText(model::ContainerKind kind) {
    switch (kind) {
        case model::AWS_CLOUD: return Texts::tr("AWS Cloud");
        case model::REGION: return Texts::tr("Region");
        case model::VPC: return Texts::tr("VPC");
        case model::AVAILABILITY_ZONE: return Texts::tr("Availability Zone");
        case model::SUBNET: return Texts::tr("Subnet");
        default: return {};
    }
}

}  // namespace nephoscope::desktop
