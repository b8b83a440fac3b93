#include <QTest>

#include <algorithm>
#include <limits>

#include "desktop/canvas/references.h"
#include "desktop/canvas/scene.h"
#include "desktop/document/document.h"
#include "engine/model/edit.h"
#include "engine/run/view.h"
#include "engine/services/compiler.h"
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

/// Components "one" and "two" beside each other.
model::Design pair(const char* one, const char* two) {
    const Document document;
    model::Design design;
    *design.add_components() = document.newComponent(QString::fromLatin1(one), {0, 0}, {});
    *design.add_components() = document.newComponent(QString::fromLatin1(two), {480, 0}, {});
    design.mutable_components(0)->set_id("one");
    design.mutable_components(1)->set_id("two");
    return design;
}

bool touches(const QRectF& card, QPointF point) {
    return card.adjusted(-1, -1, 1, 1).contains(point) && !card.adjusted(1, 1, -1, -1).contains(point);
}

}  // namespace

class SceneViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_card_shows_the_hit_rate_under_either_engine_s_name() {
        QCOMPARE(card("elasticache", {{"CacheHitRate", 0.9}}).gauge, 0.9);
        QCOMPARE(card("elasticache", {{"HitRate", 0.8}}).gauge, 0.8);
    }

    void a_cell_knows_when_its_queue_is_full() {
        model::Design design = pair("auto_scaling_group", "rds");
        auto names = std::make_shared<run::Names>();
        names->components = {"one", "two"};
        run::View view;
        view.names = names;
        view.components.resize(2);
        for (run::ComponentView& each : view.components) each.cells.resize(1);
        Scene scene;
        for (const int limit : {16, 32}) {
            QVERIFY(model::apply_setting(&design, "one.queue_limit=" + std::to_string(limit), services::catalog()));
            scene.sync(design);
            scene.show(&view);
            QCOMPARE(scene.node(QStringLiteral("one"))->values.cells.at(0).queueLimit, limit);
            QCOMPARE(scene.node(QStringLiteral("two"))->values.cells.at(0).queueLimit, -1);
        }
    }

    void a_card_with_costs_says_what_was_spent_and_what_a_month_is() {
        run::View view;
        auto names = std::make_shared<run::Names>();
        names->components = {"one", "two"};
        view.names = names;
        view.components.resize(2);
        view.components[0].bill.resize(1);
        view.components[0].usd = 0.27;
        view.components[0].usd_per_month = 85.2;
        Scene scene;
        scene.sync(pair("rds", "server"));
        scene.setCostShown(true);
        scene.show(&view);
        QCOMPARE(scene.node(QStringLiteral("one"))->values.value, QStringLiteral("$0.27 · $85/mo"));
        QVERIFY(scene.node(QStringLiteral("one"))->values.gauge < 0);
        QCOMPARE(scene.node(QStringLiteral("two"))->values.value, QString());
    }

    void a_queue_points_at_its_dead_letter_queue_while_it_has_one() {
        model::Design design = pair("sqs", "sqs");
        QVERIFY(model::apply_setting(&design, "one.dead_letter_target=two", services::catalog()));
        Scene scene;
        scene.sync(design);
        QCOMPARE(scene.references().size(), std::size_t{1});
        QVERIFY(scene.links().empty());
        const shapes::Route route = scene.references().begin()->second.route;
        QVERIFY(touches(scene.node(QStringLiteral("one"))->rect, route.front()));
        QVERIFY(touches(scene.node(QStringLiteral("two"))->rect, route.back()));
        QVERIFY(scene.hit((route[0] + route[1]) / 2, 4).isEmpty());
        scene.takeDirty();
        scene.preview({{QStringLiteral("two"), scene.node(QStringLiteral("two"))->rect.translated(0, 240)}});
        QVERIFY(touches(scene.node(QStringLiteral("two"))->rect, scene.references().begin()->second.route.back()));
        QVERIFY(!scene.takeDirty().empty());
        QVERIFY(model::apply_setting(&design, "one.dead_letter_target=", services::catalog()));
        scene.sync(design);
        QVERIFY(scene.references().empty());
        QVERIFY(!scene.takeDirty().empty());
    }

    void nothing_points_where_a_connection_leads_or_there_is_nothing() {
        model::Design design = pair("lambda", "sqs");
        QVERIFY(model::apply_setting(&design, "one.on_failure=two", services::catalog()));
        QCOMPARE(referencesOf(design).size(), std::size_t{1});
        model::Connection& connection = *design.add_connections();
        connection.set_id("one-two");
        connection.set_from("one");
        connection.set_to("two");
        QVERIFY(referencesOf(design).empty());
        Scene scene;
        model::Design alone = pair("sqs", "sqs");
        QVERIFY(model::apply_setting(&alone, "one.dead_letter_target=gone", services::catalog()));
        scene.sync(alone);
        QVERIFY(scene.references().empty());
    }

    void nothing_points_at_the_key_that_many_are_encrypted_with() {
        model::Design design = pair("s3", "kms");
        QVERIFY(model::apply_setting(&design, "one.sse_algorithm=SSE_KMS", services::catalog()));
        QVERIFY(model::apply_setting(&design, "one.kms_master_key_id=two", services::catalog()));
        QVERIFY(referencesOf(design).empty());
    }

    void a_lag_is_shown_as_the_span_it_is_data() {
        QTest::addColumn<std::string>("metric");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("seconds");
        QTest::newRow("kinesis") << std::string("IteratorAge") << 90'000.0 << 90.0;
        QTest::newRow("aurora") << std::string("AuroraReplicaLag") << 20.0 << 0.020;
        QTest::newRow("rds") << std::string("ReplicaLag") << 0.5 << 0.5;
    }
    void a_lag_is_shown_as_the_span_it_is() {
        QFETCH(std::string, metric);
        QFETCH(double, value);
        QFETCH(double, seconds);
        const auto extras = card(QTest::currentDataTag(), {{metric, value}}).extras;
        const QString span = shapes::spanText(seconds);
        QVERIFY(std::any_of(extras.begin(), extras.end(), [&span](const auto& each) { return each.text == span; }));
    }
};

QTEST_MAIN(SceneViewTest)
#include "scene_view_test.moc"
