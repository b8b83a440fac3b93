// Milliseconds of processor time a frame of a large drawing with moving dots: canvas_bench [components] [connections per component]
#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include "desktop/canvas/flow.h"
#include "desktop/canvas/large_design.h"
#include "desktop/canvas/renderer.h"
#include "desktop/canvas/scene.h"
#include "desktop/document/document.h"
#include "engine/run/view.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

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
    measure("  everything anew", 10, [&] {
        renderer.invalidate();
        (void)renderer.frame(scene, &flow);
    });
    measure("  new values", 30, [&] {
        renderer.invalidateValues();
        (void)renderer.frame(scene, &flow);
    });
    measure("  dots moved", 100, [&] {
        flow.advance(0.016, scene, viewport);
        (void)renderer.frame(scene, &flow);
    });
}

}  // namespace

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int fan = argc > 2 ? std::atoi(argv[2]) : 2;
    const Document document;
    model::Design design = largeDesign(document, count, fan);
    Scene scene;
    measure("first routing of everything", 1, [&] { scene.sync(design); });
    measure("nothing changed", 20, [&] { scene.sync(design); });
    bool there = false;
    measure("one card moved", 40, [&] {
        design.mutable_components(count / 2)->mutable_position()->set_y((there = !there) ? 24 : 0);
        scene.sync(design);
    });
    const run::View view = busyView(design);
    measure("a View taken over", 40, [&] { scene.show(&view); });
    for (const double zoom : {0.1, 0.25, 0.6, 1.0}) frames(scene, view, zoom);
    return 0;
}
