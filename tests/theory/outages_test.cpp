#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <random>

#include "engine/model/file.h"
#include "engine/model/schema.h"
#include "tests/support/cli.h"
#include "tests/support/scenario.h"
#include "tests/theory/theory.h"

using namespace nephoscope;
using namespace nephoscope::theory;
using test::Scenario;
using test::TestRun;

namespace {

int seeds() { return depth() == Depth::Tiny ? 2 : 20; }
double amount(double usual) { return depth() == Depth::Tiny ? usual / 100 : usual; }

/// Exponential times between failures and to repair, in seconds.
struct Repairable {
    double up, down;
    static Repairable with(double availability, double down) { return {down * availability / (1 - availability), down}; }
};

/// An Auto Scaling group whose instances answer at once and are back at once when a stop ends.
Scenario group(int instances, int seed, std::string_view rate) {
    const std::string size = "max_size=" + std::to_string(instances), desired = "desired_capacity=" + std::to_string(instances),
                      run = "run.seed=" + std::to_string(seed);
    Scenario s;
    s.request_class("any", 1, false)
        .app_version("app", "0s")
        .add("clients", "clients", {"arrivals=POISSON", rate, "timeout=0s"})
        .add("auto_scaling_group", "web", {"min_size=0", size, desired, "boot_time=0s", "workers=100000"})
        .set(run);
    return s;
}

/// Stops each instance again and again until `end`, independently of the others.
void stop_at_random(Scenario& s, int instances, const Repairable& instance, int seed, double end) {
    std::mt19937_64 random(static_cast<std::uint64_t>(seed));
    const auto exponential = [&random](double mean) { return -mean * std::log1p(-static_cast<double>(random() >> 11) * 0x1p-53); };
    for (int i = 0; i < instances; ++i) {
        for (double at = exponential(instance.up); at < end;) {
            const double down = std::max(1e-6, exponential(instance.down));
            model::Fault& fault = *s.design().add_faults();
            fault.set_id("stop-" + std::to_string(s.design().faults_size()));
            fault.set_action("aws:ec2:stop-instances");
            fault.set_target("web");
            fault.set_instance(i);
            *fault.mutable_at() = model::to_duration(at);
            *fault.mutable_duration() = model::to_duration(down);
            at += down + std::max(1e-6, exponential(instance.up));
        }
    }
}

/// What nephoscope-cli prints of the same group for each seed, each with outages of its own. Nothing of one that failed.
template <typename Read>
QVector<double> of_each_seed(double seconds, const QStringList& more, const std::function<Scenario(int seed)>& design, const Read& read) {
    const QTemporaryDir folder;
    QVector<double> values;
    constexpr int kTogether = 2;  // A timeline is too long to keep all of them.
    for (int first = 1; first <= seeds(); first += kTogether) {
        QVector<QStringList> runs;
        for (int seed = first; seed < first + kTogether; ++seed) {
            const QString path = folder.filePath(QString::number(seed) + QStringLiteral(".nepho"));
            if (const Status saved = model::save_file(path.toStdString(), design(seed).design(), services::catalog()); !saved)
                qWarning("%s", saved.error().message.english().c_str());
            runs << QStringList{QStringLiteral("run"),        path,
                                QStringLiteral("--format"),   QStringLiteral("json"),
                                QStringLiteral("--duration"), QString::number(seconds, 'f', 3) + QLatin1Char('s')} +
                        more;
        }
        for (const test::CliRun& each : test::run_cli(runs)) {
            if (each.status != 0) qWarning().noquote() << each.errors;
            values << read(each.output);
        }
    }
    return values;
}

double failed_share(const QByteArray& printed) {
    const QJsonObject result = QJsonDocument::fromJson(printed).object();
    return 1 - number(result, QStringLiteral("clients.clients.ok")) / number(result, QStringLiteral("clients.clients.sent"));
}

constexpr double kLongestTimeline = 25'000;  ///< points; those of rarer outages would be gigabytes

/// The same seen from outside at each step, in this process.
double below(int k, Scenario design, double step, double samples) {
    TestRun run(design);
    double missed = 0;
    for (double i = 1; i <= samples; ++i) missed += run.until(i * step).metric("web", "GroupInServiceInstances") < k;
    return missed / samples;
}

/// Share of the points of a timeline at which fewer than k instances are in service.
double below(int k, const QByteArray& printed) {
    const QByteArray name = "\"web.GroupInServiceInstances\": ";
    double points = 0, missed = 0;
    for (qsizetype at = printed.indexOf(name); at >= 0; at = printed.indexOf(name, at + 1)) {
        ++points;
        missed += std::strtod(printed.constData() + at + name.size(), nullptr) < k;
    }
    return missed / points;
}

/// Six instances that serve 100 a second each, two in each of three zones, behind a load balancer that notices a lost zone after 20 s.
/// Those that replace the lost ones serve 300 s after the loss: noticed by the group after 60 s, booted in 235 s, found healthy 5 s later.
Scenario three_zones(std::string_view rate) {
    Scenario s;
    s.zone("zone-a").zone("zone-b").zone("zone-c");
    s.request_class("any", 1, false)
        .app_version("app", "0.010s")
        .add("clients", "clients", {"arrivals=EVENLY_SPACED", rate, "timeout=0s", "dns_ttl=0s"})
        .add("application_load_balancer", "alb",
             {"added_latency=0s", "health_check_interval_seconds=10", "health_check_timeout_seconds=5", "unhealthy_threshold_count=2",
              "health_check_phase=0.5", "load_balancing_algorithm_type=ROUND_ROBIN"})
        .add("auto_scaling_group", "web",
             {"min_size=6", "max_size=6", "desired_capacity=6", "workers=1", "queue_limit=-1", "boot_time=235s", "health_check_type=EC2"})
        .connect("clients", "alb")
        .connect("alb", "web");
    for (model::Component& each : *s.design().mutable_components())
        if (each.id() == "alb") each.add_zones("zone-a");
    return s;
}

std::shared_ptr<const services::Plan> compiled(const Scenario& s) { return *services::compile(s.design(), services::catalog()); }

constexpr double kLoss = 600, kDetection = 20, kOutage = 300;

double failed(TestRun& run) {
    double sum = 0;
    for (const auto outcome : {kernel::Outcome::Failed, kernel::Outcome::TimedOut, kernel::Outcome::Rejected})
        sum += static_cast<double>(run.outcome("clients", outcome));
    return sum;
}

}  // namespace

