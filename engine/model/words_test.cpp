#include "engine/model/words.h"

#include <QtTest>

#include <limits>

using namespace nephoscope::model;

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_nearest_name_is_suggested() {
        QCOMPARE(did_you_mean("lamda", {"rds", "lambda"}), std::string(" Did you mean \"lambda\"?"));
        QCOMPARE(did_you_mean("rtae", {"rate", "role"}), std::string(" Did you mean \"rate\"?"));
        QCOMPARE(did_you_mean("minSize", {"max_size", "min_size"}), std::string(" Did you mean \"min_size\"?"));
    }

    void far_names_are_not_suggested() {
        QCOMPARE(did_you_mean("kinesis", {"rds", "lambda"}), std::string());
        QCOMPARE(did_you_mean("x", {}), std::string());
    }

    void numbers_read_like_numbers() {
        QCOMPARE(number_words(1'000'000), std::string("1,000,000"));
        QCOMPARE(number_words(-12'345.5), std::string("-12,345.5"));
        QCOMPARE(number_words(999), std::string("999"));
        QCOMPARE(number_text(0.00025), std::string("0.00025"));
        QCOMPARE(number_text(1e300), std::string("1e+300"));
        QCOMPARE(number_words(std::numeric_limits<double>::infinity()), std::string("inf"));
    }

    void long_quotations_are_cut() {
        QCOMPARE(in_quotes("db"), std::string("\"db\""));
        QVERIFY(in_quotes(std::string(100'000, 'x')).english().size() < 300);
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
