#include "desktop/document/part_store.h"

#include <algorithm>
#include <unordered_set>

namespace nephoscope::desktop {
namespace {

auto* listOf(model::Design& design, const model::Component*) { return design.mutable_components(); }
auto* listOf(model::Design& design, const model::Connection*) { return design.mutable_connections(); }
auto* listOf(model::Design& design, const model::Container*) { return design.mutable_containers(); }
auto* listOf(model::Design& design, const model::Note*) { return design.mutable_notes(); }
auto* listOf(model::Design& design, const model::DataSet*) { return design.mutable_data_sets(); }
auto* listOf(model::Design& design, const model::RequestClass*) { return design.mutable_request_classes(); }
auto* listOf(model::Design& design, const model::AppVersion*) { return design.mutable_app_versions(); }
auto* listOf(model::Design& design, const model::Fault*) { return design.mutable_faults(); }
auto* listOf(model::Design& design, const model::Threshold*) { return design.mutable_thresholds(); }
auto* listOf(model::Design& design, const model::Alarm*) { return design.mutable_alarms(); }
auto* listOf(model::Design& design, const model::ScalingPolicy*) { return design.mutable_scaling_policies(); }
auto* listOf(model::Design& design, const model::Deployment*) { return design.mutable_deployments(); }
auto* listOf(model::Design& design, const model::Experiment*) { return design.mutable_experiments(); }
auto* listOf(model::Design& design, const model::Pipeline*) { return design.mutable_pipelines(); }
auto* listOf(model::Design& design, const model::ScheduledAction*) { return design.mutable_scheduled_actions(); }
auto* listOf(model::Design& design, const model::SamplingRule*) { return design.mutable_sampling_rules(); }

template <typename T>
auto* listOf(model::Design& design) {
    return listOf(design, static_cast<const T*>(nullptr));
}

/// Asking for a repeated field's mutable list changes nothing.
template <typename T>
const auto& listOf(const model::Design& design) {
    return *listOf<T>(const_cast<model::Design&>(design));
}

template <typename T, std::size_t I = 0>
constexpr std::size_t kindOf() {
    if constexpr (std::is_same_v<std::variant_alternative_t<I, Part>, T>)
        return I;
    else
        return kindOf<T, I + 1>();
}

/// Calls `visit` with a null pointer of each kind of part.
template <typename Visit, std::size_t... I>
void forEachKind(Visit visit, std::index_sequence<I...>) {
    (visit(static_cast<std::variant_alternative_t<I, Part>*>(nullptr)), ...);
}
template <typename Visit>
void forEachKind(Visit visit) {
    forEachKind(visit, std::make_index_sequence<std::variant_size_v<Part>>{});
}

template <typename T>
std::vector<T*> release(google::protobuf::RepeatedPtrField<T>* list) {
    std::vector<T*> all(static_cast<std::size_t>(list->size()));
    if (!all.empty()) list->ExtractSubrange(0, list->size(), all.data());
    return all;
}

}  // namespace

const std::string& partId(const Part& part) {
    return std::visit([](const auto& value) -> const std::string& { return value.id(); }, part);
}

Parts partsOf(const model::Design& design) {
    Parts all;
    forEachKind([&]<typename T>(T*) {
        for (const T& part : listOf<T>(design)) all.emplace_back(part);
    });
    return all;
}

void PartStore::reset(model::Design design) {
    m_design.Swap(&design);
    m_places.clear();
    forEachKind([this]<typename T>(T*) { reindex<T>(); });
}

template <typename T>
void PartStore::reindex() {
    const auto& list = *listOf<T>(m_design);
    for (int i = 0; i < list.size(); ++i) m_places[list.at(i).id()] = {kindOf<T>(), i};
}

template <typename T>
const T* PartStore::find(const std::string& id) const {
    const auto place = m_places.find(id);
    if (place == m_places.end() || place->second.kind != kindOf<T>()) return nullptr;
    return &listOf<T>(m_design).at(place->second.index);
}
std::optional<Part> PartStore::part(const std::string& id) const {
    std::optional<Part> found;
    forEachKind([&]<typename T>(T*) {
        if (const T* part = find<T>(id)) found = *part;
    });
    return found;
}

PlacedParts PartStore::take(const std::vector<std::string>& ids) {
    const std::unordered_set<std::string> wanted(ids.begin(), ids.end());
    PlacedParts taken;
    forEachKind([&]<typename T>(T*) {
        auto* list = listOf<T>(m_design);
        if (std::none_of(list->begin(), list->end(), [&](const T& part) { return wanted.contains(part.id()); })) return;
        int index = 0;
        for (T* part : release(list)) {
            if (wanted.contains(part->id())) {
                m_places.erase(part->id());
                taken.push_back({index, std::move(*part)});
                delete part;
            } else {
                list->AddAllocated(part);
            }
            ++index;
        }
        reindex<T>();
    });
    return taken;
}

void PartStore::put(PlacedParts parts) {
    forEachKind([&]<typename T>(T*) {
        std::vector<PlacedPart*> mine;
        for (PlacedPart& placed : parts)
            if (std::holds_alternative<T>(placed.part)) mine.push_back(&placed);
        if (mine.empty()) return;
        std::sort(mine.begin(), mine.end(), [](const PlacedPart* a, const PlacedPart* b) { return a->index < b->index; });
        auto* list = listOf<T>(m_design);
        const std::vector<T*> old = release(list);
        auto next = old.begin();
        for (PlacedPart* placed : mine) {
            while (list->size() < placed->index && next != old.end()) list->AddAllocated(*next++);
            *list->Add() = std::get<T>(std::move(placed->part));
        }
        while (next != old.end()) list->AddAllocated(*next++);
        reindex<T>();
    });
}

PlacedParts PartStore::placedAtEnd(Parts parts) const {
    std::vector<int> sizes(std::variant_size_v<Part>);
    forEachKind([&]<typename T>(T*) { sizes[kindOf<T>()] = listOf<T>(m_design).size(); });
    PlacedParts placed;
    placed.reserve(parts.size());
    for (Part& part : parts) {
        const int index = sizes[part.index()]++;
        placed.push_back({index, std::move(part)});
    }
    return placed;
}

void PartStore::swap(Part& part) {
    std::visit([this]<typename T>(T& value) { listOf<T>(m_design)->Mutable(m_places.at(value.id()).index)->Swap(&value); }, part);
}

void PartStore::swapSettings(model::Design& settings) {
    m_design.mutable_name()->swap(*settings.mutable_name());
    const auto limits = m_design.limits_as_of();
    m_design.set_limits_as_of(settings.limits_as_of());
    settings.set_limits_as_of(limits);
    m_design.mutable_prices()->Swap(settings.mutable_prices());
    const auto exchange = [](auto* mine, auto* theirs) { mine->Swap(theirs); };
    const bool network = m_design.has_network(), theirNetwork = settings.has_network();
    exchange(m_design.mutable_network(), settings.mutable_network());
    if (!theirNetwork) m_design.clear_network();
    if (!network) settings.clear_network();
    const bool run = m_design.has_run(), theirRun = settings.has_run();
    exchange(m_design.mutable_run(), settings.mutable_run());
    if (!theirRun) m_design.clear_run();
    if (!run) settings.clear_run();
}

std::vector<std::string> PartStore::withDependents(const std::vector<std::string>& ids) const {
    std::unordered_set<std::string> all(ids.begin(), ids.end());
    for (std::size_t before = 0; before != all.size();) {
        before = all.size();
        for (const auto& container : m_design.containers())
            if (all.contains(container.parent())) all.insert(container.id());
    }
    for (const auto& component : m_design.components())
        if (all.contains(component.parent())) all.insert(component.id());
    for (const auto& connection : m_design.connections())
        if (all.contains(connection.from()) || all.contains(connection.to())) all.insert(connection.id());
    return {all.begin(), all.end()};
}

template const model::Component* PartStore::find(const std::string&) const;
template const model::Connection* PartStore::find(const std::string&) const;
template const model::Container* PartStore::find(const std::string&) const;
template const model::Note* PartStore::find(const std::string&) const;
template const model::DataSet* PartStore::find(const std::string&) const;
template const model::RequestClass* PartStore::find(const std::string&) const;
template const model::AppVersion* PartStore::find(const std::string&) const;
template const model::Fault* PartStore::find(const std::string&) const;
template const model::Threshold* PartStore::find(const std::string&) const;
template const model::Alarm* PartStore::find(const std::string&) const;
template const model::ScalingPolicy* PartStore::find(const std::string&) const;
template const model::Deployment* PartStore::find(const std::string&) const;
template const model::Experiment* PartStore::find(const std::string&) const;
template const model::ScheduledAction* PartStore::find(const std::string&) const;
template const model::SamplingRule* PartStore::find(const std::string&) const;
template const model::Pipeline* PartStore::find(const std::string&) const;

}  // namespace nephoscope::desktop