/// Availability of what fails and is repaired, by the real faults of real components.
class OutagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T17_requests_fail_for_the_share_of_time_under_repair() {
        const Repairable instance{10, .1};
        const double length = amount(10'100);
        const QVector<double> shares = of_each_seed(
            length, {},
            [&](int seed) {
                Scenario s = group(1, seed, "rate=30");
                s.connect("clients", "web");
                stop_at_random(s, 1, instance, seed, length);
                return s;
            },
            failed_share);
        VERIFY_TRUTH("MTTR / (MTBF + MTTR)", shares, .009901, .0003);
        if (depth() == Depth::Tiny) return;
        const double deviation = summary(shares).error * std::sqrt(20);
        const double truth = std::sqrt(2 * 10 * 10 * .1 * .1 / std::pow(10.1, 3) / length + .009901 / (30 * length));
        QVERIFY2(deviation > truth / 2 && deviation < 1.6 * truth, qPrintable(QStringLiteral("%1, expected %2").arg(deviation).arg(truth)));
    }

    void T17_so_many_of_so_many_are_in_service_data() {
        QTest::addColumn<int>("k");
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("each");
        QTest::addColumn<double>("truth");
        QTest::addColumn<double>("samples");
        QTest::newRow("T17 3 of 5 at .95") << 3 << 5 << .95 << .998842 << 25'000.;
        QTest::newRow("T17 9 of 10 at .99") << 9 << 10 << .99 << .995734 << 8'000.;
        if (depth() != Depth::Full) return;
        QTest::newRow("T17 1 of 2 at .99") << 1 << 2 << .99 << .9999 << 3e5;
        QTest::newRow("T17 2 of 3 at .99") << 2 << 3 << .99 << .999702 << 1e5;
        QTest::newRow("T17 4 of 6 at .99") << 4 << 6 << .99 << .99998 << 1.5e6;
    }
    void T17_so_many_of_so_many_are_in_service() {
        QFETCH(int, k);
        QFETCH(int, n);
        QFETCH(double, each);
        QFETCH(double, truth);
        QFETCH(double, samples);
        const double points = depth() == Depth::Tiny ? samples / 4 : samples;  // Less sees no outage at all.
        const auto instance = Repairable::with(each, .1);
        const double step = 3 * instance.down, length = points * step;
        const auto design = [&](int seed) {
            Scenario s = group(n, seed, "rate=0");
            s.connect("clients", "web");
            stop_at_random(s, n, instance, seed, length);
            return s;
        };
        QVector<double> shares;
        for (int seed = 1; points > kLongestTimeline && seed <= seeds(); ++seed) shares << below(k, design(seed), step, points);
        if (shares.isEmpty())
            shares = of_each_seed(length, {QStringLiteral("--interval"), QString::number(step) + QLatin1Char('s')}, design,
                                  [k](const QByteArray& printed) { return below(k, printed); });
        VERIFY_TRUTH("unavailable", shares, 1 - truth, .1 * (1 - truth));
    }

