#include "engine/base/numbers.h"

#include <QTest>

#include <cmath>

using namespace nephoscope;

class NumbersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_text_is_read_as_far_as_it_is_a_number_data();
    void a_text_is_read_as_far_as_it_is_a_number();
    void digits_after_the_point_are_as_many_as_asked_for();
    void rounding_leaves_no_zeros();
};

void NumbersTest::a_text_is_read_as_far_as_it_is_a_number_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    QTest::newRow("whole") << "30" << 30.0;
    QTest::newRow("with a point") << "0.25" << 0.25;
    QTest::newRow("negative") << "-1.5" << -1.5;
    QTest::newRow("with a unit") << "0.250s" << 0.25;
    QTest::newRow("with a comma") << "0,25" << 0.0;
    QTest::newRow("no number") << "ROUND_ROBIN" << 0.0;
    QTest::newRow("empty") << "" << 0.0;
}

void NumbersTest::a_text_is_read_as_far_as_it_is_a_number() {
    QFETCH(QString, text);
    QTEST(number_in(text.toStdString()), "number");
}

void NumbersTest::digits_after_the_point_are_as_many_as_asked_for() {
    QCOMPARE(fixed_text(0.5, 2), std::string("0.50"));
    QCOMPARE(fixed_text(-1234.5678, 1), std::string("-1234.6"));
    QCOMPARE(fixed_text(2.5, 0), std::string("2"));
    QCOMPARE(fixed_text(1e300, 0).size(), std::size_t{301});
    QCOMPARE(fixed_text(-1.7976931348623157e308, 20).size(), std::size_t{331});
    QCOMPARE(fixed_text(NAN, 2), std::string("nan"));
}

void NumbersTest::rounding_leaves_no_zeros() {
    QCOMPARE(rounded_text(62.5, 15), std::string("62.5"));
    QCOMPARE(rounded_text(0.1 + 0.2, 15), std::string("0.3"));
    QCOMPARE(rounded_text(1e6, 6), std::string("1e+06"));
    QCOMPARE(number_in(rounded_text(0.1 + 0.2, 17)), 0.1 + 0.2);
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "numbers_test.moc"
