#include "engine/iam/condition.h"

#include <QByteArrayList>
#include <QTest>

#include "engine/iam/evaluate.h"

using namespace nephoscope::iam;

namespace {

constexpr const char* kHeader = "s3:x-amz-server-side-encryption";

Condition condition(const char* name, std::vector<std::string> values, std::string key = "k") {
    Condition out;
    const Refused refused = read_operator(name, out);
    if (!refused.message.empty()) qWarning("%s", refused.message.english().c_str());
    out.key = std::move(key);
    out.values = std::move(values);
    return out;
}

/// A call that has `k` with these values.
CallKeys having(const QByteArrayList& values) {
    CallKeys out;
    for (const QByteArray& each : values) out.emplace_back("k", each.toStdString());
    return out;
}

std::string bucket_policy(const std::string& conditions) {
    std::string text = R"({"Version": "2012-10-17", "Statement": [)";
    text += R"({"Sid": "Readers", "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}, )";
    text += R"({"Sid": "Denied", "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/?*", )";
    return text + R"("Condition": )" + conditions + "}]}";
}

}  // namespace

class ConditionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void iam_05_operators_compare_data() {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* operation, const char* wanted, const char* there, bool holds) {
            QTest::addRow("%s: %s of %s", operation, there, wanted)
                << QByteArray(operation) << QByteArray(wanted) << QByteArray(there) << holds;
        };
        row("StringEquals", "AES256", "AES256", true);
        row("StringEquals", "AES256", "aes256", false);
        row("StringEquals", "A*", "AES256", false);
        row("StringNotEquals", "AES256", "aws:kms", true);
        row("StringNotEquals", "AES256", "AES256", false);
        row("StringEqualsIgnoreCase", "AES256", "aes256", true);
        row("StringEqualsIgnoreCase", "A*", "A*", true);
        row("StringNotEqualsIgnoreCase", "AES256", "aes256", false);
        row("StringLike", "aws:*", "aws:kms", true);
        row("StringLike", "aws:k?s", "aws:kms", true);
        row("StringLike", "AWS:*", "aws:kms", false);
        row("StringNotLike", "aws:*", "aws:kms", false);
        row("NumericEquals", "10", "10.0", true);
        row("NumericEquals", "10", "11", false);
        row("NumericNotEquals", "10", "11", true);
        row("NumericLessThan", "10", "9.5", true);
        row("NumericLessThan", "10", "10", false);
        row("NumericLessThan", "10", "-100", true);
        row("NumericLessThanEquals", "10", "10", true);
        row("NumericGreaterThan", "10", "10", false);
        row("NumericGreaterThan", "9", "10", true);
        row("NumericGreaterThanEquals", "10", "10", true);
        row("NumericLessThan", "10", "a few", false);
        row("Bool", "true", "true", true);
        row("Bool", "false", "true", false);
        row("ArnEquals", "arn:aws:sns:*:123456789012:t", "arn:aws:sns:us-east-1:123456789012:t", true);
        row("ArnLike", "arn:aws:iam::*:role/f?", "arn:aws:iam::123456789012:role/fn", true);
        row("ArnLike", "arn:aws:iam::*:role/f?", "arn:aws:iam::123456789012:role/fun", false);
        row("ArnLike", "arn:aws:sqs:*:q", "arn:aws:sqs:us-east-1:123456789012:q", false);
        row("ArnLike", "arn:aws:*:*:*:function:*", "arn:aws:lambda:us-east-1:123456789012:function:a:b", true);
        row("ArnLike", "arn:aws*1:123456789012:t:*", "arn:aws:sns:us-east-1:123456789012:t", false);
        row("ArnNotEquals", "arn:aws:sns:*:123456789012:t", "arn:aws:sns:us-east-1:123456789012:u", true);
        row("ArnNotLike", "arn:aws:sns:*:*:t", "arn:aws:sns:us-east-1:123456789012:t", false);
        row("Null", "true", "anything", false);
        row("Null", "false", "anything", true);
    }
    void iam_05_operators_compare() {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, there);
        QFETCH(bool, holds);
        QCOMPARE(nephoscope::iam::holds(condition(operation.constData(), {wanted.toStdString()}), having({there})), holds);
    }

    /// AWS: what compares is false, what compares negated is true, IfExists is true.
    void iam_05_a_key_that_is_not_there_data() {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* operation, bool holds) { QTest::newRow(operation) << QByteArray(operation) << holds; };
        for (const char* each : {"StringEquals", "StringEqualsIgnoreCase", "StringLike", "NumericEquals", "NumericLessThan",
                                 "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "Bool", "ArnEquals", "ArnLike"})
            row(each, false);
        for (const char* each :
             {"StringNotEquals", "StringNotEqualsIgnoreCase", "StringNotLike", "NumericNotEquals", "ArnNotEquals", "ArnNotLike"})
            row(each, true);
        for (const char* each :
             {"StringEqualsIfExists", "StringNotEqualsIfExists", "BoolIfExists", "NumericLessThanIfExists", "ArnLikeIfExists"})
            row(each, true);
        for (const char* each : {"ForAllValues:StringEquals", "ForAllValues:StringNotEquals", "ForAllValues:StringLikeIfExists"})
            row(each, true);
        for (const char* each : {"ForAnyValue:StringEquals", "ForAnyValue:StringNotEquals", "ForAnyValue:StringNotLike"}) row(each, false);
        row("Null", true);
    }
    void iam_05_a_key_that_is_not_there() {
        QFETCH(QByteArray, operation);
        QFETCH(bool, holds);
        const bool number = operation.startsWith("Numeric"), truth = operation.startsWith("Bool") || operation == "Null";
        const Condition asked = condition(operation.constData(), {number ? "1" : truth ? "true" : "x"});
        QCOMPARE(nephoscope::iam::holds(asked, {}), holds);
        QCOMPARE(nephoscope::iam::holds(asked, {{"other", "x"}}), holds);
    }

    void iam_05_set_operators_look_at_every_value_of_a_key_data() {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArrayList>("there");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* operation, const QByteArrayList& there, bool holds) {
            QTest::addRow("%s of %s", operation, there.join(" ").constData()) << QByteArray(operation) << there << holds;
        };
        const QByteArrayList inside{"a", "b"}, mixed{"a", "z"}, outside{"y", "z"};
        row("ForAllValues:StringEquals", inside, true);
        row("ForAllValues:StringEquals", mixed, false);
        row("ForAllValues:StringEquals", outside, false);
        row("ForAnyValue:StringEquals", inside, true);
        row("ForAnyValue:StringEquals", mixed, true);
        row("ForAnyValue:StringEquals", outside, false);
        row("ForAllValues:StringNotEquals", inside, false);
        row("ForAllValues:StringNotEquals", mixed, false);
        row("ForAllValues:StringNotEquals", outside, true);
        row("ForAnyValue:StringNotEquals", inside, false);
        row("ForAnyValue:StringNotEquals", mixed, true);
        row("ForAnyValue:StringNotEquals", outside, true);
    }
    void iam_05_set_operators_look_at_every_value_of_a_key() {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArrayList, there);
        QFETCH(bool, holds);
        QCOMPARE(nephoscope::iam::holds(condition(operation.constData(), {"a", "b", "c"}), having(there)), holds);
    }

    void iam_05_a_value_is_one_of_several_and_negated_none_of_them() {
        QVERIFY(holds(condition("StringEquals", {"x", "v"}), having({"v"})));
        QVERIFY(!holds(condition("StringNotEquals", {"x", "v"}), having({"v"})));
        QVERIFY(holds(condition("StringNotEquals", {"x", "y"}), having({"v"})));
    }

    void what_the_simulation_cannot_know_is_refused_with_its_reason_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char* name, const char* why) { QTest::newRow(name) << QByteArray(name) << QByteArray(why); };
        for (const char* each :
             {"DateLessThan", "DateGreaterThanEqualsIfExists", "ForAnyValue:DateEquals", "aws:CurrentTime", "aws:epochtime"})
            row(each, "no calendar date");
        for (const char* each : {"IpAddress", "NotIpAddress", "aws:SourceIp", "AWS:sourceip"}) row(each, "no addresses");
        for (const char* each : {"aws:SourceVpc", "aws:SourceVpce"}) row(each, "Endpoints of a VPC");
        row("dynamodb:LeadingKeys", "depends on the item");
        row("dynamodb:Attributes", "no attributes");
        row("s3:x-amz-storage-class", "from the bucket");
        row("aws:userid", "no ids");
        row("aws:PrincipalOrgID", "no call here has it");
        row("BinaryEquals", "is not simulated");
        row("StringAlmostEquals", "is not simulated");
        row("NullIfExists", "Null asks whether");
        row("ForAllValues:Null", "Null asks whether");
    }
    void what_the_simulation_cannot_know_is_refused_with_its_reason() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, why);
        Condition into;
        const Refused refused =
            name.contains(':') && !name.startsWith("For") ? check_key(name.toStdString()) : read_operator(name.toStdString(), into);
        QVERIFY2(refused.message.english().find(why.constData()) != std::string::npos, refused.message.english().c_str());
        QVERIFY(!refused.remedy.empty());
    }

    void values_fit_their_operator() {
        QVERIFY(check_value(condition("NumericEquals", {}), "0.5").message.empty());
        for (const char* each : {"", "ten", "1e", "nan", "1.2.3"})
            QVERIFY2(!check_value(condition("NumericEquals", {}), each).message.empty(), each);
        QVERIFY(!check_value(condition("Null", {}), "yes").message.empty());
        QVERIFY(!check_value(condition("StringLike", {}), "${aws:username}/*").message.empty());
        QVERIFY(check_value(condition("StringLike", {}), "x*").message.empty());
    }

    void s3_18_the_two_statements_of_study_guides_refuse_exactly_what_does_not_ask_for_it_data() {
        QTest::addColumn<QByteArray>("conditions");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("denied");
        const QByteArray other(R"({"StringNotEquals": {"s3:x-amz-server-side-encryption": "AES256"}})"),
            none(R"({"Null": {"s3:x-amz-server-side-encryption": "true"}})"),
            truth(R"({"Null": {"s3:x-amz-server-side-encryption": true}})"),
            another_if_there(R"({"StringNotEqualsIfExists": {"s3:x-amz-server-side-encryption": "AES256"}})"),
            both(
                R"({"StringNotEquals": {"s3:x-amz-server-side-encryption": "AES256"}, "Null": {"s3:x-amz-server-side-encryption": "false"}})");
        const auto row = [](const char* name, const QByteArray& conditions, const char* header, bool denied) {
            QTest::newRow(name) << conditions << QByteArray(header) << denied;
        };
        row("not AES256: AES256", other, "AES256", false);
        row("not AES256: KMS", other, "aws:kms", true);
        row("not AES256: no header", other, "", true);
        row("null: AES256", none, "AES256", false);
        row("null: KMS", none, "aws:kms", false);
        row("null: no header", none, "", true);
        row("null without quotes: no header", truth, "", true);
        row("not AES256 if there: no header", another_if_there, "", true);
        row("there and not AES256: no header", both, "", false);
        row("there and not AES256: KMS", both, "aws:kms", true);
    }
    void s3_18_the_two_statements_of_study_guides_refuse_exactly_what_does_not_ask_for_it() {
        QFETCH(QByteArray, conditions);
        QFETCH(QByteArray, header);
        QFETCH(bool, denied);
        const ParsedPolicy parsed = parse_policy(bucket_policy(conditions.toStdString()), PolicyKind::OfResource);
        QVERIFY2(parsed.flaws.empty(), parsed.flaws.empty() ? "" : parsed.flaws[0].message.english().c_str());
        Call call{role_arn("fn"), false, "s3:PutObject", "arn:aws:s3:::b/items/1", {}};
        if (!header.isEmpty()) call.keys.emplace_back(kHeader, header.toStdString());
        const Decision decision = evaluate({nullptr, nullptr, &parsed.policy, true, false}, call);
        QCOMPARE(decision.verdict == Verdict::ExplicitDeny, denied);
        if (denied) QCOMPARE(decision.statement, std::string("Denied"));
        call.action = "s3:GetObject";
        QVERIFY(evaluate({nullptr, nullptr, &parsed.policy, true, false}, call).verdict == Verdict::Allowed);
    }
};

QTEST_APPLESS_MAIN(ConditionTest)
#include "condition_test.moc"
