#include "engine/interop/import_load.h"

#include <algorithm>

#include "engine/model/edit.h"
#include "engine/model/schema.h"
#include "engine/model/words.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"

namespace nephoscope::interop {
namespace {

bool is_clients(const model::Component& component) {
    const model::ComponentType* type = services::catalog().type_of(component);
    return type && type->name == "clients";
}

/// How well a request class fits: 0 not at all, otherwise the more the better.
std::size_t fit(const model::RequestClass& candidate, const RecordedClass& recorded, bool log) {
    if (!log)
        return candidate.id() == recorded.name ? 3 : candidate.name() == recorded.name ? 2 : candidate.path() == recorded.name ? 1 : 0;
    const std::string& path = candidate.path();
    if (candidate.write() != recorded.write || path.empty() || recorded.path.empty()) return 0;
    if (path == recorded.path) return recorded.path.size() + 2;
    const bool prefix = path.back() == '*' && recorded.path.starts_with(path.substr(0, path.size() - 1));
    return prefix ? path.size() : 0;
}

std::uint32_t size(std::uint64_t bytes) { return static_cast<std::uint32_t>(std::min<std::uint64_t>(bytes, 1u << 30)); }

std::string name_of(const RecordedClass& recorded, bool log) {
    if (!log) return recorded.name;
    if (recorded.path.empty()) return recorded.write ? "Other writes" : "Other reads";
    return (recorded.write ? "Write " : "Read ") + recorded.path;
}

model::RequestClass new_class(const RecordedClass& recorded, bool log, const std::function<std::string(const std::string&)>& fresh_id) {
    model::RequestClass made;
    made.set_name(name_of(recorded, log));
    made.set_id(fresh_id(made.name()));
    made.set_weight(0);
    made.set_write(recorded.write);
    made.set_path(recorded.path);
    if (recorded.request_bytes) made.set_request_bytes(size(recorded.request_bytes));
    if (recorded.response_bytes) made.set_response_bytes(size(recorded.response_bytes));
    model::fill_initial(&made, services::catalog().facts, model::TODAY);
    return made;
}

/// Of several kinds of request that are one class in the design, the rates are added.
void replay(services::Clients& config, const Recording& recording, const std::vector<std::string>& ids) {
    config.set_executor(services::REPLAY);
    config.clear_replay();
    std::vector<double> rates(ids.size());
    for (const RecordedPoint& point : recording.points) {
        const bool has_class = point.request_class != RecordedPoint::kNoClass;
        const std::string& id = has_class ? ids[point.request_class] : model::RequestClass::default_instance().id();
        if (has_class) rates[point.request_class] = point.rate;
        double rate = has_class ? 0 : point.rate;
        for (std::size_t i = 0; has_class && i < ids.size(); ++i) rate += ids[i] == id ? rates[i] : 0;
        services::ReplayPoint& added = *config.add_replay();
        *added.mutable_time() = model::to_duration(to_seconds(point.time));
        added.set_rate(rate);
        added.set_request_class(id);
    }
}

}  // namespace

Result<std::string> clients_for_load(const model::Design& design, std::string_view wanted) {
    std::string only;
    int count = 0;
    for (const model::Component& each : design.components()) {
        if (!is_clients(each)) continue;
        if (each.id() == wanted) return each.id();
        only = each.id();
        ++count;
    }
    if (!wanted.empty()) return Error{ErrorCode::NotFound, say("There are no clients %1 in the design.", model::in_quotes(wanted)), {}};
    if (count == 1) return only;
    return Error{ErrorCode::NotFound,
                 count ? say("The design has several clients; say for which ones the load is, as FILE:component.")
                       : say("The design has no clients that could replay the load; add some."),
                 {}};
}

LoadImport import_load(const model::Design& design, const std::string& clients, const Recording& recording,
                       const std::function<std::string(const std::string&)>& fresh_id) {
    const bool log = recording.form != Recording::Form::Csv;
    LoadImport import{*model::find_component(design, clients), {}};
    std::vector<std::string> ids;
    for (const RecordedClass& recorded : recording.classes) {
        const auto& known = design.request_classes();
        const auto best = std::max_element(known.begin(), known.end(), [&](const model::RequestClass& a, const model::RequestClass& b) {
            return fit(a, recorded, log) < fit(b, recorded, log);
        });
        const bool has = best != known.end() && fit(*best, recorded, log) > 0;
        if (!has) import.added.push_back(new_class(recorded, log, fresh_id));
        ids.push_back(has ? best->id() : import.added.back().id());
    }
    const auto config = model::unpack(import.clients.config(), services::catalog());
    replay(static_cast<services::Clients&>(*config), recording, ids);
    *import.clients.mutable_config() = model::pack(*config);
    return import;
}

void import_load(model::Design* design, const std::string& clients, const Recording& recording) {
    model::Ids taken = model::ids_of(*design);
    const LoadImport import = import_load(*design, clients, recording,
                                          [&](const std::string& stem) { return *taken.insert(model::fresh_id(stem, taken)).first; });
    *model::find_component(design, clients) = import.clients;
    for (const model::RequestClass& each : import.added) *design->add_request_classes() = each;
}

}  // namespace nephoscope::interop
