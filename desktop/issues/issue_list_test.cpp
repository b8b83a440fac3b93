#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "desktop/issues/issue_list.h"
#include "engine/services/rds/rds.pb.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class IssueListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errors_come_first_and_lead_to_their_field();
};

void IssueListTest::errors_come_first_and_lead_to_their_field() {
    Document document;
    IssueList list(document);
    QAbstractItemModelTester tester(list.model());
    model::Component component = document.newComponent(QStringLiteral("rds"), {}, {});
    services::Rds config;
    component.config().UnpackTo(&config);
    config.set_read_replicas(99);
    component.mutable_config()->PackFrom(config);
    document.insert({component}, QStringLiteral("Add"));
    QTRY_VERIFY(list.issues().errorCount() > 0);
    for (int row = 0; row < list.issues().rowCount(); ++row)
        QCOMPARE(list.issues().at(row).severity == Issue::Severity::Error, row < list.issues().errorCount());

    QSignalSpy spy(&list, &IssueList::jumpRequested);
    for (int row = 0; row < list.issues().rowCount(); ++row)
        if (list.issues().at(row).field == "config.read_replicas") Q_EMIT list.activated(list.model()->index(row, 0));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy.at(0).at(0).toString().toStdString(), component.id());
}

QTEST_MAIN(IssueListTest)
#include "issue_list_test.moc"
