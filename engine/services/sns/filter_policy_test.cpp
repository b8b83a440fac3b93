#include "engine/services/sns/filter_policy.h"

#include <QTest>

#include <algorithm>

#include "engine/services/compiler.h"

using namespace nephoscope;
using namespace nephoscope::services::sns;

namespace {

constexpr FilterScope kAttributes = FilterScope::MessageAttributes, kBody = FilterScope::MessageBody;

std::string told(const std::vector<iam::Flaw>& flaws) {
    std::string all;
    for (const iam::Flaw& each : flaws) all += std::to_string(each.line) + " " + each.field + ": " + each.message.english() + "\n";
    return all;
}

/// REQUIRES: both texts are as they must be.
bool passes(const char* policy, const char* message, FilterScope scope) {
    const ParsedFilter filter = parse_filter(policy, scope);
    const ParsedMessage parsed = scope == kBody ? parse_body(message) : parse_attributes(message);
    if (!filter.flaws.empty() || !parsed.flaws.empty()) qFatal("%s%s", told(filter.flaws).c_str(), told(parsed.flaws).c_str());
    return filter.policy.matches(parsed.json);
}

struct Row {
    const char* name;
    const char* policy;
    const char* message;
    bool passes;
};

void columns(std::initializer_list<Row> rows) {
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("expected");
    for (const Row& each : rows) QTest::newRow(each.name) << QByteArray(each.policy) << QByteArray(each.message) << each.passes;
}

struct FlawRow {
    const char* name;
    const char* policy;
    const char* field;
    const char* word;
};

void flaw_columns(std::initializer_list<FlawRow> rows) {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("word");
    for (const FlawRow& each : rows) QTest::newRow(each.name) << QByteArray(each.policy) << QByteArray(each.field) << QByteArray(each.word);
}

bool has_flaw(const std::vector<iam::Flaw>& flaws, const QByteArray& field, const QByteArray& word) {
    return std::any_of(flaws.begin(), flaws.end(), [&](const iam::Flaw& each) {
        return each.field == field.toStdString() && each.message.english().find(word.toStdString()) != std::string::npos &&
               !each.remedy.empty();
    });
}

/// {"a": ["0", "1", ...]}, with `count` values for each of the keys.
std::string lists(std::initializer_list<int> counts) {
    std::string text;
    char key = 'a';
    for (const int count : counts) {
        text += (text.empty() ? "{\"" : ", \"") + std::string(1, key++) + "\": [";
        for (int i = 0; i < count; ++i) text += (i ? ", \"" : "\"") + std::to_string(i) + "\"";
        text += "]";
    }
    return text + "}";
}

}  // namespace

class FilterPolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sns_07_attributes_pass_what_the_policy_lists_data() {
        columns({
            {"a text", R"({"sport": ["rugby", "tennis"]})", R"({"sport": "tennis"})", true},
            {"another text", R"({"sport": ["rugby", "tennis"]})", R"({"sport": "baseball"})", false},
            {"texts with capitals", R"({"sport": ["rugby"]})", R"({"sport": "Rugby"})", false},
            {"without the key", R"({"sport": ["rugby"]})", R"({"store": "x"})", false},
            {"keys the policy does not have", R"({"sport": ["rugby"]})", R"({"store": "x", "sport": "rugby"})", true},
            {"all keys fit", R"({"sport": ["rugby"], "price": [{"numeric": [">", 100]}]})", R"({"sport": "rugby", "price": 101})", true},
            {"one key does not", R"({"sport": ["rugby"], "price": [{"numeric": [">", 100]}]})", R"({"sport": "rugby", "price": 99})",
             false},
            {"one of a list", R"({"sport": ["rugby"]})", R"({"sport": ["rugby", "tennis"]})", true},
            {"none of a list", R"({"sport": ["rugby"]})", R"({"sport": ["golf", "tennis"]})", false},
            {"an empty list", R"({"sport": ["rugby"]})", R"({"sport": []})", false},
            {"truths of a list", R"({"flags": [false]})", R"({"flags": [true, false]})", true},
            {"the other truth", R"({"flags": [false]})", R"({"flags": [true]})", false},
            {"null of a list", R"({"flags": [null]})", R"({"flags": [null]})", true},
            {"null is no text", R"({"flags": [null]})", R"({"flags": "null"})", false},
            {"a number", R"({"price": [100]})", R"({"price": 100.0})", true},
            {"another number", R"({"price": [100]})", R"({"price": 100.1})", false},
            {"a number in a text", R"({"price": [100]})", R"({"price": "100"})", false},
            {"an empty policy", "{}", R"({"a": "b"})", true},
        });
    }
    void sns_07_attributes_pass_what_the_policy_lists() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        QTEST(passes(policy, message, kAttributes), "expected");
    }

    void sns_07_operators_on_texts_data() {
        columns({
            {"prefix", R"({"k": [{"prefix": "bas"}]})", R"({"k": "baseball"})", true},
            {"no prefix", R"({"k": [{"prefix": "bas"}]})", R"({"k": "rugbybas"})", false},
            {"a prefix of a number", R"({"k": [{"prefix": "1"}]})", R"({"k": 100})", false},
            {"suffix", R"({"k": [{"suffix": "ball"}]})", R"({"k": "baseball"})", true},
            {"no suffix", R"({"k": [{"suffix": "ball"}]})", R"({"k": "ballroom"})", false},
            {"ignoring case", R"({"k": [{"equals-ignore-case": "tennis"}]})", R"({"k": "TENnis"})", true},
            {"another word", R"({"k": [{"equals-ignore-case": "tennis"}]})", R"({"k": "tenni"})", false},
            {"a star in the middle", R"({"k": [{"wildcard": "a*c"}]})", R"({"k": "abbc"})", true},
            {"a star for nothing", R"({"k": [{"wildcard": "a*c"}]})", R"({"k": "ac"})", true},
            {"ends that overlap", R"({"k": [{"wildcard": "ab*ba"}]})", R"({"k": "aba"})", false},
            {"three stars", R"({"k": [{"wildcard": "*.src.*.cpp*"}]})", R"({"k": "x.src.y.cpp"})", true},
            {"parts in another order", R"({"k": [{"wildcard": "*b*a*"}]})", R"({"k": "ab"})", false},
            {"parts that overlap", R"({"k": [{"wildcard": "*aba*aba*"}]})", R"({"k": "ababa"})", false},
            {"a part that begins anew", R"({"k": [{"wildcard": "*aab*"}]})", R"({"k": "aaab"})", true},
            {"a wildcard without a star", R"({"k": [{"wildcard": "abc"}]})", R"({"k": "abcd"})", false},
            {"a star that is meant", R"({"k": [{"wildcard": "a\\**"}]})", R"({"k": "a*b"})", true},
            {"and is not there", R"({"k": [{"wildcard": "a\\**"}]})", R"({"k": "ab"})", false},
            {"a question mark is none", R"({"k": [{"wildcard": "a?*"}]})", R"({"k": "abc"})", false},
            {"in a network", R"({"ip": [{"cidr": "10.0.0.0/24"}]})", R"({"ip": "10.0.0.255"})", true},
            {"outside of it", R"({"ip": [{"cidr": "10.0.0.0/24"}]})", R"({"ip": "10.1.1.0"})", false},
            {"a prefix within a byte", R"({"ip": [{"cidr": "10.0.0.64/26"}]})", R"({"ip": "10.0.0.128"})", false},
            {"every address", R"({"ip": [{"cidr": "0.0.0.0/0"}]})", R"({"ip": "8.8.8.8"})", true},
            {"no address", R"({"ip": [{"cidr": "10.0.0.0/24"}]})", R"({"ip": "10.0.0"})", false},
            {"in a network of IPv6", R"({"ip": [{"cidr": "2001:db8::/32"}]})", R"({"ip": "2001:db8:1::2"})", true},
            {"outside of that", R"({"ip": [{"cidr": "2001:db8::/32"}]})", R"({"ip": "2001:db9::"})", false},
            {"IPv4 is not IPv6", R"({"ip": [{"cidr": "::/0"}]})", R"({"ip": "10.0.0.1"})", false},
        });
    }
    void sns_07_operators_on_texts() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        QTEST(passes(policy, message, kAttributes), "expected");
    }

    void sns_07_numbers_are_compared_data() {
        columns({
            {"equal", R"({"p": [{"numeric": ["=", 301.5]}]})", R"({"p": 3.015e2})", true},
            {"not equal", R"({"p": [{"numeric": ["=", 301.5]}]})", R"({"p": 301.6})", false},
            {"below", R"({"p": [{"numeric": ["<", 0]}]})", R"({"p": -0.5})", true},
            {"not below", R"({"p": [{"numeric": ["<", 0]}]})", R"({"p": 0})", false},
            {"at most", R"({"p": [{"numeric": ["<=", 0]}]})", R"({"p": 0})", true},
            {"above", R"({"p": [{"numeric": [">", 0]}]})", R"({"p": 0.00001})", true},
            {"not above", R"({"p": [{"numeric": [">", 0]}]})", R"({"p": 0})", false},
            {"at least", R"({"p": [{"numeric": [">=", 0]}]})", R"({"p": -0.0})", true},
            {"the upper end of a range", R"({"p": [{"numeric": [">", 0, "<=", 150]}]})", R"({"p": 150})", true},
            {"beyond it", R"({"p": [{"numeric": [">", 0, "<=", 150]}]})", R"({"p": 150.00001})", false},
            {"its lower end", R"({"p": [{"numeric": [">", 0, "<=", 150]}]})", R"({"p": 0})", false},
            {"the sixth digit does not count", R"({"p": [{"numeric": ["=", 1]}]})", R"({"p": 1.000001})", true},
            {"the fifth does", R"({"p": [{"numeric": ["=", 1]}]})", R"({"p": 1.00001})", false},
            {"the largest", R"({"p": [{"numeric": [">=", 1000000000]}]})", R"({"p": 1e9})", true},
            {"larger than any policy can name", R"({"p": [{"numeric": [">=", 0]}]})", R"({"p": 1000000001})", false},
            {"a text", R"({"p": [{"numeric": [">=", 0]}]})", R"({"p": "5"})", false},
            {"one of a list", R"({"p": [{"numeric": [">=", 10]}]})", R"({"p": [1, 20]})", true},
            {"nearly nothing", R"({"p": [{"numeric": ["=", 0]}]})", R"({"p": 1e-999})", true},
        });
    }
    void sns_07_numbers_are_compared() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        QTEST(passes(policy, message, kAttributes), "expected");
    }

    void sns_07_anything_but_and_exists_data() {
        columns({
            {"another text", R"({"k": [{"anything-but": "rugby"}]})", R"({"k": "golf"})", true},
            {"that text", R"({"k": [{"anything-but": "rugby"}]})", R"({"k": "rugby"})", false},
            {"not in the list", R"({"k": [{"anything-but": ["rugby", "tennis"]}]})", R"({"k": "golf"})", true},
            {"in the list", R"({"k": [{"anything-but": ["tennis", "rugby"]}]})", R"({"k": "tennis"})", false},
            {"one of several is not in it", R"({"k": [{"anything-but": ["rugby", "tennis"]}]})", R"({"k": ["rugby", "golf"]})", true},
            {"all of several are in it", R"({"k": [{"anything-but": ["rugby", "tennis"]}]})", R"({"k": ["rugby", "tennis"]})", false},
            {"without the key", R"({"k": [{"anything-but": "rugby"}]})", R"({"j": "golf"})", false},
            {"another number", R"({"k": [{"anything-but": [500, 100]}]})", R"({"k": 100.1})", true},
            {"that number", R"({"k": [{"anything-but": [500, 100]}]})", R"({"k": 1e2})", false},
            {"a number among texts", R"({"k": [{"anything-but": ["1", "2"]}]})", R"({"k": 1})", true},
            {"another prefix", R"({"k": [{"anything-but": {"prefix": "order-"}}]})", R"({"k": "order_1"})", true},
            {"that prefix", R"({"k": [{"anything-but": {"prefix": "order-"}}]})", R"({"k": "order-1"})", false},
            {"no such name", R"({"k": [{"anything-but": {"wildcard": "*.png"}}]})", R"({"k": "a.jpg"})", true},
            {"such a name", R"({"k": [{"anything-but": {"wildcard": "*.png"}}]})", R"({"k": "a.png"})", false},
            {"it exists", R"({"k": [{"exists": true}]})", R"({"k": "a"})", true},
            {"it exists as a list", R"({"k": [{"exists": true}]})", R"({"k": ["a"]})", true},
            {"it does not", R"({"k": [{"exists": true}]})", R"({"j": "a"})", false},
            {"it must not, and does not", R"({"k": [{"exists": false}]})", R"({"j": "a"})", true},
            {"it must not, and does", R"({"k": [{"exists": false}]})", R"({"k": "a"})", false},
            {"an empty list is not there", R"({"k": [{"exists": false}]})", R"({"k": []})", true},
            {"not there or another", R"({"k": [{"exists": false}, {"anything-but": "a"}]})", R"({"j": "a"})", true},
        });
    }
    void sns_07_anything_but_and_exists() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        QTEST(passes(policy, message, kAttributes), "expected");
    }

    void sns_07_or_lists_alternatives_data() {
        const char* const policy = R"({"source": ["cw"], "$or": [{"metric": ["CPU"], "unit": ["%"]}, {"space": ["EC2"]}]})";
        columns({
            {"the first", policy, R"({"source": "cw", "metric": "CPU", "unit": "%"})", true},
            {"half of the first", policy, R"({"source": "cw", "metric": "CPU"})", false},
            {"the second", policy, R"({"source": "cw", "space": "EC2"})", true},
            {"none", policy, R"({"source": "cw", "space": "RDS"})", false},
            {"not what all need", policy, R"({"source": "x", "space": "EC2"})", false},
            {"alternatives in alternatives", R"({"$or": [{"a": ["1"], "$or": [{"b": ["2"]}, {"c": ["3"]}]}, {"d": ["4"]}]})",
             R"({"a": "1", "c": "3"})", true},
            {"and their other side", R"({"$or": [{"a": ["1"], "$or": [{"b": ["2"]}, {"c": ["3"]}]}, {"d": ["4"]}]})", R"({"c": "3"})",
             false},
            {"one alternative is a key's list", R"({"$or": ["a", "b"]})", R"({"$or": "b"})", true},
        });
    }
    void sns_07_or_lists_alternatives() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        QTEST(passes(policy, message, kBody), "expected");
    }

    void sns_08_a_body_has_keys_below_keys_data() {
        const char* const records = R"({"Records": {"s3": {"key": [{"prefix": "auto-"}]}, "event": [{"prefix": "Created:"}]}})";
        columns({
            {"below", R"({"o": {"key": [{"prefix": "auto-"}, "x"]}})", R"({"o": {"key": "auto-1"}})", true},
            {"not below", R"({"o": {"key": [{"prefix": "auto-"}, "x"]}})", R"({"key": "auto-1"})", false},
            {"a text where an object is asked", R"({"o": {"key": ["x"]}})", R"({"o": "x"})", false},
            {"nothing there", R"({"o": {"key": [{"exists": false}]}})", R"({"p": 1})", true},
            {"there all the same", R"({"o": {"key": [{"exists": false}], "id": [1]}})", R"({"o": {"key": "x", "id": 1}})", false},
            {"an object is no value", R"({"o": [{"exists": true}]})", R"({"o": {"key": "x"}})", false},
            {"null is not there", R"({"o": [{"exists": true}]})", R"({"o": null})", false},
            {"an empty text is not there", R"({"o": [{"exists": true}]})", R"({"o": ""})", false},
            {"false is there", R"({"o": [{"exists": true}]})", R"({"o": false})", true},
            {"null", R"({"o": [null]})", R"({"o": null})", true},
            {"true", R"({"o": [true]})", R"({"o": true})", true},
            {"true is no text", R"({"o": [true]})", R"({"o": "true"})", false},
            {"one of a list", R"({"h": {"to": ["q1"]}})", R"({"h": {"to": ["q3", "q1"]}})", true},
            {"an object of a list", records, R"({"Records": [{"event": "Created:Put", "s3": {"key": "auto-1"}}]})", true},
            {"another object of a list", records, R"({"Records": [{"event": "-"}, {"event": "Created:Put", "s3": {"key": "auto-1"}}]})",
             true},
            {"no object of a list", records, R"({"Records": [{"event": "-", "s3": {"key": "auto-1"}}]})", false},
            {"of lists in lists", records, R"({"Records": [{"event": "Created:Put", "s3": [[{"key": "auto-1"}]]}]})", true},
            {"halves of two objects", records,
             R"({"Records": [{"event": "Created:Put", "s3": {"key": "x"}}, {"event": "-", "s3": {"key": "auto-1"}}]})", false},
            {"alternatives below a key", R"({"d": {"scope": ["s"], "$or": [{"a": ["1"]}, {"b": ["2"]}]}})",
             R"({"d": {"scope": "s", "b": "2"}})", true},
            {"none of them", R"({"d": {"scope": ["s"], "$or": [{"a": ["1"]}, {"b": ["2"]}]}})", R"({"d": {"scope": "s"}, "b": "2"})",
             false},
        });
    }
    void sns_08_a_body_has_keys_below_keys() {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        QTEST(passes(policy, message, kBody), "expected");
    }

    void sns_08_a_policy_for_attributes_is_not_nested() {
        QVERIFY(has_flaw(parse_filter(R"({"o": {"key": ["x"]}})", kAttributes).flaws, "o", "nested"));
        QVERIFY(parse_filter(R"({"o": {"key": ["x"]}})", kBody).flaws.empty());
    }

    void sns_07_a_malformed_policy_is_told_where_data() {
        flaw_columns({
            {"no JSON", "{\"a\": [", "", "no JSON"},
            {"a list", R"(["a"])", "", "is an object"},
            {"a key twice", R"({"a": ["x"], "a": ["y"]})", "", "twice"},
            {"no list", R"({"a": "x"})", "a", "in a list"},
            {"an empty list", R"({"a": []})", "a", "in a list"},
            {"a list in a list", R"({"a": [["x"]]})", "a[0]", "list in a list"},
            {"an operator without a list", R"({"a": {"prefix": "x"}})", "a", "operator stands in a list"},
            {"an empty object", R"({"a": {}})", "a", "no key"},
            {"no operator", R"({"a": ["x", {"begins": "x"}]})", "a[1].begins", "no operator"},
            {"two operators", R"({"a": [{"prefix": "x", "suffix": "y"}]})", "a[0]", "alone"},
            {"none", R"({"a": [{}]})", "a[0]", "alone"},
            {"a prefix of a number", R"({"a": [{"prefix": 1}]})", "a[0].prefix", "no text"},
            {"a suffix list", R"({"a": [{"suffix": ["x", "y"]}]})", "a[0].suffix", "no text"},
            {"a case of null", R"({"a": [{"equals-ignore-case": null}]})", "a[0].equals-ignore-case", "no text"},
            {"it exists perhaps", R"({"a": [{"exists": "no"}]})", "a[0].exists", "exists or"},
            {"anything but a suffix", R"({"a": [{"anything-but": {"suffix": "x"}}]})", "a[0].anything-but", "a prefix or a wildcard"},
            {"anything but nothing", R"({"a": [{"anything-but": []}]})", "a[0].anything-but", "empty"},
            {"anything but true", R"({"a": [{"anything-but": true}]})", "a[0].anything-but", "neither a text"},
            {"anything but null among texts", R"({"a": [{"anything-but": ["x", null]}]})", "a[0].anything-but[1]", "neither a text"},
            {"anything but texts and numbers", R"({"a": [{"anything-but": ["x", 1]}]})", "a[0].anything-but", "texts and numbers"},
            {"anything but what starts with nothing", R"({"a": [{"anything-but": {"prefix": ""}}]})", "a[0].anything-but.prefix", "empty"},
            {"a comparison of nothing", R"({"a": [{"numeric": []}]})", "a[0].numeric", "comparison has"},
            {"a comparison without a number", R"({"a": [{"numeric": [">="]}]})", "a[0].numeric", "comparison has"},
            {"a comparison of texts", R"({"a": [{"numeric": ["=", "1"]}]})", "a[0].numeric[1]", "no number"},
            {"an unknown comparison", R"({"a": [{"numeric": ["<>", 1]}]})", "a[0].numeric[0]", "no comparison"},
            {"a range from above", R"({"a": [{"numeric": ["<", 100, ">", 10]}]})", "a[0].numeric[0]", "begins with"},
            {"a range of two lower ends", R"({"a": [{"numeric": [">=", 1, ">", 2]}]})", "a[0].numeric[2]", "begins with"},
            {"a range of nothing", R"({"a": [{"numeric": [">", 3, "<", 1]}]})", "a[0].numeric", "No number"},
            {"too much of a range", R"({"a": [{"numeric": [">", 3, "<", 5, "<", 6]}]})", "a[0].numeric", "comparison has"},
            {"a number beyond", R"({"a": [1000000001]})", "a[0]", "beyond"},
            {"a number far beyond", R"({"a": [{"numeric": ["<", 1e999]}]})", "a[0].numeric[1]", "beyond"},
            {"half an address", R"({"a": [{"cidr": "10.0/16"}]})", "a[0].cidr", "no range"},
            {"an address alone", R"({"a": [{"cidr": "10.0.0.1"}]})", "a[0].cidr", "no range"},
            {"too many bits", R"({"a": [{"cidr": "10.0.0.0/33"}]})", "a[0].cidr", "no range"},
            {"a byte too large", R"({"a": [{"cidr": "10.0.0.256/8"}]})", "a[0].cidr", "no range"},
            {"two stars in a row", R"({"a": [{"wildcard": "a**b"}]})", "a[0].wildcard", "follow each other"},
            {"four stars", R"({"a": [{"wildcard": "*a*b*c*"}]})", "a[0].wildcard", "more than 3 stars"},
            {"a backslash for nothing", R"({"a": [{"wildcard": "a\\b*"}]})", "a[0].wildcard", "backslash"},
            {"an alternative without keys", R"({"$or": [{"a": ["x"]}, {}]})", "$or[1]", "no key"},
            {"alternatives named as operators", R"({"$or": [{"numeric": 123}, {"prefix": "abc"}]})", "$or[0].numeric", "comparison has"},
        });
    }
    void sns_07_a_malformed_policy_is_told_where() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, word);
        const auto flaws = parse_filter(text.toStdString(), kAttributes).flaws;
        QVERIFY2(has_flaw(flaws, field, word), told(flaws).c_str());
        QVERIFY2(flaws.size() == 1, told(flaws).c_str());
    }

    void a_flaw_knows_its_line() {
        const auto flaws = parse_filter("{\n  \"a\": [\n    {\"prefix\": 1}\n  ]\n}", kAttributes).flaws;
        QCOMPARE(flaws.size(), std::size_t{1});
        QCOMPARE(flaws.front().line, 3);
    }

    void at_most_20_flaws_are_told() {
        std::string text = "{\"a\": [";
        for (int i = 0; i < 100; ++i) text += "[], ";
        QCOMPARE(parse_filter(text + "[]]}", kAttributes).flaws.size(), std::size_t{20});
    }

    void sns_09_later_operators_are_found_data() {
        flaw_columns({
            {"exists: false", R"({"k": [{"exists": false}]})", "k[0].exists", "SNS-09.exists_false"},
            {"anything-but with a prefix", R"({"k": [{"anything-but": {"prefix": "a"}}]})", "k[0].anything-but.prefix",
             "SNS-09.anything_but_prefix"},
            {"cidr", R"({"k": [{"cidr": "10.0.0.0/8"}]})", "k[0].cidr", "SNS-09.cidr"},
            {"suffix", R"({"k": [{"suffix": "a"}]})", "k[0].suffix", "SNS-09.suffix"},
            {"equals-ignore-case", R"({"k": [{"equals-ignore-case": "a"}]})", "k[0].equals-ignore-case", "SNS-09.equals_ignore_case"},
            {"$or", R"({"$or": [{"k": ["a"]}, {"j": ["a"]}]})", "$or", "SNS-09.or"},
            {"wildcard", R"({"k": [{"wildcard": "a*"}]})", "k[0].wildcard", "SNS-09.wildcard"},
            {"anything-but with a wildcard", R"({"k": [{"anything-but": {"wildcard": "a*"}}]})", "k[0].anything-but.wildcard",
             "SNS-09.wildcard"},
            {"those of 2020", R"({"k": ["a", 1, true, {"prefix": "a"}, {"anything-but": ["a"]}, {"numeric": ["<", 1]}, {"exists": true}]})",
             "", ""},
        });
    }
    void sns_09_later_operators_are_found() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, word);
        const ParsedFilter parsed = parse_filter(text.toStdString(), kAttributes);
        QVERIFY2(parsed.flaws.empty(), told(parsed.flaws).c_str());
        QCOMPARE(parsed.later.size(), std::size_t{word.isEmpty() ? 0u : 1u});
        if (word.isEmpty()) return;
        QCOMPARE(QByteArray(std::string(parsed.later.front().fact).c_str()), word);
        QCOMPARE(QByteArray(parsed.later.front().field.c_str()), field);
        const auto& facts = services::catalog().facts;
        QCOMPARE(facts.value(word.toStdString(), model::YEAR_2020)->text, std::string("0"));
        QCOMPARE(facts.value(word.toStdString(), model::TODAY)->text, std::string("1"));
    }

    void sns_10_a_policy_has_limits_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("body");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const char* name, const std::string& text, bool body, const char* word) {
            QTest::newRow(name) << QByteArray(text.c_str()) << body << QByteArray(word);
        };
        const std::string four = R"(["1", "2", "3", "4"])", three = R"(["1", "2", "3"])";
        row("5 keys", lists({1, 1, 1, 1, 1}), false, "");
        row("6 keys", lists({1, 1, 1, 1, 1, 1}), false, "6 keys");
        row("150 values of one key", lists({150}), false, "");
        row("151 values of one key", lists({151}), false, "combinations");
        row("lists are multiplied: 150", lists({3, 50}), false, "");
        row("lists are multiplied: 153", lists({3, 51}), false, "combinations");
        row("each with its depth: 72", R"({"a": {"b": {"c": )" + four + R"(}}, "d": {"e": )" + three + "}}", true, "");
        row("each with its depth: 216", R"({"a": {"b": {"c": )" + four + R"(}}, "d": {"e": )" + three + R"(}, "f": )" + three + "}", true,
            "combinations");
        const std::string inner = R"({"type": )" + four + R"(, "$or": [{"id": )" + four + R"(}, {"space": )" + four + "}]}";
        row("alternatives are added up: 152", R"({"s": )" + four + R"(, "$or": [{"m": ["1", "2", "3", "4", "5", "6"]}, )" + inner + "]}",
            false, "combinations");
        row("alternatives are added up: 148", R"({"s": )" + four + R"(, "$or": [{"m": ["1", "2", "3", "4", "5"]}, )" + inner + "]}", false,
            "");
        row("keys below count not", R"({"a": {"1": ["x"], "2": ["x"], "3": ["x"]}, "b": {"1": ["x"], "2": ["x"], "3": ["x"]}})", true, "");
        row("256 KB", "{\"a\": [\"" + std::string(kMostBytes - 11, 'x') + "\"]}", false, "");
        row("a byte more", "{\"a\": [\"" + std::string(kMostBytes - 10, 'x') + "\"]}", false, "256 KB");
        const std::string points =
            R"({"a": [{"wildcard": "a*"}, {"wildcard": "b*b*b*"}], "c": [{"wildcard": "a*b*"}, {"wildcard": "c*"}, "x"])"
            R"(, "d": [{"wildcard": "*1"}, {"wildcard": "*2"}, {"wildcard": "*3"}, {"wildcard": "*4"}, )"
            R"({"wildcard": "*5"}, {"wildcard": "*6"}, {"wildcard": "*7"}, {"wildcard": "*8"}], "e": [{"wildcard": "*"}])";
        row("20 + 14 + 64 + 1 + 1 points", points + R"(, "f": [{"anything-but": {"wildcard": "*"}}]})", false, "");
        row("20 + 14 + 64 + 1 + 3 points", points + R"(, "f": [{"wildcard": "a"}, {"wildcard": "b"}, {"wildcard": "*"}]})", false,
            "102 points");
    }
    void sns_10_a_policy_has_limits() {
        QFETCH(QByteArray, text);
        QFETCH(bool, body);
        QFETCH(QByteArray, word);
        const auto flaws = parse_filter(text.toStdString(), body ? kBody : kAttributes).flaws;
        QVERIFY2(word.isEmpty() ? flaws.empty() : flaws.size() == 1 && has_flaw(flaws, "", word), told(flaws).c_str());
    }

    void sns_10_the_limits_are_those_of_the_facts() {
        const auto value = [](const char* name) {
            return std::stoul(services::catalog().facts.value("SNS-10." + std::string(name), model::TODAY)->text);
        };
        QCOMPARE(kMostKeys, value("keys"));
        QCOMPARE(kMostCombinations, value("combinations"));
        QCOMPARE(kMostBytes, value("size"));
        QCOMPARE(kMostStars, value("stars"));
        QCOMPARE(kMostPoints, value("points"));
        QCOMPARE(static_cast<std::size_t>(kMostPolicies), value("policies"));
    }

    void malformed_attributes_are_told_where_data() {
        flaw_columns({
            {"no JSON", "{", "", "no JSON"},
            {"a list", "[1]", "", "no object"},
            {"a truth", R"({"a": true})", "a", "text, a number or a list"},
            {"null", R"({"a": null})", "a", "text, a number or a list"},
            {"an object", R"({"a": {"b": 1}})", "a", "text, a number or a list"},
            {"a list of lists", R"({"a": [["b"]]})", "a", "lists or objects"},
            {"an empty text", R"({"a": ""})", "a", "not empty"},
            {"a name with a blank", R"({"a b": "c"})", "a b", "no name"},
            {"no name", R"({"": "c"})", "", "no name"},
        });
    }
    void malformed_attributes_are_told_where() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, word);
        const ParsedMessage parsed = parse_attributes(text.toStdString());
        QVERIFY2(parsed.flaws.size() == 1 && has_flaw(parsed.flaws, field, word), told(parsed.flaws).c_str());
        QVERIFY(parsed.json.kind == iam::Json::Kind::Null);
    }

    void a_body_is_an_object_or_empty() {
        QVERIFY(parse_body("").flaws.empty());
        QVERIFY(parse_body(R"({"a": {"b": [1, null]}})").flaws.empty());
        QVERIFY(has_flaw(parse_body("\"text\"").flaws, "", "no object"));
        QVERIFY(has_flaw(parse_body(std::string(1000, '[')).flaws, "", "deeply"));
    }

    void long_patterns_take_time_that_grows_with_them() {
        const std::string many(100'000, 'a');
        const ParsedFilter filter = parse_filter("{\"k\": [{\"wildcard\": \"*" + many + "b*\"}]}", kAttributes);
        QVERIFY2(filter.flaws.empty(), told(filter.flaws).c_str());
        const ParsedMessage message = parse_attributes("{\"k\": \"" + many + many + "\"}");
        QVERIFY2(message.flaws.empty(), told(message.flaws).c_str());
        QVERIFY(!filter.policy.matches(message.json));
    }
};

QTEST_GUILESS_MAIN(FilterPolicyTest)
#include "filter_policy_test.moc"
