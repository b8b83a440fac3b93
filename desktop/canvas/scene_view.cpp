// How a View changes the picture: values each time, the static layer only where a state or a line's width changed.
#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

#include "desktop/canvas/scene.h"
#include "desktop/canvas/translate.h"
#include "engine/run/view.h"
#include "engine/services/service.h"
#include "shapes/number_text.h"
#include "shapes/pill.h"
#include "translations/said.h"

namespace nephoscope::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop)
};

/// Spans in seconds.
double metric(const services::ServiceType& service, const run::ComponentView& view, std::string_view name) {
    for (std::size_t i = 0; i < service.metrics.size() && i < view.metrics.size(); ++i)
        if (service.metrics[i].name == name) {
            const double seconds = services::seconds_of(service.metrics[i].kind);
            return seconds > 0 ? view.metrics[i] * seconds : view.metrics[i];
        }
    return std::numeric_limits<double>::quiet_NaN();
}

double valueOf(const services::Element& element, const services::ServiceType& service, const run::ComponentView& view) {
    const double value = metric(service, view, element.metric);
    return std::isnan(value) && !element.otherwise.empty() ? metric(service, view, element.otherwise) : value;
}

bool isSpan(const services::Element& element, const services::ServiceType& service) {
    return std::any_of(service.metrics.begin(), service.metrics.end(), [&element](const services::Metric& metric) {
        return metric.name == element.metric && services::seconds_of(metric.kind) > 0;
    });
}

QString elementText(const services::Element& element, const services::ServiceType& service, double value) {
    if (element.kind == services::ElementKind::Badge && isSpan(element, service)) return shapes::spanText(value);
    switch (element.kind) {
        case services::ElementKind::Gauge: return shapes::shareText(value);
        case services::ElementKind::Rate: return shapes::rateText(value);
        case services::ElementKind::Lag: return shapes::spanText(value);
        default: return shapes::countText(value);
    }
}

QString labelOf(const services::Element& element) { return QCoreApplication::translate("schema", std::string(element.label).c_str()); }

shapes::CardValues valuesOf(const services::ServiceType& service, const run::ComponentView& view) {
    shapes::CardValues values;
    values.gauge = view.utilization;
    values.value = shapes::rateText(view.throughput);
    bool gauge = false, rate = false;
    for (const services::Element& element : service.card) {
        if (element.kind == services::ElementKind::Cells) continue;
        double value = valueOf(element, service, view);
        if (std::isnan(value) && element.kind == services::ElementKind::Queue) value = view.queue;
        if (element.kind == services::ElementKind::Gauge && !std::exchange(gauge, true)) {
            if (std::isnan(value)) continue;
            values.gauge = value;
            if (!rate) values.value = shapes::shareText(value) + QLatin1Char(' ') + labelOf(element);
        } else if (element.kind == services::ElementKind::Rate && !std::exchange(rate, true)) {
            if (!std::isnan(value)) values.value = shapes::rateText(value);
        } else if (!std::isnan(value) && !(element.kind == services::ElementKind::Badge && value == 0)) {
            values.extras.push_back({labelOf(element), elementText(element, service, value)});
        }
    }
    return values;
}

/// Two amounts need the gauge's room.
void showCost(shapes::CardValues& values, const run::ComponentView& view) {
    values.value.clear();
    if (view.bill.empty()) return;
    values.gauge = -1;
    values.value = Texts::tr("%1 · %2/mo").arg(shapes::shortMoneyText(view.usd), shapes::shortMoneyText(view.usd_per_month));
}

int rowOf(const NodeItem& node, std::uint16_t zone, const run::Names& names) {
    if (zone >= names.zones.size()) return 0;
    const auto found = std::find(node.zones.begin(), node.zones.end(), names.zones[zone]);
    return found == node.zones.end() ? 0 : static_cast<int>(found - node.zones.begin());
}

/// How the calls over one connection go: worst outcome that more than one in a hundred meets.
shapes::State linkState(const std::array<double, shapes::kKinds>& rates, double total) {
    if (total <= 0) return shapes::State::Idle;
    const auto share = [&](shapes::Kind kind) { return rates[static_cast<std::size_t>(kind)] / total; };
    const double failed = share(shapes::Kind::Failed) + share(shapes::Kind::Rejected) + share(shapes::Kind::Dropped);
    if (failed > 0.2) return shapes::State::Failed;
    if (share(shapes::Kind::Throttled) > 0.01) return shapes::State::Throttled;
    if (failed + share(shapes::Kind::TimedOut) > 0.01) return shapes::State::Degraded;
    return shapes::State::Healthy;
}

}  // namespace

void Scene::bind(const run::Names& names) {
    const auto handles = [this](const std::vector<std::string>& ids) {
        std::vector<int> result;
        result.reserve(ids.size());
        for (const std::string& id : ids) result.push_back(m_handles.value(QString::fromStdString(id), -1));
        return result;
    };
    m_viewNodes = handles(names.components);
    m_viewLinks = handles(names.connections);
    m_rebind = false;
}

