#include "tests/pictures/sample.h"

#include <QPointF>
#include <QRectF>

#include <limits>

#include "engine/services/service.h"

namespace nephoscope::samples {

namespace {

using desktop::Document;
using desktop::Parts;

model::Container container(const char* id, const char* name, model::ContainerKind kind, QRectF rect, const char* parent) {
    model::Container result;
    result.set_id(id);
    result.set_name(name);
    result.set_kind(kind);
    result.set_parent(parent);
    result.mutable_position()->set_x(rect.x());
    result.mutable_position()->set_y(rect.y());
    result.mutable_size()->set_width(rect.width());
    result.mutable_size()->set_height(rect.height());
    return result;
}

model::Component component(const Document& document, const char* id, const char* service, QPointF at, const char* parent) {
    model::Component result = document.newComponent(QString::fromLatin1(service), at, QString::fromLatin1(parent));
    result.set_id(id);
    result.set_name(id);
    result.clear_zones();
    return result;
}

model::Connection connection(const char* id, const char* from, const char* to, model::Role role = model::ALL) {
    model::Connection result;
    result.set_id(id);
    result.set_from(from);
    result.set_to(to);
    result.set_role(role);
    return result;
}

run::Cell cell(std::uint32_t instance, const char* label, run::CellState state, std::uint16_t zone, float utilization,
               std::uint32_t queue = 0, float lag = 0) {
    return {instance, label, state, zone, utilization, queue, lag};
}

run::ComponentView busy(run::Health health, double throughput, double utilization, const char* reason = nullptr) {
    run::ComponentView view;
    view.health = health;
    view.throughput = throughput;
    view.utilization = utilization;
    view.samples = 100;
    if (reason) view.reasons.push_back({Text(std::string(reason)), "", "", ""});
    return view;
}

/// Values by the names the service gives its metrics.
void measure(run::ComponentView& view, const char* service, std::initializer_list<std::pair<std::string_view, double>> values) {
    const services::ServiceType* type = services::find(service);
    if (!type) return;
    view.metrics.assign(type->metrics.size(), 0);
    for (std::size_t i = 0; i < type->metrics.size(); ++i)
        for (const auto& [name, value] : values)
            if (type->metrics[i].name == name) view.metrics[i] = value;
}

run::ConnectionView flow(double ok, double hits, double failed, double throttled, double timedOut, double latency) {
    run::ConnectionView view;
    view.rate[static_cast<int>(run::Outcome::Ok)] = ok;
    view.rate[static_cast<int>(run::Outcome::Failed)] = failed;
    view.rate[static_cast<int>(run::Outcome::Throttled)] = throttled;
    view.rate[static_cast<int>(run::Outcome::TimedOut)] = timedOut;
    view.hits = hits;
    view.mean_latency = latency;
    return view;
}

std::vector<run::Cell> fleet(bool trouble) {
    using enum run::CellState;
    std::vector<run::Cell> cells;
    for (std::uint32_t i = 0; i < 8; ++i)
        cells.push_back(cell(i, "i", InService, static_cast<std::uint16_t>(1 + i % 2), 0.4F + 0.06F * static_cast<float>(i)));
    for (run::Cell& each : cells) each.target = run::TargetHealth::Healthy;
    if (!trouble) return cells;
    cells[1].state = Unhealthy;
    cells[2].target = run::TargetHealth::Unhealthy;
    cells[3].state = Draining;
    cells[3].target = run::TargetHealth::Draining;
    cells[5].state = Starting;
    cells[5].target = run::TargetHealth::Initial;
    cells[6].queue = 12;
    cells[7].state = Pending;
    cells[7].target = run::TargetHealth::None;
    return cells;
}

std::vector<run::Cell> database(bool trouble) {
    using enum run::CellState;
    return {cell(0, "primary", trouble ? FailingOver : InService, 1, trouble ? 0.0F : 0.62F), cell(1, "standby", Standby, 2, 0),
            cell(2, "replica-1", Replica, 2, 0.35F, 0, trouble ? 2.4F : 0.1F)};
}

}  // namespace

void drawThreeTier(Document& document) {
    Parts parts;
    parts.emplace_back(container("region", "eu-central-1", model::REGION, {264, 0, 960, 552}, ""));
    parts.emplace_back(container("vpc", "VPC 10.0.0.0/16", model::VPC, {288, 48, 912, 480}, "region"));
    parts.emplace_back(container("zone-a", "Zone a", model::AVAILABILITY_ZONE, {552, 84, 312, 420}, "vpc"));
    parts.emplace_back(container("zone-b", "Zone b", model::AVAILABILITY_ZONE, {888, 84, 288, 420}, "vpc"));
    parts.emplace_back(component(document, "users", "clients", {0, 216}, ""));
    parts.emplace_back(component(document, "alb", "application_load_balancer", {312, 216}, "vpc"));
    parts.emplace_back(component(document, "web", "auto_scaling_group", {600, 216}, "vpc"));
    parts.emplace_back(component(document, "cache", "elasticache", {936, 120}, "vpc"));
    parts.emplace_back(component(document, "orders-db", "rds", {936, 312}, "vpc"));
    parts.emplace_back(component(document, "partner-api", "server", {1272, 216}, ""));
    parts.emplace_back(connection("users-alb", "users", "alb"));
    parts.emplace_back(connection("alb-web", "alb", "web"));
    parts.emplace_back(connection("web-cache", "web", "cache", model::CACHE));
    parts.emplace_back(connection("web-db", "web", "orders-db"));
    parts.emplace_back(connection("web-api", "web", "partner-api"));
    document.insert(std::move(parts), QStringLiteral("three tiers"));
}

std::shared_ptr<run::View> viewOf(Mood mood) {
    const bool trouble = mood == Mood::Trouble;
    auto names = std::make_shared<run::Names>();
    names->components = {"users", "alb", "web", "cache", "orders-db", "partner-api"};
    names->connections = {"users-alb", "alb-web", "web-cache", "web-db", "web-api"};
    names->zones = {"", "zone-a", "zone-b"};
    auto view = std::make_shared<run::View>();
    view->number = 1;
    view->phase = run::Phase::Playing;
    view->now = 90 * kSecond;
    view->speed = view->reached_speed = 1;
    view->names = names;
    using enum run::Health;
    view->components = {busy(Healthy, 1900, 0.6),
                        busy(Healthy, 1900, 0.45),
                        busy(trouble ? Degraded : Healthy, 1850, trouble ? 0.96 : 0.68, trouble ? "Workers: 256 of 256 in use" : nullptr),
                        busy(trouble ? Throttled : Healthy, 1500, 0.31, trouble ? "Operations: 90,000 of 90,000 a second" : nullptr),
                        busy(trouble ? Failed : Healthy, trouble ? 12 : 410, trouble ? 0 : 0.62, trouble ? "The primary failed" : nullptr),
                        busy(Healthy, 60, 0.2)};
    measure(view->components[0], "clients", {{"RequestsSent", 1900}, {"SuccessRate", trouble ? 0.86 : 1}});
    measure(view->components[1], "application_load_balancer",
            {{"RequestCount", 1900}, {"HealthyHostCount", trouble ? 6 : 8}, {"UnHealthyHostCount", trouble ? 2 : 0}});
    measure(view->components[2], "auto_scaling_group", {{"CPUUtilization", trouble ? 0.96 : 0.68}, {"WaitingRequests", trouble ? 12 : 0}});
    measure(view->components[3], "elasticache", {{"CacheHitRate", 0.9}, {"Evictions", 41}});
    measure(view->components[4], "rds",
            {{"CPUUtilization", trouble ? 0 : 0.62},
             {"DatabaseConnections", 118},
             {"ReplicaLag", trouble ? 2.4 : 0.1},
             {"BurstBalance", std::numeric_limits<double>::quiet_NaN()}});
    measure(view->components[5], "server", {{"Utilization", 0.2}});
    view->components[2].cells = fleet(trouble);
    view->components[3].cells = {cell(0, "primary-1", run::CellState::InService, 1, 0.3F),
                                 cell(1, "replica-1", run::CellState::Replica, 2, 0.12F)};
    view->components[4].cells = database(trouble);
    view->connections = {flow(1900, 0, trouble ? 160 : 2, 0, trouble ? 80 : 0, trouble ? 410 : 31),
                         flow(1890, 0, trouble ? 150 : 2, 0, 0, trouble ? 380 : 27), flow(1500, 1350, 0, trouble ? 90 : 0, 0, 0.6),
                         flow(trouble ? 12 : 410, 0, trouble ? 330 : 0, 0, 0, trouble ? 900 : 9), flow(60, 0, 0, 0, 0, 84)};
    return view;
}

}  // namespace nephoscope::samples
