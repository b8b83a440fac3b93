#include "engine/services/elastic_block_store/volume_types.h"

#include <QTest>

#include <cmath>

using namespace nephoscope;
using services::ebs::VolumeSettings;
using services::ebs::VolumeType;

namespace {

std::vector<Issue> issues_of(const VolumeSettings& settings) {
    std::vector<Issue> issues;
    services::ebs::check(settings, "db", "config.", {"allocated_storage", "iops", "storage_throughput"}, issues);
    return issues;
}

}  // namespace

Q_DECLARE_METATYPE(VolumeSettings)

class VolumeTypesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ebs_01_gp2_does_three_iops_for_each_gib_data() {
        QTest::addColumn<double>("gib");
        QTest::addColumn<double>("iops");
        QTest::newRow("1 GiB: the least") << 1.0 << 100.0;
        QTest::newRow("33 GiB: the least") << 33.0 << 100.0;
        QTest::newRow("34 GiB") << 34.0 << 102.0;
        QTest::newRow("100 GiB") << 100.0 << 300.0;
        QTest::newRow("1,000 GiB") << 1000.0 << 3000.0;
        QTest::newRow("5,333 GiB") << 5333.0 << 15'999.0;
        QTest::newRow("16,384 GiB: the most") << 16'384.0 << 16'000.0;
    }
    void ebs_01_gp2_does_three_iops_for_each_gib() {
        QFETCH(double, gib);
        QFETCH(double, iops);
        QCOMPARE(services::ebs::plan_of({VolumeType::Gp2, gib, 0, 0}).ios.rate, iops);
    }

    void ebs_01_gp2_bursts_to_3000_on_5_4_million_credits_below_1000_gib() {
        const parts::VolumePlan small = services::ebs::plan_of({VolumeType::Gp2, 100, 0, 0});
        const parts::VolumePlan large = services::ebs::plan_of({VolumeType::Gp2, 1000, 0, 0});
        QCOMPARE(small.ios.burst, 3000.0);
        QCOMPARE(small.ios.credits, 5'400'000.0);
        QVERIFY(small.ios.bursts() && !large.ios.bursts());
    }

    void each_type_lets_through_what_aws_says_data() {
        QTest::addColumn<VolumeSettings>("settings");
        QTest::addColumn<double>("iops");
        QTest::addColumn<double>("mebibytes");
        QTest::newRow("EBS-01 gp2, 170 GiB") << VolumeSettings{VolumeType::Gp2, 170, 0, 0} << 510.0 << 128.0;
        QTest::newRow("EBS-01 gp2, 400 GiB") << VolumeSettings{VolumeType::Gp2, 400, 0, 0} << 1200.0 << 250.0;
        QTest::newRow("EBS-02 gp3") << VolumeSettings{VolumeType::Gp3, 100, 0, 0} << 3000.0 << 125.0;
        QTest::newRow("EBS-02 gp3, provisioned") << VolumeSettings{VolumeType::Gp3, 100, 9000, 700} << 9000.0 << 700.0;
        QTest::newRow("EBS-03 io1") << VolumeSettings{VolumeType::Io1, 1000, 1000, 0} << 1000.0 << 250.0;
        QTest::newRow("EBS-03 io1, 64,000 IOPS") << VolumeSettings{VolumeType::Io1, 2000, 64'000, 0} << 64'000.0 << 1000.0;
        QTest::newRow("EBS-03 io2, 256,000 IOPS") << VolumeSettings{VolumeType::Io2, 2000, 256'000, 0} << 256'000.0 << 4000.0;
        QTest::newRow("EBS-04 standard") << VolumeSettings{VolumeType::Standard, 100, 0, 0} << 100.0 << 90.0;
        QTest::newRow("EBS-04 st1, 1 TiB") << VolumeSettings{VolumeType::St1, 1024, 0, 0} << 500.0 << 40.0;
        QTest::newRow("EBS-04 sc1, 1 TiB") << VolumeSettings{VolumeType::Sc1, 1024, 0, 0} << 250.0 << 12.0;
    }
    void each_type_lets_through_what_aws_says() {
        QFETCH(VolumeSettings, settings);
        QFETCH(double, iops);
        QFETCH(double, mebibytes);
        const parts::VolumePlan plan = services::ebs::plan_of(settings);
        QCOMPARE(plan.ios.rate, iops);
        QVERIFY(std::abs(plan.bytes.rate / services::ebs::kMebibyte - mebibytes) < 1e-9);
        QVERIFY(issues_of(settings).empty());
    }

    void ebs_03_io2_carried_in_2020_what_io1_carries_data() {
        QTest::addColumn<double>("iops");
        QTest::addColumn<double>("mebibytes");
        QTest::newRow("1,000 IOPS") << 1000.0 << 250.0;
        QTest::newRow("16,000 IOPS") << 16'000.0 << 500.0;
        QTest::newRow("64,000 IOPS") << 64'000.0 << 1000.0;
    }
    void ebs_03_io2_carried_in_2020_what_io1_carries() {
        QFETCH(double, iops);
        QFETCH(double, mebibytes);
        const parts::VolumePlan plan = services::ebs::plan_of({VolumeType::Io2, 2000, iops, 0}, false);
        QCOMPARE(plan.ios.rate, iops);
        QCOMPARE(plan.bytes.rate, mebibytes * services::ebs::kMebibyte);
    }

    void ebs_04_disks_save_a_tebibyte_for_each_tebibyte() {
        const parts::VolumePlan st1 = services::ebs::plan_of({VolumeType::St1, 1024, 0, 0});
        QCOMPARE(st1.bytes.burst, 250 * services::ebs::kMebibyte);
        QCOMPARE(st1.bytes.credits, 1024.0 * 1024 * 1024 * 1024);
    }

    void what_aws_does_not_offer_is_refused_data() {
        QTest::addColumn<VolumeSettings>("settings");
        QTest::addColumn<QString>("field");
        QTest::newRow("io1 above 50 IOPS a GiB") << VolumeSettings{VolumeType::Io1, 100, 5001, 0} << QStringLiteral("config.iops");
        QTest::newRow("io1 without IOPS") << VolumeSettings{VolumeType::Io1, 100, 0, 0} << QStringLiteral("config.iops");
        QTest::newRow("gp2 with IOPS") << VolumeSettings{VolumeType::Gp2, 100, 1000, 0} << QStringLiteral("config.iops");
        QTest::newRow("gp3 below what it brings") << VolumeSettings{VolumeType::Gp3, 100, 100, 0} << QStringLiteral("config.iops");
        QTest::newRow("gp3 above a quarter of its IOPS")
            << VolumeSettings{VolumeType::Gp3, 100, 3000, 751} << QStringLiteral("config.storage_throughput");
        QTest::newRow("io2 with a throughput") << VolumeSettings{VolumeType::Io2, 100, 3000, 500}
                                               << QStringLiteral("config.storage_throughput");
        QTest::newRow("a small st1") << VolumeSettings{VolumeType::St1, 124, 0, 0} << QStringLiteral("config.allocated_storage");
        QTest::newRow("a large gp2") << VolumeSettings{VolumeType::Gp2, 16'385, 0, 0} << QStringLiteral("config.allocated_storage");
    }
    void what_aws_does_not_offer_is_refused() {
        QFETCH(VolumeSettings, settings);
        QFETCH(QString, field);
        const std::vector<Issue> issues = issues_of(settings);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(issues[0].field), field);
        QVERIFY(!issues[0].remedy.empty());
    }
};

QTEST_GUILESS_MAIN(VolumeTypesTest)
#include "volume_types_test.moc"
