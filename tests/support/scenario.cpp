#include "tests/support/scenario.h"

#include <cmath>
#include <stdexcept>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/run/results.h"
#include "engine/services/compiler.h"
#include "tests/support/run_books.h"

namespace nephoscope::test {

namespace {

void require(const Status& status) {
    if (!status) throw std::logic_error(status.error().where + ": " + status.error().message.english());
}

template <typename Part>
Part& initial(Part* part, std::string_view id, const model::Design& design) {
    part->set_id(std::string(id));
    part->set_name(std::string(id));
    model::fill_initial(part, services::catalog().facts, design.limits_as_of());
    return *part;
}

std::shared_ptr<const services::Plan> plan_of(const model::Design& design) {
    for (const Issue& issue : model::validate(design, services::catalog()))
        if (issue.severity == Issue::Severity::Error) throw std::logic_error(issue.path() + ": " + issue.message.english());
    const auto plan = services::compile(design, services::catalog());
    if (!plan) throw std::logic_error(plan.error().message);
    return *plan;
}

}  // namespace

Scenario::Scenario() {
    design_.set_schema_version(1);
    model::fill_initial(&design_, services::catalog());
    for (const auto* setting : {"network.same_zone=0s", "network.cross_zone=0s", "network.internet=0s", "run.warmup=0s"}) set(setting);
}

void Scenario::apply(std::string_view path, std::string_view setting) {
    require(model::apply_setting(&design_, std::string(path) + std::string(setting), services::catalog()));
}

Scenario& Scenario::add(std::string_view type, std::string_view id, Settings settings) {
    model::Component component = model::new_component(design_, type, services::catalog());
    component.set_id(std::string(id));
    component.set_name(std::string(id));
    *design_.add_components() = component;
    for (const std::string_view setting : settings) apply(std::string(id) + ".", setting);
    return *this;
}

Scenario& Scenario::connect(std::string_view from, std::string_view to, Settings settings) {
    auto connection = model::new_connection(design_, from, to, services::catalog());
    if (!connection) throw std::logic_error(connection.error().message);
    connection->set_id(std::string(from) + "-" + std::string(to));
    *design_.add_connections() = *connection;
    for (const std::string_view setting : settings) apply(connection->id() + ".", setting);
    return *this;
}

Scenario& Scenario::set(std::string_view setting) {
    apply("", setting);
    return *this;
}

Scenario& Scenario::zone(std::string_view id) {
    initial(design_.add_containers(), id, design_).set_kind(model::AVAILABILITY_ZONE);
    return *this;
}

Scenario& Scenario::data_set(std::string_view id, unsigned items) {
    model::DataSet& set = initial(design_.add_data_sets(), id, design_);
    set.set_items(items);
    set.set_popularity(model::UNIFORM);
    data_set_ = id;
    return *this;
}

Scenario& Scenario::request_class(std::string_view id, double weight, bool write) {
    model::RequestClass& added = initial(design_.add_request_classes(), id, design_);
    added.set_weight(weight);
    added.set_write(write);
    added.set_data_set(data_set_);
    return *this;
}

Scenario& Scenario::app_version(std::string_view id, std::string_view mean, std::string_view law) {
    initial(design_.add_app_versions(), id, design_).set_error_rate(0);
    apply(std::string(id) + ".service_time.mean=", mean);
    apply(std::string(id) + ".service_time.law=", law);
    apply(std::string(id) + ".startup_time=", "0s");
    return *this;
}

TestRun::TestRun(const Scenario& scenario) : simulation_(std::make_unique<run::Simulation>(plan_of(scenario.design()), &recorder_)) {}

TestRun& TestRun::until(double seconds) {
    simulation_->advance(from_seconds(seconds));
    return *this;
}

TestRun& TestRun::fault(std::string_view action, std::string_view target, double duration, int instance, double magnitude,
                        std::string_view paths) {
    model::Fault fault;
    fault.set_id("fault");
    fault.set_action(std::string(action));
    fault.set_target(std::string(target));
    *fault.mutable_duration() = model::to_duration(duration);
    fault.set_instance(instance);
    fault.set_magnitude(magnitude);
    fault.set_paths(std::string(paths));
    require(simulation_->inject(fault));
    return *this;
}

kernel::NodeIndex TestRun::node(std::string_view id) const {
    const auto found = simulation_->plan().node(id);
    if (!found) throw std::logic_error("no component " + std::string(id));
    return *found;
}

const kernel::CallStatistics& TestRun::calls(std::string_view id) { return kernel().w.nodes[node(id)]; }

services::Observation TestRun::observe(std::string_view id) {
    services::Observation out;
    const kernel::NodeIndex index = node(id);
    simulation_->plan().types[index]->observe(kernel(), index, out);
    return out;
}

double TestRun::number(std::string_view id, std::string_view name) {
    for (const auto& [key, value] : observe(id).numbers)
        if (key == name) return value;
    return 0;
}

services::Reading TestRun::reading(std::string_view id, std::string_view name) {
    const services::Observation seen = observe(id);
    const services::ServiceType& type = *simulation_->plan().types[*simulation_->plan().node(id)];
    for (std::size_t i = 0; i < seen.metrics.size(); ++i)
        if (type.metrics[i].name == name) return seen.metrics[i];
    return {std::nan(""), 0, 0};
}

std::vector<double> TestRun::when(std::string_view what) const {
    std::vector<double> times;
    for (const run::LogEntry& entry : log())
        if (entry.what == what) times.push_back(to_seconds(entry.time));
    return times;
}

std::string TestRun::results() {
    const std::string all = run::results_json(*simulation_, nullptr, {}, "");
    return "{\n  " + all.substr(all.find("\"design\""));
}

std::string TestRun::conservation() { return unbalanced(kernel(), simulation_->plan()); }

}  // namespace nephoscope::test