    void T17_one_of_two_instances_is_enough_data() {
        QTest::addColumn<double>("balancer");
        QTest::addColumn<double>("database");
        QTest::addColumn<double>("truth");
        QTest::addColumn<double>("bound");
        QTest::newRow("T17 1 of 2 at .99") << 0. << 0. << .9999 << .00001;
        QTest::newRow("T17 load balancer, 1 of 2, database") << .0005 << .0001 << .9993 << .00003;
    }
    void T17_one_of_two_instances_is_enough() {
        QFETCH(double, balancer);
        QFETCH(double, database);
        QFETCH(double, truth);
        QFETCH(double, bound);
        const double length = amount(10'000);
        const QVector<double> failed = of_each_seed(
            length, {},
            [&](int seed) {
                const std::string front = "error_rate=" + std::to_string(balancer), back = "error_rate=" + std::to_string(database);
                Scenario s = group(2, seed, "rate=50");
                s.add("server", "front", {"servers=1000000", "service_time.law=CONSTANT", "service_time.mean=0s", front})
                    .add("server", "back", {"servers=1000000", "service_time.law=CONSTANT", "service_time.mean=0s", back})
                    .connect("clients", "front")
                    .connect("front", "web")
                    .connect("web", "back");
                stop_at_random(s, 2, Repairable::with(.99, .01), seed, length);
                return s;
            },
            failed_share);
        QVector<double> available;
        for (const double share : failed) available << 1 - share;
        VERIFY_TRUTH("available", available, truth, bound);
    }

    void T17_a_lost_zone_fails_a_third_until_it_is_noticed_data() {
        QTest::addColumn<int>("rate");
        QTest::addColumn<bool>("falls_behind");
        QTest::newRow("T17 420 a second") << 420 << true;
        QTest::newRow("T17 380 a second") << 380 << false;
    }
    void T17_a_lost_zone_fails_a_third_until_it_is_noticed() {
        QFETCH(int, rate);
        QFETCH(bool, falls_behind);
        const std::string sent = "rate=" + std::to_string(rate);
        TestRun run(three_zones(sent));
        run.until(kLoss - 1);
        QCOMPARE(failed(run), 0.);
        run.until(kLoss).fault("neph:zone-outage", "zone-c");
        run.until(kLoss + kDetection + 11);
        // Besides, the loss cuts off what each of the two lost instances was working on.
        const double third = rate * kDetection / 3;
        QVERIFY2(failed(run) >= std::floor(third) && failed(run) <= std::ceil(third) + 2, qPrintable(QString::number(failed(run))));
        run.until(kLoss + kOutage);
        QVERIFY2((run.observe("web").queue.part > 4) == falls_behind, qPrintable(QString::number(run.observe("web").queue.part)));
        QCOMPARE(run.conservation(), std::string());
    }

    void T17_the_backlog_of_a_lost_zone_drains_when_capacity_is_back() {
        Scenario s = three_zones("rate=420");
        TestRun run(s);
        run.until(kLoss).fault("neph:zone-outage", "zone-c").until(kLoss + kDetection);
        // Of equal turns the instances that are back would get no more than those that are behind, and idle: 46.7 s.
        run.simulation().edit(compiled(s.set("alb.load_balancing_algorithm_type=LEAST_OUTSTANDING_REQUESTS")));
        run.until(kLoss + kOutage);
        const double behind = run.observe("web").queue.part;
        QVERIFY2(std::abs(behind - 20 * (kOutage - kDetection)) <= 8, qPrintable(QString::number(behind)));
        double drained = 0;
        while (run.until(kLoss + kOutage + drained).observe("web").queue.part > 0 && drained < 100) drained += .01;
        QVERIFY2(std::abs(drained - 31.1) <= .1, qPrintable(QString::number(drained)));
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(OutagesTest)
#include "outages_test.moc"
