#include "desktop/canvas/large_design.h"

#include <algorithm>
#include <cmath>

namespace nephoscope::desktop {

model::Design largeDesign(const Document& document, int count, int fan) {
    model::Design design;
    const model::Component server = document.newComponent(QStringLiteral("server"), {}, {});
    const int columns = std::max(1, static_cast<int>(std::sqrt(count)));
    for (int i = 0; i < count; ++i) {
        const int column = i % columns, row = i / columns;
        model::Component& part = *design.add_components();
        part = server;
        part.set_id("s" + std::to_string(i));
        part.set_name(part.id());
        part.mutable_position()->set_x(column * 312);
        part.mutable_position()->set_y(row * 168);
        for (int k = 1; k <= fan; ++k) {
            const int to = i + (k == 1 ? 1 : columns * (k - 1) + k);
            if (to >= count) continue;
            model::Connection& link = *design.add_connections();
            link.set_id(part.id() + "-" + std::to_string(to));
            link.set_from(part.id());
            link.set_to("s" + std::to_string(to));
        }
    }
    return design;
}

run::View busyView(const model::Design& design, int every) {
    auto names = std::make_shared<run::Names>();
    run::View view;
    for (const auto& part : design.components()) {
        names->components.push_back(part.id());
        view.components.emplace_back().health = run::Health::Healthy;
        view.components.back().utilization = 0.5;
    }
    for (const auto& link : design.connections()) {
        names->connections.push_back(link.id());
        const bool carries = names->connections.size() % static_cast<std::size_t>(every) == 0;
        view.connections.emplace_back().rate[0] = carries ? 900 : 0;
    }
    view.names = names;
    view.phase = run::Phase::Playing;
    view.speed = view.reached_speed = 1;
    return view;
}

}  // namespace nephoscope::desktop
