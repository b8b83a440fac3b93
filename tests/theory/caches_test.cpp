#include <QTest>

#include <algorithm>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

bool wanted(bool usual) { return usual || depth() == Depth::Full; }

/// `lifetime` in seconds: keys that came at the start expire together; so many lifetimes later they no longer do.
QVector<double> hit_rate(const QStringList& settings, double rate, double requests, double lifetime = 0) {
    Experiment e = experiment(QStringLiteral("cache"), settings, rate, requests);
    const double measured = std::max(e.seconds - e.warmup, 10 * lifetime);
    e.warmup = std::max(e.warmup, 10 * lifetime);
    e.seconds = e.warmup + measured;
    return each(results(e), QStringLiteral("components.cache.hitRate"));
}

}  // namespace

/// An application that asks its cache first and fills it on a miss. TTL: Jung, Berger, Balakrishnan 2003; Fofack et al. 2012.
/// LRU: Che, Tung, Wang 2002; FIFO and random eviction: Fricker, Robert, Roberts 2012.
class CachesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T13_time_to_live_data() {
        QTest::addColumn<int>("items");
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("ttl");
        QTest::addColumn<bool>("renewed");
        QTest::addColumn<double>("truth");
        QTest::addColumn<double>("requests");
        struct Row {
            int items;
            double alpha, rate, ttl, on_miss, on_access, requests;
            bool usual;
        };
        const Row rows[] = {{1, 0, 1, 1, .5, .632121, 3e5, true},
                            {1, 0, 1, 5, .833333, .993262, 3e5, false},
                            {1000, .8, 100, 10, .631721, .731616, 3e5, true},
                            {10'000, .99, 1000, 60, .899705, .955102, 1e6, false},
                            {10'000, .99, 1000, 5, .683824, .743670, 3e5, false},
                            {100'000, .8, 500, 300, .719587, .808746, 1e6, false}};
        for (const Row& row : rows)
            for (const bool renewed : {false, true})
                if (wanted(row.usual))
                    QTest::addRow("T13 %d items, R %g, T %g, reset on %s", row.items, row.rate, row.ttl, renewed ? "access" : "miss")
                        << row.items << row.alpha << row.rate << row.ttl << renewed << (renewed ? row.on_access : row.on_miss)
                        << row.requests;
    }
    void T13_time_to_live() {
        QFETCH(int, items);
        QFETCH(double, alpha);
        QFETCH(double, rate);
        QFETCH(double, ttl);
        QFETCH(bool, renewed);
        QFETCH(double, truth);
        QFETCH(double, requests);
        const QStringList settings{
            QStringLiteral("items.items=%1").arg(items), QStringLiteral("items.zipf_exponent=%1").arg(alpha),
            QStringLiteral("clients.rate=%1").arg(rate * 1000, 0, 'f', 0), QStringLiteral("cache.ttl=%1ms").arg(ttl),
            QStringLiteral("cache.ttl_reset_on_access=%1").arg(renewed ? QStringLiteral("true") : QStringLiteral("false"))};
        VERIFY_TRUTH("hits", hit_rate(settings, rate * 1000, requests, ttl / 1000), truth, .003);
    }

    /// Copies in a network and of answers expire as they were fetched, whoever asks for them.
    void T13_copies_of_answers_data() {
        QTest::addColumn<QString>("design");
        QTest::addColumn<QString>("lifetime");
        QTest::addColumn<int>("items");
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("ttl");
        QTest::addColumn<double>("truth");
        struct Row {
            int items;
            double alpha, rate, ttl, truth;
            bool usual;
        };
        const Row rows[] = {{1, 0, 1, 1, .5, false},
                            {1, 0, 1, 5, .833333, true},
                            {1000, .8, 100, 10, .631721, true},
                            {10'000, .99, 1000, 5, .683824, false}};
        const std::pair<QString, QString> caches[] = {{QStringLiteral("cdn"), QStringLiteral("cdn.max_age")},
                                                      {QStringLiteral("api-cache"), QStringLiteral("api.cache_ttl_in_seconds")}};
        for (const auto& [design, lifetime] : caches)
            for (const Row& row : rows)
                if (wanted(row.usual))
                    QTest::addRow("T13 %s, %d items, R %g, T %g", qPrintable(design), row.items, row.rate, row.ttl)
                        << design << lifetime << row.items << row.alpha << row.rate << row.ttl << row.truth;
    }
    void T13_copies_of_answers() {
        QFETCH(QString, design);
        QFETCH(QString, lifetime);
        QFETCH(int, items);
        QFETCH(double, alpha);
        QFETCH(double, rate);
        QFETCH(double, ttl);
        QFETCH(double, truth);
        Experiment e = experiment(design,
                                  {QStringLiteral("items.items=%1").arg(items), QStringLiteral("items.zipf_exponent=%1").arg(alpha),
                                   QStringLiteral("clients.rate=%1").arg(rate), lifetime + QStringLiteral("=%1").arg(ttl)},
                                  rate, 3e5);
        e.warmup = std::max(e.warmup, 10 * ttl);  // Keys that came at the start expire together.
        e.seconds += e.warmup;
        const QVector<double> hits = each(results(e), [&](const QJsonObject& result) {
            if (design == QLatin1String("cdn")) return number(result, QStringLiteral("components.cdn.hitRate"));
            const double found = number(result, QStringLiteral("components.api.cacheHits"));
            return found / (found + number(result, QStringLiteral("components.api.cacheMisses")));
        });
        VERIFY_TRUTH("hits", hits, truth, .003);
    }

    void T14_bounded_memory_data() {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<double>("alpha");
        QTest::addColumn<int>("capacity");
        QTest::addColumn<double>("truth");
        struct Row {
            const char* policy;
            double alpha, at_1, at_5, at_10;
        };
        const Row rows[] = {{"ALLKEYS_LRU", .8, .156625, .331186, .436660},    {"ALLKEYS_LRU", .99, .376899, .573759, .664140},
                            {"FIFO", .8, .133625, .293747, .394179},           {"FIFO", .99, .329623, .526364, .619030},
                            {"ALLKEYS_RANDOM", .8, .133625, .293747, .394179}, {"ALLKEYS_RANDOM", .99, .329623, .526364, .619030}};
        for (const Row& row : rows)
            for (const auto& [capacity, truth] : {std::pair{100, row.at_1}, {500, row.at_5}, {1000, row.at_10}})
                if (wanted(capacity == 500 && row.alpha == .8))
                    QTest::addRow("T14 %s, alpha %g, %d of 10,000", row.policy, row.alpha, capacity)
                        << QByteArray(row.policy) << row.alpha << capacity << truth;
    }
    void T14_bounded_memory() {
        QFETCH(QByteArray, policy);
        QFETCH(double, alpha);
        QFETCH(int, capacity);
        QFETCH(double, truth);
        // An item is as large as a MiB, so that the memory says how many there is room for.
        const QStringList settings{QStringLiteral("items.items=10000"), QStringLiteral("items.item_bytes=1048576"),
                                   QStringLiteral("items.zipf_exponent=%1").arg(alpha),
                                   QStringLiteral("cache.maxmemory_policy=") + QLatin1String(policy),
                                   QStringLiteral("cache.memory_mb=%1").arg(capacity)};
        VERIFY_TRUTH("hits", hit_rate(settings, 1000, 3e5), truth, .004);
    }

    void T14_no_policy_beats_keeping_the_most_popular() {
        const QStringList settings{QStringLiteral("items.items=10000"), QStringLiteral("items.item_bytes=1048576"),
                                   QStringLiteral("items.zipf_exponent=.8"), QStringLiteral("cache.memory_mb=500"),
                                   QStringLiteral("cache.maxmemory_policy=ALLKEYS_LFU")};
        const double lfu = summary(hit_rate(settings, 1000, 3e5)).mean;
        QVERIFY2(lfu < .476 + .005 && (lfu > .331186 || depth() == Depth::Tiny), qPrintable(QString::number(lfu)));
    }
};

QTEST_GUILESS_MAIN(CachesTest)
#include "caches_test.moc"
