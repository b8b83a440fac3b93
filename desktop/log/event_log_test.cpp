#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include "desktop/log/event_log.h"

using namespace nephoscope;
using namespace nephoscope::desktop;
using Level = run::LogEntry::Level;

class EventLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entries_read_as_time_component_and_words();
    void the_filter_keeps_what_has_the_word();
    void a_click_names_the_component();
    void the_oldest_go_beyond_the_limit();
    void the_newest_of_a_kind_is_found();
};

void EventLogTest::entries_read_as_time_component_and_words() {
    LogModel model;
    QAbstractItemModelTester tester(&model);
    model.append({{from_seconds(61.5), "db-1", "failover-started", say("primary failed"), Level::Problem}});
    QCOMPARE(model.index(0, LogModel::Time).data().toString(), QStringLiteral("00:01:01.500"));
    QCOMPARE(model.index(0, LogModel::Component).data().toString(), QStringLiteral("db-1"));
    QCOMPARE(model.index(0, LogModel::Text).data().toString(), QStringLiteral("primary failed"));
}

void EventLogTest::the_filter_keeps_what_has_the_word() {
    EventLog log;
    log.append({{0, "db-1", "a", say("primary failed"), Level::Problem}, {1, "web-1", "b", say("instance ready"), Level::Good}});
    auto* view = log.findChild<QTreeView*>(QStringLiteral("logView"));
    QCOMPARE(view->model()->rowCount(), 2);
    log.findChild<QLineEdit*>(QStringLiteral("logSearch"))->setText(QStringLiteral("ready"));
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(view->model()->index(0, LogModel::Component).data().toString(), QStringLiteral("web-1"));
}

void EventLogTest::a_click_names_the_component() {
    EventLog log;
    log.append({{0, "db-1", "a", say("primary failed"), Level::Problem}});
    QSignalSpy spy(&log, &EventLog::componentClicked);
    auto* view = log.findChild<QTreeView*>(QStringLiteral("logView"));
    view->setCurrentIndex(view->model()->index(0, 0));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("db-1"));
}

void EventLogTest::the_oldest_go_beyond_the_limit() {
    LogModel model;
    std::vector<run::LogEntry> many(LogModel::kMost + 10);
    for (std::size_t i = 0; i < many.size(); ++i) many[i].text = Text(i);
    model.append(many);
    QCOMPARE(model.rowCount(), static_cast<int>(LogModel::kMost));
    QCOMPARE(model.index(0, LogModel::Text).data().toString(), QStringLiteral("10"));
}

void EventLogTest::the_newest_of_a_kind_is_found() {
    LogModel model;
    model.append({{0, "db-1", "failover-summary", say("first"), Level::Info},
                  {1, "db-1", "failover-summary", say("second"), Level::Info},
                  {2, "db-1", "primary-failed", say("third"), Level::Problem},
                  {3, "db-2", "failover-summary", say("another's"), Level::Info}});
    QCOMPARE(model.newest(QStringLiteral("db-1"), "failover-summary"), QStringLiteral("second"));
    QCOMPARE(model.newest(QStringLiteral("db-3"), "failover-summary"), QString());
}

QTEST_MAIN(EventLogTest)
#include "event_log_test.moc"
