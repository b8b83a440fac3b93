#include "tests/scenarios/random_design.h"

#include <google/protobuf/descriptor.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/kernel/random.h"
#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/validate.h"
#include "engine/services/compiler.h"

namespace nephoscope::test {

namespace {

constexpr double kSettingsChanged = 0.15;  ///< of all of a component's
constexpr double kConnectionsTried = 3;    ///< for each component

Issues errors_of(const model::Design& design) {
    Issues issues = model::validate(design, services::catalog());
    std::erase_if(issues, [](const Issue& each) { return each.severity != Issue::Severity::Error; });
    return issues;
}

void remove(model::Design& design, const std::string& id) {
    const auto all = [&](auto& parts, auto concerned) {
        for (int i = parts.size(); i-- > 0;)
            if (concerned(parts[i])) parts.DeleteSubrange(i, 1);
    };
    all(*design.mutable_components(), [&](const model::Component& each) { return each.id() == id; });
    all(*design.mutable_connections(),
        [&](const model::Connection& each) { return each.id() == id || each.from() == id || each.to() == id; });
}

class Drawing {
public:
    explicit Drawing(std::uint64_t seed) : chance_(kernel::mix(seed)) {}

    Scenario draw() {
        environment();
        components();
        connections();
        // Some are of no use without a connection that nobody drew.
        for (Issues errors = errors_of(design()); !errors.empty(); errors = errors_of(design())) {
            if (errors.front().object.empty()) throw std::logic_error(errors.front().message);
            remove(design(), errors.front().object);
        }
        return std::move(scenario_);
    }

private:
    using Field = google::protobuf::FieldDescriptor;

    std::uint64_t below(std::uint64_t bound) { return kernel::below(chance_, bound); }
    bool happens(double probability) { return kernel::uniform(chance_) < probability; }
    template <typename Values>
    auto& any(Values& values) {
        return values[static_cast<decltype(values.size())>(below(values.size()))];
    }
    model::Design& design() { return scenario_.design(); }

    /// Takes a change back that leaves the design with more errors than it had.
    template <typename Change>
    bool attempt(Change change) {
        const model::Design before = design();
        if (change() && errors_of(design()).size() <= errors_of(before).size()) return true;
        design() = before;
        return false;
    }

    void environment() {
        for (std::uint64_t i = below(4); i > 0; --i) scenario_.zone("zone-" + std::to_string(i));
        scenario_.data_set("items", 200).app_version("v1", "5ms", "EXPONENTIAL");
        scenario_.request_class("read", 4, false).request_class("write", 1, true);
        if (happens(0.5)) scenario_.set("limits_as_of=YEAR_2020");
        if (happens(0.7)) scenario_.set("network.same_zone=0.5ms").set("network.cross_zone=1ms").set("network.internet=20ms");
    }

    void components() {
        std::vector<const model::ComponentType*> types;
        for (const model::ComponentType& type : services::catalog().types)
            if (!type.is_source()) types.push_back(&type);
        const std::uint64_t count = 2 + below(29), clients = 1 + below(std::min<std::uint64_t>(3, count - 1));
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::string id = "part-" + std::to_string(i);
            scenario_.add(i < clients ? "clients" : any(types)->name, id);
            if (i < clients) scenario_.set(id + ".rate=" + std::to_string(5 + below(40)));
            change_settings(id, i < clients);
        }
    }

    void change_settings(const std::string& id, bool source) {
        const auto config = model::unpack(model::find_component(design(), id)->config(), services::catalog());
        for (const model::FieldInfo& field : model::fields_of(*config->GetDescriptor())) {
            if (field.hidden() || field.is_message() || !happens(kSettingsChanged)) continue;
            if (source && field.name() == "rate") continue;  // How long a run takes must stay within bounds.
            const std::string text = any_value(*config, field);
            if (text.empty()) continue;
            attempt([&] {
                return static_cast<bool>(model::apply_setting(&design(), id + "." + field.name() + "=" + text, services::catalog()));
            });
        }
    }

    std::string any_value(const google::protobuf::Message& owner, const model::FieldInfo& field) {
        const Field& descriptor = *field.descriptor;
        if (descriptor.is_repeated()) return {};
        switch (descriptor.cpp_type()) {
            case Field::CPPTYPE_BOOL: return happens(0.5) ? "true" : "false";
            case Field::CPPTYPE_ENUM:
                return descriptor.enum_type()
                    ->value(static_cast<int>(below(static_cast<std::uint64_t>(descriptor.enum_type()->value_count()))))
                    ->name();
            case Field::CPPTYPE_STRING: return {};
            default: return near(model::field_text(owner, descriptor), field);
        }
    }

    /// Up to ten times more or less, an end of the range, or nothing at all.
    std::string near(const std::string& present, const model::FieldInfo& field) {
        const double value = present.empty() ? 1 : std::stod(present);
        double next = value * (happens(0.5) ? 1 + static_cast<double>(below(10)) : 1 / (1 + static_cast<double>(below(10))));
        if (happens(0.1)) next = 0;
        if (happens(0.1) && field.min()) next = *field.min();
        next = std::clamp(next, field.min().value_or(0), field.max().value_or(1e9));
        const bool whole = field.descriptor->cpp_type() != Field::CPPTYPE_DOUBLE && !field.is_duration();
        const std::string text = whole ? std::to_string(std::llround(next)) : std::to_string(next);
        return field.is_duration() ? text + "s" : text;
    }

    bool connect(const std::string& from, const std::string& to) {
        return attempt([&] {
            const auto connection = model::new_connection(design(), from, to, services::catalog());
            if (connection) *design().add_connections() = *connection;
            return static_cast<bool>(connection);
        });
    }

    void connections() {
        std::vector<std::string> ids;
        for (const model::Component& each : design().components()) ids.push_back(each.id());
        // The clients come first: a design without requests would prove nothing.
        for (std::uint64_t i = 0; i < ids.size(); ++i)
            if (connect(ids.front(), any(ids))) break;
        const auto tries = static_cast<std::uint64_t>(kConnectionsTried * static_cast<double>(ids.size()));
        for (std::uint64_t i = 0; i < tries; ++i) {
            const std::string& from = any(ids);
            connect(from, any(ids));
        }
    }

    kernel::Stream chance_;
    Scenario scenario_;
};

}  // namespace

Scenario random_design(std::uint64_t seed) { return Drawing(seed).draw(); }

model::Fault random_fault(const model::Design& design, std::uint64_t seed) {
    kernel::Stream chance(kernel::mix(~seed));
    std::vector<model::Fault> all;
    for (const model::Component& component : design.components())
        for (const services::FaultType& type : services::find(services::catalog().type_of(component)->name)->faults) {
            if (type.target == services::FaultTarget::Zone || type.target == services::FaultTarget::Connection) continue;
            model::Fault& fault = all.emplace_back();
            fault.set_id("fault");
            fault.set_action(std::string(type.action));
            fault.set_target(component.id());
            fault.set_instance(type.target == services::FaultTarget::Instance ? 0 : -1);
            fault.set_magnitude(type.initial_magnitude);
            *fault.mutable_at() = model::to_duration(20);
            *fault.mutable_duration() = model::to_duration(10);
        }
    return all.empty() ? model::Fault() : all[kernel::below(chance, all.size())];
}

}  // namespace nephoscope::test
