#include "engine/iam/policy.h"

#include <QTest>

#include "engine/iam/pattern.h"

using namespace nephoscope::iam;

namespace {

/// "field: message" of each flaw.
QStringList told(const std::string& text, PolicyKind kind = PolicyKind::Attached) {
    QStringList out;
    for (const Flaw& each : parse_policy(text, kind).flaws) out << QString::fromStdString(each.field + ": " + each.message.english());
    return out;
}

std::string statement(const std::string& members) { return R"({"Version": "2012-10-17", "Statement": [{)" + members + "}]}"; }

std::string repeated(std::string_view part, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
}

}  // namespace

class PolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_policy_is_read_as_it_is_written() {
        const auto parsed = parse_policy(R"({"Version": "2012-10-17", "Id": "mine", "Statement": [
            {"Sid": "Read1", "Effect": "Allow", "Action": ["s3:Get*", "s3:List?"], "Resource": "arn:aws:s3:::b/?*"},
            {"Effect": "Deny", "NotAction": "s3:*", "NotResource": ["*"],
             "Condition": {"ArnNotLikeIfExists": {"aws:SourceArn": ["a", "b"]}, "Bool": {"aws:SecureTransport": false},
                           "ForAnyValue:NumericLessThanEquals": {"aws:SourceAccount": [7, "8.5"]}}}]})",
                                         PolicyKind::Attached);
        QVERIFY(parsed.flaws.empty());
        QCOMPARE(parsed.policy.statements.size(), std::size_t{2});
        const Statement &first = parsed.policy.statements[0], &second = parsed.policy.statements[1];
        QCOMPARE(first.sid, std::string("Read1"));
        QVERIFY(!first.denies && !first.all_actions_but && first.actions.size() == 2 && first.resources.size() == 1);
        QVERIFY(second.denies && second.all_actions_but && second.all_resources_but);
        QCOMPARE(second.conditions.size(), std::size_t{3});
        QVERIFY(second.conditions[0].negated && second.conditions[0].if_exists);
        QCOMPARE(second.conditions[0].key, std::string("aws:sourcearn"));
        QCOMPARE(second.conditions[1].values, std::vector<std::string>{"false"});
        QVERIFY(second.conditions[2].compare == Condition::Compare::LessOrEqual && second.conditions[2].of == Condition::Of::AnyValue);
        QCOMPARE(second.conditions[2].values, (std::vector<std::string>{"7", "8.5"}));
    }

    void principals_are_read_as_they_are_written() {
        const auto parsed = parse_policy(statement(R"("Effect": "Allow", "Action": "*", "Resource": "*", "Principal":
            {"AWS": ["*", "123456789012", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/fn"],
             "Service": "sns.amazonaws.com"})"),
                                         PolicyKind::OfResource);
        QVERIFY(parsed.flaws.empty());
        const auto& principals = parsed.policy.statements[0].principals;
        QCOMPARE(principals.size(), std::size_t{5});
        using Kind = Principal::Kind;
        const Kind kinds[] = {Kind::Everybody, Kind::Account, Kind::Account, Kind::Role, Kind::Service};
        for (std::size_t i = 0; i < 5; ++i) QVERIFY(principals[i].kind == kinds[i]);
        QCOMPARE(principals[2].name, std::string("123456789012"));
    }

    void a_flaw_says_where_it_is_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("of_resource");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& text, const char* expected, bool of_resource = false) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << of_resource << QByteArray(expected);
        };
        const std::string fine = R"("Effect": "Allow", "Action": "*", "Resource": "*")";
        row("no JSON", "{", ": It is no JSON: a name in quotes is expected here.");
        row("a list", "[]", ": A policy is an object.");
        row("no statement", "{}", "Statement: It has no statement.");
        row("empty list", R"({"Statement": []})", "Statement: It is no list of statements.");
        row("version", R"({"Version": "2020-01-01", "Statement": {)" + fine + "}}",
            "Version: There is no such version of the policy language.");
        row("unknown member", R"({"Statment": 1, "Statement": {)" + fine + "}}", "Statment: A policy has no \"Statment\".");
        row("effect", statement(R"("Effect": "allow", "Action": "*", "Resource": "*")"),
            "Statement[0].Effect: The effect is neither Allow nor Deny.");
        row("no action", statement(R"("Effect": "Allow", "Resource": "*")"), "Statement[0].Action: It has no Action.");
        row("both actions", statement(fine + R"(, "NotAction": "s3:*")"), "Statement[0].Action: It has both Action and NotAction.");
        row("action without service", statement(R"("Effect": "Allow", "Action": "GetObject", "Resource": "*")"),
            "Statement[0].Action: \"GetObject\" is no action.");
        row("wildcard service", statement(R"("Effect": "Allow", "Action": ["s3:*", "s*:Get"], "Resource": "*")"),
            "Statement[0].Action[1]: \"s*:Get\" is no action.");
        row("resource", statement(R"("Effect": "Allow", "Action": "*", "Resource": "bucket")"),
            "Statement[0].Resource: \"bucket\" is no resource.");
        row("variable", statement(R"("Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/${aws:username}")"),
            "Statement[0].Resource: Policy variables are not simulated.");
        row("number", statement(R"("Effect": "Allow", "Action": [1], "Resource": "*")"), "Statement[0].Action[0]: It is no text.");
        row("sid", statement(R"("Sid": "a b", )" + fine), "Statement[0].Sid: A Sid is a text of letters and digits.");
        row("sid twice", R"({"Statement": [{"Sid": "A", )" + fine + R"(}, {"Sid": "A", )" + fine + "}]}",
            "Statement: Two statements have the Sid \"A\".");
        row("principal in a role's", statement(fine + R"(, "Principal": "*")"),
            "Statement[0].Principal: A policy of a role names no principal: it is about the role.");
        row("no principal in a resource's", statement(fine), "Statement[0].Principal: It has no Principal.", true);
        row("a user", statement(fine + R"(, "Principal": {"AWS": "arn:aws:iam::123456789012:user/anna"})"),
            "Statement[0].Principal.AWS: \"arn:aws:iam::123456789012:user/anna\" is nobody here.", true);
        row("federated", statement(fine + R"(, "Principal": {"Federated": "x"})"),
            "Statement[0].Principal.Federated: Principals of type \"Federated\" are not simulated.", true);
        row("no service", statement(fine + R"(, "Principal": {"Service": "sns"})"),
            "Statement[0].Principal.Service: \"sns\" is no service.", true);
        row("operator", statement(fine + R"(, "Condition": {"DateLessThan": {"aws:CurrentTime": "2026"}})"),
            "Statement[0].Condition.DateLessThan: The operator \"DateLessThan\" is not simulated. "
            "A run has no calendar date: nothing in it is before or after one.");
        row("key", statement(fine + R"(, "Condition": {"StringEquals": {"aws:userid": "x"}})"),
            "Statement[0].Condition.StringEquals.aws:userid: The condition key \"aws:userid\" is not simulated. "
            "Roles have no ids here, and sessions no names.");
        row("unknown key", statement(fine + R"(, "Condition": {"StringEquals": {"aws:PrincipalOrgID": "x"}})"),
            "Statement[0].Condition.StringEquals.aws:PrincipalOrgID: The condition key \"aws:PrincipalOrgID\" is not simulated: no call "
            "here "
            "has it.");
        row("no number", statement(fine + R"(, "Condition": {"NumericLessThan": {"aws:SourceAccount": [1, "ten"]}})"),
            "Statement[0].Condition.NumericLessThan.aws:SourceAccount[1]: It is no number.");
        row("a list in a list", statement(fine + R"(, "Condition": {"StringLike": {"aws:SourceAccount": [["x"]]}})"),
            "Statement[0].Condition.StringLike.aws:SourceAccount[0]: It is no text.");
        row("variable in a condition", statement(fine + R"(, "Condition": {"StringLike": {"aws:SourceArn": "${aws:username}"}})"),
            "Statement[0].Condition.StringLike.aws:SourceArn: Policy variables are not simulated.");
        row("Null with IfExists", statement(fine + R"(, "Condition": {"NullIfExists": {"aws:SourceArn": true}})"),
            "Statement[0].Condition.NullIfExists: There is no operator \"NullIfExists\": Null asks whether the key is there.");
        row("no bool", statement(fine + R"(, "Condition": {"Bool": {"aws:SecureTransport": "yes"}})"),
            "Statement[0].Condition.Bool.aws:SecureTransport: It is neither true nor false.");
        row("a member twice", statement(fine + R"(, "Effect": "Deny")"), ": It is no JSON: \"Effect\" is there twice.");
        row("text after the end", "{} x", ": It is no JSON: there is text after its end.");
    }
    void a_flaw_says_where_it_is() {
        QFETCH(QByteArray, text);
        QFETCH(bool, of_resource);
        QFETCH(QByteArray, expected);
        const QStringList flaws = told(text.toStdString(), of_resource ? PolicyKind::OfResource : PolicyKind::Attached);
        QVERIFY2(!flaws.isEmpty() && flaws.first() == QString::fromUtf8(expected), qPrintable(flaws.join(QLatin1Char('\n'))));
    }

    void a_flaw_says_its_line_and_what_to_do() {
        const auto parsed = parse_policy("{\"Statement\": [\n {\"Effect\": \"Allow\",\n  \"Action\": \"x\",\n  \"Resource\": \"y\"}]}",
                                         PolicyKind::Attached);
        QCOMPARE(parsed.flaws.size(), std::size_t{2});
        QCOMPARE(parsed.flaws[0].line, 3);
        QCOMPARE(parsed.flaws[1].line, 4);
        for (const Flaw& each : parsed.flaws) QVERIFY(!each.remedy.empty());
        QCOMPARE(parse_policy("{\n\n\"a\" 1}", PolicyKind::Attached).flaws[0].line, 3);
    }

    void patterns_fit_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* pattern, const char* text, bool fits) {
            QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << fits;
        };
        row("*", "", true);
        row("", "a", false);
        row("a?c", "abc", true);
        row("a?c", "ac", false);
        row("*b", "abab", true);
        row("a*b*c", "axxbyyc", true);
        row("a*b*c", "axxcyyb", false);
        row("s3:Get*", "s3:GetObject", true);
        row("s3:get*", "s3:GetObject", false);
        row("**a**", "bab", true);
    }
    void patterns_fit() {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);
        QCOMPARE(matches(pattern.toStdString(), text.toStdString()), fits);
    }

    void actions_have_no_case() {
        QVERIFY(matches_ignoring_case("S3:get*", "s3:GetObject"));
        QVERIFY(!matches_ignoring_case("S3:put*", "s3:GetObject"));
    }

    /// None of them takes more than a fraction of a second, and none is accepted.
    void hostile_texts_are_refused_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) { QTest::newRow(name) << QByteArray::fromStdString(text); };
        row("10 MB of actions",
            statement(R"("Effect": "Allow", "Resource": "*", "Action": [)" + repeated("\"s3:*\",", 1'500'000) + "\"s3:*\"]"));
        row("10 MB of blanks", std::string(10'000'000, ' '));
        row("nested lists", std::string(5000, '['));
        row("nested objects", repeated("{\"a\":", 2000));
        row("many members", "{" + repeated("\"a\": 1, ", 1200) + "}");
        row("half an escape", "{\"a\\u12");
        row("a zero byte", std::string("{\"a\": \0}", 8));
        row("a million flaws", R"({"Statement": [)" + repeated("1,", 5000) + "1]}");
    }
    void hostile_texts_are_refused() {
        QFETCH(QByteArray, text);
        const auto flaws = parse_policy(text.toStdString(), PolicyKind::Attached).flaws;
        QVERIFY(!flaws.empty());
        QVERIFY(flaws.size() <= 20);
    }

    void a_policy_has_at_most_so_many_characters_without_blanks() {
        for (const PolicyKind kind : {PolicyKind::Attached, PolicyKind::OfResource}) {
            const std::string principal = kind == PolicyKind::OfResource ? "\"Principal\":\"*\"," : "";
            const auto text = [&](std::size_t more) {
                const std::string start = "{\"Statement\":{\"Sid\":\"";
                const std::string rest = "\",\"Effect\":\"Allow\"," + principal + "\"Action\":\"*\",\"Resource\":\"*\"}}";
                return start + std::string(longest(kind) - start.size() - rest.size() + more, 'a') + rest + std::string(1000, ' ');
            };
            QVERIFY(parse_policy(text(0), kind).flaws.empty());
            QCOMPARE(parse_policy(text(1), kind).flaws.size(), std::size_t{1});
        }
    }

    /// Exponential for a naive matcher: 2^n steps.
    void a_pattern_of_many_stars_takes_no_more_steps_than_pattern_times_text() {
        const std::string pattern = repeated("*a", 1000) + "b", text(4000, 'a');
        QVERIFY(!matches(pattern, text));
        QVERIFY(matches(pattern, text + "b"));
    }
};

QTEST_APPLESS_MAIN(PolicyTest)
#include "policy_test.moc"
