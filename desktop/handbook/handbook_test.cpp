#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QTextBrowser>

#include "desktop/handbook/handbook.h"
#include "desktop/handbook/page.h"
#include "desktop/look/service_icon.h"
#include "engine/services/compiler.h"

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

    void every_fact_stands_on_exactly_one_page() {
        QStringList pages;
        for (const services::ServiceType* service : services::all()) pages += pageOf(*service, model::TODAY);
        for (const Topic& topic : topics()) pages += pageOf(topic, model::TODAY);
        for (const auto& [id, fact] : services::catalog().facts.all()) {
            const QString anchor = QStringLiteral("<a name=\"%1\">").arg(QString::fromStdString(id));
            QVERIFY2(pages.filter(anchor).size() == 1, id.c_str());
        }
    }

    void every_topic_has_its_help_and_rules() {
        for (const Topic& topic : topics()) {
            QVERIFY2(topic.help.starts_with("# "), topic.title);
            QVERIFY2(!factsOf(topic).empty(), topic.title);
        }
    }

    void what_is_no_service_is_opened_below_its_own_heading() {
        Handbook handbook(nullptr);
        handbook.show();
        auto* list = handbook.findChild<QListWidget*>(QStringLiteral("handbookList"));
        QListWidgetItem* heading = row(*list, "What they have in common");
        QListWidgetItem* traces = row(*list, "Traces (X-Ray)");
        QVERIFY(heading && traces && list->row(heading) < list->row(traces));
        QVERIFY(!(heading->flags() & Qt::ItemIsSelectable));
        list->scrollToItem(traces);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(traces).center());
        QVERIFY(!handbook.service());
        QVERIFY(text(handbook).contains(QStringLiteral("XRAY-01")));
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
        QVERIFY(!shown.contains(QStringLiteral("Traces (X-Ray)")));
        handbook.open(services::find("route53"));
        QVERIFY(!list->currentItem()->isHidden());
    }

    void the_search_keeps_the_topics_that_speak_of_it_and_their_heading() {
        Handbook handbook(nullptr);
        auto* list = handbook.findChild<QListWidget*>(QStringLiteral("handbookList"));
        QTest::keyClicks(handbook.findChild<QLineEdit*>(QStringLiteral("handbookSearch")), QStringLiteral("borrows"));
        QStringList shown;
        for (int row = 0; row < list->count(); ++row)
            if (!list->item(row)->isHidden()) shown << list->item(row)->text();
        QCOMPARE(shown, QStringList({QStringLiteral("What they have in common"), QStringLiteral("Traces (X-Ray)")}));
    }

private:
    static QListWidgetItem* row(const QListWidget& list, const char* title) {
        return list.findItems(QString::fromLatin1(title), Qt::MatchExactly).value(0);
    }
    static QString text(const Handbook& handbook) {
        return handbook.findChild<QTextBrowser*>(QStringLiteral("handbookPage"))->toPlainText();
    }
};

QTEST_MAIN(HandbookTest)
#include "handbook_test.moc"
