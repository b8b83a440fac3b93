#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/cli.h"

using namespace nephoscope::test;

namespace {

constexpr int kFine = 0, kOther = 1, kBadUsage = 2, kInvalidDesign = 3;

QString s(const char* text) { return QString::fromUtf8(text); }

QByteArray example() {
    QFile file(s(NEPHOSCOPE_SOURCE_DIR "/resources/examples/three-tier.nepho.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray example_with(const char* what, const char* by) {
    QByteArray text = example();
    const auto at = text.indexOf(what);
    return at < 0 ? QByteArray() : text.replace(at, static_cast<int>(qstrlen(what)), by);
}

QByteArray binary(const QByteArray& rest) { return QByteArray("\x89NEPHO\r\n\x01", 9) + rest; }

/// Clients that call the first of so many servers.
QByteArray servers(int count) {
    QJsonArray components{QJsonObject{{s("id"), s("users")}, {s("config"), QJsonObject{{s("@type"), s("clients")}, {s("rate"), 10}}}}};
    for (int i = 1; i < count; ++i)
        components.append(QJsonObject{{s("id"), s("s-%1").arg(i)}, {s("config"), QJsonObject{{s("@type"), s("server")}}}});
    const QJsonArray connections{QJsonObject{{s("id"), s("c")}, {s("from"), s("users")}, {s("to"), s("s-1")}}};
    const QJsonArray classes{QJsonObject{{s("id"), s("any")}}};
    return QJsonDocument(QJsonObject{{s("schema_version"), 1},
                                     {s("components"), components},
                                     {s("connections"), connections},
                                     {s("request_classes"), classes}})
        .toJson();
}

/// Clients that start a workflow, which may call a function.
QByteArray workflow(const QByteArray& definition, const QJsonObject& settings = {}, const char* policy_field = "",
                    const QByteArray& policy = {}) {
    QJsonObject config{{s("@type"), s("step_functions")}, {s("definition_string"), QString::fromUtf8(definition)}};
    for (const QString& name : settings.keys()) config.insert(name, settings.value(name));
    QJsonObject flow{{s("id"), s("flow")}, {s("config"), config}};
    if (*policy_field) flow.insert(s(policy_field), QString::fromUtf8(policy));
    const QJsonArray components{QJsonObject{{s("id"), s("users")}, {s("config"), QJsonObject{{s("@type"), s("clients")}, {s("rate"), 10}}}},
                                flow, QJsonObject{{s("id"), s("fn")}, {s("config"), QJsonObject{{s("@type"), s("lambda")}}}}};
    const QJsonArray connections{QJsonObject{{s("id"), s("start")}, {s("from"), s("users")}, {s("to"), s("flow")}},
                                 QJsonObject{{s("id"), s("task")}, {s("from"), s("flow")}, {s("to"), s("fn")}}};
    return QJsonDocument(QJsonObject{{s("schema_version"), 1},
                                     {s("components"), components},
                                     {s("connections"), connections},
                                     {s("app_versions"), QJsonArray{QJsonObject{{s("id"), s("v1")}}}},
                                     {s("request_classes"), QJsonArray{QJsonObject{{s("id"), s("any")}}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray machine(const QByteArray& states) { return R"({"StartAt":"A","States":{)" + states + "}}"; }

const QByteArray kDone = machine(R"("A":{"Type":"Succeed"})");

QByteArray numbers(int count) {
    QByteArray list;
    for (int i = 0; i < count; ++i) list += (i ? "," : "") + QByteArray::number(i);
    return "[" + list + "]";
}

QByteArray with_policy(const QByteArray& statement) {
    return workflow(kDone, {}, "role_policy", R"({"Version":"2012-10-17","Statement":[)" + statement + "]}");
}

/// Every line says how bad, where, what and what to do.
bool is_a_list(const QByteArray& errors) {
    static const QRegularExpression line(s("^(error|warning): [^:]+: .+[.\"] [A-Z].+\\.$"));
    for (const QByteArray& each : errors.split('\n'))
        if (!each.isEmpty() && !line.match(QString::fromUtf8(each)).hasMatch()) return false;
    return !errors.isEmpty();
}

}  // namespace

/// What the command line says of designs that cannot run.
class BadInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_design_that_cannot_run_is_listed_and_nothing_is_written_data() {
        QTest::addColumn<QByteArray>("design");
        QTest::addColumn<QByteArray>("where");
        QTest::addColumn<QByteArray>("what");
        const auto row = [](const char* name, const QByteArray& design, const char* where, const char* what) {
            QTest::newRow(name) << design << QByteArray(where) << QByteArray(what);
        };
        row("nothing", "", "design", "empty");
        row("JSON cut off", example().left(example().size() / 2), "design", "cannot be read");
        row("binary cut off", binary("\x1a\x05web"), "design", "damaged");
        row("binary of a newer form", QByteArray("\x89NEPHO\r\n\x63", 9), "design", "newer");
        row("not a design",
            "\x7f"
            "ELF\x02\x01",
            "design", "not a design");
        row("a list", "[1, 2]", "design", "not a design");
        row("nested a million deep", QByteArray(1'000'000, '['), "design", "cannot be read");
        row("a number beyond all numbers", example_with("\"rate\": 400", "\"rate\": 1e999"), "design", "cannot be read");
        row("a text that is no UTF-8", example_with("Users", "\xff\xfe"), "design", "cannot be read");
        row("millions of empty parts", binary(QByteArray("\x1a\x00", 2).repeated(1'100'000)), "design", "1,000,000 parts");
        row("a setting of the wrong kind", example_with("\"rate\": 400", "\"rate\": [4]"), "users.config.rate", "");
        row("negative rate", example_with("\"rate\": 400", "\"rate\": -400"), "users.config.rate", "-400");
        row("NaN", example_with("\"rate\": 400", "\"rate\": \"NaN\""), "users.config.rate", "");
        row("infinite rate", example_with("\"rate\": 400", "\"rate\": \"Infinity\""), "users.config.rate", "");
        row("cycle of calls",
            example_with("\"connections\": [", "\"connections\": [{\"id\": \"back\", \"from\": \"web\", \"to\": \"alb\"},"), "alb",
            "alb -> web -> alb");
        row("dangling connection", example_with("\"to\": \"alb\"", "\"to\": \"abl\""), "users-alb.to", "Did you mean \"alb\"?");
        row("one id for two parts", example_with("\"id\": \"cache\"", "\"id\": \"db\""), "db.id", "two parts");
        row("unknown service", example_with("nephoscope.services.Rds", "nephoscope.services.Quantum"), "db.config", "Unknown service");
        const auto with = [](const char* list) {
            return example_with("\"connections\": [", (QByteArray(list) + ", \"connections\": [").constData());
        };
        row("an alarm of what is not there", with("\"alarms\": [{\"id\": \"a\", \"component\": \"wbe\", \"metric\": \"CPUUtilization\"}]"),
            "a.component", "Did you mean \"web\"?");
        row("an alarm of an unknown metric", with("\"alarms\": [{\"id\": \"a\", \"component\": \"web\", \"metric\": \"CPUUtilisation\"}]"),
            "a.metric", "Did you mean \"CPUUtilization\"?");
        row("a deployment of an unknown version", with("\"deployments\": [{\"id\": \"d\", \"target\": \"web\", \"app_version\": \"v9\"}]"),
            "d.app_version", "v9");
        row("a deployment to a cache", with("\"deployments\": [{\"id\": \"d\", \"target\": \"cache\", \"app_version\": \"v1\"}]"),
            "d.target", "cache");
        row("a pipeline to an unknown deployment",
            with("\"pipelines\": [{\"id\": \"p\", \"stages\": [{\"action\": \"CODE_DEPLOY\", \"deployment\": \"d\"}]}]"),
            "p.stages.0.deployment", "d");
        row("a scaling policy of a database", with("\"scaling_policies\": [{\"id\": \"s\", \"target\": \"db\"}]"), "s.target", "db");
        row("a scheduled action of what is not there", with("\"scheduled_actions\": [{\"id\": \"s\", \"target\": \"wbe\"}]"), "s.target",
            "Did you mean \"web\"?");
        row("a fault of an instance that there can never be",
            with("\"faults\": [{\"id\": \"f\", \"action\": \"aws:ec2:stop-instances\", \"target\": \"web\", \"instance\": 99}]"),
            "f.instance", "instance 99");
        row("an experiment without a template", with("\"experiments\": [{\"id\": \"x\", \"template\": \"{\"}]"), "x.template", "Line 1");
        const char *definition = "flow.config.definition_string", *policy = "flow.role_policy";
        row("a definition cut off", workflow(R"({"StartAt": "A", )"), definition, "Line 1, column 18: This is no JSON");
        row("a state without what it needs", workflow(machine(R"("A":{"Type":"Wait","End":true})")), definition,
            "state \"A\", Seconds: \"Seconds\" is missing");
        row("a state that is not there", workflow(machine(R"("A":{"Type":"Pass","Next":"B"})")), definition,
            "state \"A\", Next: There is no state \"B\"");
        row("an unknown type of state", workflow(machine(R"("A":{"Type":"Jump","End":true})")), definition, "There is no type \"Jump\"");
        row("an unknown field of a state", workflow(machine(R"("A":{"Type":"Pass","Nxt":"A","End":true})")), definition,
            "state \"A\", Nxt: A state of type Pass has no field");
        row("a Task that calls nobody", workflow(machine(R"("A":{"Type":"Task","Resource":"nobody","End":true})")), definition,
            "state \"A\", Resource: The Task calls \"nobody\"");
        row("JSONata", workflow(R"({"QueryLanguage":"JSONata",)" + kDone.mid(1)), definition, "QueryLanguage: JSONata is not simulated");
        row("JSONata in one state", workflow(machine(R"("A":{"Type":"Succeed","QueryLanguage":"JSONata"})")), definition,
            "state \"A\", QueryLanguage: JSONata is not simulated");
        row("a definition of 10 MB", workflow(kDone + QByteArray(10'000'000, ' ')), definition, "A definition has at most 1 MB");
        row("a definition nested very deep",
            workflow(machine(R"("A":{"Type":"Pass","End":true,"Result":)" + QByteArray(400'000, '[') + QByteArray(400'000, ']') + "}")),
            definition, "nested deeper than 256 levels");
        row("states in a circle without an end", workflow(machine(R"("A":{"Type":"Pass","Next":"B"},"B":{"Type":"Pass","Next":"A"})")),
            definition, "this never ends");
        row("a million items", workflow(kDone, {{s("input"), QString::fromUtf8(R"({"n":)" + numbers(1'000'000) + "}")}}),
            "flow.config.input", "an execution gets 262144 at the most");
        row("an input that is none", workflow(kDone, {{s("input"), s("[1, 2")}}), "flow.config.input", "no JSON object");
        row("hostile names of states and fields",
            workflow(machine("\"A\":{\"Type\":\"Succeed\"},\"<b>%s\\u0000\\u202e\\u001b[2J\\nerror\":{\"Type\":\"Pass\",\"__proto__\":1,"
                             "\"Next\":\"A\"}")),
            definition, "state \"<b>%s\\u0000\\u202e\\u001b[2J\\u000aerror\", __proto__: A state of type Pass has no field");
        row("a policy cut off", workflow(kDone, {}, "role_policy", R"({"Version": )"), policy, "It is no JSON");
        row("a policy nested very deep", workflow(kDone, {}, "role_policy", QByteArray(9'000, '[')), policy, "");
        row("a policy of 10 MB", with_policy("\"" + QByteArray(10'000'000, 'x') + "\""), policy, "a policy has at most 10240");
        row("an unknown effect", with_policy(R"({"Effect":"Maybe","Action":"*","Resource":"*"})"), policy, "Statement[0].Effect");
        row("an action that is none", with_policy(R"({"Effect":"Allow","Action":"fly away","Resource":"*"})"), policy,
            "Statement[0].Action");
        row("an action that is a number", with_policy(R"({"Effect":"Allow","Action":7,"Resource":"*"})"), policy, "Statement[0].Action");
        row("hostile names in a policy", with_policy(R"({"Effect":"Allow","Action":"*","Resource":"*","\u202e%n\n":1})"), policy,
            "Statement[0].\\u202e%n\\u000a: A statement has no");
        row("a resource's policy for nobody",
            workflow(kDone, {}, "resource_policy",
                     R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})"),
            "flow.resource_policy", "");
        row("more components than a design may have", servers(10'001), "components", "at most 10,000");
    }
    void a_design_that_cannot_run_is_listed_and_nothing_is_written() {
        QFETCH(QByteArray, design);
        QFETCH(QByteArray, where);
        QFETCH(QByteArray, what);
        const QString file = write(design);
        if (where == "design") where = file.toUtf8();
        const QString journal = folder_.filePath(s("journal"));
        const CliRun run = run_cli({s("run"), file, s("--duration"), s("1s"), s("--write-journal"), journal});
        QCOMPARE(run.status, kInvalidDesign);
        QVERIFY2(run.output.isEmpty(), "results of a design that cannot run");
        QVERIFY2(run.errors.contains("error: " + where + ": ") && run.errors.contains(what), run.errors.left(2000).constData());
        QVERIFY2(is_a_list(run.errors), run.errors.left(2000).constData());
        QVERIFY(!QFile::exists(journal));

        const CliRun validated = run_cli({s("validate"), file});
        QCOMPARE(validated.status, kInvalidDesign);
        QCOMPARE(validated.output, run.errors);
    }

    void a_file_that_cannot_be_read_is_not_converted_data() {
        QTest::addColumn<QByteArray>("design");
        QTest::newRow("cut off") << example().left(500);
        QTest::newRow("hostile") << QByteArray(100'000, '{');
    }
    void a_file_that_cannot_be_read_is_not_converted() {
        QFETCH(QByteArray, design);
        const QString to = folder_.filePath(s("converted.nepho"));
        QFile old(to);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("what was there");
        old.close();
        const CliRun run = run_cli({s("convert"), write(design), to});
        QCOMPARE(run.status, kInvalidDesign);
        QVERIFY2(is_a_list(run.errors), run.errors.constData());
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("what was there"));
    }

    void a_newer_file_runs_with_a_warning_and_keeps_what_is_new() {
        const QString file = write(example_with("\"schema_version\": 1", "\"schema_version\": 9, \"quantum\": {\"qubits\": 7}"));
        const CliRun run = run_cli({s("run"), file, s("--duration"), s("1s")});
        QCOMPARE(run.status, kFine);
        QVERIFY(QJsonDocument::fromJson(run.output).isObject());
        QVERIFY2(run.errors.contains("warning: schema_version: ") && run.errors.contains("newer"), run.errors.constData());
        QVERIFY2(is_a_list(run.errors), run.errors.constData());
        const CliRun converted = run_cli({s("convert"), file, s("-")});
        QVERIFY(converted.output.simplified().contains("\"quantum\": { \"qubits\": 7 }"));
    }

    void a_request_nobody_carries_is_warned_of_and_fails() {
        const QString file = write(example_with("\"id\": \"users-alb\",", "\"id\": \"users-alb\", \"role\": \"READS\","));
        const CliRun run = run_cli({s("run"), file, s("--duration"), s("60s")});
        QCOMPARE(run.status, kFine);
        QVERIFY2(run.errors.contains("warning: users.config.request_classes: ") && is_a_list(run.errors), run.errors.constData());
        const QJsonObject users = QJsonDocument::fromJson(run.output)[s("clients")][s("users")].toObject();
        const double dropped = users.value(s("dropped")).toDouble() / users.value(s("sent")).toDouble();
        QVERIFY2(dropped > .08 && dropped < .12, run.output.left(3000).constData());
    }

    void ten_thousand_components_run() {
        const CliRun run = run_cli({s("run"), write(servers(10'000)), s("--duration"), s("10s"), s("--warmup"), s("0s")});
        QVERIFY2(run.status == kFine && run.errors.isEmpty(), run.errors.left(2000).constData());
        QCOMPARE(QJsonDocument::fromJson(run.output)[s("components")].toObject().size(), 9'999);
    }

    void workflows_that_go_on_without_end_are_ended_data() {
        QTest::addColumn<QByteArray>("design");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QByteArray>("word");
        const QJsonObject at_once{{s("transition_time"), s("0s")}, {s("start_time"), s("0s")}};
        const QByteArray round = machine(
            R"("A":{"Type":"Pass","Next":"B"},"B":{"Type":"Choice","Choices":[{"Variable":"$.Random","NumericLessThan":2,"Next":"A"}],"Default":"C"},)"
            R"("C":{"Type":"Succeed"})");
        QJsonObject at_once_express = at_once;
        at_once_express.insert(s("state_machine_type"), s("EXPRESS"));
        QTest::newRow("a circle") << workflow(round, at_once) << 60 << QByteArray("maximum number of history events (25000)");
        QTest::newRow("a circle, Express") << workflow(round, at_once_express) << 5 << QByteArray("goes on without time passing");
        const QByteArray thousand = R"x("Parameters":{"n.$":"States.ArrayRange(1, 1000, 1)"})x";
        const QByteArray million = machine(
            R"("A":{"Type":"Pass",)" + thousand + R"(,"Next":"M"},"M":{"Type":"Map","ItemsPath":"$.n","ItemProcessor":{"StartAt":"P",)" +
            R"("States":{"P":{"Type":"Pass",)" + thousand + R"(,"Next":"N"},"N":{"Type":"Map","ItemsPath":"$.n","ItemProcessor":)" +
            R"({"StartAt":"W","States":{"W":{"Type":"Pass","End":true}}},"End":true}}},"End":true})");
        QTest::newRow("a million iterations") << workflow(million) << 60 << QByteArray("maximum number of history events (25000)");
        QTest::newRow("a million iterations, Express")
            << workflow(million, {{s("state_machine_type"), s("EXPRESS")}}) << 120 << QByteArray("bytes; 262144 are the most");
        QTest::newRow("a million iterations, Express at once")
            << workflow(million, at_once_express) << 5 << QByteArray("goes on without time passing");
        QTest::newRow("a list of a million")
            << workflow(machine(R"x("A":{"Type":"Pass","Parameters":{"n.$":"States.ArrayRange(1, 1000000, 1)"},"End":true})x")) << 60
            << QByteArray("ArrayRange");
    }
    void workflows_that_go_on_without_end_are_ended() {
        QFETCH(QByteArray, design);
        QFETCH(int, seconds);
        QFETCH(QByteArray, word);
        // Two executions.
        const CliRun run = run_cli({s("run"), write(design), s("--set"), s("users.rate=%1").arg(2. / seconds), s("--set"),
                                    s("users.arrivals=EVENLY_SPACED"), s("--duration"), s("%1s").arg(seconds), s("--warmup"), s("0s")});
        QCOMPARE(run.status, kFine);
        const QJsonDocument result = QJsonDocument::fromJson(run.output);
        QVERIFY2(run.output.contains(word), (run.errors + run.output).right(3000).constData());
        QVERIFY(result[s("components")][s("flow")][s("executionsFailed")].toDouble() > 0);
        QVERIFY2(result[s("run")][s("worldBytes")].toDouble() < 128e6,
                 qPrintable(result[s("run")][s("worldBytes")].toVariant().toString()));
    }

    void an_action_that_no_service_has_allows_nothing() {
        const CliRun run = run_cli(
            {s("run"), write(with_policy(R"({"Effect":"Allow","Action":"lambda:FlyAway","Resource":"*"})")), s("--duration"), s("1s")});
        QCOMPARE(run.status, kFine);
        QVERIFY2(run.errors.contains("\"flow\" may not lambda:InvokeFunction") && run.errors.contains("Add to role_policy"),
                 run.errors.constData());
    }

    void a_load_that_no_machine_can_hold_stops_with_its_results_so_far() {
        const QString file = write(servers(2));
        const CliRun run = run_cli({s("run"), file, s("--set"), s("users.rate=100000000"), s("--set"), s("s-1.service_time.mean=3600s"),
                                    s("--duration"), s("1h"), s("--memory-limit"), s("64")});
        QCOMPARE(run.status, kOther);
        const QJsonObject result = QJsonDocument::fromJson(run.output).object();
        QVERIFY(result.value(s("stopped")).toString().contains(s("lower the load")));
        QVERIFY(result.value(s("simulatedSeconds")).toDouble() < 1);
        QVERIFY(result.value(s("clients"))[s("users")][s("inFlight")].toDouble() > 100'000);
        QVERIFY(result.value(s("run"))[s("worldBytes")].toDouble() < 256e6);
    }

    void more_state_than_a_run_may_hold_stops_it_at_once() {
        const QString file = write(servers(2));
        const CliRun run = run_cli({s("run"), file, s("--set"), s("users.hosts=1000000"), s("--set"), s("c.policy.max_connections=10"),
                                    s("--set"), s("c.policy.pool_timeout=1s"), s("--duration"), s("1s"), s("--memory-limit"), s("16")});
        QCOMPARE(run.status, kOther);
        QVERIFY(QJsonDocument::fromJson(run.output)[s("stopped")].toString().contains(s("fewer hosts")));
    }

    void a_threshold_that_can_never_be_judged_is_refused_before_the_run_data() {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("what");
        QTest::newRow("no such component") << QByteArray("wbe.p(95) < 200") << QByteArray("there is no component \"wbe\"");
        QTest::newRow("no such metric") << QByteArray("web.speed < 200") << QByteArray("unknown metric \"speed\"");
        QTest::newRow("no such comparison") << QByteArray("web.p(95) =< 200") << QByteArray("=<");
        QTest::newRow("no threshold at all") << QByteArray("faster!") << QByteArray("not understood");
    }
    void a_threshold_that_can_never_be_judged_is_refused_before_the_run() {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, what);
        const QByteArray list = "\"thresholds\": [{\"id\": \"t\", \"expression\": \"" + expression + "\"}], \"connections\": [";
        const CliRun run = run_cli({s("run"), write(example_with("\"connections\": [", list.constData())), s("--duration"), s("1s")});
        QCOMPARE(run.status, kInvalidDesign);
        QVERIFY2(run.output.isEmpty() && run.errors.contains(what) && run.errors.contains(expression), run.errors.constData());
    }

    void wrong_usage_is_told_from_wrong_designs_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("word");
        const QString file = s(NEPHOSCOPE_SOURCE_DIR "/resources/examples/three-tier.nepho.json");
        QTest::newRow("no command") << QStringList{} << kBadUsage << QByteArray("subcommand");
        QTest::newRow("no file") << QStringList{s("run"), s("/nonexistent/design")} << kOther << QByteArray("/nonexistent/design");
        QTest::newRow("no duration") << QStringList{s("run"), file, s("--duration"), s("soon")} << kBadUsage << QByteArray("10m");
        QTest::newRow("negative duration") << QStringList{s("run"), file, s("--duration"), s("-5s")} << kBadUsage
                                           << QByteArray("--duration");
        QTest::newRow("a duration out of its range")
            << QStringList{s("run"), file, s("--duration"), s("40000000s")} << kInvalidDesign << QByteArray("run.duration");
        QTest::newRow("unknown setting to convert")
            << QStringList{s("convert"), file, s("-"), s("--set"), s("db.colour=1")} << kBadUsage << QByteArray("colour");
        QTest::newRow("no duration to validate")
            << QStringList{s("validate"), file, s("--warmup"), s("soon")} << kBadUsage << QByteArray("--warmup");
        QTest::newRow("unknown setting") << QStringList{s("run"), file, s("--set"), s("db.colour=1")} << kBadUsage << QByteArray("colour");
        QTest::newRow("a setting out of its range")
            << QStringList{s("run"), file, s("--set"), s("users.rate=-1")} << kInvalidDesign << QByteArray("users.config.rate");
        QTest::newRow("no journal") << QStringList{s("run"), file, s("--journal"), s("/nonexistent/j")} << kOther
                                    << QByteArray("/nonexistent/j");
        QTest::newRow("a journal that is none")
            << QStringList{s("run"), file, s("--journal"), file} << kInvalidDesign << QByteArray("line 1");
        QTest::newRow("a journal nobody can write")
            << QStringList{s("run"), file, s("--duration"), s("1s"), s("--write-journal"), s("/nonexistent/j")} << kOther
            << QByteArray("/nonexistent");
        QTest::newRow("traces nobody can write")
            << QStringList{s("run"), file, s("--duration"), s("1s"), s("--traces"), s("/nonexistent/t")} << kOther
            << QByteArray("/nonexistent");
        QTest::newRow("memory for nothing") << QStringList{s("run"), file, s("--memory-limit"), s("0")} << kBadUsage
                                            << QByteArray("memory-limit");
    }
    void wrong_usage_is_told_from_wrong_designs() {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, word);
        const CliRun run = run_cli(arguments);
        QCOMPARE(run.status, status);
        QVERIFY2(run.output.isEmpty() && run.errors.contains(word), (run.output.left(500) + run.errors).constData());
    }

private:
    QString write(const QByteArray& design) {
        QFile file(folder_.filePath(s("design")));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(design);
        return file.fileName();
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
