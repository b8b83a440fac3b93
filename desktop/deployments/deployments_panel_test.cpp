#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "desktop/deployments/deployments_panel.h"

using namespace nephoscope;
using namespace nephoscope::desktop;
using services::DeploymentRecord;
using services::DeploymentResult;

namespace {

DeploymentRecord record(DeploymentResult result, SimTime began, SimTime ended) {
    DeploymentRecord made{};
    made.result = result;
    made.began = began * kSecond;
    made.ended = ended * kSecond;
    return made;
}

/// A group with two deployments, and a function with one between them.
std::shared_ptr<run::View> view() {
    auto view = std::make_shared<run::View>();
    auto names = std::make_shared<run::Names>();
    names->components = {"web", "fn"};
    view->names = names;
    view->components.resize(2);
    DeploymentRecord bad = record(DeploymentResult::RolledBack, 60, 425);
    bad.alarmed = true;
    bad.rolling_back = 125 * kSecond;
    bad.failed = 51'955;
    bad.usd = 0.25;
    bad.credits = 12.34;
    bad.burst = 0.07;
    view->components[0].deployments = {{"d-1", "Bad build", bad}, {"d-2", "", record(DeploymentResult::Running, 900, 960)}};
    view->components[1].deployments = {{"d-3", "Canary", record(DeploymentResult::Succeeded, 600, 900)}};
    return view;
}

}  // namespace

class DeploymentsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_newest_comes_first_whatever_it_is_of() {
        DeploymentsPanel panel;
        panel.setNames([](const QString& id) { return id.toUpper(); });
        panel.showView(view());
        const auto* table = panel.findChild<QTreeWidget*>(QStringLiteral("deploymentsTable"));
        QCOMPARE(table->topLevelItemCount(), 3);
        const char* expected[][3] = {
            {"d-2", "WEB", "In progress"}, {"Canary", "FN", "Succeeded"}, {"Bad build", "WEB", "Rolled back by its alarm"}};
        for (int row = 0; row < 3; ++row)
            for (int column = 0; column < 3; ++column)
                QCOMPARE(table->topLevelItem(row)->text(column), QLatin1String(expected[row][column]));
    }

    void what_it_took_is_told_and_what_it_did_not_take_is_a_dash() {
        DeploymentsPanel panel;
        panel.showView(view());
        const auto* table = panel.findChild<QTreeWidget*>(QStringLiteral("deploymentsTable"));
        const QTreeWidgetItem *bad = table->topLevelItem(2), *canary = table->topLevelItem(1);
        const auto texts = [](const QTreeWidgetItem* row) {
            QStringList all;
            for (int column = DeploymentsPanel::Began; column < DeploymentsPanel::Columns; ++column) all += row->text(column);
            return all.join(QLatin1Char('|'));
        };
        QCOMPARE(texts(bad), QStringLiteral("00:01:00.000|6:05|2:05|51,955|$0.25|12.3|7 %"));
        const QString dash = QStringLiteral("\u2013");
        QCOMPARE(texts(canary), QStringLiteral("00:10:00.000|5:00|%1|0|%1|%1|%1").arg(dash));
    }

    void a_click_tells_which_deployment() {
        DeploymentsPanel panel;
        panel.resize(1000, 200);
        panel.show();
        panel.showView(view());
        QSignalSpy spy(&panel, &DeploymentsPanel::deploymentClicked);
        auto* table = panel.findChild<QTreeWidget*>(QStringLiteral("deploymentsTable"));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualItemRect(table->topLevelItem(1)).center());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), QStringLiteral("d-3"));
    }

    void a_run_that_began_anew_has_none() {
        DeploymentsPanel panel;
        panel.showView(view());
        const auto empty = view();
        for (run::ComponentView& each : empty->components) each.deployments.clear();
        panel.showView(empty);
        QCOMPARE(panel.findChild<QTreeWidget*>(QStringLiteral("deploymentsTable"))->topLevelItemCount(), 0);
    }
};

QTEST_MAIN(DeploymentsPanelTest)
#include "deployments_panel_test.moc"
