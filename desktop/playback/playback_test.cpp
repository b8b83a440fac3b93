#include <QTest>

#include "desktop/playback/playback.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class PlaybackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void animated_time_follows_the_wall_at_the_runs_speed_data();
    void animated_time_follows_the_wall_at_the_runs_speed();
    void animated_time_never_passes_simulated_time();
    void a_lag_is_caught_up();
    void pausing_shows_simulated_time();
    void seeking_back_jumps();
    void full_speed_shows_the_newest_instant();
    void speeds_rise_and_end_with_as_fast_as_possible();

private:
    std::int64_t m_wall = 0;
    Playback clock() {
        return Playback([this] { return m_wall; });
    }
    static run::View playing(SimTime now, double speed) {
        run::View view;
        view.phase = run::Phase::Playing;
        view.now = now;
        view.speed = speed;
        return view;
    }
};

void PlaybackTest::animated_time_follows_the_wall_at_the_runs_speed_data() {
    QTest::addColumn<double>("speed");
    for (const double speed : {0.001, 0.1, 1.0, 100.0}) QTest::addRow("%gx", speed) << speed;
}

void PlaybackTest::animated_time_follows_the_wall_at_the_runs_speed() {
    QFETCH(double, speed);
    Playback playback = clock();
    playback.observe(playing(from_seconds(0.1 * speed), speed));
    playback.advance();
    const SimTime start = playback.animated();
    m_wall += 50 * kMillisecond;
    playback.advance();
    QCOMPARE(playback.animated() - start, from_seconds(0.05 * speed));
}

void PlaybackTest::animated_time_never_passes_simulated_time() {
    Playback playback = clock();
    playback.observe(playing(kSecond, 1));
    m_wall += 10 * kSecond;
    playback.advance();
    QCOMPARE(playback.animated(), kSecond);
}

void PlaybackTest::a_lag_is_caught_up() {
    Playback playback = clock();
    playback.observe(playing(100 * kSecond, 1));
    playback.advance();
    QCOMPARE(playback.animated(), 100 * kSecond - 250 * kMillisecond);
}

void PlaybackTest::pausing_shows_simulated_time() {
    Playback playback = clock();
    run::View view = playing(5 * kSecond, 1);
    playback.observe(view);
    view.phase = run::Phase::Paused;
    playback.observe(view);
    QCOMPARE(playback.animated(), 5 * kSecond);
    m_wall += kSecond;
    playback.advance();
    QCOMPARE(playback.animated(), 5 * kSecond);
}

void PlaybackTest::seeking_back_jumps() {
    Playback playback = clock();
    playback.observe(playing(50 * kSecond, 1));
    playback.advance();
    playback.observe(playing(10 * kSecond, 1));
    QCOMPARE(playback.animated(), 10 * kSecond);
}

void PlaybackTest::full_speed_shows_the_newest_instant() {
    Playback playback = clock();
    playback.observe(playing(3600 * kSecond, 0));
    playback.advance();
    QCOMPARE(playback.animated(), 3600 * kSecond);
    QVERIFY(!playback.isSlowMotion());
}

void PlaybackTest::speeds_rise_and_end_with_as_fast_as_possible() {
    QVERIFY(std::is_sorted(speeds().begin(), speeds().end() - 1));
    QCOMPARE(speeds().front(), 0.001);
    QCOMPARE(speeds().back(), 0.0);
    QCOMPARE(QString::fromStdString(speedNumber(0.001)), QStringLiteral("0.001\u00D7"));
}

QTEST_GUILESS_MAIN(PlaybackTest)
#include "playback_test.moc"
