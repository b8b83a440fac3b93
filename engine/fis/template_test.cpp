#include "engine/fis/template.h"

#include <QTest>

#include "engine/base/text.h"

using namespace nephoscope;
using namespace nephoscope::fis;

namespace {

constexpr SimTime kMinute = 60 * kSecond;

/// "line: where", one for each flaw that is an error.
QByteArray errors_of(const Parsed& parsed) {
    QByteArray all;
    for (const Flaw& each : parsed.flaws)
        if (each.error) all += (all.isEmpty() ? "" : "; ") + QByteArray::number(each.line) + ": " + each.where.c_str();
    return all;
}

/// An action on each line from the third on, without targets.
std::string with_actions(std::string_view actions) {
    return "{\"stopConditions\": [{\"source\": \"none\"}],\n\"actions\": {\n" + std::string(actions) + "\n}}";
}

std::string wait(std::string_view name, std::string_view more, std::string_view duration = "PT1M") {
    return "\"" + std::string(name) + R"(": {"actionId": "aws:fis:wait", "parameters": {"duration": ")" + std::string(duration) + "\"}" +
           std::string(more) + "}";
}

std::string with_target(std::string_view members, std::string_view key = "Instances") {
    return "{\"targets\": {\n\"t\": {\n" + std::string(members) +
           "\n}},\n\"actions\": {\"a\": {\"actionId\": \"aws:ec2:terminate-instances\", \"targets\": {\"" + std::string(key) +
           "\": \"t\"}}}}";
}

}  // namespace

class FisTemplateTest : public QObject {
    Q_OBJECT private Q_SLOTS : void durations_are_read_as_iso_8601_writes_them_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("minute") << QByteArray("PT1M") << 60.0;
        QTest::newRow("mixed") << QByteArray("PT1H30M5S") << 5405.0;
        QTest::newRow("half a day") << QByteArray("PT12H") << 43200.0;
        QTest::newRow("days") << QByteArray("P1DT1S") << 86401.0;
        QTest::newRow("nothing") << QByteArray("") << -1.0;
        QTest::newRow("no number") << QByteArray("PTM") << -1.0;
        QTest::newRow("no unit") << QByteArray("PT5") << -1.0;
        QTest::newRow("empty time") << QByteArray("P1DT") << -1.0;
        QTest::newRow("minutes before the T are months") << QByteArray("P5M") << -1.0;
        QTest::newRow("wrong order") << QByteArray("PT5S1M") << -1.0;
        QTest::newRow("fraction") << QByteArray("PT1.5M") << -1.0;
        QTest::newRow("plain words") << QByteArray("5 minutes") << -1.0;
        QTest::newRow("endless") << QByteArray("PT99999999999999999999999M") << -1.0;
    }
    void durations_are_read_as_iso_8601_writes_them() {
        QFETCH(QByteArray, text);
        QFETCH(double, seconds);
        const auto read = parse_duration(text.toStdString());
        QCOMPARE(read ? to_seconds(*read) : -1, seconds);
    }

    void flaws_are_told_all_at_once_with_their_lines_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("errors");
        const auto row = [](const char* name, const std::string& text, const char* errors) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(errors);
        };
        row("valid", with_actions(wait("a", "")), "");
        row("no JSON", "{\"actions\": {\n\"a\": }", "2: ");
        row("no object", "[1, 2]", "1: ");
        row("no actions", "{\n\"targets\": {}}", "1: actions");
        row("empty actions", with_actions(""), "2: actions");
        row("a member twice", with_actions(wait("a", "") + ",\n" + wait("a", "")), "4: ");
        row("no action id", with_actions("\"a\": {}"), "3: actions.a.actionId");
        row("wait without duration", with_actions("\"a\": {\"actionId\": \"aws:fis:wait\"}"), "3: actions.a.parameters.duration");
        row("too short", with_actions(wait("a", "", "PT59S")), "3: actions.a.parameters.duration");
        for (const char* id : {"aws:ebs:pause-volume-io", "aws:ebs:volume-io-latency"})
            for (const char* duration : {"PT0S", "PT1S"}) {
                const std::string action = "\"a\": {\"actionId\": \"" + std::string(id) + "\", \"parameters\": {\"duration\": \"";
                row((std::string(id) + " " + duration).c_str(), with_actions(action + duration + "\"}}"),
                    duration[2] == '0' ? "3: actions.a.parameters.duration" : "");
            }
        row("too long", with_actions(wait("a", "", "PT12H1S")), "3: actions.a.parameters.duration");
        row("no duration", with_actions(wait("a", "", "a while")), "3: actions.a.parameters.duration");
        row("longest", with_actions(wait("a", "", "PT12H")), "");
        row("after nobody", with_actions(wait("a", ", \"startAfter\": [\n\"b\"]")), "4: actions.a.startAfter");
        row("after itself", with_actions(wait("a", ",\n\"startAfter\": [\"a\"]")), "4: actions.a.startAfter");
        row("in a circle",
            with_actions(wait("a", "") + ",\n" + wait("b", ", \"startAfter\": [\"a\", \"c\"]") + ",\n" +
                         wait("c", ", \"startAfter\": [\"b\"]")),
            "4: actions.b.startAfter");
        row("after a circle",
            with_actions(wait("z", ", \"startAfter\": [\"b\"]") + ",\n" + wait("b", ", \"startAfter\": [\"c\"]") + ",\n" +
                         wait("c", ", \"startAfter\": [\"b\"]")),
            "4: actions.b.startAfter");
        row("startAfter is no list", with_actions(wait("a", ", \"startAfter\": \"b\"")), "3: actions.a.startAfter");
        row("unknown target",
            with_actions("\"a\": {\"actionId\": \"aws:ec2:terminate-instances\",\n\"targets\": {\"Instances\": \"web\"}}"),
            "4: actions.a.targets.Instances");
        row("assertion of nothing", with_actions("\"a\": {\"actionId\": \"aws:cloudwatch:assert-alarm-state\"}"),
            "3: actions.a.parameters.alarmArns; 3: actions.a.parameters.alarmStates");
        row("target without type", with_target("\"selectionMode\": \"ALL\""), "2: targets.t.resourceType");
        row("count of none", with_target("\"resourceType\": \"aws:ec2:instance\",\n\"selectionMode\": \"COUNT(0)\""),
            "4: targets.t.selectionMode");
        row("more than all", with_target("\"resourceType\": \"aws:ec2:instance\",\n\"selectionMode\": \"PERCENT(101)\""),
            "4: targets.t.selectionMode");
        row("some", with_target("\"resourceType\": \"aws:ec2:instance\",\n\"selectionMode\": \"SOME\""), "4: targets.t.selectionMode");
        row("arns and tags",
            with_target("\"resourceType\": \"aws:ec2:instance\", \"resourceArns\": [\"a\"],\n\"resourceTags\": {\"Name\": \"b\"}"),
            "4: targets.t.resourceTags");
        row("unknown type", with_target("\"resourceType\": \"aws:ec2:instances\""), "3: targets.t.resourceType");
        row("type of other actions", with_target("\"resourceType\": \"aws:rds:db\""), "5: actions.a.targets.Instances");
        row("another key", with_target("\"resourceType\": \"aws:ec2:instance\"", "DBInstances"), "5: actions.a.targets.DBInstances");
        row("unknown stop", "{\"actions\": {" + wait("a", "") + "},\n\"stopConditions\": [{\"source\": \"a feeling\"}]}",
            "2: stopConditions.source");
        row("stop without alarm", "{\"actions\": {" + wait("a", "") + "},\n\"stopConditions\": [{\"source\": \"aws:cloudwatch:alarm\"}]}",
            "2: stopConditions.value");
        row("unknown mode", "{\"actions\": {" + wait("a", "") + "},\n\"experimentOptions\": {\"emptyTargetResolutionMode\": \"guess\"}}",
            "2: experimentOptions.emptyTargetResolutionMode");
        row("many", with_actions("\"a\": {},\n" + wait("b", "", "P1M") + ",\n" + wait("c", ", \"startAfter\": [\"x\"]")),
            "3: actions.a.actionId; 4: actions.b.parameters.duration; 5: actions.c.startAfter");
    }
    void flaws_are_told_all_at_once_with_their_lines() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, errors);
        const Parsed parsed = parse(text.toStdString());
        QCOMPARE(errors_of(parsed), errors);
        QCOMPARE(parsed.valid(), errors.isEmpty());
        for (const Flaw& each : parsed.flaws) QVERIFY(!each.message.empty() && !each.remedy.empty());
    }

    void what_has_no_effect_is_a_warning() {
        const Parsed parsed = parse("{\"actions\": {" + wait("a", ",\n\"startAfer\": []") + "}}");
        QVERIFY(parsed.valid());
        QCOMPARE(parsed.flaws.size(), std::size_t{2});
        QCOMPARE(parsed.flaws[0].where, std::string("stopConditions"));
        QCOMPARE(parsed.flaws[1].line, 2u);
        QVERIFY(parsed.flaws[1].message.english().starts_with("\"startAfer\""));
    }

    void a_member_that_a_template_has_not_is_a_warning() {
        const Parsed parsed =
            parse("{\"actions\": {" + wait("a", "") + "}, \"stopConditions\": [{\"source\": \"none\"}],\n\"target\": {}}");
        QVERIFY(parsed.valid());
        QCOMPARE(parsed.flaws.size(), std::size_t{1});
        QCOMPARE(parsed.flaws[0].line, 2u);
        QCOMPARE(parsed.flaws[0].where, std::string("target"));
    }

    void the_api_and_cloudformation_spell_the_same_template() {
        const std::string api =
            R"json({"description": "d", "stopConditions": [{"source": "aws:cloudwatch:alarm", "value": "arn:a:alarm:x"}],
            "targets": {"t": {"resourceType": "aws:ec2:instance", "resourceTags": {"Name": "web"}, "selectionMode": "COUNT(3)"}},
            "actions": {"a": {"actionId": "aws:ec2:terminate-instances", "targets": {"Instances": "t"}},
                        "b": {"actionId": "aws:fis:wait", "parameters": {"duration": "PT2M"}, "startAfter": ["a"]}},
            "experimentOptions": {"emptyTargetResolutionMode": "skip"}})json";
        const std::string cloudformation = R"json({"Type": "AWS::FIS::ExperimentTemplate", "Properties": {"Description": "d",
            "StopConditions": [{"Source": "aws:cloudwatch:alarm", "Value": "arn:a:alarm:x"}],
            "Targets": {"t": {"ResourceType": "aws:ec2:instance", "ResourceTags": {"Name": {"Ref": "web"}}, "SelectionMode": "COUNT(3)"}},
            "Actions": {"a": {"ActionId": "aws:ec2:terminate-instances", "Targets": {"Instances": "t"}},
                        "b": {"ActionId": "aws:fis:wait", "Parameters": {"duration": "PT2M"}, "StartAfter": ["a"]}},
            "ExperimentOptions": {"EmptyTargetResolutionMode": "skip"}}})json";
        for (const std::string& text : {api, "{\"experimentTemplate\": " + api + "}", cloudformation}) {
            const Parsed parsed = parse(text);
            QCOMPARE(errors_of(parsed), QByteArray());
            QVERIFY(is_template(text));
            const Template& made = parsed.made;
            QCOMPARE(made.description, std::string("d"));
            QCOMPARE(made.targets.at(0).tags.at(0).second, std::string("web"));
            QCOMPARE(made.targets[0].selection.of(5), std::size_t{3});
            QCOMPARE(made.actions.at(1).start_after, std::vector<std::size_t>{0});
            QCOMPARE(made.actions[0].targets, std::vector<std::size_t>{0});
            QCOMPARE(made.actions[1].duration, 2 * kMinute);
            QCOMPARE(made.stop_conditions.at(0).value, std::string("arn:a:alarm:x"));
            QVERIFY(made.skip_empty_targets);
        }
    }

    void a_design_is_no_template() {
        QVERIFY(!is_template("{\"components\": [], \"actions\": []}"));
        QVERIFY(!is_template("not JSON"));
        QVERIFY(!is_template("{\"actions\": {}}"));
    }

    void a_broken_template_is_one() {
        for (const char* other : {"targets", "stopConditions", "experimentTemplate"}) {
            const std::string text = "{\"" + std::string(other) + "\": {},\n\"actions\": {,}}";
            QVERIFY(is_template(text));
            QCOMPARE(errors_of(parse(text)), QByteArray("2: "));
        }
        QVERIFY(!is_template("{\"actions\": {,}}"));
        QVERIFY(!is_template("{\"targets\": {}, \"stopConditions\": [,]}"));
        // A broken design that holds a template.
        QVERIFY(!is_template("{\"experiments\": [{\"template\": \"{\\\"actions\\\": {}, \\\"targets\\\": {}}\",}]}"));
    }

    void percents_are_rounded_down() {
        const auto of = [](std::uint32_t percent, std::size_t found) { return Selection{Selection::Mode::Percent, percent}.of(found); };
        QCOMPARE(of(50, 5), std::size_t{2});
        QCOMPARE(of(5, 4), std::size_t{0});
        QCOMPARE(of(100, 7), std::size_t{7});
        QCOMPARE((Selection{Selection::Mode::Count, 9}.of(4)), std::size_t{4});
        QCOMPARE(Selection{}.of(4), std::size_t{4});
    }

    /// a and b begin together; c waits for both, d for a only.
    void actions_start_when_all_they_wait_for_have_completed() {
        const Parsed parsed = parse(with_actions(wait("c", ", \"startAfter\": [\"a\", \"b\"]", "PT1M30S") + ",\n" + wait("a", "", "PT1M") +
                                                 ",\n" + wait("b", "", "PT5M") + ",\n" + wait("d", ", \"startAfter\": [\"a\"]", "PT2M")));
        QCOMPARE(errors_of(parsed), QByteArray());
        const std::vector<Span> spans = schedule(parsed.made);
        QCOMPARE(spans.at(1).start, SimTime{0});
        QCOMPARE(spans.at(2).start, SimTime{0});
        QCOMPARE(spans.at(3).start, kMinute);
        QCOMPARE(spans.at(3).end, 3 * kMinute);
        QCOMPARE(spans.at(0).start, 5 * kMinute);
        QCOMPARE(spans.at(0).end, 6 * kMinute + 30 * kSecond);
    }

    /// b ended a minute after its begin, not five; c waits for it, d for c.
    void what_is_known_of_actions_moves_those_after_them() {
        const Parsed parsed = parse(with_actions(wait("b", "", "PT5M") + ",\n" + wait("c", ", \"startAfter\": [\"b\"]", "PT2M") + ",\n" +
                                                 wait("d", ", \"startAfter\": [\"c\"]", "PT3M")));
        const std::vector<Span> spans = schedule(parsed.made, {Span{0, kMinute}, std::nullopt, std::nullopt});
        QCOMPARE(spans.at(0).end, kMinute);
        QCOMPARE(spans.at(1).start, kMinute);
        QCOMPARE(spans.at(1).end, 3 * kMinute);
        QCOMPARE(spans.at(2).end, 6 * kMinute);
    }

    void hostile_texts_are_refused_in_time() {
        QVERIFY(!parse(std::string(1'000'000, '[')).valid());
        QVERIFY(!parse(std::string(1'000'000, '{')).valid());
        std::string deep;
        for (int i = 0; i < 100'000; ++i) deep += "{\"actions\":";
        QVERIFY(!parse(deep).valid());
        std::string many = "{\"actions\": {";
        for (int i = 0; i < 200'000; ++i) many += "\"a" + std::to_string(i) + "\": {\"startAfter\": [\"b\"]},";
        many += "\"z\": {}}}";
        QVERIFY(many.size() > 6'000'000);
        QVERIFY(!parse(many).valid());
        const Parsed long_number = parse(with_actions(wait("a", "", "PT" + std::string(10'000'000, '9') + "M")));
        QCOMPARE(errors_of(long_number), QByteArray("3: actions.a.parameters.duration"));
        QVERIFY(long_number.flaws[0].message.english().size() < 300);
    }

    void at_most_a_hundred_flaws_are_told() {
        std::string many;
        for (int i = 0; i < 900; ++i) many += "\"a" + std::to_string(i) + "\": {},\n";
        const Parsed parsed = parse(with_actions(many + wait("z", "")));
        QCOMPARE(parsed.flaws.size(), kMostFlaws + 1);
        QVERIFY(!parsed.valid());
    }
};

QTEST_APPLESS_MAIN(FisTemplateTest)
#include "template_test.moc"
