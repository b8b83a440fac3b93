#include "engine/asl/machine.h"

#include <QtTest>

using namespace nephoscope::asl;

namespace {

const std::string kEnd = R"("E":{"Type":"Succeed"})";

/// A machine that starts with state A, of these fields, and has an E to end with.
std::string with_state(const std::string& fields) { return R"({"StartAt":"A","States":{"A":{)" + fields + "}," + kEnd + "}}"; }

/// The issues without the one that nothing leads to E.
std::vector<Issue> issues_of(const std::string& document) {
    std::vector<Issue> issues;
    for (Issue& each : parse(document).issues)
        if (each.message.english().find("No state leads to \"E\"") == std::string::npos) issues.push_back(std::move(each));
    return issues;
}

std::string listed(const std::vector<Issue>& issues) {
    std::string text;
    for (const Issue& each : issues) text += each.state + "." + each.field + ": " + each.message.english() + "\n";
    return text;
}

std::string distributed(const std::string& type) {
    return R"("Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED")" + type +
           R"(},"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")";
}

const std::string kStandard = R"(,"ExecutionType":"STANDARD")";

const std::string kObject = R"("Resource":"arn:aws:states:::s3:getObject","Parameters":{"Bucket":"b","Key":"k"})",
                  kList = R"("Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket":"b","Prefix":"p"})",
                  kPut = R"("Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b","Prefix":"p"})";
const std::string kReader = "\"ItemReader\":{" + kObject + R"(,"ReaderConfig":{"InputType":"JSON"}})",
                  kWriter = "\"ResultWriter\":{" + kPut + "}";

std::string labelled(const std::string& label) {
    return R"("Type":"Map","Label":)" + label + R"(,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")";
}

std::string graph_of(const Machine& machine) {
    static constexpr const char* kKinds[] = {"next", "choice", "default", "catch", "branch", "iterator"};
    std::string text;
    for (const Transition& each : machine.transitions)
        text += machine.states[each.from].name + " -" + kKinds[static_cast<int>(each.kind)] + std::to_string(each.number) + "-> " +
                machine.states[each.to].name + (each.label.empty() ? "" : " [" + each.label + "]") + "\n";
    return text;
}

}  // namespace

class MachineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_state_is_accepted_data() {
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](const char* name, const char* fields) { QTest::newRow(name) << QByteArray(fields); };
        row("Pass",
            R"("Type":"Pass","Comment":"c","Result":{"a.$":1},"ResultPath":"$.x","Parameters":{"a.$":"$.b"},"InputPath":null,"OutputPath":"$..x","Next":"E")");
        row("End false and Next", R"("Type":"Pass","End":false,"Next":"E")");
        row("JSONPath by name", R"("Type":"Pass","QueryLanguage":"JSONPath","Next":"E")");
        row("Task",
            R"("Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":60,"HeartbeatSeconds":5,"Credentials":{"RoleArn":"x"},"ResultSelector":{"a.$":"$.b"},"Next":"E")");
        row("Task with a role by path", R"("Type":"Task","Resource":"f","Credentials":{"RoleArn.$":"$.role"},"Next":"E")");
        row("a label of 40 characters", labelled("\"" + std::string(36, 'x') + "-_.\u00e4\"").c_str());
        row("Task with paths", R"("Type":"Task","Resource":"f","TimeoutSecondsPath":"$.t","HeartbeatSecondsPath":"$.h","Next":"E")");
        row("Retry and Catch",
            R"("Type":"Task","Resource":"f","Next":"E","Retry":[{"ErrorEquals":["A","States.Timeout"],"IntervalSeconds":3,"MaxAttempts":0,"BackoffRate":1,"MaxDelaySeconds":4,"JitterStrategy":"FULL","Comment":"c"},{"ErrorEquals":["States.ALL"],"JitterStrategy":"NONE"}],"Catch":[{"ErrorEquals":["States.TaskFailed"],"ResultPath":"$.e","Next":"E"},{"ErrorEquals":["States.ALL"],"ResultPath":null,"Next":"E","Comment":"c"}])");
        row("HTTP error names", R"("Type":"Task","Resource":"f","Next":"E","Retry":[{"ErrorEquals":["States.Http.StatusCode.503"]}])");
        row("Choice",
            R"("Type":"Choice","Choices":[{"Comment":"c","Variable":"$.a[0]","IsPresent":true,"Next":"E"},{"Not":{"Comment":"c","Variable":"$$.x","IsNull":true},"Next":"A"}],"Default":"E")");
        row("Wait for 0 s", R"("Type":"Wait","Seconds":0,"Next":"E")");
        row("Wait by path", R"("Type":"Wait","SecondsPath":"$.s","Next":"E")");
        row("Wait until", R"("Type":"Wait","Timestamp":"2026-01-01T00:00:00Z","Next":"E")");
        row("Wait until by path", R"("Type":"Wait","TimestampPath":"$.t","Next":"E")");
        row("Parallel",
            R"("Type":"Parallel","Branches":[{"Comment":"c","StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},{"StartAt":"Q","States":{"Q":{"Type":"Fail"}}}],"Retry":[{"ErrorEquals":["States.ALL"]}],"Next":"E")");
        row("Map",
            R"("Type":"Map","ItemsPath":"$.l","ItemSelector":{"a.$":"$$.Map.Item.Value"},"MaxConcurrency":2,"ToleratedFailureCount":1,"ToleratedFailurePercentage":12.5,"Label":"m","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},"Next":"E")");
        row("Map as it was",
            R"("Type":"Map","Parameters":{"a.$":"$"},"MaxConcurrencyPath":"$.n","ToleratedFailureCountPath":"$.n","ToleratedFailurePercentagePath":"$.n","Iterator":{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}},"Next":"E")");
        row("Succeed", R"("Type":"Succeed","InputPath":"$.a","OutputPath":"$.b")");
        row("Fail", R"("Type":"Fail","Error":"E","Cause":"C")");
        row("Fail by path", R"x("Type":"Fail","ErrorPath":"$.e","CausePath":"States.JsonToString($.c)")x");
    }
    void a_state_is_accepted() {
        QFETCH(QByteArray, fields);
        const auto issues = issues_of(with_state(fields.toStdString()));
        QVERIFY2(issues.empty(), listed(issues).c_str());
    }

    void a_state_is_refused_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* fields, const char* field, const char* reason) {
            QTest::newRow(name) << QByteArray(fields) << QByteArray(field) << QByteArray(reason);
        };
        row("no type", R"("Next":"E")", "Type", "is missing");
        row("an unknown type", R"("Type":"Loop","Next":"E")", "Type", "no type \"Loop\"");
        row("a type that is no text", R"("Type":1,"Next":"E")", "Type", "must be a text");
        row("neither Next nor End", R"("Type":"Pass")", "Next", "is missing");
        row("Next and End", R"("Type":"Pass","Next":"E","End":true)", "Next", "no next one");
        row("End false alone", R"("Type":"Pass","End":false)", "End", "\"End\" is false");
        row("End as a text", R"("Type":"Pass","Next":"E","End":"true")", "End", "true or false");
        row("Next leads nowhere", R"("Type":"Pass","Next":"X")", "Next", "no state \"X\"");
        row("a misspelt field", R"("Type":"Pass","next":"E","End":true)", "next", "has no field");
        row("a field of another type", R"("Type":"Pass","Seconds":1,"Next":"E")", "Seconds", "Pass has no field");
        row("Succeed goes on", R"("Type":"Succeed","Next":"E")", "Next", "has no field");
        row("Fail with InputPath", R"("Type":"Fail","InputPath":"$")", "InputPath", "has no field");
        row("Choice with End", R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Next":"E"}],"End":true)", "End",
            "has no field");
        row("Wait with Parameters", R"("Type":"Wait","Seconds":1,"Parameters":{},"Next":"E")", "Parameters", "has no field");
        row("Pass with Retry", R"("Type":"Pass","Retry":[],"Next":"E")", "Retry", "has no field");
        row("a path that is none", R"("Type":"Pass","InputPath":"a","Next":"E")", "InputPath",
            "is no path: a path begins with \"$\" (character 1)");
        row("a path that is a number", R"("Type":"Pass","InputPath":1,"Next":"E")", "InputPath", "A path is a text");
        row("ResultPath to many places", R"("Type":"Pass","ResultPath":"$.*","Next":"E")", "ResultPath", "several places");
        row("ResultPath into the context", R"("Type":"Pass","ResultPath":"$$.x","Next":"E")", "ResultPath", "context object");
        row("Parameters with a broken path", R"("Type":"Pass","Parameters":{"a":{"b.$":"$."}},"Next":"E")", "Parameters/a/b.$",
            "a name is missing");
        row("ResultSelector with an unknown function", R"x("Type":"Task","Resource":"f","ResultSelector":{"b.$":"States.X()"},"Next":"E")x",
            "ResultSelector/b.$", "there is no function");
        row("Task without Resource", R"("Type":"Task","Next":"E")", "Resource", "is missing");
        row("Task with an empty Resource", R"("Type":"Task","Resource":"","Next":"E")", "Resource", "is missing");
        row("TimeoutSeconds 0", R"("Type":"Task","Resource":"f","TimeoutSeconds":0,"Next":"E")", "TimeoutSeconds",
            "whole number from 1 to 99999999");
        row("TimeoutSeconds 1.5", R"("Type":"Task","Resource":"f","TimeoutSeconds":1.5,"Next":"E")", "TimeoutSeconds", "whole number");
        row("TimeoutSeconds twice", R"("Type":"Task","Resource":"f","TimeoutSeconds":1,"TimeoutSecondsPath":"$.t","Next":"E")",
            "TimeoutSecondsPath", "exclude each other");
        row("HeartbeatSeconds too large", R"("Type":"Task","Resource":"f","TimeoutSeconds":5,"HeartbeatSeconds":5,"Next":"E")",
            "HeartbeatSeconds", "must be smaller than");
        row("Retry is no list", R"("Type":"Task","Resource":"f","Retry":{},"Next":"E")", "Retry", "must be a list");
        row("a retrier is no object", R"("Type":"Task","Resource":"f","Retry":[1],"Next":"E")", "Retry[0].", "must be a JSON object");
        row("ErrorEquals missing", R"("Type":"Task","Resource":"f","Retry":[{}],"Next":"E")", "Retry[0].ErrorEquals", "is missing");
        row("ErrorEquals empty", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":[]}],"Next":"E")", "Retry[0].ErrorEquals",
            "at least one error name");
        row("ErrorEquals with a number", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A",1]}],"Next":"E")",
            "Retry[0].ErrorEquals", "at least one error name");
        row("States.ALL not alone", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A","States.ALL"]}],"Next":"E")",
            "Retry[0].ErrorEquals", "stands alone");
        row("States.ALL not last",
            R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["States.ALL"]},{"ErrorEquals":["A"]}],"Next":"E")",
            "Retry[0].ErrorEquals", "last place");
        row("States.ALL not last to catch",
            R"("Type":"Task","Resource":"f","Catch":[{"ErrorEquals":["States.ALL"],"Next":"E"},{"ErrorEquals":["A"],"Next":"E"}],"Next":"E")",
            "Catch[0].ErrorEquals", "last place");
        row("an unknown reserved name", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["States.Oops"]}],"Next":"E")",
            "Retry[0].ErrorEquals", "No error is called");
        row("States.Runtime", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["States.Runtime"]}],"Next":"E")",
            "Retry[0].ErrorEquals", "neither retried nor caught");
        row("IntervalSeconds 0", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A"],"IntervalSeconds":0}],"Next":"E")",
            "Retry[0].IntervalSeconds", "from 1");
        row("MaxAttempts -1", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A"],"MaxAttempts":-1}],"Next":"E")",
            "Retry[0].MaxAttempts", "from 0");
        row("BackoffRate below 1", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A"],"BackoffRate":0.9}],"Next":"E")",
            "Retry[0].BackoffRate", "from 1");
        row("MaxDelaySeconds too small",
            R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A"],"IntervalSeconds":5,"MaxDelaySeconds":5}],"Next":"E")",
            "Retry[0].MaxDelaySeconds", "larger than");
        row("JitterStrategy HALF", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A"],"JitterStrategy":"HALF"}],"Next":"E")",
            "Retry[0].JitterStrategy", "no jitter strategy");
        row("a retrier with Next", R"("Type":"Task","Resource":"f","Retry":[{"ErrorEquals":["A"],"Next":"E"}],"Next":"E")", "Retry[0].Next",
            "no field");
        row("a catcher without Next", R"("Type":"Task","Resource":"f","Catch":[{"ErrorEquals":["A"]}],"Next":"E")", "Catch[0].Next",
            "is missing");
        row("a catcher that leads nowhere", R"("Type":"Task","Resource":"f","Catch":[{"ErrorEquals":["A"],"Next":"X"}],"Next":"E")",
            "Catch[0].Next", "no state \"X\"");
        row("Choices missing", R"("Type":"Choice","Default":"E")", "Choices", "is missing");
        row("Choices empty", R"("Type":"Choice","Choices":[],"Default":"E")", "Choices", "is missing");
        row("Default leads nowhere", R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Next":"E"}],"Default":"X")", "Default",
            "no state \"X\"");
        row("a rule without Next", R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true}],"Default":"E")", "Choices[0].Next",
            "is missing");
        row("a rule without Variable", R"("Type":"Choice","Choices":[{"IsNull":true,"Next":"E"}])", "Choices[0].Variable", "is missing");
        row("a rule without operator", R"("Type":"Choice","Choices":[{"Variable":"$.a","Next":"E"}])", "Choices[0].", "no operator");
        row("an unknown operator", R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNul":true,"Next":"E"}])", "Choices[0].IsNul",
            "no operator \"IsNul\"");
        row("an operator that does not exist", R"("Type":"Choice","Choices":[{"Variable":"$.a","BooleanLessThan":true,"Next":"E"}])",
            "Choices[0].BooleanLessThan", "no operator");
        row("StringMatchesPath", R"("Type":"Choice","Choices":[{"Variable":"$.a","StringMatchesPath":"$.b","Next":"E"}])",
            "Choices[0].StringMatchesPath", "no operator");
        row("two operators", R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"IsString":true,"Next":"E"}])",
            "Choices[0].IsString", "this one has two");
        row("a wide Variable", R"("Type":"Choice","Choices":[{"Variable":"$.*","IsNull":true,"Next":"E"}])", "Choices[0].Variable",
            "several places");
        row("a number as a text", R"("Type":"Choice","Choices":[{"Variable":"$.a","NumericEquals":"1","Next":"E"}])",
            "Choices[0].NumericEquals", "a number, without quotes");
        row("a text as a number", R"("Type":"Choice","Choices":[{"Variable":"$.a","StringEquals":1,"Next":"E"}])",
            "Choices[0].StringEquals", "a text");
        row("a time as a date", R"("Type":"Choice","Choices":[{"Variable":"$.a","TimestampEquals":"2026-01-01","Next":"E"}])",
            "Choices[0].TimestampEquals", "point in time");
        row("a path that is none to compare with", R"("Type":"Choice","Choices":[{"Variable":"$.a","NumericEqualsPath":"b","Next":"E"}])",
            "Choices[0].NumericEqualsPath", "is no path");
        row("a nested rule with Next", R"("Type":"Choice","Choices":[{"And":[{"Variable":"$.a","IsNull":true,"Next":"E"}],"Next":"E"}])",
            "Choices[0].And[0].Next", "outermost");
        row("And of nothing", R"("Type":"Choice","Choices":[{"And":[],"Next":"E"}])", "Choices[0].And", "list of rules");
        row("Not of a list", R"("Type":"Choice","Choices":[{"Not":[],"Next":"E"}])", "Choices[0].Not", "one rule");
        row("And with Variable", R"("Type":"Choice","Choices":[{"And":[{"Variable":"$.a","IsNull":true}],"Variable":"$.b","Next":"E"}])",
            "Choices[0].Variable", "does not go with");
        row("a condition of JSONata", R"("Type":"Choice","Choices":[{"Condition":"{% $x %}","Next":"E"}])", "Choices[0].Condition",
            "JSONata");
        row("Wait for nothing", R"("Type":"Wait","Next":"E")", "Seconds", "is missing");
        row("Wait twice", R"("Type":"Wait","Seconds":1,"Timestamp":"2026-01-01T00:00:00Z","Next":"E")", "Timestamp", "exclude each other");
        row("Wait for -1 s", R"("Type":"Wait","Seconds":-1,"Next":"E")", "Seconds", "from 0");
        row("Wait until a date", R"("Type":"Wait","Timestamp":"2026-01-01","Next":"E")", "Timestamp", "no point in time");
        row("SecondsPath null", R"("Type":"Wait","SecondsPath":null,"Next":"E")", "SecondsPath", "not null");
        row("Branches missing", R"("Type":"Parallel","Next":"E")", "Branches", "is missing");
        row("Branches empty", R"("Type":"Parallel","Branches":[],"Next":"E")", "Branches", "is missing");
        row("a branch is no object", R"("Type":"Parallel","Branches":[1],"Next":"E")", "Branches[0].", "JSON object with states");
        row("a branch without states", R"("Type":"Parallel","Branches":[{"StartAt":"P","States":{}}],"Next":"E")", "Branches[0].States",
            "at least one state");
        row("a branch without a start", R"("Type":"Parallel","Branches":[{"States":{"P":{"Type":"Succeed"}}}],"Next":"E")",
            "Branches[0].StartAt", "is missing");
        row("a branch with a time limit",
            R"("Type":"Parallel","Branches":[{"TimeoutSeconds":1,"StartAt":"P","States":{"P":{"Type":"Succeed"}}}],"Next":"E")",
            "Branches[0].TimeoutSeconds", "There is no field");
        row("ItemProcessor missing", R"("Type":"Map","Next":"E")", "ItemProcessor", "is missing");
        row("ItemProcessor and Iterator",
            R"("Type":"Map","ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Iterator":{"StartAt":"Q","States":{"Q":{"Type":"Succeed"}}},"Next":"E")",
            "Iterator", "exclude each other");
        row("ItemSelector and Parameters",
            R"("Type":"Map","ItemSelector":{},"Parameters":{},"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")",
            "Parameters", "exclude each other");
        row("MaxConcurrency -1",
            R"("Type":"Map","MaxConcurrency":-1,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")",
            "MaxConcurrency", "from 0");
        row("101 percent",
            R"("Type":"Map","ToleratedFailurePercentage":101,"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")",
            "ToleratedFailurePercentage", "to 100");
        row("an unknown mode",
            R"("Type":"Map","ItemProcessor":{"ProcessorConfig":{"Mode":"FAST"},"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")",
            "ItemProcessor.ProcessorConfig.Mode", "no mode");
        row("distributed, of no type", distributed("").c_str(), "ItemProcessor.ProcessorConfig.ExecutionType", "is missing");
        row("distributed, of an unknown type", distributed(R"(,"ExecutionType":"FAST")").c_str(),
            "ItemProcessor.ProcessorConfig.ExecutionType", "no execution type \"FAST\"");
        row("distributed, its type a number", distributed(R"(,"ExecutionType":1)").c_str(), "ItemProcessor.ProcessorConfig.ExecutionType",
            "must be a text");
        row("inline, of an unknown type",
            R"("Type":"Map","ItemProcessor":{"ProcessorConfig":{"ExecutionType":"FAST"},"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")",
            "ItemProcessor.ProcessorConfig.ExecutionType", "no execution type");
        row("a label that is no text", labelled("1").c_str(), "Label", "must be a text");
        row("a label of 41 characters", labelled("\"" + std::string(41, 'x') + "\"").c_str(), "Label",
            "at most 40 characters, this one 41");
        row("a label with a space", labelled(R"("a b")").c_str(), "Label", "a character that none may have");
        row("a label with a wildcard", labelled(R"("a*")").c_str(), "Label", "a character that none may have");
        row("a label with a bracket", labelled("\"a{\"").c_str(), "Label", "a character that none may have");
        row("a label with a backslash", labelled(R"("a\\b")").c_str(), "Label", "a character that none may have");
        row("a label with a control character", labelled(R"("a\u0085")").c_str(), "Label", "a character that none may have");
        row("Credentials that are a text", R"("Type":"Task","Resource":"f","Credentials":"x","Next":"E")", "Credentials", "a JSON object");
        row("Credentials without a role", R"("Type":"Task","Resource":"f","Credentials":{},"Next":"E")", "Credentials.RoleArn",
            "is missing");
        row("Credentials with a role that is a number", R"("Type":"Task","Resource":"f","Credentials":{"RoleArn":1},"Next":"E")",
            "Credentials.RoleArn", "must be a text");
        row("Credentials with more", R"("Type":"Task","Resource":"f","Credentials":{"RoleArn":"x","User":"y"},"Next":"E")",
            "Credentials.User", "no field");
        row("batches of an inline Map",
            R"("Type":"Map","ItemBatcher":{"MaxItemsPerBatch":2},"ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")",
            "ItemBatcher", "Only a distributed Map has batches");
        row("batches without a limit", (R"("ItemBatcher":{"BatchInput":{}},)" + distributed(kStandard)).c_str(),
            "ItemBatcher.MaxItemsPerBatch", "is missing");
        row("batches of nothing", (R"("ItemBatcher":{"MaxItemsPerBatch":0},)" + distributed(kStandard)).c_str(),
            "ItemBatcher.MaxItemsPerBatch", "from 1");
        row("batches that are too large", (R"("ItemBatcher":{"MaxInputBytesPerBatch":262145},)" + distributed(kStandard)).c_str(),
            "ItemBatcher.MaxInputBytesPerBatch", "to 262144");
        row("batches that are a number", (R"("ItemBatcher":2,)" + distributed(kStandard)).c_str(), "ItemBatcher", "a JSON object");
        row("ItemReader", (kReader + "," + distributed(kStandard)).c_str(), "ItemReader", "Items read from S3 are not simulated.");
        row("ResultWriter", (kWriter + "," + distributed(kStandard)).c_str(), "ResultWriter", "Results written to S3 are not simulated.");
        row("Error twice", R"("Type":"Fail","Error":"a","ErrorPath":"$.b")", "ErrorPath", "exclude each other");
        row("ErrorPath that is none", R"("Type":"Fail","ErrorPath":"b")", "ErrorPath", "a path begins with");
        const char *variables = "Variables are not simulated.", *reference = "variables are not simulated";
        row("variables", R"("Type":"Pass","Assign":{"x":1},"Next":"E")", "Assign", variables);
        row("variables of a Task", R"x("Type":"Task","Resource":"f","Assign":{"x.$":"$.x"},"Next":"E")x", "Assign", variables);
        row("variables of a Succeed", R"("Type":"Succeed","Assign":{"x":1})", "Assign", variables);
        row("variables of a catcher",
            R"("Type":"Task","Resource":"f","Catch":[{"ErrorEquals":["A"],"Assign":{"x":1},"Next":"E"}],"Next":"E")", "Catch[0].Assign",
            variables);
        row("variables of a rule",
            R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Assign":{"x":1},"Next":"E"}],"Default":"E")",
            "Choices[0].Assign", variables);
        row("variables of a rule of rules",
            R"("Type":"Choice","Choices":[{"Not":{"Variable":"$.a","IsNull":true},"Assign":{"x":1},"Next":"E"}],"Default":"E")",
            "Choices[0].Assign", variables);
        row("a rule with an output", R"("Type":"Choice","Choices":[{"Variable":"$.a","IsNull":true,"Output":1,"Next":"E"}],"Default":"E")",
            "Choices[0].Output", "a field of JSONata");
        row("a catcher with an output", R"("Type":"Task","Resource":"f","Catch":[{"ErrorEquals":["A"],"Output":1,"Next":"E"}],"Next":"E")",
            "Catch[0].Output", "a field of JSONata");
        row("a variable as the input", R"("Type":"Pass","InputPath":"$x","Next":"E")", "InputPath", reference);
        row("a variable in Parameters", R"x("Type":"Pass","Parameters":{"a":{"b.$":"$x.y"}},"Next":"E")x", "Parameters/a/b.$", reference);
        row("a variable in a function", R"x("Type":"Pass","Parameters":{"b.$":"States.Format('{}', $x)"},"Next":"E")x", "Parameters/b.$",
            reference);
        row("a variable in a filter", R"x("Type":"Pass","Parameters":{"b.$":"$.list[?(@.n > $x)]"},"Next":"E")x", "Parameters/b.$",
            reference);
        row("a variable in a rule", R"("Type":"Choice","Choices":[{"Variable":"$x","IsNull":true,"Next":"E"}],"Default":"E")",
            "Choices[0].Variable", reference);
        row("a variable to compare with",
            R"("Type":"Choice","Choices":[{"Variable":"$.a","NumericEqualsPath":"$x","Next":"E"}],"Default":"E")",
            "Choices[0].NumericEqualsPath", reference);
        row("a result into a variable", R"("Type":"Pass","ResultPath":"$x","Next":"E")", "ResultPath", reference);
        row("a variable as a time", R"("Type":"Wait","SecondsPath":"$x","Next":"E")", "SecondsPath", reference);
        row("a state in JSONata",
            R"("Type":"Task","QueryLanguage":"JSONata","Resource":"f","Arguments":"{% $states.input %}","Output":1,"Next":"E")",
            "QueryLanguage", "JSONata is not simulated: this state");
        row("another language", R"("Type":"Pass","QueryLanguage":"SQL","Next":"E")", "QueryLanguage", "no query language");
    }
    void a_state_is_refused() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        const auto issues = issues_of(with_state(fields.toStdString()));
        QVERIFY2(issues.size() == 1, listed(issues).c_str());
        QCOMPARE(issues[0].field, field.toStdString());
        QCOMPARE(issues[0].state, std::string("A"));
        QVERIFY2(issues[0].message.english().find(reason.toStdString()) != std::string::npos, issues[0].message.english().c_str());
        QVERIFY(!issues[0].remedy.empty());
    }

    void items_and_results_in_s3_are_read_to_the_letter_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const std::string& fields, const char* field, const char* reason) {
            QTest::newRow(name) << QByteArray::fromStdString(fields) << QByteArray(field) << QByteArray(reason);
        };
        const auto reader = [&](const char* name, const std::string& config, const char* field, const char* reason) {
            row(name, "\"ItemReader\":{" + kObject + ",\"ReaderConfig\":" + config + "}",
                *field ? ("ItemReader.ReaderConfig." + std::string(field)).c_str() : "", reason);
        };
        const auto writer = [&](const char* name, const std::string& config, const char* field, const char* reason) {
            row(name, "\"ResultWriter\":{\"WriterConfig\":" + config + "}",
                *field ? ("ResultWriter.WriterConfig." + std::string(field)).c_str() : "", reason);
        };
        row("a list of objects", "\"ItemReader\":{" + kList + "}", "", "");
        row("a list of objects, a part of it", "\"ItemReader\":{" + kList + R"(,"ReaderConfig":{"MaxItems":100}})", "", "");
        row("names in the data",
            R"x("ItemReader":{"Resource":"arn:aws-cn:states:::s3:getObject","Parameters":{"Bucket.$":"$.b","Key.$":"$.k"},"ReaderConfig":{"InputType":"JSONL"}})x",
            "", "");
        reader("JSON", R"({"InputType":"JSON","ItemsPointer":"/orders/0","MaxItemsPath":"$.n"})", "", "");
        reader("CSV with a first row", R"({"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","CSVDelimiter":"SEMICOLON"})", "", "");
        reader("CSV with names", R"({"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["id","price"],"MaxItems":100000000})", "",
               "");
        reader("an inventory", R"({"InputType":"MANIFEST","ManifestType":"S3_INVENTORY"})", "", "");
        row("results that are kept", "\"ResultWriter\":{" + kPut + R"(,"WriterConfig":{"Transformation":"NONE","OutputType":"JSONL"}})", "",
            "");
        writer("results that are flattened", R"({"Transformation":"FLATTEN","OutputType":"JSON"})", "", "");
        row("a reader that is a list", R"("ItemReader":[])", "ItemReader", "must be a JSON object");
        row("no resource", R"("ItemReader":{"Parameters":{"Bucket":"b"}})", "ItemReader.Resource", "is missing");
        row("another action", R"("ItemReader":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b"}})",
            "ItemReader.Resource", "\"Resource\" cannot be \"arn:aws:states:::s3:putObject\"");
        row("a resource that is a number", R"("ItemReader":{"Resource":1,"Parameters":{"Bucket":"b"}})", "ItemReader.Resource",
            "must be a text");
        row("no parameters", R"("ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2"})", "ItemReader.Parameters", "is missing");
        row("no bucket", R"("ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Prefix":"p"}})",
            "ItemReader.Parameters.Bucket", "is missing");
        row("no key",
            R"("ItemReader":{"Resource":"arn:aws:states:::s3:getObject","Parameters":{"Bucket":"b"},"ReaderConfig":{"InputType":"JSON"}})",
            "ItemReader.Parameters.Key", "is missing");
        row("a bucket at no path", R"x("ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket.$":"b"}})x",
            "ItemReader.Parameters/Bucket.$", "a path begins with");
        row("an object of no type", "\"ItemReader\":{" + kObject + "}", "ItemReader.ReaderConfig", "is missing");
        row("fields of JSONata", "\"ItemReader\":{" + kList + R"(,"Arguments":{}})", "ItemReader.Arguments", "a field of JSONata");
        reader("no type", "{}", "InputType", "is missing");
        reader("an unknown type", R"({"InputType":"XML"})", "InputType", "\"InputType\" cannot be \"XML\"");
        reader("an unknown field", R"({"InputType":"JSON","Limit":1})", "Limit", "There is no field");
        reader("CSV without a header", R"({"InputType":"CSV"})", "CSVHeaderLocation", "is missing");
        reader("CSV with a header elsewhere", R"({"InputType":"CSV","CSVHeaderLocation":"LAST_ROW"})", "CSVHeaderLocation", "cannot be");
        reader("CSV without its names", R"({"InputType":"CSV","CSVHeaderLocation":"GIVEN"})", "CSVHeaders", "is missing");
        reader("CSV with a number as a name", R"({"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":[1]})", "CSVHeaders",
               "at least one name");
        reader("CSV with a sign as its delimiter", R"({"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW","CSVDelimiter":";"})",
               "CSVDelimiter", "cannot be");
        reader("too many items", R"({"InputType":"JSON","MaxItems":100000001})", "MaxItems", "from 0 to 100000000");
        reader("a limit twice", R"({"InputType":"JSON","MaxItems":1,"MaxItemsPath":"$.n"})", "MaxItemsPath", "exclude each other");
        reader("a path for a pointer", R"({"InputType":"JSON","ItemsPointer":"$.orders"})", "ItemsPointer", "is no JSON pointer");
        row("an empty writer", R"("ResultWriter":{})", "ResultWriter.Resource", "is missing");
        row("a writer to nowhere", R"("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject"})", "ResultWriter.Parameters",
            "is missing");
        row("a writer that reads", R"("ResultWriter":{"Resource":"arn:aws:states:::s3:getObject","Parameters":{"Bucket":"b"}})",
            "ResultWriter.Resource", "cannot be");
        writer("an unknown transformation", R"({"Transformation":"SQUASH"})", "Transformation", "cannot be");
        writer("an unknown output", R"({"OutputType":"CSV"})", "OutputType", "cannot be");
        writer("a writer with more", R"({"OutputFormat":"CSV"})", "OutputFormat", "There is no field");
    }
    void items_and_results_in_s3_are_read_to_the_letter() {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        const auto issues = issues_of(with_state(fields.toStdString() + "," + distributed(kStandard)));
        const auto says = [&](std::string_view of, std::string_view what) {
            return std::any_of(issues.begin(), issues.end(), [&](const Issue& each) {
                return each.field == of && each.state == "A" && each.message.english().find(what) != std::string::npos &&
                       !each.remedy.empty();
            });
        };
        QVERIFY2(says(fields.startsWith("\"ItemReader") ? "ItemReader" : "ResultWriter", "not simulated"), listed(issues).c_str());
        QVERIFY2(issues.size() == (field.isEmpty() ? 1u : 2u), listed(issues).c_str());
        if (!field.isEmpty()) QVERIFY2(says(field.toStdString(), reason.toStdString()), listed(issues).c_str());
    }

    void only_a_distributed_map_reads_and_writes_objects() {
        const std::string inline_map = R"(,"Type":"Map","ItemProcessor":{"StartAt":"P","States":{"P":{"Type":"Succeed"}}},"Next":"E")";
        for (const std::string& each : {kReader, kWriter}) {
            const auto issues = issues_of(with_state(each + inline_map));
            QVERIFY2(listed(issues).find("Only a distributed Map has") != std::string::npos, listed(issues).c_str());
            QCOMPARE(issues.size(), std::size_t{2});
        }
    }

    void the_labels_of_maps_are_unique() {
        const std::string map = R"("Label":"m","ItemProcessor":{"StartAt":)", end = R"(:{"Type":"Succeed"}}},)";
        const auto issues =
            issues_of(with_state(R"("Type":"Map",)" + map + R"("P","States":{"P")" + end + R"("Next":"B"},"B":{"Type":"Map",)" + map +
                                 R"("Q","States":{"Q")" + end + R"("Next":"E")"));
        QVERIFY2(issues.size() == 1, listed(issues).c_str());
        QCOMPARE(issues[0].state, std::string("B"));
        QCOMPARE(issues[0].field, std::string("Label"));
    }

    void a_machine_is_refused_data() {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char* name, const char* document, const char* field, const char* reason) {
            QTest::newRow(name) << QByteArray(document) << QByteArray(field) << QByteArray(reason);
        };
        row("nothing", "", "", "no JSON");
        row("a list", "[]", "", "is a JSON object");
        row("no end", R"({"StartAt":"E")", "", "no JSON: a comma or \"}\" is missing here");
        row("a trailing comma", R"({"StartAt":"E",})", "", "name of a member");
        row("more after it", R"({"StartAt":"E","States":{"E":{"Type":"Succeed"}}}x)", "", "after the end");
        row("StartAt missing", R"({"States":{"E":{"Type":"Succeed"}}})", "StartAt", "is missing");
        row("StartAt leads nowhere", R"({"StartAt":"X","States":{"E":{"Type":"Succeed"}}})", "StartAt", "no state \"X\"");
        row("StartAt is case sensitive", R"({"StartAt":"e","States":{"E":{"Type":"Succeed"}}})", "StartAt", "no state \"e\"");
        row("States missing", R"({"StartAt":"X"})", "States", "at least one state");
        row("a state is a number", R"({"StartAt":"E","States":{"E":1}})", "", "is a JSON object");
        row("an unknown field", R"({"StartAt":"E","States":{"E":{"Type":"Succeed"}},"Stats":{}})", "Stats", "There is no field");
        row("a version", R"({"Version":"2.0","StartAt":"E","States":{"E":{"Type":"Succeed"}}})", "Version", "no version \"2.0\"");
        row("TimeoutSeconds 0", R"({"TimeoutSeconds":0,"StartAt":"E","States":{"E":{"Type":"Succeed"}}})", "TimeoutSeconds", "from 1");
        row("a member twice", R"({"StartAt":"E","StartAt":"E","States":{"E":{"Type":"Succeed"}}})", "StartAt", "stands twice");
        row("a state twice", R"({"StartAt":"E","States":{"E":{"Type":"Succeed"},"E":{"Type":"Fail"}}})", "E", "stands twice");
        row("no last state", R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"A"}}})", "States", "never ends");
        row("a state nobody leads to", R"({"StartAt":"E","States":{"E":{"Type":"Succeed"},"B":{"Type":"Succeed"}}})", "",
            "No state leads to \"B\"");
        row("a name used inside",
            R"({"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}],"End":true}}})",
            "", "another state called \"A\"");
        row("a way into a branch",
            R"({"StartAt":"A","States":{"P":{"Type":"Parallel","Branches":[{"StartAt":"I","States":{"I":{"Type":"Succeed"}}}],"End":true},"A":{"Type":"Pass","Next":"I"}}})",
            "Next", "in another branch");
        row("a way out of a branch",
            R"({"StartAt":"P","States":{"P":{"Type":"Parallel","Branches":[{"StartAt":"I","States":{"I":{"Type":"Pass","Next":"Z"},"J":{"Type":"Succeed"}}}],"Next":"Z"},"Z":{"Type":"Succeed"}}})",
            "Next", "in another branch");
        row("JSONata", R"({"QueryLanguage":"JSONata","StartAt":"E","States":{"E":{"Type":"Succeed","Output":"{% 1 %}"}}})", "QueryLanguage",
            "JSONata is not simulated: the whole machine");
    }
    void a_machine_is_refused() {
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        const Parsed parsed = parse(document.toStdString());
        QVERIFY(!parsed.valid());
        const auto found = std::find_if(parsed.issues.begin(), parsed.issues.end(), [&](const Issue& each) {
            return each.field == field.toStdString() && each.message.english().find(reason.toStdString()) != std::string::npos;
        });
        QVERIFY2(found != parsed.issues.end(), listed(parsed.issues).c_str());
        for (const Issue& each : parsed.issues) QVERIFY(!each.message.empty() && !each.remedy.empty());
    }

    void issues_say_where() {
        const Parsed parsed = parse("{\n  \"StartAt\": \"Ä\",\n  \"States\": {\n    \"Ä\": {\"Type\": \"Pass\",  \"Next\": \"Ö\"}\n  }\n}");
        QCOMPARE(parsed.issues.size(), std::size_t{2});
        QCOMPARE(parsed.issues[0].at, (Position{3, 13}));
        QCOMPARE(parsed.issues[1].at, (Position{4, 36}));
        QCOMPARE(parsed.issues[1].state, std::string("Ä"));
        QCOMPARE(parsed.machine.states[0].at, (Position{4, 5}));
        QCOMPARE(parse("{\"StartAt\":\n 1 2}").issues[0].at, (Position{2, 4}));
    }

    void names_have_at_most_80_characters() {
        const auto named = [](const QString& name) {
            return parse(QStringLiteral(R"({"StartAt":"%1","States":{"%1":{"Type":"Succeed"}}})").arg(name).toStdString());
        };
        QVERIFY(named(QString(80, QChar(0xe4))).valid());
        QVERIFY(!named(QString(81, QLatin1Char('a'))).valid());
        QVERIFY(!named(QString()).valid());
    }

    void transitions_make_a_graph() {
        const Parsed parsed = parse(R"({"StartAt":"C","States":{
            "C":{"Type":"Choice","Choices":[{"Variable":"$.n","NumericGreaterThan":3,"Next":"P"}],"Default":"M"},
            "P":{"Type":"Parallel","Branches":[{"StartAt":"B1","States":{"B1":{"Type":"Pass","Next":"B2"},"B2":{"Type":"Pass","End":true}}},
                                               {"StartAt":"B3","States":{"B3":{"Type":"Succeed"}}}],
                 "Catch":[{"ErrorEquals":["X","Y"],"Next":"F"}],"Next":"M"},
            "M":{"Type":"Map","ItemProcessor":{"StartAt":"I","States":{"I":{"Type":"Succeed"}}},"End":true},
            "F":{"Type":"Fail"}}})");
        QVERIFY2(parsed.valid(), listed(parsed.issues).c_str());
        QCOMPARE(graph_of(parsed.machine), std::string("C -choice0-> P [$.n > 3]\nC -default0-> M\nP -next0-> M\nP -catch0-> F [X, Y]\n"
                                                       "P -branch0-> B1\nP -branch1-> B3\nM -iterator0-> I\nB1 -next0-> B2\n"));
        const Machine& machine = parsed.machine;
        QCOMPARE(machine.scopes.size(), std::size_t{4});
        QCOMPARE(machine.scopes[0].states.size(), std::size_t{4});
        QCOMPARE(machine.states[machine.scopes[2].start].name, std::string("B3"));
        QCOMPARE(machine.scopes[2].owner, machine.find("P"));
        QCOMPARE(machine.scopes[2].number, 1u);
        QCOMPARE(machine.states[machine.find("I")].scope, 3u);
        QCOMPARE(machine.find("Z"), kNone);
    }

    void half_written_documents_have_a_graph() {
        const Parsed parsed = parse(R"({"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Wait","Seconds":1,"Next":)");
        QCOMPARE(parsed.issues.size(), std::size_t{1});
        QCOMPARE(graph_of(parsed.machine), std::string("A -next0-> B\n"));
        QVERIFY(
            graph_of(parse(R"({"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Succeed"}}})")
                         .machine) == "A -next0-> B\n");
    }

    void hostile_documents_end_in_issues_data() {
        QTest::addColumn<QByteArray>("document");
        const auto row = [](const char* name, const QByteArray& document) { QTest::newRow(name) << document; };
        row("10 MB", QByteArray(10'000'000, ' '));
        row("10 MB of brackets", QByteArray(10'000'000, '['));
        row("a million brackets", QByteArray(1'000'000, '['));
        row("deep objects", QByteArray("{\"a\":").repeated(150'000));
        row("many members", "{" + QByteArray("\"a\":1,").repeated(160'000) + "\"b\":1}");
        row(
            "many states that are none", "{\"StartAt\":\"a\",\"States\":{" + [] {
                QByteArray states;
                for (int i = 0; i < 50'000; ++i) states += "\"s" + QByteArray::number(i) + "\":{},";
                return states;
            }() + "\"a\":{}}}");
        QByteArray nested = R"({"Type":"Succeed"})";
        for (int i = 0; i < 100; ++i)
            nested = "{\"Type\":\"Parallel\",\"End\":true,\"Branches\":[{\"StartAt\":\"n" + QByteArray::number(i) + "\",\"States\":{\"n" +
                     QByteArray::number(i) + "\":" + nested + "}}]}";
        row("deeply nested machines", "{\"StartAt\":\"x\",\"States\":{\"x\":" + nested + "}}");
        row("deeply nested rules",
            "{\"StartAt\":\"x\",\"States\":{\"x\":{\"Type\":\"Choice\",\"Choices\":[" + QByteArray("{\"Not\":").repeated(100'000));
        row("no UTF-8", "{\"StartAt\":\"\xff\xfe\"}");
        row("zeros", QByteArray(1000, '\0'));
        row("a huge number", "{\"TimeoutSeconds\":1e999}");
        row("a number of a million digits", "{\"TimeoutSeconds\":" + QByteArray(900'000, '9') + "}");
    }
    void hostile_documents_end_in_issues() {
        QFETCH(QByteArray, document);
        const Parsed parsed = parse(document.toStdString());
        QVERIFY(!parsed.valid());
        QVERIFY(parsed.issues.size() <= kMaxIssues + 1);
    }

    void cycles_are_no_error_when_there_is_a_way_out() {
        const Parsed parsed =
            parse(with_state(R"("Type":"Choice","Choices":[{"Variable":"$.again","BooleanEquals":true,"Next":"A"}],"Default":"E")"));
        QVERIFY2(parsed.valid(), listed(parsed.issues).c_str());
    }
};

QTEST_GUILESS_MAIN(MachineTest)
#include "machine_test.moc"
