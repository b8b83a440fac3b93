#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "desktop/issues/issue_list.h"
#include "engine/services/rds/rds.pb.h"
#include "translations/translations.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class IssueListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void errors_come_first_and_lead_to_their_field();
    void issues_are_told_in_the_language_of_the_window();
};

namespace {

/// With more replicas than RDS has.
model::Component database(const Document& document) {
    model::Component component = document.newComponent(QStringLiteral("rds"), {}, {});
    services::Rds config;
    component.config().UnpackTo(&config);
    config.set_read_replicas(99);
    component.mutable_config()->PackFrom(config);
    return component;
}

}  // namespace

void IssueListTest::errors_come_first_and_lead_to_their_field() {
    Document document;
    IssueList list(document);
    QAbstractItemModelTester tester(list.model());
    const model::Component component = database(document);
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

void IssueListTest::issues_are_told_in_the_language_of_the_window() {
    QVERIFY(installTranslations(QLocale(QStringLiteral("de_DE"))));
    Document document;
    IssueList list(document);
    document.insert({database(document)}, QStringLiteral("Add"));
    QTRY_VERIFY(list.issues().errorCount() > 0);
    QStringList shown;
    for (int row = 0; row < list.issues().rowCount(); ++row)
        for (const int column : {1, 2}) shown << list.model()->index(row, column).data().toString();
    QVERIFY2(shown.contains(QStringLiteral("Lesereplikate: 99; erlaubt ist 0 bis 15.")), qPrintable(shown.join(QLatin1Char('\n'))));
}

QTEST_MAIN(IssueListTest)
#include "issue_list_test.moc"
