#include "engine/model/edit.h"

#include <QtTest>

#include "engine/model/schema.h"
#include "engine/model/test_catalog.h"
#include "engine/model/validate.h"

using namespace nephoscope;
using namespace nephoscope::model;

namespace {

const Catalog& catalog() {
    static const Catalog kCatalog = test::catalog();
    return kCatalog;
}

void verify(const Status& status) { QVERIFY2(status, status ? "" : status.error().message.english().c_str()); }

/// One whose connections have a setting of another value in 2020.
Catalog catalog_of_years() {
    Catalog of_years = test::catalog();
    verify(of_years.facts.add(
        test::encoded<Facts>("fact { id: \"SDK-08\" source: \"s\" value { name: \"cost\" today: \"14\" in_2020: \"5\" } }"), "x"));
    return of_years;
}

}  // namespace

class EditTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slugs_are_ids_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("words") << QByteArray("Web tier (blue)") << QByteArray("web-tier-blue");
        QTest::newRow("other letters") << QByteArray("\xC3\x84rger") << QByteArray("rger");
        QTest::newRow("nothing left") << QByteArray("???") << QByteArray("part");
        QTest::newRow("hyphens") << QByteArray("--a--b--") << QByteArray("a-b");
        QTest::newRow("long") << QByteArray(200, 'x') << QByteArray(64, 'x');
    }
    void slugs_are_ids() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, id);
        QCOMPARE(QByteArray::fromStdString(slug(name.toStdString())), id);
        QVERIFY(is_id(slug(name.toStdString())));
    }

    void what_is_no_slug_is_no_id_data() {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"", "Web", "web_1", "-web", "web-", "a--b", "a.b", "run", "network"}) QTest::newRow(id) << QByteArray(id);
        QTest::newRow("long") << QByteArray(65, 'x');
    }
    void what_is_no_slug_is_no_id() {
        QFETCH(QByteArray, id);
        QVERIFY(!is_id(id.toStdString()));
    }

    void fresh_ids_are_not_taken() {
        QCOMPARE(fresh_id("db", Ids{"db-1", "db-3"}), std::string("db-2"));
        QCOMPARE(fresh_id("Data base", test::design()), std::string("data-base-1"));
        QVERIFY(is_id(fresh_id(std::string(100, 'x'), Ids{})));
        QVERIFY(is_id(fresh_id(std::string(51, 'x') + "-" + std::string(20, 'y'), Ids{})));
    }

    void parts_are_found_by_id() {
        Design design = test::design();
        QCOMPARE(find_part(design, "read")->GetDescriptor(), RequestClass::descriptor());
        QCOMPARE(find_component(&design, "db"), &design.components(2));
        QCOMPARE(find_connection(design, "app-db"), &design.connections(1));
        QVERIFY(!find_part(design, "nobody") && !find_component(design, "app-db"));
        QCOMPARE(ids_of(design).size(), std::size_t{9});
    }

    void settings_reach_every_part() {
        Design design = test::design();
        verify(apply_setting(&design, "web.rate=12", catalog()));
        verify(apply_setting(&design, "app.config.minSize=3", catalog()));
        verify(apply_setting(&design, "app.name=A=B", catalog()));
        verify(apply_setting(&design, "db.read_time.mean=7ms", catalog()));
        verify(apply_setting(&design, "app-db.policy.timeout=2s", catalog()));
        verify(apply_setting(&design, "items.items=42", catalog()));
        verify(apply_setting(&design, "run.seed=7", catalog()));
        verify(apply_setting(&design, "network.same_zone=0", catalog()));
        verify(apply_setting(&design, "limits_as_of=YEAR_2020", catalog()));
        verify(apply_setting(&design, "limitsAsOf=2020", catalog()));
        QCOMPARE(test::config_of<test::Source>(design, "web").rate(), 12.0);
        QCOMPARE(test::config_of<test::Worker>(design, "app").min_size(), 3u);
        QCOMPARE(find_component(design, "app")->name(), std::string("A=B"));
        QCOMPARE(test::config_of<test::Store>(design, "db").read_time().mean().nanos(), 7'000'000);
        QCOMPARE(design.connections(1).policy().timeout().seconds(), 2);
        QCOMPARE(design.data_sets(0).items(), 42u);
        QCOMPARE(design.run().seed(), 7u);
        QCOMPARE(design.network().same_zone().nanos(), 0);
        QCOMPARE(design.limits_as_of(), YEAR_2020);
    }

    void bad_settings_are_refused_and_change_nothing_data() {
        QTest::addColumn<QByteArray>("setting");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("no value") << QByteArray("web.rate") << QByteArray("sets nothing");
        QTest::newRow("no path") << QByteArray("=1") << QByteArray("sets nothing");
        QTest::newRow("no such part") << QByteArray("wep.rate=1") << QByteArray("Did you mean \"web\"?");
        QTest::newRow("no such field") << QByteArray("web.rat=1") << QByteArray("Did you mean \"rate\"?");
        QTest::newRow("only a part") << QByteArray("web=1") << QByteArray("part.setting=value");
        QTest::newRow("id") << QByteArray("web.id=x") << QByteArray("does not change");
        QTest::newRow("bad value") << QByteArray("app.min_size=-1") << QByteArray("whole number");
    }
    void bad_settings_are_refused_and_change_nothing() {
        QFETCH(QByteArray, setting);
        QFETCH(QByteArray, word);
        Design design = test::design();
        const Status result = apply_setting(&design, setting.toStdString(), catalog());
        QVERIFY(!result);
        QVERIFY2(QByteArray::fromStdString(result.error().message).contains(word), result.error().message.english().c_str());
        QCOMPARE(serialize(design), serialize(test::design()));
    }

    void new_components_have_their_initial_settings_and_a_fresh_name() {
        Design design;
        const Component first = new_component(design, "source", catalog());
        *design.add_components() = first;
        const Component second = new_component(design, "source", catalog());
        QCOMPARE(first.id(), std::string("source-1"));
        QCOMPARE(second.id(), std::string("source-2"));
        QCOMPARE(second.name(), std::string("Source 2"));
        QCOMPARE(test::config_of<test::Source>(design, "source-1").rate(), 200.0);
    }

    void caches_are_asked_first_and_others_in_turn() {
        Design design = test::design();
        test::add_component(&design, "cache", "memory");
        test::add_component(&design, "store", "archive");
        const auto cached = new_connection(design, "app", "memory", catalog());
        QVERIFY(cached);
        QCOMPARE(cached->role(), CACHE);
        QCOMPARE(cached->order(), 0);
        QCOMPARE(cached->calls_per_request(), 1u);
        QCOMPARE(cached->id(), std::string("app-memory-1"));
        design.mutable_connections(1)->set_order(10);
        const auto stored = new_connection(design, "app", "archive", catalog());
        QCOMPARE(stored->role(), ALL);
        QCOMPARE(stored->order(), 20);
        QCOMPARE(stored->policy().max_attempts(), 1u);
    }

    void impossible_connections_are_refused_with_a_reason_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("self") << QByteArray("app") << QByteArray("app") << QByteArray("call itself");
        QTest::newRow("cannot call") << QByteArray("db") << QByteArray("app") << QByteArray("does not call");
        QTest::newRow("cannot be called") << QByteArray("app") << QByteArray("web") << QByteArray("cannot be called");
        QTest::newRow("again") << QByteArray("app") << QByteArray("db") << QByteArray("already");
        QTest::newRow("loop") << QByteArray("second") << QByteArray("app") << QByteArray("app -> second -> app");
        QTest::newRow("nobody") << QByteArray("app") << QByteArray("nobody") << QByteArray("no component \"nobody\"");
    }
    void impossible_connections_are_refused_with_a_reason() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, word);
        Design design = test::design();
        test::add_component(&design, "worker", "second");
        test::connect(&design, "app", "second");
        const auto result = new_connection(design, from.toStdString(), to.toStdString(), catalog());
        QVERIFY(!result);
        QVERIFY2(QByteArray::fromStdString(result.error().message).contains(word), result.error().message.english().c_str());
    }

    void what_is_polled_may_close_a_circle() {
        Design design = test::design();
        test::add_component(&design, "queue", "jobs");
        test::connect(&design, "app", "jobs");
        const auto polled = new_connection(design, "jobs", "app", catalog());
        QVERIFY(polled);
        QCOMPARE(polled->mode(), POLL);
        QVERIFY(!new_connection(design, "jobs", "db", catalog()));
    }

    void another_year_changes_what_nobody_chose() {
        const Catalog of_years = catalog_of_years();
        Design design = test::design();
        test::add_component(&design, "cache", "initial");
        test::add_component(&design, "cache", "chosen");
        verify(apply_setting(&design, "chosen.executions=7", of_years));
        fill_initial(&design, of_years);
        verify(apply_setting(&design, "app-db.policy.retry_cost=9", of_years));
        const std::string today = serialize(design);

        switch_limits(&design, YEAR_2020, of_years);
        QCOMPARE(design.limits_as_of(), YEAR_2020);
        QCOMPARE(test::config_of<test::Cache>(design, "initial").executions(), 0u);
        QCOMPARE(test::config_of<test::Cache>(design, "chosen").executions(), 7u);
        QCOMPARE(test::config_of<test::Cache>(design, "initial").limit(), -1);
        QCOMPARE(find_connection(design, "web-app")->policy().retry_cost(), 5u);
        QCOMPARE(find_connection(design, "app-db")->policy().retry_cost(), 9u);

        switch_limits(&design, TODAY, of_years);
        QCOMPARE(serialize(design), today);
    }

    void the_same_year_changes_nothing() {
        Design design = test::design();
        const std::string before = serialize(design);
        switch_limits(&design, TODAY, catalog());
        QCOMPARE(serialize(design), before);
    }

    void a_new_document_lacks_only_components() {
        Design design;
        add_defaults(&design);
        const Issues issues = validate(design, catalog());
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].severity, Issue::Severity::Warning);
        QCOMPARE(design.request_classes(0).weight(), 9.0);
        QVERIFY(design.request_classes(1).write() && !design.request_classes(0).write());
        QCOMPARE(duration_text(design.app_versions(0).service_time().mean()), std::string("0.005s"));
        QCOMPARE(design.request_classes(1).data_set(), design.data_sets(0).id());
    }
};

QTEST_GUILESS_MAIN(EditTest)
#include "edit_test.moc"
