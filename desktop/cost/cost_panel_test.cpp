#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "desktop/cost/cost_panel.h"
#include "engine/services/compiler.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

model::PriceIndex index(const char* price) { return *services::catalog().prices.find(price); }

/// A load balancer that cost two dollars and a queue that cost three.
std::shared_ptr<run::View> view() {
    auto view = std::make_shared<run::View>();
    auto names = std::make_shared<run::Names>();
    names->components = {"alb", "queue", "users"};
    view->names = names;
    view->now = 3600 * kSecond;
    view->components.resize(3);
    view->components[0].usd = 2;
    view->components[0].usd_per_month = 1460;
    view->components[0].bill = {{index("alb-hour"), 1, 0.5}, {index("alb-lcu"), 187.5, 1.5}};
    view->components[1].usd = 3;
    view->components[1].usd_per_month = 2190;
    view->components[1].bill = {{index("sqs-request"), 7.5e6, 3}};
    view->system.usd = view->measured_usd = 5;
    view->system.usd_per_month = 3650;
    view->system.outcomes[0] = 1'000'000;
    return view;
}

}  // namespace

class CostPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_dearest_component_comes_first_and_positions_lie_beneath() {
        CostPanel panel;
        panel.setNames([](const QString& id) { return id.toUpper(); });
        panel.showView(view());
        const auto* tree = panel.findChild<QTreeWidget*>(QStringLiteral("costTable"));
        QCOMPARE(tree->topLevelItemCount(), 2);  // Clients cost nothing.
        QCOMPARE(tree->topLevelItem(0)->text(CostPanel::What), QStringLiteral("QUEUE"));
        const QTreeWidgetItem* alb = tree->topLevelItem(1);
        QCOMPARE(alb->text(CostPanel::SoFar), QStringLiteral("$2.00"));
        QCOMPARE(alb->text(CostPanel::Month), QStringLiteral("$1,460"));
        QCOMPARE(alb->childCount(), 2);
        QCOMPARE(alb->child(0)->text(CostPanel::Price), QStringLiteral("$0.008 / LCU-hour"));
        QCOMPARE(alb->child(0)->text(CostPanel::Month), QStringLiteral("$1,095"));
        QVERIFY(alb->child(0)->toolTip(CostPanel::Price).contains(QStringLiteral("lb_test")));
        const QString summary = panel.findChild<QLabel*>(QStringLiteral("costSummary"))->text();
        for (const char* part : {"$5.00", "$3,650", "$0.005", "us-east-1"})
            QVERIFY2(summary.contains(QLatin1String(part)), qPrintable(summary));
    }

    void what_is_no_component_stands_by_its_name_among_them() {
        CostPanel panel;
        panel.setNames([](const QString& id) { return id.toUpper(); });
        const auto with_alarm = view();
        with_alarm->account = {{"alarm-1", "High CPU", 2.5, 100, {{index("cloudwatch-alarm"), 25, 2.5}}}};
        panel.showView(with_alarm);
        auto* tree = panel.findChild<QTreeWidget*>(QStringLiteral("costTable"));
        QCOMPARE(tree->topLevelItemCount(), 3);
        QCOMPARE(tree->topLevelItem(1)->text(CostPanel::What), QStringLiteral("High CPU"));
        QCOMPARE(tree->topLevelItem(1)->text(CostPanel::Month), QStringLiteral("$100"));
        QCOMPARE(tree->topLevelItem(1)->child(0)->text(CostPanel::Price), QStringLiteral("$0.10 / alarm-month"));
        QSignalSpy spy(&panel, &CostPanel::componentClicked);
        Q_EMIT tree->itemClicked(tree->topLevelItem(1), CostPanel::What);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("alarm-1"));
        panel.showView(view());  // Its names are new ones, so it is shown at once.
        QCOMPARE(tree->topLevelItemCount(), 2);
    }

    void what_came_while_it_was_hidden_is_there_when_it_is_shown() {
        CostPanel panel;
        auto first = view();
        panel.showView(first);
        auto later = std::make_shared<run::View>(*first);
        later->system.usd = 6;
        panel.showView(later);
        const auto* summary = panel.findChild<QLabel*>(QStringLiteral("costSummary"));
        QVERIFY(summary->text().contains(QStringLiteral("$5.00")));
        panel.show();
        QVERIFY2(summary->text().contains(QStringLiteral("$6.00")), qPrintable(summary->text()));
    }

    void a_price_can_be_typed_over_and_emptied() {
        CostPanel panel;
        panel.resize(900, 300);
        panel.show();
        panel.showView(view());
        QSignalSpy spy(&panel, &CostPanel::priceChanged);
        auto* tree = panel.findChild<QTreeWidget*>(QStringLiteral("costTable"));
        tree->expandAll();
        QTreeWidgetItem* request = tree->topLevelItem(0)->child(0);
        request->setText(CostPanel::Price, QStringLiteral("0.3"));
        request->setText(CostPanel::Price, QStringLiteral("nonsense"));
        request->setText(CostPanel::Price, QString());
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("sqs-request"));
        QCOMPARE(spy.at(0).at(1).value<std::optional<double>>(), std::optional(0.3));
        QCOMPARE(spy.at(1).at(1).value<std::optional<double>>(), std::optional<double>());
    }

    void what_is_typed_over_is_the_number_alone() {
        CostPanel panel;
        panel.resize(900, 300);
        panel.show();
        panel.showView(view());
        auto* tree = panel.findChild<QTreeWidget*>(QStringLiteral("costTable"));
        tree->expandAll();
        QTreeWidgetItem* request = tree->topLevelItem(0)->child(0);
        Q_EMIT tree->itemDoubleClicked(request, CostPanel::Quantity);
        QVERIFY(!tree->findChild<QLineEdit*>());
        Q_EMIT tree->itemDoubleClicked(request, CostPanel::Price);
        auto* editor = tree->findChild<QLineEdit*>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), QStringLiteral("0.4"));
        QSignalSpy spy(&panel, &CostPanel::priceChanged);
        panel.setPrices({});  // A refresh leaves the editor alone.
        editor->setText(QStringLiteral("0.35"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(1).value<std::optional<double>>(), std::optional(0.35));
    }

    void an_own_price_is_shown_as_one() {
        CostPanel panel;
        panel.showView(view());
        model::Design design;
        design.add_prices()->set_price("sqs-request");
        design.mutable_prices(0)->set_usd(0.3);
        panel.setPrices(design);
        auto* tree = panel.findChild<QTreeWidget*>(QStringLiteral("costTable"));
        const QTreeWidgetItem* request = tree->topLevelItem(0)->child(0);
        QCOMPARE(request->text(CostPanel::Price), QStringLiteral("$0.30 / 1,000,000 requests"));
        QVERIFY(request->font(CostPanel::Price).bold());
        panel.setPrices({});
        QCOMPARE(request->text(CostPanel::Price), QStringLiteral("$0.40 / 1,000,000 requests"));
    }

    void a_fault_s_time_is_listed_last() {
        CostPanel panel;
        const auto with_fault = view();
        with_fault->episodes = {{"neph:zone-outage", "az-a", 60 * kSecond, 120 * kSecond, 0.25}};
        panel.showView(with_fault);
        auto* tree = panel.findChild<QTreeWidget*>(QStringLiteral("costTable"));
        QCOMPARE(tree->topLevelItemCount(), 3);
        QCOMPARE(tree->topLevelItem(2)->child(0)->text(CostPanel::SoFar), QStringLiteral("$0.25"));
    }
};

QTEST_MAIN(CostPanelTest)
#include "cost_panel_test.moc"
