#include "desktop/app/recovery_words.h"

#include <QTest>

#include <limits>

using namespace nephoscope;
using namespace nephoscope::desktop;
using run::Health;

namespace {

/// Over at 200 s, as it is at 290 s.
scenario::RecoveryReading overdue(double goodput, SimTime upSince = -1) {
    scenario::RecoveryReading reading;
    reading.trigger = "neph:server:hang stock";
    reading.from = 185 * kSecond;
    reading.ended = 200 * kSecond;
    reading.overdue = true;
    reading.goodput = goodput;
    reading.up_since = upSince;
    return reading;
}

run::View viewAt290(scenario::RecoveryReading reading) {
    run::View view;
    view.now = 290 * kSecond;
    view.recoveries = {std::move(reading)};
    return view;
}

QString capital(const QString& id) { return id.left(1).toUpper() + id.mid(1); }

}  // namespace

class RecoveryWordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_goodput_never_reads_as_enough_where_it_is_not_data() {
        QTest::addColumn<double>("goodput");
        QTest::addColumn<SimTime>("upSince");
        QTest::addColumn<QString>("text");
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        const SimTime down = -1;
        QTest::newRow("down") << 0.432 << down << QStringLiteral("Not recovered for 90 s: goodput 43.2 %, wanted 90 %");
        QTest::newRow("nothing") << 0.0 << down << QStringLiteral("Not recovered for 90 s: goodput 0 %, wanted 90 %");
        QTest::newRow("nearly") << 0.89999 << down << QStringLiteral("Not recovered for 90 s: goodput 89.9 %, wanted 90 %");
        QTest::newRow("not known") << unknown << down << QStringLiteral("Not recovered for 90 s: goodput \u2013, wanted 90 %");
        QTest::newRow("back, not for long") << 0.9987 << 286 * kSecond
                                            << QStringLiteral("Not recovered for 90 s: goodput 99.8 %, held for 4 s of 10 s");
    }
    void a_goodput_never_reads_as_enough_where_it_is_not() {
        QFETCH(double, goodput);
        QFETCH(SimTime, upSince);
        QFETCH(QString, text);
        QCOMPARE(recoveryText(overdue(goodput, upSince), 290 * kSecond), text);
    }

    void the_newest_trigger_that_lasts_is_the_one_data() {
        QTest::addColumn<bool>("late");
        QTest::addColumn<SimTime>("ended");
        QTest::addColumn<SimTime>("recovered");
        QTest::addColumn<bool>("lasts");
        QTest::newRow("down") << true << 200 * kSecond << SimTime(-1) << true;
        QTest::newRow("in time so far") << false << 200 * kSecond << SimTime(-1) << false;
        QTest::newRow("it acts again") << true << SimTime(-1) << SimTime(-1) << false;
        QTest::newRow("recovered") << true << 200 * kSecond << 270 * kSecond << false;
    }
    void the_newest_trigger_that_lasts_is_the_one() {
        QFETCH(bool, late);
        QFETCH(SimTime, ended);
        QFETCH(SimTime, recovered);
        QFETCH(bool, lasts);
        run::View view = viewAt290(overdue(0.5));
        view.recoveries[0].overdue = late;
        view.recoveries[0].ended = ended;
        view.recoveries[0].recovered = recovered;
        QCOMPARE(lastingTrigger(view) != nullptr, lasts);
    }

    void the_trigger_is_told_in_words_data() {
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("words");
        QTest::newRow("fault") << QStringLiteral("neph:server:hang stock") << QStringLiteral("Hang, Stock");
        QTest::newRow("of an instance") << QStringLiteral("neph:server:hang stock 3") << QStringLiteral("Hang, Stock, instance 3");
        QTest::newRow("load") << QStringLiteral("load of users") << QStringLiteral("a higher load of Users");
        QTest::newRow("two") << QStringLiteral("load of users, neph:server:hang stock")
                             << QStringLiteral("a higher load of Users; Hang, Stock");
    }
    void the_trigger_is_told_in_words() {
        QFETCH(QString, trigger);
        QFETCH(QString, words);
        scenario::RecoveryReading reading = overdue(0.5);
        reading.trigger = trigger.toStdString();
        const run::View view = viewAt290(reading);
        QCOMPARE(QString::fromStdString(recoveryReasons(reading, view, &capital)[0].text),
                 QStringLiteral("What disturbed it from 00:03:05.000 to 00:03:20.000: %1.").arg(words));
    }

    void the_components_that_are_worst_off_say_why() {
        run::View view = viewAt290(overdue(0.999, 286 * kSecond));
        auto names = std::make_shared<run::Names>();
        names->components = {"users", "web", "stock", "cache", "db"};
        view.names = names;
        view.components.resize(5);
        const auto set = [&view](std::size_t i, Health health, const char* text) {
            view.components[i].health = health;
            view.components[i].reasons = {{Text(std::string(text)), "RDS-20", view.names->components[i], "config.field"},
                                          {say("a second one"), {}, {}, {}}};
        };
        set(1, Health::Degraded, "slow");
        set(2, Health::Degraded, "busy");
        set(3, Health::Throttled, "throttled");
        set(4, Health::Failed, "full");
        const std::vector<run::Reason> reasons = recoveryReasons(view.recoveries[0], view, &capital);
        QCOMPARE(reasons.size(), std::size_t{5});
        QCOMPARE(reasons[1].text,
                 std::string("Since then its clients get 99.9 % of the answers they got before. It has recovered when that "
                             "was at least 90 % for 10 s. It has been for 4 s."));
        QCOMPARE(reasons[2].text, std::string("Db: full"));
        QCOMPARE(reasons[2].object + ' ' + reasons[2].field + ' ' + reasons[2].fact, std::string("db config.field RDS-20"));
        QCOMPARE(reasons[3].text, std::string("Cache: throttled"));
        QCOMPARE(reasons[4].text, std::string("Web: slow"));
    }
};

QTEST_MAIN(RecoveryWordsTest)
#include "recovery_words_test.moc"
