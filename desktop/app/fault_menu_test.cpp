#include "desktop/app/fault_menu.h"

#include <QTest>

using namespace nephoscope;
using namespace nephoscope::desktop;

class FaultMenuTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void any_container_can_be_cut_off_and_only_a_zone_or_a_region_be_lost_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("actions");
        const QString cut = QStringLiteral("aws:network:disrupt-connectivity");
        QTest::newRow("Region") << int(model::REGION) << QStringLiteral("neph:region-outage ") + cut;
        QTest::newRow("VPC") << int(model::VPC) << cut;
        QTest::newRow("zone") << int(model::AVAILABILITY_ZONE) << QStringLiteral("neph:zone-outage ") + cut;
        QTest::newRow("subnet") << int(model::SUBNET) << cut;
    }
    void any_container_can_be_cut_off_and_only_a_zone_or_a_region_be_lost() {
        QFETCH(int, kind);
        Document document;
        model::Container container;
        container.set_id("box");
        container.set_kind(static_cast<model::ContainerKind>(kind));
        document.insert({container}, QStringLiteral("add"));
        QStringList actions;
        for (const FaultChoice& each : faultsFor(document, QStringLiteral("box"), -1))
            actions += QString::fromUtf8(each.type->action.data(), static_cast<int>(each.type->action.size()));
        QTEST(actions.join(QLatin1Char(' ')), "actions");
    }
};

QTEST_MAIN(FaultMenuTest)
#include "fault_menu_test.moc"
