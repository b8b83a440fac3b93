#include "engine/run/memory_limit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "engine/run/simulation.h"
#include "tests/support/scenario.h"

using namespace nephoscope;

namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20, kGibibyte = std::size_t{1} << 30;
constexpr std::size_t kNoLimit = ~std::size_t{0};

}  // namespace

class MemoryLimitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void half_of_the_memory_is_shared_out_data() {
        QTest::addColumn<std::size_t>("memory");
        QTest::addColumn<unsigned>("runs");
        QTest::addColumn<std::size_t>("limit");
        QTest::newRow("1 GiB") << kGibibyte << 1u << kGibibyte;
        QTest::newRow("8 GiB") << 8 * kGibibyte << 1u << 4 * kGibibyte;
        QTest::newRow("16 GiB") << 16 * kGibibyte << 1u << 8 * kGibibyte;
        QTest::newRow("64 GiB") << 64 * kGibibyte << 1u << 12 * kGibibyte;
        QTest::newRow("unknown") << kNoLimit << 1u << 12 * kGibibyte;
        QTest::newRow("8 GiB for eight runs") << 8 * kGibibyte << 8u << 512 * kMebibyte;
        QTest::newRow("64 GiB for two runs") << 64 * kGibibyte << 2u << 12 * kGibibyte;
        QTest::newRow("1 GiB for four runs") << kGibibyte << 4u << 256 * kMebibyte;
    }
    void half_of_the_memory_is_shared_out() {
        QFETCH(std::size_t, memory);
        QFETCH(unsigned, runs);
        QFETCH(std::size_t, limit);
        QCOMPARE(run::memory_limit_of(memory, runs), limit);
    }

    void the_tightest_group_around_a_process_counts_data() {
        QTest::addColumn<QByteArray>("membership");
        QTest::addColumn<std::size_t>("memory");
        QTest::newRow("the root group") << QByteArray("0::/\n") << 9000 * kMebibyte;
        QTest::newRow("its own limit") << QByteArray("0::/user/shell\n") << 300 * kMebibyte;
        QTest::newRow("that of the group around it") << QByteArray("0::/user/free\n") << 700 * kMebibyte;
        QTest::newRow("a group that is not there") << QByteArray("0::/user/gone\n") << 700 * kMebibyte;
        QTest::newRow("version 1") << QByteArray("4:memory:/user\n") << kNoLimit;
        QTest::newRow("no groups at all") << QByteArray() << kNoLimit;
    }
    void the_tightest_group_around_a_process_counts() {
        QFETCH(QByteArray, membership);
        QFETCH(std::size_t, memory);
        QTemporaryDir root;
        const auto limit = [&](const char* group, const QByteArray& text) {
            QVERIFY(QDir(root.path()).mkpath(QLatin1String(group)));
            QFile file(root.filePath(QLatin1String(group) + QStringLiteral("/memory.max")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text + '\n');
        };
        limit(".", QByteArray::number(9000 * static_cast<qulonglong>(kMebibyte)));
        limit("user", QByteArray::number(700 * static_cast<qulonglong>(kMebibyte)));
        limit("user/shell", QByteArray::number(300 * static_cast<qulonglong>(kMebibyte)));
        limit("user/free", "max");
        QCOMPARE(run::memory_of_groups(membership.toStdString(), root.path().toStdString()), memory);
    }

    void a_run_has_this_machines_limit_unless_told_otherwise() {
        test::Scenario scenario;
        scenario.request_class("get", 1, false).add("clients", "c").add("server", "s").connect("c", "s");
        test::TestRun run(scenario);
        QCOMPARE(run.kernel().memory_limit, run::memory_limit());
        QVERIFY(run::memory_limit() >= kGibibyte && run::memory_limit() <= 12 * kGibibyte);
    }
};

QTEST_APPLESS_MAIN(MemoryLimitTest)
#include "memory_limit_test.moc"
