#include "desktop/canvas/picture.h"

#include <algorithm>

#include "desktop/canvas/flow.h"
#include "desktop/canvas/renderer.h"
#include "desktop/canvas/scene.h"
#include "desktop/document/document.h"
#include "engine/run/view.h"

namespace nephoscope::desktop {

QImage renderPicture(const Document& document, const run::View* view, shapes::Scheme scheme, QSize size, double ratio) {
    Scene scene;
    scene.sync(document.design());
    scene.show(view);
    Viewport viewport;
    viewport.size = size;
    viewport.ratio = ratio;
    const QRectF area = scene.bounds().adjusted(-40, -40, 40, 40);
    viewport.zoom = std::clamp(std::min(size.width() / area.width(), size.height() / area.height()), kMinZoom, 1.0);
    viewport.origin = area.center() - QPointF(size.width(), size.height()) / (2 * viewport.zoom);
    viewport.snap();
    Flow flow;
    flow.setView(view, scene, viewport);
    flow.fill(scene, viewport);
    Renderer renderer(scheme);
    renderer.setViewport(viewport);
    QImage picture = renderer.frame(scene, &flow);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

}  // namespace nephoscope::desktop
