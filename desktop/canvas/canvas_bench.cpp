// Milliseconds of processor time a frame of a large drawing with moving dots: canvas_bench [components] [connections per component]
#include <QApplication>
#include <QPointF>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

#include "desktop/canvas/flow.h"
#include "desktop/canvas/renderer.h"
#include "desktop/canvas/scene.h"
#include "desktop/document/document.h"
#include "engine/run/view.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

model::Design large(const Document& document, int count, int fan) {
    model::Design design;
    const int columns = std::max(1, static_cast<int>(std::sqrt(count)));
    for (int i = 0; i < count; ++i) {
        model::Component& part = *design.add_components();
        part = document.newComponent(QStringLiteral("server"), QPointF(i % columns * 312, i / columns * 168), {});
        part.set_id("s" + std::to_string(i));
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

run::View busy(const model::Design& design) {
    auto names = std::make_shared<run::Names>();
    run::View view;
    for (const auto& part : design.components()) {
        names->components.push_back(part.id());
        view.components.emplace_back().health = run::Health::Healthy;
        view.components.back().utilization = 0.5;
    }
    for (const auto& link : design.connections()) {
        names->connections.push_back(link.id());
        view.connections.emplace_back().rate[0] = 900;
    }
    view.names = names;
    view.phase = run::Phase::Playing;
    view.speed = view.reached_speed = 1;
    return view;
}

/// Milliseconds; other programs on the machine do not count.
double processorTime() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

template <typename Work>
void measure(const char* what, int times, Work work) {
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        const double start = processorTime();
        work();
        took.push_back(processorTime() - start);
    }
    std::sort(took.begin(), took.end());
    std::printf("%-34s median %8.2f ms   p95 %8.2f ms\n", what, took[took.size() / 2], took[took.size() * 95 / 100]);
}

void frames(const Scene& scene, const run::View& view, double zoom) {
    Viewport viewport;
    viewport.size = {1600, 1000};
    viewport.zoom = zoom;
    viewport.snap();
    Flow flow;
    flow.setView(&view, scene, viewport);
    flow.fill(scene, viewport);
    Renderer renderer(shapes::Scheme::Dark);
    renderer.setViewport(viewport);
    (void)renderer.frame(scene, &flow);
    std::printf("zoom %.2f, %zu dots\n", zoom, flow.count());
    measure("  everything anew", 10, [&] { renderer.invalidate(); (void)renderer.frame(scene, &flow); });
    measure("  new values", 30, [&] { renderer.invalidateValues(); (void)renderer.frame(scene, &flow); });
    measure("  dots moved", 100, [&] { flow.advance(0.016, scene, viewport); (void)renderer.frame(scene, &flow); });
}

}  // namespace

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int fan = argc > 2 ? std::atoi(argv[2]) : 2;
    const Document document;
    model::Design design = large(document, count, fan);
    Scene scene;
    measure("first routing of everything", 1, [&] { scene.sync(design); });
    measure("nothing changed", 20, [&] { scene.sync(design); });
    bool there = false;
    measure("one card moved", 40, [&] {
        design.mutable_components(count / 2)->mutable_position()->set_y((there = !there) ? 24 : 0);
        scene.sync(design);
    });
    const run::View view = busy(design);
    measure("a View taken over", 40, [&] { scene.show(&view); });
    for (const double zoom : {0.1, 0.25, 0.6, 1.0}) frames(scene, view, zoom);
    return 0;
}
