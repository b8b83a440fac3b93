#include "desktop/story/story_bar.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

model::Note story() {
    model::Note note;
    const auto add = [&](int at, const char* text, const char* show, double speed) {
        model::StoryStep& step = *note.add_story();
        step.mutable_at()->set_seconds(at);
        step.set_text(text);
        step.set_show(show);
        step.set_speed(speed);
    };
    add(0, "It begins.", "", 10);
    add(60, "The database fails.", "db", 1);
    add(120, "It is back.", "web", 20);
    return note;
}

run::View at(SimTime now) {
    run::View view;
    view.now = now;
    return view;
}

}  // namespace

class StoryBarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_story_starts_the_run_and_tells_its_first_step() {
        StoryBar bar;
        QSignalSpy reset(&bar, &StoryBar::resetRequested), play(&bar, &StoryBar::playRequested), speed(&bar, &StoryBar::speedRequested);
        QVERIFY(!bar.isVisible());
        bar.play(story());
        QVERIFY(bar.isVisible());
        QCOMPARE(reset.size(), 1);
        QCOMPARE(play.size(), 1);
        QCOMPARE(speed.last()[0].toDouble(), 10.0);
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("storyText"))->text(), QStringLiteral("It begins."));
    }
    void steps_follow_the_time_forwards_and_back() {
        StoryBar bar;
        QSignalSpy show(&bar, &StoryBar::showRequested), speed(&bar, &StoryBar::speedRequested);
        bar.play(story());
        bar.showView(at(0));
        bar.showView(at(59 * kSecond));
        QCOMPARE(bar.step(), 0);
        bar.showView(at(60 * kSecond));
        QCOMPARE(bar.step(), 1);
        QCOMPARE(show.last()[0].toString(), QStringLiteral("db"));
        QCOMPARE(speed.last()[0].toDouble(), 1.0);
        bar.showView(at(500 * kSecond));
        QCOMPARE(bar.step(), 2);
        bar.showView(at(80 * kSecond));
        QCOMPARE(bar.step(), 1);
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("storyCount"))->text(), QStringLiteral("2 of 3"));
    }
    void views_of_before_the_reset_are_not_told() {
        StoryBar bar;
        bar.play(story());
        bar.showView(at(400 * kSecond));
        QCOMPARE(bar.step(), 0);
        bar.showView(at(0));
        bar.showView(at(61 * kSecond));
        QCOMPARE(bar.step(), 1);
    }
    void next_skips_to_the_step_and_plays_on() {
        StoryBar bar;
        bar.play(story());
        bar.showView(at(kSecond));
        QSignalSpy until(&bar, &StoryBar::runUntilRequested), play(&bar, &StoryBar::playRequested);
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("storyNext")), Qt::LeftButton);
        QCOMPARE(until.last()[0].value<SimTime>(), 60 * kSecond);
        bar.showView(at(30 * kSecond));
        QCOMPARE(play.size(), 0);
        bar.showView(at(60 * kSecond));
        QCOMPARE(play.size(), 1);
        QCOMPARE(bar.step(), 1);
        bar.showView(at(130 * kSecond));
        QVERIFY(!bar.findChild<QToolButton*>(QStringLiteral("storyNext"))->isEnabled());
    }
    void ending_it_hides_the_bar_and_leaves_the_run_alone() {
        StoryBar bar;
        bar.play(story());
        QSignalSpy closed(&bar, &StoryBar::closed), reset(&bar, &StoryBar::resetRequested);
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("storyClose")), Qt::LeftButton);
        QVERIFY(!bar.isVisible() && !bar.isPlaying());
        QCOMPARE(closed.size(), 1);
        QCOMPARE(reset.size(), 0);
        bar.showView(at(60 * kSecond));
        QCOMPARE(bar.step(), -1);
    }
};

QTEST_MAIN(StoryBarTest)
#include "story_bar_test.moc"
