#include "engine/interop/app_spec.h"

#include <QTest>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using interop::AppSpec;
using interop::read_app_spec;

namespace {

const char* const kServer = R"(version: 0.0
os: linux
files:
  - source: /build
    destination: /srv/app
hooks:
  ApplicationStop:
    - location: scripts/stop.sh
      timeout: 30
      runas: root
  BeforeInstall:
    - location: scripts/clean.sh
      timeout: 60
    - location: scripts/users.sh
      timeout: 90
  ValidateService:
    - location: scripts/check.sh
)";

const char* const kFunction = R"(version: 0.0
Resources:
  - shop:
      Type: AWS::Lambda::Function
      Properties:
        Name: shop
        Alias: live
        CurrentVersion: 1
        TargetVersion: "2"
Hooks:
  - BeforeAllowTraffic: CheckShop
  - AfterAllowTraffic: CheckOrders
)";

const char* const kJson =
    "{\n\t\"version\": 0.0,\n\t\"os\": \"windows\",\n\t\"hooks\": {\"AfterInstall\": [{\"location\": \"a.ps1\"}]}\n}\n";

model::Deployment deployment() {
    model::Deployment made;
    model::fill_initial(&made, services::catalog().facts, model::TODAY);
    made.set_id("release");
    return made;
}

double timeout(const model::DeploymentHook& hook) { return model::seconds_of(hook.timeout()); }

