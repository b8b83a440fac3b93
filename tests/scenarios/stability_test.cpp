#include <QTest>

#include <functional>

#include "engine/model/file.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

using Times = std::vector<double>;
using Cure = std::function<void(Scenario&)>;

Scenario example(const std::string& name) {
    const std::string path = NEPHOSCOPE_SOURCE_DIR "/resources/examples/" + name + ".nepho.json";
    const auto file = model::load_file(path, services::catalog());
    Scenario s;
    if (file) s.design() = file->design;
    return s;
}

/// The shares of its clients' requests that were answered in time, each over a span of a run from its beginning on.
class Goodput {
public:
    Goodput(TestRun& run, std::vector<std::string> clients) : run_(run), clients_(std::move(clients)) {}

    double over(double from, double to) {
        run_.until(from);
        const double ok = count(true), ended = count(false);
        run_.until(to);
        return (count(true) - ok) / (count(false) - ended);
    }

private:
    double count(bool only_ok) {
        double sum = 0;
        for (const std::string& id : clients_)
            for (int o = 0; o < kernel::kOutcomes; ++o)
                if (!only_ok || o == 0) sum += static_cast<double>(run_.outcome(id, static_cast<Outcome>(o)));
        return sum;
    }

    TestRun& run_;
    std::vector<std::string> clients_;
};

void bulkhead(Scenario& s) {
    model::Connection& shared = *s.design().mutable_connections(1);
    model::Connection& own = *s.design().add_connections() = shared;
    shared.add_request_classes("browse");
    own.set_id("web-api-pay");
    own.add_request_classes("pay");
    own.mutable_policy()->mutable_pool_timeout()->set_seconds(1);
}

Cure setting(std::vector<std::string> settings) {
    return [settings](Scenario& s) {
        for (const std::string& each : settings) s.set(each);
    };
}

}  // namespace

Q_DECLARE_METATYPE(Cure)

/// Failures that stay when what caused them is gone. Each arises by itself in its example, and does not with the cure its note names.
class StabilityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_system_stays_down_after_its_trigger_unless_it_is_cured_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("from");   // Of the trigger.
        QTest::addColumn<double>("ended");  // All is measured until a minute after it.
        QTest::addColumn<double>("cured_during");
        QTest::addColumn<Cure>("cure");
        const auto row = [](const char* name, double from, double ended, double cured_during, const char* how, Cure cure) {
            QTest::addRow("%s: %s", name, how) << QString::fromLatin1(name) << from << ended << cured_during << std::move(cure);
        };
        row("metastable-retries", 120, 135, 0, "a retry quota", setting({"web-stock.policy.retry_quota=500"}));
        row("goodput-collapse", 120, 180, 0, "a queue timeout of what patience leaves", setting({"tickets.queue_timeout=4.9s"}));
        row("timeout-cascade", 120, 150, 0, "one layer tries again", setting({"web-orders.policy.max_attempts=1"}));
        row("pool-exhaustion", 120, 180, 0.8, "a bulkhead", bulkhead);
        row("gc-death-spiral", 120, 150, 0.5, "a short queue", setting({"app.queue_limit=16"}));
        row("gc-death-spiral", 120, 150, 0.5, "more memory", setting({"app.instance_type=r5.large"}));
    }
    void a_system_stays_down_after_its_trigger_unless_it_is_cured() {
        QFETCH(QString, name);
        QFETCH(double, from);
        QFETCH(double, ended);
        QFETCH(double, cured_during);
        QFETCH(Cure, cure);
        Scenario s = example(name.toStdString());
        TestRun sick(s);
        Goodput of_sick(sick, {"users"});
        QVERIFY(of_sick.over(40, from) > 0.99);
        const double sick_during = of_sick.over(from + 10, ended), sick_after = of_sick.over(ended + 20, ended + 60.5);
        QVERIFY2(sick_during < 0.6, qPrintable(QString::number(sick_during)));
        QVERIFY2(sick_after < 0.6, qPrintable(QString::number(sick_after)));
        QCOMPARE(sick.when("not-recovered"), Times{ended + 60});

        cure(s);
        TestRun cured(s);
        Goodput of_cured(cured, {"users"});
        QVERIFY(of_cured.over(40, from) > 0.99);
        const double during = of_cured.over(from + 10, ended), after = of_cured.over(ended + 40, ended + 120);
        QVERIFY2(during >= cured_during, qPrintable(QString::number(during)));
        QVERIFY2(after > 0.99, qPrintable(QString::number(after)));
        QCOMPARE(cured.when("not-recovered"), Times());
        QCOMPARE(cured.conservation(), std::string());
        QCOMPARE(sick.conservation(), std::string());
    }

    /// Without a trigger from outside: a key expires, again and again.
    void a_stampede_takes_the_database_from_others_unless_it_is_cured_data() {
        QTest::addColumn<Cure>("cure");
        QTest::newRow("hits renew the TTL") << setting({"cache.ttl_reset_on_access=true"});
        QTest::newRow("a pool") << setting({"web-database.policy.max_connections=1", "web-database.policy.pool_timeout=1s"});
    }
    void a_stampede_takes_the_database_from_others_unless_it_is_cured() {
        QFETCH(Cure, cure);
        Scenario s = example("cache-stampede");
        TestRun sick(s);
        Goodput buyers(sick, {"buyers"});
        QVERIFY(buyers.over(80, 140) > 0.99);
        const double down = buyers.over(160, 190);
        QVERIFY2(down < 0.05, qPrintable(QString::number(down)));
        QVERIFY(buyers.over(220, 300) > 0.99);
        QVERIFY(buyers.over(320, 350) < 0.05);
        QCOMPARE(sick.when("not-recovered"), Times());

        cure(s);
        TestRun cured(s);
        Goodput all(cured, {"buyers", "readers"});
        const double share = all.over(80, 600);
        QVERIFY2(share > 0.98, qPrintable(QString::number(share)));
        QCOMPARE(cured.when("not-recovered"), Times());
        QCOMPARE(cured.conservation(), std::string());
    }

    /// 6000 keys are written at 0, 180 and 360 s and live for 120 s; the database can answer 400 reads a second.
    void keys_that_were_written_together_expire_in_waves_unless_their_ttls_differ() {
        const auto misses = [](TestRun& run, double from, double to) {
            const double before = run.until(from).number("cache", "misses");
            return run.until(to).number("cache", "misses") - before;
        };
        Scenario s = example("expiry-waves");
        TestRun sick(s);
        Goodput readers(sick, {"readers"});
        QVERIFY(misses(sick, 61, 119) < 100);
        for (const double wave : {122., 302., 482.}) {
            QVERIFY(misses(sick, wave, wave + 1) > 800);
            const double share = readers.over(wave + 5, wave + 8);
            QVERIFY2(share < .8, qPrintable(QString::number(share)));
            QVERIFY(readers.over(wave + 15, wave + 50) == 1);
        }

        s.set("cache.ttl_jitter=0.5");
        TestRun cured(s);
        // 6000 keys in 60 s are 100 a second; five standard deviations more.
        for (int second = 61; second < 600; ++second)
            QVERIFY2(misses(cured, second, second + 1) < 150, qPrintable(QString::number(second)));
        QCOMPARE(cured.outcome("readers", Outcome::TimedOut), std::uint64_t{0});
        QCOMPARE(cured.conservation(), std::string());
        QCOMPARE(sick.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(StabilityTest)
#include "stability_test.moc"
