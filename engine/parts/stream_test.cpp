#include "engine/parts/stream.h"

#include <QTest>

#include <cmath>

using nephoscope::parts::stream_rate;

class StreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_round_trip_of_60_ms_with_a_loss_of_1_in_10000_carries_3_megabytes_a_second() {
        QVERIFY(std::abs(stream_rate(0.060, 1e-4) - 1460 / 0.060 * std::sqrt(1.5e4)) < 1);
    }
    void a_way_six_times_shorter_carries_six_times_as_much() {
        QVERIFY(std::abs(stream_rate(0.010, 1e-4) / stream_rate(0.060, 1e-4) - 6) < 1e-9);
    }
    void without_a_round_trip_or_without_loss_there_is_no_limit() {
        QCOMPARE(stream_rate(0, 1e-4), 0.0);
        QCOMPARE(stream_rate(0.060, 0), 0.0);
    }
};

QTEST_GUILESS_MAIN(StreamTest)
#include "stream_test.moc"
