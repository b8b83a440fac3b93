#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

#include "desktop/handbook/handbook.h"
#include "desktop/look/service_icon.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

class HandbookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_service_has_a_page_with_its_help_and_rules_data() {
        QTest::addColumn<QString>("name");
        for (const services::ServiceType* service : services::all())
            QTest::newRow(std::string(service->name).c_str()) << toQString(service->name);
    }
    void every_service_has_a_page_with_its_help_and_rules() {
        QFETCH(QString, name);
        const services::ServiceType* service = services::find(name.toStdString());
        Handbook handbook(nullptr);
        handbook.open(service);
        QCOMPARE(handbook.service(), service);
        const QString page = text(handbook);
        QVERIFY(page.contains(toQString(service->title)));
        for (const services::Metric& metric : service->metrics) QVERIFY2(page.contains(toQString(metric.name)), metric.name.data());
        QCOMPARE(page.contains(QStringLiteral("limits as of today")), !service->facts.empty());
    }

    void its_values_are_those_of_the_year() {
        Handbook handbook(nullptr);
        handbook.open(services::find("s3"));
        const QString today = text(handbook);
        handbook.setLimits(model::YEAR_2020);
        QVERIFY(text(handbook).contains(QStringLiteral("limits as of 2020")));
        QVERIFY(text(handbook) != today);
    }

    void the_search_keeps_the_services_that_speak_of_it() {
        Handbook handbook(nullptr);
        auto* list = handbook.findChild<QListWidget*>(QStringLiteral("handbookList"));
        handbook.findChild<QLineEdit*>(QStringLiteral("handbookSearch"))->setText(QStringLiteral("visibility timeout"));
        QStringList shown;
        for (int row = 0; row < list->count(); ++row)
            if (!list->item(row)->isHidden()) shown << list->item(row)->text();
        QVERIFY(shown.contains(QStringLiteral("SQS")));
        QVERIFY(!shown.contains(QStringLiteral("Route 53")));
        handbook.open(services::find("route53"));
        QVERIFY(!list->currentItem()->isHidden());
    }

private:
    static QString text(const Handbook& handbook) {
        return handbook.findChild<QTextBrowser*>(QStringLiteral("handbookPage"))->toPlainText();
    }
};

QTEST_MAIN(HandbookTest)
#include "handbook_test.moc"
