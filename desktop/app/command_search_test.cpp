#include <QLineEdit>
#include <QTest>

#include "desktop/app/command_search.h"

using namespace nephoscope::desktop;

class CommandSearchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letters_in_order_match_data();
    void letters_in_order_match();
    void whole_words_beat_scattered_letters();
    void enter_runs_the_best_hit();
    void disabled_commands_do_not_run();
};

void CommandSearchTest::letters_in_order_match_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("matches");
    QTest::newRow("inside") << QStringLiteral("Save as...") << QStringLiteral("ave") << true;
    QTest::newRow("initials") << QStringLiteral("Zoom in") << QStringLiteral("zi") << true;
    QTest::newRow("other case") << QStringLiteral("orders-db") << QStringLiteral("ORD") << true;
    QTest::newRow("wrong order") << QStringLiteral("Zoom in") << QStringLiteral("iz") << false;
    QTest::newRow("nothing typed") << QStringLiteral("Zoom in") << QString() << true;
}

void CommandSearchTest::letters_in_order_match() {
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, matches);
    QCOMPARE(matchScore(text, typed) >= 0, matches);
}

void CommandSearchTest::whole_words_beat_scattered_letters() {
    QVERIFY(matchScore(QStringLiteral("Redo"), QStringLiteral("redo")) >
            matchScore(QStringLiteral("Reset the docks"), QStringLiteral("redo")));
}

namespace {
CommandSearch* shown(QWidget& parent, std::vector<CommandSearch::Command> commands) {
    auto* search = new CommandSearch(std::move(commands), QStringLiteral("Search"), &parent);
    search->show();
    return search;
}
}  // namespace

void CommandSearchTest::enter_runs_the_best_hit() {
    QWidget parent;
    QString ran;
    CommandSearch* search = shown(parent, {{QStringLiteral("Open"), {}, {}, true, [&] { ran = QStringLiteral("open"); }},
                                           {QStringLiteral("Save"), {}, {}, true, [&] { ran = QStringLiteral("save"); }}});
    auto* line = search->findChild<QLineEdit*>(QStringLiteral("commandSearch"));
    QTest::keyClicks(line, QStringLiteral("sav"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(ran, QStringLiteral("save"));
}

void CommandSearchTest::disabled_commands_do_not_run() {
    QWidget parent;
    bool ran = false;
    CommandSearch* search = shown(parent, {{QStringLiteral("Undo"), {}, {}, false, [&] { ran = true; }}});
    QTest::keyClick(search->findChild<QLineEdit*>(QStringLiteral("commandSearch")), Qt::Key_Return);
    QVERIFY(!ran);
    delete search;
}

QTEST_MAIN(CommandSearchTest)
#include "command_search_test.moc"
