#include <QTest>

#include <limits>

#include "desktop/canvas/scene.h"
#include "desktop/document/document.h"
#include "engine/run/view.h"
#include "engine/services/service.h"
#include "shapes/number_text.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

/// What the card of a lone component shows where its metrics have these values and it has no others.
shapes::CardValues card(const char* service, std::initializer_list<std::pair<std::string_view, double>> values) {
    const Document document;
    model::Design design;
    *design.add_components() = document.newComponent(QString::fromLatin1(service), {}, {});
    const std::string id = design.components(0).id();
    const services::ServiceType* type = services::find(service);
    run::View view;
    auto names = std::make_shared<run::Names>();
    names->components = {id};
    view.names = names;
    run::ComponentView& component = view.components.emplace_back();
    component.metrics.assign(type->metrics.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < type->metrics.size(); ++i)
        for (const auto& [name, value] : values)
            if (type->metrics[i].name == name) component.metrics[i] = value;
    Scene scene;
    scene.sync(design);
    scene.show(&view);
    return scene.node(QString::fromStdString(id))->values;
}

}  // namespace

class SceneViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_card_shows_the_hit_rate_under_either_engine_s_name() {
        QCOMPARE(card("elasticache", {{"CacheHitRate", 0.9}}).gauge, 0.9);
        QCOMPARE(card("elasticache", {{"HitRate", 0.8}}).gauge, 0.8);
    }

    void a_lag_in_milliseconds_is_shown_as_the_span_it_is() {
        const auto extras = card("kinesis", {{"IteratorAge", 90'000}}).extras;
        QVERIFY(!extras.empty());
        QCOMPARE(extras.front().text, shapes::spanText(90));
    }
};

QTEST_MAIN(SceneViewTest)
#include "scene_view_test.moc"
