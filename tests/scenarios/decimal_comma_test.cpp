#include <QTest>

#include <clocale>

#include "tests/support/examples.h"

using namespace nephoscope::test;

namespace {

/// A window has its user's locale, and so has the engine's thread in it.
class DecimalComma {
public:
    DecimalComma() {
        for (const char* name : {"de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "es_ES.UTF-8"})
            if (!m_set) m_set = std::setlocale(LC_NUMERIC, name);
    }
    ~DecimalComma() { std::setlocale(LC_NUMERIC, "C"); }
    bool isSet() const { return m_set; }

private:
    bool m_set = false;
};

}  // namespace

class DecimalCommaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_group_scales_in_and_all_results_are_the_same();
};

void DecimalCommaTest::a_group_scales_in_and_all_results_are_the_same() {
    const auto results = [](bool& scales_in) {
        TestRun run(example("auto-scaling"));
        run.until(2000);
        scales_in = !run.when("scale-in").empty();
        return run.results();
    };
    bool before = false, after = false;
    const std::string with_point = results(before);
    QVERIFY(before);
    const DecimalComma comma;
    if (!comma.isSet()) QSKIP("No locale with a decimal comma is installed.");
    QVERIFY(results(after) == with_point);
    QVERIFY(after);
}

QTEST_GUILESS_MAIN(DecimalCommaTest)
#include "decimal_comma_test.moc"