void Scene::show(const run::View* view) {
    static const run::Names kNoNames;
    const run::Names& names = view && view->names ? *view->names : kNoNames;
    if (m_rebind || !view || view->names != m_names) {
        m_names = view ? view->names : nullptr;
        bind(names);
    }
    std::map<int, const run::ComponentView*> nodes;
    std::map<int, const run::ConnectionView*> links;
    if (view) {
        for (std::size_t i = 0; i < std::min(view->components.size(), m_viewNodes.size()); ++i)
            nodes[m_viewNodes[i]] = &view->components[i];
        for (std::size_t i = 0; i < std::min(view->connections.size(), m_viewLinks.size()); ++i)
            links[m_viewLinks[i]] = &view->connections[i];
    }
    for (auto& [key, node] : m_nodes) {
        const auto found = nodes.find(key);
        showNode(node, found == nodes.end() ? nullptr : found->second, &names);
    }
    for (auto& [key, link] : m_links) {
        const auto found = links.find(key);
        showLink(link, found == links.end() ? nullptr : found->second);
    }
}

void Scene::showNode(NodeItem& node, const run::ComponentView* view, const run::Names* names) {
    const shapes::State state = view ? toState(view->health) : shapes::State::Idle;
    if (state != node.model.state) {
        node.model.state = state;
        const double margin = shapes::kCardMargin;
        m_dirty.push_back(node.rect.adjusted(-margin, -margin, margin, margin));
    }
    node.reason = view && !view->reasons.empty() ? said(view->reasons.front().text) : QString();
    if (!view || !node.service) {
        node.values = {};
        node.values.gauge = node.service ? 0 : -1;
        return;
    }
    node.values = valuesOf(*node.service, *view);
    if (m_costShown) showCost(node.values, *view);
    for (const run::Cell& cell : view->cells) {
        node.values.cells.push_back(toCell(cell, rowOf(node, cell.zone, *names)));
        node.values.cells.back().queueLimit = node.queueLimit;
    }
}

void Scene::showLink(LinkItem& link, const run::ConnectionView* view) {
    link.rates = {};
    double total = 0;
    if (view) {
        for (int i = 0; i < run::kOutcomes; ++i) {
            link.rates[static_cast<std::size_t>(toKind(static_cast<run::Outcome>(i), false))] += view->rate[i];
            total += view->rate[i];
        }
        const double hits = std::min(view->hits, link.rates[static_cast<std::size_t>(shapes::Kind::Ok)]);
        link.rates[static_cast<std::size_t>(shapes::Kind::Ok)] -= hits;
        link.rates[static_cast<std::size_t>(shapes::Kind::Hit)] += hits;
        if (link.model.dashed)
            std::swap(link.rates[static_cast<std::size_t>(shapes::Kind::Ok)], link.rates[static_cast<std::size_t>(shapes::Kind::Sent)]);
    }
    const double width = std::round(shapes::edgeWidth(total) * 2) / 2;
    const shapes::State state = linkState(link.rates, total);
    if (width != link.model.width || state != link.model.state) {
        link.model.width = width;
        link.model.state = state;
        m_dirty.push_back(shapes::boundsOf(link.route).adjusted(-10, -10, 10, 10));
    }
    const QString pill =
        total > 0 ? shapes::rateText(total) + QStringLiteral(" · ") + shapes::spanText(view->mean_latency / 1000) : QString();
    const bool grown = pill.size() > link.pill.size() || pill.isEmpty() != link.pill.isEmpty();
    link.pill = pill;
    if (grown) placePill(link);
}

int Scene::instanceAt(const NodeItem& node, QPointF point) const {
    for (int row = 0; row < node.model.rows.size(); ++row) {
        if (!shapes::cellRow(node.rect, row).contains(point)) continue;
        const shapes::CellRow cells = shapes::cellsOfRow(node.rect, node.values, row);
        const shapes::CellLayout& layout = cells.layout;
        for (std::size_t i = 0; i < layout.rects.size(); ++i)
            if (layout.rects[i].adjusted(-1, -1, 1, 1).contains(point))
                return cells.cells[i * static_cast<std::size_t>(layout.share)].instance;
    }
    return -1;
}

QRectF Scene::rectOfCell(const NodeItem& node, std::size_t index) {
    const std::vector<shapes::Cell>& all = node.values.cells;
    const int row = all[index].row;
    const auto before = std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(index),
                                      [row](const shapes::Cell& each) { return each.row == row; });
    const shapes::CellLayout layout = shapes::cellsOfRow(node.rect, node.values, row).layout;
    return layout.rects[static_cast<std::size_t>(before) / static_cast<std::size_t>(layout.share)];
}

}  // namespace nephoscope::desktop
