#include <QTest>

#include <cmath>

#include "tests/theory/theory.h"

using namespace nephoscope::theory;

namespace {

/// A workflow that begins with A; what it names may be: two-seconds, a-minute, fails-at-once, fails-late (after 1 s).
QString machine(const QString& states) { return QStringLiteral(R"(flow.definition_string={"StartAt":"A","States":{%1}})").arg(states); }

QString wait(int seconds) { return QStringLiteral(R"("Type":"Wait","Seconds":%1)").arg(seconds); }

QString branch(int number, const QString& fields) {
    return QStringLiteral(R"({"StartAt":"B%1","States":{"B%1":{%2,"End":true}}})").arg(number).arg(fields);
}

QString parallel(const QStringList& branches) {
    return QStringLiteral(R"("A":{"Type":"Parallel","Branches":[%1],"End":true})").arg(branches.join(QLatin1Char(',')));
}

QString map(int items, int seconds, const QString& more) {
    QStringList numbers;
    for (int i = 0; i < items; ++i) numbers << QString::number(i);
    return QStringLiteral(R"("A":{"Type":"Pass","Result":[%1],"Next":"M"},"M":{"Type":"Map"%2,"ItemProcessor":%3,"End":true})")
        .arg(numbers.join(QLatin1Char(',')), more, branch(1, wait(seconds)));
}

QString task(const QString& resource, const QString& more) {
    return QStringLiteral(R"("A":{"Type":"Task","Resource":"%1"%2,"End":true})").arg(resource, more);
}

/// Tried again, and caught in the end.
QString caught(const QString& resource, const QString& retriers) {
    return task(resource, QStringLiteral(R"(,"Retry":[%1],"Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"}])").arg(retriers)) +
           QStringLiteral(R"(,"E":{"Type":"Succeed"})");
}

const char* const kHttp500 = "States.Http.StatusCode.500";

}  // namespace

class WorkflowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void T26_timelines_are_exact_data() {
        QTest::addColumn<QString>("states");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<bool>("succeeds");
        const auto row = [](const char* name, const QString& states, double seconds, bool succeeds = true) {
            QTest::addRow("T26 %s", name) << states << seconds << succeeds;
        };
        const QString all = QStringLiteral(R"({"ErrorEquals":["States.ALL"]%1})");
        row("Pass, Wait 10, Task 2",
            QStringLiteral(R"("A":{"Type":"Pass","Next":"B"},"B":{%1,"Next":"C"},"C":{"Type":"Task","Resource":"two-seconds","End":true})")
                .arg(wait(10)),
            12);
        row("Parallel 2, 5, 3", parallel({branch(1, wait(2)), branch(2, wait(5)), branch(3, wait(3))}), 5);
        row("Map of 5 x 3 s by 2", map(5, 3, QStringLiteral(R"(,"MaxConcurrency":2)")), 9);
        row("Map of 5 x 3 s without limit", map(5, 3, {}), 3);
        row("Map of 10 x 1 s by 3", map(10, 1, QStringLiteral(R"(,"MaxConcurrency":3)")), 4);
        row("fails after 1 s, 3 s x 1.5, twice",
            caught(QStringLiteral("fails-late"), all.arg(QStringLiteral(R"(,"IntervalSeconds":3,"BackoffRate":1.5,"MaxAttempts":2)"))),
            10.5);
        row("fails after 1 s, defaults", caught(QStringLiteral("fails-late"), all.arg(QString())), 11);
        row("fails at once, 3 s x 2, six times, 10 s at the most",
            caught(QStringLiteral("fails-at-once"),
                   all.arg(QStringLiteral(R"(,"IntervalSeconds":3,"MaxAttempts":6,"MaxDelaySeconds":10)"))),
            49);
        row("Timeout 5 on 60 s", task(QStringLiteral("a-minute"), QStringLiteral(R"(,"TimeoutSeconds":5)")), 5, false);
        row("Heartbeat 2", task(QStringLiteral("a-minute"), QStringLiteral(R"(,"HeartbeatSeconds":2)")), 2, false);
        row("Heartbeat 2 of Timeout 5", task(QStringLiteral("a-minute"), QStringLiteral(R"(,"HeartbeatSeconds":2,"TimeoutSeconds":5)")), 2,
            false);
        row("one branch of a Parallel fails at 1 s",
            parallel({branch(1, QStringLiteral(R"("Type":"Task","Resource":"fails-late")")), branch(2, wait(60))}), 1, false);
        row("the first retrier is used up",
            caught(QStringLiteral("fails-late"),
                   QStringLiteral(R"({"ErrorEquals":["%1"],"MaxAttempts":1},{"ErrorEquals":["States.ALL"],"MaxAttempts":9})")
                       .arg(QLatin1String(kHttp500))),
            3);
        row("the second retrier takes it",
            caught(QStringLiteral("fails-late"),
                   QStringLiteral(R"({"ErrorEquals":["Other"],"MaxAttempts":9},{"ErrorEquals":["%1"],"MaxAttempts":1})")
                       .arg(QLatin1String(kHttp500))),
            3);
        row("MaxAttempts 0", caught(QStringLiteral("fails-late"), all.arg(QStringLiteral(R"(,"MaxAttempts":0)"))), 1);
    }
    void T26_timelines_are_exact() {
        QFETCH(QString, states);
        QFETCH(double, seconds);
        QFETCH(bool, succeeds);
        for (const char* type : {"EXPRESS", "STANDARD"}) {
            const QJsonObject result = results({QStringLiteral("workflow"),
                                                {machine(states), QStringLiteral("flow.state_machine_type=") + QLatin1String(type)},
                                                1990,
                                                0},
                                               1)
                                           .value(0);
            const QString flow = QStringLiteral("components.flow.");
            const double ended =
                number(result, flow + (succeeds ? QStringLiteral("executionsSucceeded") : QStringLiteral("executionsFailed")));
            QVERIFY2(ended >= 3, qPrintable(QString::number(ended)));
            QCOMPARE(number(result, flow + QStringLiteral("executionsStarted")), ended);
            const double took = number(result, flow + QStringLiteral("executionSeconds"));
            QVERIFY2(std::abs(took / seconds - 1) < 1e-9, qPrintable(QString::number(took, 'g', 12)));
        }
    }
};

QTEST_GUILESS_MAIN(WorkflowsTest)
#include "workflows_test.moc"
