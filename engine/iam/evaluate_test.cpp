#include "engine/iam/evaluate.h"

#include <QTest>

using namespace nephoscope::iam;

namespace {

Policy policy(const std::string& statements, PolicyKind kind = PolicyKind::Attached) {
    const auto parsed = parse_policy(R"({"Version": "2012-10-17", "Statement": [)" + statements + "]}", kind);
    for (const Flaw& each : parsed.flaws) qWarning("%s: %s", each.field.c_str(), each.message.english().c_str());
    return parsed.policy;
}
Policy of_resource(const std::string& statements) { return policy(statements, PolicyKind::OfResource); }

const std::string kAllowGet = R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/?*"})";
const std::string kAllowAll = R"({"Effect": "Allow", "Action": "*", "Resource": "*"})";
const std::string kDenyGet = R"({"Sid": "NoReads", "Effect": "Deny", "Action": "s3:Get*", "Resource": "*"})";

std::string granting(const std::string& principal, const char* effect = "Allow") {
    return R"({"Effect": ")" + std::string(effect) + R"(", "Principal": )" + principal + R"(, "Action": "s3:*", "Resource": "*"})";
}

Call get() { return {role_arn("fn"), false, "s3:GetObject", "arn:aws:s3:::b/items/1", {{"aws:sourceaccount", "vpc"}}}; }
Call by_service() {
    return {"sns.amazonaws.com", true, "sqs:SendMessage", "arn:aws:sqs:us-east-1:123456789012:q", {{"aws:sourcearn", "t"}}};
}

/// Null where `text` is empty.
struct Optional {
    Optional(const std::string& text, PolicyKind kind) : parsed(text.empty() ? Policy{} : policy(text, kind)), there(!text.empty()) {}
    const Policy* get() const { return there ? &parsed : nullptr; }
    Policy parsed;
    bool there;
};

}  // namespace

class EvaluateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void iam_01_iam_02_the_order_of_one_account_data() {
        QTest::addColumn<QByteArray>("identity");
        QTest::addColumn<QByteArray>("boundary");
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("place");
        const auto row = [](const char* name, const std::string& identity, const std::string& boundary, const std::string& resource,
                            Verdict verdict, Place place) {
            QTest::newRow(name) << QByteArray::fromStdString(identity) << QByteArray::fromStdString(boundary)
                                << QByteArray::fromStdString(resource) << static_cast<int>(verdict) << static_cast<int>(place);
        };
        const std::string me = R"({"AWS": "arn:aws:iam::123456789012:role/fn"})", other = R"({"AWS": "arn:aws:iam::123456789012:role/x"})",
                          account = R"({"AWS": "123456789012"})", service = R"({"Service": "sns.amazonaws.com"})";
        const std::string other_action = R"({"Effect": "Allow", "Action": "s3:PutObject", "Resource": "*"})";
        const auto allowed = Verdict::Allowed, denied = Verdict::ExplicitDeny, implicit = Verdict::ImplicitDeny;
        row("nothing is said: the drawing grants", "", "", "", allowed, Place::None);
        row("an allow", kAllowGet, "", "", allowed, Place::None);
        row("no allow", other_action, "", "", implicit, Place::Identity);
        row("a deny beats an allow", kAllowAll + "," + kDenyGet, "", "", denied, Place::Identity);
        row("whichever comes first", kDenyGet + "," + kAllowAll, "", "", denied, Place::Identity);
        row("the resource's allow is enough", other_action, "", granting(me), allowed, Place::None);
        row("the resource allows everybody", other_action, "", granting("\"*\""), allowed, Place::None);
        row("the resource allows somebody else", other_action, "", granting(other), implicit, Place::Identity);
        row("the role's own allow does where the resource's is about others", kAllowGet, "", granting(service), allowed, Place::None);
        row("the account's right is not yet the role's", other_action, "", granting(account), implicit, Place::Identity);
        row("the resource denies", kAllowAll, "", granting(me, "Deny"), denied, Place::Resource);
        row("the resource denies the account", kAllowAll, "", granting(account, "Deny"), denied, Place::Resource);
        row("the resource denies somebody else", kAllowAll, "", granting(other, "Deny"), allowed, Place::None);
        row("the boundary allows too", kAllowGet, kAllowGet, "", allowed, Place::None);
        row("the boundary never grants", other_action, kAllowAll, "", implicit, Place::Identity);
        row("the boundary caps the role", kAllowAll, other_action, "", implicit, Place::Boundary);
        row("the boundary caps what the drawing grants", "", other_action, "", implicit, Place::Boundary);
        row("the boundary caps what the resource grants", other_action, other_action, granting(me), implicit, Place::Boundary);
        row("the boundary denies", kAllowAll, kAllowAll + "," + kDenyGet, "", denied, Place::Boundary);
    }
    void iam_01_iam_02_the_order_of_one_account() {
        QFETCH(QByteArray, identity);
        QFETCH(QByteArray, boundary);
        QFETCH(QByteArray, resource);
        QFETCH(int, verdict);
        QFETCH(int, place);
        const Optional i(identity.toStdString(), PolicyKind::Attached), b(boundary.toStdString(), PolicyKind::Attached),
            r(resource.toStdString(), PolicyKind::OfResource);
        const Decision decision = evaluate({i.get(), b.get(), r.get(), true, false}, get());
        QCOMPARE(static_cast<int>(decision.verdict), verdict);
        QCOMPARE(static_cast<int>(decision.place), place);
    }

    void an_explicit_deny_says_which_statement_it_was() {
        const Policy named = policy(kAllowAll + "," + kDenyGet);
        QCOMPARE(evaluate({&named, nullptr, nullptr, true, false}, get()).statement, std::string("NoReads"));
        const Policy unnamed = policy(kAllowAll + R"(, {"Effect": "Deny", "Action": "*", "Resource": "*"})");
        QCOMPARE(evaluate({&unnamed, nullptr, nullptr, true, false}, get()).statement, std::string("Statement[1]"));
    }

    void iam_02_a_service_is_allowed_by_the_resource_alone_data() {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<bool>("allowed");
        const auto statement = [](const char* principal, const char* condition = "{}") {
            return QByteArray(R"({"Effect": "Allow", "Principal": )") + principal +
                   R"(, "Action": "sqs:SendMessage", "Resource": "*", "Condition": )" + condition + "}";
        };
        QTest::newRow("the drawing grants") << QByteArray() << true;
        QTest::newRow("named") << statement(R"({"Service": "sns.amazonaws.com"})") << true;
        QTest::newRow("another service") << statement(R"({"Service": "s3.amazonaws.com"})") << false;
        QTest::newRow("everybody") << statement("\"*\"") << true;
        QTest::newRow("the account's own roles") << statement(R"({"AWS": "123456789012"})") << false;
        QTest::newRow("for this topic") << statement("\"*\"", R"({"ArnEquals": {"aws:SourceArn": "t"}})") << true;
        QTest::newRow("for another topic") << statement("\"*\"", R"({"ArnEquals": {"aws:SourceArn": "u"}})") << false;
    }
    void iam_02_a_service_is_allowed_by_the_resource_alone() {
        QFETCH(QByteArray, resource);
        QFETCH(bool, allowed);
        const Optional r(resource.toStdString(), PolicyKind::OfResource);
        const Policy nothing = policy(R"({"Effect": "Deny", "Action": "*", "Resource": "*"})");
        // A role's policies are not asked: nobody's role calls.
        QCOMPARE(evaluate({&nothing, &nothing, r.get(), true, false}, by_service()).verdict == Verdict::Allowed, allowed);
    }

    void iam_02_a_key_s_policy_decides_how_far_the_role_s_own_counts_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<bool>("role_allows");
        QTest::addColumn<bool>("allowed");
        const auto statement = [](const char* principal) {
            return QByteArray(R"({"Effect": "Allow", "Principal": )") + principal + R"(, "Action": "s3:*", "Resource": "*"})";
        };
        const QByteArray account = statement(R"({"AWS": "arn:aws:iam::123456789012:root"})"),
                         role = statement(R"({"AWS": "arn:aws:iam::123456789012:role/fn"})"),
                         other = statement(R"({"AWS": "arn:aws:iam::123456789012:role/x"})");
        QTest::newRow("the account, and the role allows") << account << true << true;
        QTest::newRow("the account, and the role does not") << account << false << false;
        QTest::newRow("the role itself") << role << false << true;
        QTest::newRow("somebody else: the role's own is not enough") << other << true << false;
    }
    void iam_02_a_key_s_policy_decides_how_far_the_role_s_own_counts() {
        QFETCH(QByteArray, key);
        QFETCH(bool, role_allows);
        QFETCH(bool, allowed);
        const Policy identity = policy(role_allows ? kAllowAll : R"({"Effect": "Allow", "Action": "sqs:*", "Resource": "*"})"),
                     resource = of_resource(key.toStdString());
        const Decision decision = evaluate({&identity, nullptr, &resource, true, true}, get());
        QCOMPARE(decision.verdict == Verdict::Allowed, allowed);
    }

    void what_a_statement_is_about_data() {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("action without case") << QByteArray(R"("Action": "S3:getobject", "Resource": "*")") << true;
        QTest::newRow("resource with case") << QByteArray(R"("Action": "*", "Resource": "arn:aws:s3:::B/?*")") << false;
        QTest::newRow("all but this action") << QByteArray(R"("NotAction": "s3:GetObject", "Resource": "*")") << false;
        QTest::newRow("all but another action") << QByteArray(R"("NotAction": ["s3:Put*", "sqs:*"], "Resource": "*")") << true;
        QTest::newRow("all but this resource") << QByteArray(R"("Action": "*", "NotResource": "arn:aws:s3:::b/?*")") << false;
        QTest::newRow("all but another resource") << QByteArray(R"("Action": "*", "NotResource": "arn:aws:s3:::c/?*")") << true;
        QTest::newRow("the bucket is not its objects") << QByteArray(R"("Action": "*", "Resource": "arn:aws:s3:::b")") << false;
        QTest::newRow("one of several") << QByteArray(
                                               R"("Action": ["sqs:*", "s3:Get*"], "Resource": ["arn:aws:s3:::c/?*", "arn:aws:s3:::b/it*"])")
                                        << true;
    }
    void what_a_statement_is_about() {
        QFETCH(QByteArray, members);
        QFETCH(bool, allowed);
        const Policy identity = policy(R"({"Effect": "Allow", )" + members.toStdString() + "}");
        QCOMPARE(evaluate({&identity, nullptr, nullptr, true, false}, get()).verdict == Verdict::Allowed, allowed);
    }

    void conditions_hold_data() {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* name, const char* condition, bool holds) { QTest::newRow(name) << QByteArray(condition) << holds; };
        row("equal", R"({"StringEquals": {"aws:SourceAccount": "vpc"}})", true);
        row("not equal", R"({"StringEquals": {"aws:SourceAccount": "VPC"}})", false);
        row("equal without case", R"({"StringEqualsIgnoreCase": {"AWS:sourceAccount": "VPC"}})", true);
        row("one of several values", R"({"StringEquals": {"aws:SourceAccount": ["x", "vpc"]}})", true);
        row("a pattern is no pattern for StringEquals", R"({"StringEquals": {"aws:SourceAccount": "v*"}})", false);
        row("a pattern", R"({"StringLike": {"aws:SourceAccount": "v*"}})", true);
        row("none of several values", R"({"StringNotEquals": {"aws:SourceAccount": ["x", "vpc"]}})", false);
        row("unlike", R"({"StringNotLike": {"aws:SourceAccount": "x*"}})", true);
        row("the call has no such key", R"({"StringEquals": {"aws:SourceArn": "x"}})", false);
        row("no such key, negated", R"({"StringNotEquals": {"aws:SourceArn": "x"}})", true);
        row("no such key, if it exists", R"({"StringEqualsIfExists": {"aws:SourceArn": "x"}})", true);
        row("there, if it exists", R"({"StringEqualsIfExists": {"aws:SourceAccount": "x"}})", false);
        row("all operators must hold", R"({"StringEquals": {"aws:SourceAccount": "vpc"}, "Bool": {"aws:SecureTransport": true}})", false);
    }
    void conditions_hold() {
        QFETCH(QByteArray, condition);
        QFETCH(bool, holds);
        const Policy identity =
            policy(R"({"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": )" + condition.toStdString() + "}");
        QCOMPARE(evaluate({&identity, nullptr, nullptr, true, false}, get()).verdict == Verdict::Allowed, holds);
    }

    void everybody_but_somebody() {
        const auto verdict = [](const char* principal) {
            const Policy resource =
                of_resource(R"({"Effect": "Deny", "NotPrincipal": )" + std::string(principal) + R"(, "Action": "*", "Resource": "*"})");
            return evaluate({nullptr, nullptr, &resource, true, false}, get()).verdict;
        };
        QVERIFY(verdict(R"({"AWS": "arn:aws:iam::123456789012:role/fn"})") == Verdict::Allowed);
        QVERIFY(verdict(R"({"AWS": "arn:aws:iam::123456789012:role/x"})") == Verdict::ExplicitDeny);
    }

    void the_missing_statement_allows_the_call_and_joins_what_is_there() {
        const std::string before = R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}})";
        for (const std::string& text : {std::string(), std::string("  "), before}) {
            const std::string after = with_statement(text, missing_statement(get(), PolicyKind::Attached));
            const auto parsed = parse_policy(after, PolicyKind::Attached);
            QVERIFY2(parsed.flaws.empty(), after.c_str());
            QCOMPARE(parsed.policy.statements.size(), std::size_t{text == before ? 2u : 1u});
            QVERIFY(evaluate({&parsed.policy, nullptr, nullptr, true, false}, get()).verdict == Verdict::Allowed);
        }
        const auto parsed =
            parse_policy(with_statement("", missing_statement(by_service(), PolicyKind::OfResource)), PolicyKind::OfResource);
        QVERIFY(parsed.flaws.empty());
        QVERIFY(evaluate({nullptr, nullptr, &parsed.policy, true, false}, by_service()).verdict == Verdict::Allowed);
    }
};

QTEST_APPLESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
