#include <QtTest>

#include <cmath>

#include "engine/run/sampler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;

namespace {

std::shared_ptr<const services::Plan> plan_of(const test::Scenario& scenario) {
    const auto plan = services::compile(scenario.design(), services::catalog());
    return plan ? *plan : nullptr;
}

void add_class(test::Scenario& scenario, const char* id, const char* path) {
    scenario.request_class(id, 1, false);
    scenario.design().mutable_request_classes(scenario.design().request_classes_size() - 1)->set_path(path);
}

model::SamplingRule& add_rule(test::Scenario& scenario, const char* id, unsigned priority, unsigned reservoir, double rate) {
    model::SamplingRule& rule = *scenario.design().add_sampling_rules();
    rule.set_id(id);
    rule.set_priority(priority);
    rule.set_reservoir_size(reservoir);
    rule.set_fixed_rate(rate);
    return rule;
}

/// Two servers, and "/shop" (class 0), "/shop/basket" (1) and no path (2).
test::Scenario two_servers() {
    test::Scenario scenario;
    add_class(scenario, "a-shop", "/shop");
    add_class(scenario, "b-basket", "/shop/basket");
    add_class(scenario, "c-other", "");
    scenario.add("clients", "c", {"rate=100", "arrivals=EVENLY_SPACED"});
    scenario.add("server", "one", {"servers=64"}).add("server", "two", {"servers=64"});
    scenario.connect("c", "one").connect("c", "two");
    return scenario;
}

/// How many of these requests are sampled.
int sampled(run::Sampler& sampler, const services::Plan& plan, const char* first, std::uint8_t request_class, int from, int to,
            SimTime arrive) {
    int count = 0;
    for (int i = from; i < to; ++i) {
        kernel::Request request{};
        request.id = static_cast<std::uint64_t>(i);
        request.request_class = request_class;
        count += sampler.decide(request, *plan.node(first), arrive);
    }
    return count;
}

}  // namespace

class SamplerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void xray_01_the_first_of_each_second_and_five_percent_of_the_rest_data() {
        QTest::addColumn<int>("rate");
        for (const int rate : {1, 10, 100, 1000}) QTest::addRow("%d a second", rate) << rate;
    }
    void xray_01_the_first_of_each_second_and_five_percent_of_the_rest() {
        QFETCH(int, rate);
        const auto plan = plan_of(two_servers());
        run::Sampler sampler;
        sampler.use(*plan);
        constexpr int kSeconds = 400;
        int count = 0;
        for (int second = 0; second < kSeconds; ++second) {
            kernel::Request first{};
            first.id = static_cast<std::uint64_t>(second) * static_cast<std::uint64_t>(rate);
            QVERIFY(sampler.decide(first, *plan->node("one"), second * kSecond));
            const int from = second * rate;
            count += sampled(sampler, *plan, "one", 0, from + 1, from + rate, second * kSecond + 1);
        }
        const double others = kSeconds * (rate - 1.0), expected = 0.05 * others;
        QVERIFY2(std::abs(count - expected) <= 4 * std::sqrt(others * 0.05 * 0.95), qPrintable(QString::number(count)));
    }

    void a_second_that_is_asked_about_late_has_its_own_reservoir() {
        const auto plan = plan_of(two_servers());
        run::Sampler sampler;
        sampler.use(*plan);
        kernel::Request request{};
        request.id = 1;  // Not of the 5 %.
        QVERIFY(sampler.decide(request, 1, 2 * kSecond));
        QVERIFY(!sampler.decide(request, 1, 2 * kSecond));
        QVERIFY(!sampler.decide(request, 1, 2 * kSecond + 5));
        QVERIFY(sampler.decide(request, 1, 3 * kSecond - 1 + 1));
        QVERIFY(!sampler.decide(request, 1, 3 * kSecond - 1));
        QVERIFY(sampler.decide(request, 1, 5 * kSecond));
        QVERIFY(sampler.decide(request, 1, 5 * kSecond - 1));
        QVERIFY(!sampler.decide(request, 1, 3 * kSecond));
    }

    void xray_04_the_first_rule_that_fits_decides_data() {
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("request_class");
        QTest::addColumn<int>("expected");  // Of 100 in one second.
        QTest::newRow("lowest priority first") << QStringLiteral("one") << 1 << 7;
        QTest::newRow("its path only") << QStringLiteral("one") << 0 << 20;
        QTest::newRow("its service only") << QStringLiteral("two") << 0 << 100;
        QTest::newRow("a path with a wildcard") << QStringLiteral("two") << 1 << 7;
        QTest::newRow("no path fits no pattern but *") << QStringLiteral("one") << 2 << 20;
    }
    void xray_04_the_first_rule_that_fits_decides() {
        QFETCH(QString, first);
        QFETCH(int, request_class);
        QFETCH(int, expected);
        test::Scenario scenario = two_servers();
        add_rule(scenario, "all-of-two", 30, 0, 1).set_service_name("two");
        add_rule(scenario, "baskets", 10, 7, 0).set_url_path("/shop/*");
        add_rule(scenario, "of-one", 20, 20, 0).set_service_name("one");
        const auto plan = plan_of(scenario);
        run::Sampler sampler;
        sampler.use(*plan);
        QCOMPARE(sampled(sampler, *plan, first.toUtf8().constData(), static_cast<std::uint8_t>(request_class), 0, 100, 0), expected);
    }

    void patterns_fit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* name, const char* text, const char* pattern, bool fits) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(pattern) << fits;
        };
        row("the same", "/a", "/a", true);
        row("longer", "/ab", "/a", false);
        row("shorter", "/", "/a", false);
        row("one character", "/ab", "/a?", true);
        row("none is not one", "/a", "/a?", false);
        row("any end", "/a/b/c", "/a/*", true);
        row("any middle", "/a/b/c", "/*/c", true);
        row("tries again", "/c/b/c", "/*/c", true);
        row("only stars", "", "**", true);
        row("star and more", "abcabd", "*abd", true);
        row("star in vain", "abcabd", "*abe", false);
    }
    void patterns_fit() {
        QFETCH(QString, text);
        QFETCH(QString, pattern);
        QFETCH(bool, fits);
        QCOMPARE(run::fits_pattern(text.toStdString(), pattern.toStdString()), fits);
    }
};

QTEST_GUILESS_MAIN(SamplerTest)
#include "sampler_test.moc"