/// "line 3: ..." for each issue.
QString words(const AppSpec& spec) {
    QStringList lines;
    for (const Issue& each : spec.issues)
        lines += QString::fromStdString(each.field + ": " + each.message.english() + (each.remedy.empty() ? " NO REMEDY" : ""));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

class AppSpecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hooks_of_servers_are_read_with_the_timeouts_of_their_scripts() {
        const AppSpec spec = read_app_spec(kServer);
        QVERIFY2(spec.valid(), qPrintable(words(spec)));
        QCOMPARE(spec.platform, AppSpec::Platform::Server);
        QCOMPARE(spec.hooks.size(), std::size_t{3});
        QCOMPARE(spec.hooks[0].event, model::APPLICATION_STOP);
        QCOMPARE(spec.hooks[0].timeout, 30.0);
        QCOMPARE(spec.hooks[1].timeout, 150.0);
        QCOMPARE(spec.hooks[2].timeout, 0.0);
    }

    void functions_are_read_with_their_versions() {
        const AppSpec spec = read_app_spec(kFunction);
        QVERIFY2(spec.valid(), qPrintable(words(spec)));
        QCOMPARE(spec.platform, AppSpec::Platform::Lambda);
        QCOMPARE(spec.functions.size(), std::size_t{1});
        QCOMPARE(spec.functions[0].name, std::string("shop"));
        QCOMPARE(spec.functions[0].target_version, std::string("2"));
        QCOMPARE(spec.hooks.size(), std::size_t{2});
    }

    void json_with_tabs_is_read() {
        const AppSpec spec = read_app_spec(kJson);
        QVERIFY2(spec.valid(), qPrintable(words(spec)));
        QCOMPARE(spec.hooks.size(), std::size_t{1});
        QCOMPARE(spec.hooks[0].event, model::AFTER_INSTALL);
    }

    void what_is_wrong_is_told_with_its_line_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const char* text, const char* expected) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
        };
        row("nothing", "", "is no AppSpec");
        row("a word", "hello", "is no AppSpec");
        row("no version", "os: linux\n", "line 1: The version");
        row("another version", "version: 1.0\nos: linux\n", "line 1: The version");
        row("no system", "version: 0.0\n", "operating system");
        row("another system", "version: 0.0\nos: vms\n", "line 2: The operating system");
        row("no YAML", "version: 0.0\nos: [linux\n", "neither YAML nor JSON");
        row("tabs", "version: 0.0\nos: linux\nhooks:\n\tBeforeInstall: x\n", "line 4: ");
        row("an event with a slip", "version: 0.0\nos: linux\nhooks:\n  BeforeInstal:\n    - location: a\n",
            "line 4: There is no lifecycle event \"BeforeInstal\". Did you mean \"BeforeInstall\"?");
        row("the agent's event", "version: 0.0\nos: linux\nhooks:\n  Install:\n    - location: a\n",
            "line 4: Install is the CodeDeploy agent's");
        row("an event twice", "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a\n  AfterInstall:\n    - location: b\n",
            "line 6: AfterInstall is there twice");
        row("no list", "version: 0.0\nos: linux\nhooks:\n  AfterInstall: a.sh\n", "line 4: AfterInstall has no list");
        row("no location", "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - timeout: 3\n", "line 5: A script has no location");
        row("no number", "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a\n      timeout: soon\n", "line 6: A timeout");
        row("too long", "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a\n      timeout: 4000\n", "line 6: A timeout");
        row("too long together",
            "version: 0.0\nos: linux\nhooks:\n  AfterInstall:\n    - location: a\n      timeout: 3000\n    - location: b\n      timeout: "
            "3000\n",
            "line 5: The scripts of AfterInstall may take longer");
        row("a file from nowhere", "version: 0.0\nos: linux\nfiles:\n  - destination: /srv\n", "line 4: A file has no source");
        row("no function", "version: 0.0\nResources:\n  - task:\n      Type: AWS::ECS::Service\n", "line 4: \"task\" is no function");
        row("no target version",
            "version: 0.0\nResources:\n  - f:\n      Type: AWS::Lambda::Function\n      Properties:\n        Name: f\n        Alias: a\n"
            "        CurrentVersion: 1\n",
            "has no TargetVersion");
        row("a function's instance event",
            "version: 0.0\nResources:\n  - f:\n      Type: AWS::Lambda::Function\n      Properties: {Name: f, Alias: a, CurrentVersion: 1, "
            "TargetVersion: 2}\nHooks:\n  - BeforeInstall: g\n",
            "line 7: Deployments of functions have no BeforeInstall");
        row("hooks with a capital", "version: 0.0\nos: linux\nHooks:\n  AfterInstall:\n    - location: a\n",
            "line 3: CodeDeploy knows no section \"Hooks\". Did you mean \"hooks\"?");
        row("one hook", "version: 0.0\nos: linux\nhook:\n  AfterInstall:\n    - location: a\n",
            "line 3: CodeDeploy knows no section \"hook\". Did you mean \"hooks\"?");
        row("one file", "version: 0.0\nos: linux\nfile:\n  - source: /\n    destination: /srv\n",
            "line 3: CodeDeploy knows no section \"file\". Did you mean \"files\"?");
        row("hooks twice",
            "version: 0.0\nResources:\n  - f:\n      Type: AWS::Lambda::Function\n      Properties: {Name: f, Alias: a, CurrentVersion: 1, "
            "TargetVersion: 2}\nHooks:\n  - BeforeAllowTraffic: g\nhooks:\n  - AfterAllowTraffic: h\n",
            "line 8: hooks is there twice");
        row("no UTF-8", "version: \xff\n", "no text in UTF-8");
    }
    void what_is_wrong_is_told_with_its_line() {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, words);
        const AppSpec spec = read_app_spec({text.constData(), static_cast<std::size_t>(text.size())});
        QVERIFY2(::words(spec).contains(words), qPrintable(::words(spec)));
        QVERIFY(!::words(spec).contains(QStringLiteral("NO REMEDY")));
        QVERIFY(spec.hooks.empty() && spec.functions.empty());
    }

    void hostile_texts_end_in_issues_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("very deep") << QByteArray(50'000, '[');
        QTest::newRow("very deep maps") << QByteArray("a: ").repeated(2'000) + "b";
        QTest::newRow("very large") << QByteArray(2 << 20, 'x');
        QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 30; ++i) {
            const QByteArray before = QByteArray("*a") + QByteArray::number(i - 1) + ", ";
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + before.repeated(8) + "x]\n";
        }
        QTest::newRow("much that stands for more") << bomb + "version: 0.0\nos: vms\nhooks: {AfterInstall: *a29}\n";
        QByteArray many = "version: 0.0\nos: linux\nhooks:\n";
        for (int i = 0; i < 1'000; ++i) many += "  Event" + QByteArray::number(i) + ": [{location: a}]\n";
        QTest::newRow("a thousand errors") << many;
    }
    void hostile_texts_end_in_issues() {
        QFETCH(const QByteArray, text);
        const AppSpec spec = read_app_spec({text.constData(), static_cast<std::size_t>(text.size())});
        QVERIFY(!spec.valid());
        QVERIFY(spec.issues.size() <= 100);
    }

    void a_deployment_keeps_the_times_of_its_hooks() {
        model::Deployment before = deployment();
        before.set_policy(model::BLUE_GREEN);
        model::DeploymentHook& kept = *before.add_hooks();
        kept.set_event(model::BEFORE_INSTALL);
        kept.mutable_time()->set_seconds(25);
        kept.set_fails(true);
        kept.mutable_timeout()->set_seconds(3600);
        model::DeploymentHook& gone = *before.add_hooks();
        gone.set_event(model::AFTER_INSTALL);
        const auto made = interop::import_app_spec({}, before, read_app_spec(kServer), services::catalog());
        QVERIFY(made.issues.empty());
        QCOMPARE(made.deployment.policy(), model::BLUE_GREEN);
        QCOMPARE(made.deployment.hooks_size(), 3);
        const model::DeploymentHook& hook = made.deployment.hooks(1);
        QCOMPARE(hook.event(), model::BEFORE_INSTALL);
        QCOMPARE(model::seconds_of(hook.time()), 25.0);
        QVERIFY(hook.fails());
        QCOMPARE(timeout(hook), 150.0);
        QCOMPARE(timeout(made.deployment.hooks(0)), 30.0);
        QCOMPARE(timeout(made.deployment.hooks(2)), 3600.0);
        QCOMPARE(model::seconds_of(made.deployment.hooks(2).time()), 10.0);
    }

    void sections_that_are_like_no_other_are_told_and_passed_over() {
        const AppSpec spec = read_app_spec(std::string(kServer) + "x-owner: shop\n");
        QVERIFY2(spec.valid(), qPrintable(words(spec)));
        QCOMPARE(spec.hooks.size(), std::size_t{3});
        const auto made = interop::import_app_spec({}, deployment(), spec, services::catalog());
        QCOMPARE(made.issues.size(), std::size_t{1});
        QCOMPARE(made.issues[0].field, std::string("line 18"));
        QCOMPARE(made.issues[0].message.english(), std::string("CodeDeploy knows no section \"x-owner\"."));
    }

    void sections_of_functions_are_written_small_too() {
        const QByteArray small = QByteArray(kFunction).replace("Resources", "resources").replace("Hooks", "hooks");
        const AppSpec spec = read_app_spec(small.toStdString());
        QVERIFY2(spec.valid() && spec.warnings.empty(), qPrintable(words(spec)));
        QCOMPARE(spec.functions.size(), std::size_t{1});
        QCOMPARE(spec.hooks.size(), std::size_t{2});
    }

    void functions_after_the_first_are_told() {
        test::Scenario s;
        s.app_version("2", "1ms").add("lambda", "shop");
        const QByteArray second =
            "  - orders:\n      Type: AWS::Lambda::Function\n      Properties: {Name: orders, Alias: a, CurrentVersion: 1, "
            "TargetVersion: 2}\n";
        const AppSpec spec = read_app_spec(QByteArray(kFunction).replace("Hooks:", second + "Hooks:").toStdString());
        QVERIFY2(spec.valid(), qPrintable(words(spec)));
        const auto made = interop::import_app_spec(s.design(), deployment(), spec, services::catalog());
        QCOMPARE(made.deployment.target(), std::string("shop"));
        QCOMPARE(made.issues.size(), std::size_t{1});
        QVERIFY(made.issues[0].field == "line 11" && made.issues[0].message.english().starts_with("The function \"orders\""));
    }

    void a_function_becomes_the_target_and_its_version_is_found_by_name() {
        test::Scenario s;
        s.app_version("v1", "1ms").app_version("v2", "1ms").add("lambda", "fn");
        s.design().mutable_components(0)->set_name("shop");
        s.design().mutable_app_versions(1)->set_name("2");
        auto made = interop::import_app_spec(s.design(), deployment(), read_app_spec(kFunction), services::catalog());
        QVERIFY(made.issues.empty());
        QCOMPARE(made.deployment.target(), std::string("fn"));
        QCOMPARE(made.deployment.app_version(), std::string("v2"));
        QCOMPARE(made.deployment.policy(), model::LAMBDA_ALL_AT_ONCE);
        s.design().mutable_app_versions(1)->set_name("another");
        made = interop::import_app_spec(s.design(), deployment(), read_app_spec(kFunction), services::catalog());
        QCOMPARE(made.issues.size(), std::size_t{1});
        QCOMPARE(made.deployment.app_version(), std::string());
    }
};

QTEST_GUILESS_MAIN(AppSpecTest)
#include "app_spec_test.moc"
