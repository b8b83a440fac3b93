#include "engine/model/migrate.h"

#include <QtTest>

#include "engine/model/file.h"

using namespace nephoscope::model;

class MigrateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_missing_version_becomes_the_present_one() {
        Design design;
        design.set_name("Shop");
        design.add_components()->set_id("web");
        Design expected = design;
        expected.set_schema_version(kSchemaVersion);
        migrate(&design);
        QCOMPARE(design.SerializeAsString(), expected.SerializeAsString());
    }

    void present_and_newer_versions_stay() {
        for (const unsigned version : {kSchemaVersion, kSchemaVersion + 1, 4'000'000'000u}) {
            Design design;
            design.set_schema_version(version);
            migrate(&design);
            QCOMPARE(design.schema_version(), version);
        }
    }
};

QTEST_GUILESS_MAIN(MigrateTest)
#include "migrate_test.moc"
