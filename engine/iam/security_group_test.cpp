#include "engine/iam/security_group.h"

#include <QTest>

using namespace nephoscope::iam;

class SecurityGroupTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ec2_08_only_what_a_rule_allows_gets_in_data() {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<bool>("gets_in");
        const auto row = [](const char* name, const char* rules, bool gets_in) { QTest::newRow(name) << QByteArray(rules) << gets_in; };
        row("no rule", "[]", false);
        row("its group and port", R"([{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "SourceSecurityGroupId": "web"}])", true);
        row("a range of ports", R"([{"IpProtocol": "tcp", "FromPort": 3000, "ToPort": 4000, "SourceSecurityGroupId": "web"}])", true);
        row("another port", R"([{"IpProtocol": "tcp", "FromPort": 3307, "ToPort": 4000, "SourceSecurityGroupId": "web"}])", false);
        row("another group", R"([{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "SourceSecurityGroupId": "app"}])", false);
        row("another protocol", R"([{"IpProtocol": "udp", "FromPort": 3306, "ToPort": 3306, "SourceSecurityGroupId": "web"}])", false);
        row("ICMP has no ports", R"([{"IpProtocol": "icmp", "SourceSecurityGroupId": "web"}])", false);
        row("every protocol", R"([{"IpProtocol": "-1", "SourceSecurityGroupId": "web"}])", true);
        row("the VPC", R"([{"IpProtocol": "6", "FromPort": "3306", "ToPort": "3306", "CidrIp": "10.0.0.0/16"}])", true);
        row("a range around the VPC", R"([{"IpProtocol": "tcp", "FromPort": 3306, "ToPort": 3306, "CidrIp": "10.0.0.0/8"}])", true);
        row("everybody", R"({"IpProtocol": "tcp", "FromPort": 0, "ToPort": 65535, "CidrIp": "0.0.0.0/0", "Description": "any"})", true);
        row("one rule is enough", R"([{"IpProtocol": "icmp", "CidrIp": "0.0.0.0/0"}, {"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"}])", true);
    }
    void ec2_08_only_what_a_rule_allows_gets_in() {
        QFETCH(QByteArray, rules);
        QFETCH(bool, gets_in);
        const auto parsed = parse_ingress(rules.toStdString());
        QVERIFY2(parsed.flaws.empty(), parsed.flaws.empty() ? "" : parsed.flaws[0].message.english().c_str());
        QCOMPARE(lets_in(parsed.rules, {"web", true, Protocol::Tcp, 3306}), gets_in);
    }

    void who_is_outside_the_vpc_has_an_address_of_the_internet() {
        const auto knocks = [](const char* range) {
            const auto parsed = parse_ingress("[{\"IpProtocol\": \"-1\", \"CidrIp\": \"" + std::string(range) + "\"}]");
            return lets_in(parsed.rules, {"", false, Protocol::Tcp, 443});
        };
        QVERIFY(knocks("0.0.0.0/0"));
        QVERIFY(!knocks("10.0.0.0/16"));
        QVERIFY(!knocks("0.0.0.0/1"));
    }

    void a_flaw_says_where_it_is_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* name, const std::string& text, const char* field) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(field);
        };
        const std::string tcp = R"([{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 2, )";
        row("no JSON", "[", "");
        row("a text", "\"x\"", "");
        row("a number", "[1]", "[0]");
        row("no protocol", R"([{"CidrIp": "0.0.0.0/0"}])", "[0].IpProtocol");
        row("protocol", R"([{"IpProtocol": "http", "CidrIp": "0.0.0.0/0"}])", "[0].IpProtocol");
        row("port", R"([{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 65536, "CidrIp": "0.0.0.0/0"}])", "[0].ToPort");
        row("no port", R"([{"IpProtocol": "tcp", "CidrIp": "0.0.0.0/0"}])", "[0].FromPort");
        row("ports the wrong way round", R"([{"IpProtocol": "tcp", "FromPort": 2, "ToPort": 1, "CidrIp": "0.0.0.0/0"}])", "[0].ToPort");
        row("no source", tcp + "\"Description\": \"x\"}]", "[0]");
        row("two sources", tcp + R"("CidrIp": "0.0.0.0/0", "SourceSecurityGroupId": "web"}])", "[0]");
        row("no range", tcp + R"("CidrIp": "10.0.0/16"}])", "[0].CidrIp");
        row("a byte too large", tcp + R"("CidrIp": "10.0.256.0/16"}])", "[0].CidrIp");
        row("bits beyond the prefix", tcp + R"("CidrIp": "10.0.0.1/16"}])", "[0].CidrIp");
        row("part of the VPC", tcp + R"("CidrIp": "10.0.1.0/24"}])", "[0].CidrIp");
        row("IPv6", tcp + R"("CidrIpv6": "::/0", "CidrIp": "0.0.0.0/0"}])", "[0].CidrIpv6");
        row("a deny", tcp + R"("Effect": "Deny", "CidrIp": "0.0.0.0/0"}])", "[0].Effect");
        std::string many = "[";
        for (int i = 0; i < 61; ++i) many += std::string(i ? "," : "") + R"({"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"})";
        row("61 rules", many + "]", "");
        row("10 MB", std::string(10'000'000, '['), "");
    }
    void a_flaw_says_where_it_is() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, field);
        const auto parsed = parse_ingress(text.toStdString());
        QVERIFY(!parsed.flaws.empty());
        QCOMPARE(QByteArray::fromStdString(parsed.flaws[0].field), field);
        QVERIFY(!parsed.flaws[0].message.empty() && !parsed.flaws[0].remedy.empty());
    }

    void the_missing_rule_lets_it_in_and_joins_what_is_there_data() {
        QTest::addColumn<QByteArray>("group");
        QTest::addColumn<bool>("inside");
        QTest::newRow("a component with a group") << QByteArray("web") << true;
        QTest::newRow("inside the VPC without a group") << QByteArray() << true;
        QTest::newRow("the internet") << QByteArray() << false;
    }
    void the_missing_rule_lets_it_in_and_joins_what_is_there() {
        QFETCH(QByteArray, group);
        QFETCH(bool, inside);
        const Knock knock{group.toStdString(), inside, Protocol::Tcp, 6379};
        for (const char* before :
             {"[]", R"({"IpProtocol": "icmp", "CidrIp": "0.0.0.0/0"})", R"([{"IpProtocol": "icmp", "CidrIp": "0.0.0.0/0"}])"}) {
            QVERIFY(!lets_in(parse_ingress(before).rules, knock));
            const auto parsed = parse_ingress(with_rule(before, missing_rule(knock)));
            QVERIFY(parsed.flaws.empty());
            QVERIFY(lets_in(parsed.rules, knock));
            QVERIFY(!lets_in(parsed.rules, {"somebody", false, Protocol::Tcp, 80}));
        }
    }
};

QTEST_APPLESS_MAIN(SecurityGroupTest)
#include "security_group_test.moc"
