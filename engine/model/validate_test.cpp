#include "engine/model/validate.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <limits>

#include "engine/model/schema.h"
#include "engine/model/test_catalog.h"

using namespace nephoscope;
using namespace nephoscope::model;

namespace {

using Spoil = std::function<void(Design&)>;

template <typename T>
void change(Design& design, const char* id, const std::function<void(T&)>& with) {
    T config = test::config_of<T>(design, id);
    with(config);
    *find_component(&design, id)->mutable_config() = pack(config);
}

void add_container(Design& design, const char* id, ContainerKind kind, const char* parent) {
    Container& added = *design.add_containers();
    added.set_id(id);
    added.set_kind(kind);
    added.set_parent(parent);
}

void add_fault(Design& design, const char* action, const char* target) {
    Fault& added = *design.add_faults();
    added.set_id("fault-1");
    added.set_action(action);
    added.set_target(target);
    fill_initial(&added, FactTable(), TODAY);
}

std::string listed(const Issues& issues) {
    std::string text;
    for (const Issue& each : issues) text += each.path() + ": " + each.message.english() + " " + each.remedy.english() + "\n";
    return text;
}

}  // namespace

Q_DECLARE_METATYPE(Spoil)

class ValidateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_sound_design_has_no_issue() {
        const Issues issues = validate(test::design(), test::catalog());
        QVERIFY2(issues.empty(), listed(issues).c_str());
    }

    void each_mistake_is_named_with_its_path_data() {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const char* name, const Spoil& spoil, const char* path, const char* word) {
            QTest::newRow(name) << spoil << QByteArray(path) << QByteArray(word);
        };
        row(
            "above its range", [](Design& d) { change<test::Source>(d, "web", [](auto& c) { c.set_rate(2e6); }); }, "web.config.rate",
            "from 0 to 1,000,000 req/s");
        row(
            "below its range", [](Design& d) { change<test::Source>(d, "web", [](auto& c) { c.set_rate(-1); }); }, "web.config.rate",
            "Rate is -1");
        row(
            "not a number",
            [](Design& d) { change<test::Source>(d, "web", [](auto& c) { c.set_rate(std::numeric_limits<double>::quiet_NaN()); }); },
            "web.config.rate", "finite");
        row(
            "infinite weight", [](Design& d) { d.mutable_request_classes(0)->set_weight(std::numeric_limits<double>::infinity()); },
            "read.weight", "finite");
        row(
            "long timeout", [](Design& d) { d.mutable_connections(0)->mutable_policy()->mutable_timeout()->set_seconds(100'000); },
            "web-app.policy.timeout", "from 0 to 86,400 s");
        row(
            "negative latency", [](Design& d) { *d.mutable_network()->mutable_same_zone() = to_duration(-0.5); }, "network.same_zone",
            "from 0 to 60 s");
        row(
            "in a list",
            [](Design& d) {
                change<test::Store>(d, "db", [](auto& c) {
                    c.add_ports(80);
                    c.add_ports(0);
                });
            },
            "db.config.ports", "from 1");
        row(
            "below a list",
            [](Design& d) {
                change<test::Source>(d, "web", [](auto& c) {
                    c.set_shape(test::RAMP);
                    c.add_stages()->set_target(-5);
                });
            },
            "web.config.stages.0.target", "-5");
        row(
            "required list empty", [](Design& d) { change<test::Source>(d, "web", [](auto& c) { c.set_shape(test::RAMP); }); },
            "web.config.stages", "Stages is empty");
        row(
            "required text empty", [](Design& d) { change<test::Store>(d, "db", [](auto& c) { c.clear_size(); }); }, "db.config.size",
            "empty");
        row(
            "refused mode", [](Design& d) { d.mutable_connections(0)->set_mode(ASYNC); }, "web-app.mode", "takes none to work on later");
        row(
            "nothing to poll", [](Design& d) { d.mutable_connections(0)->set_mode(POLL); }, "web-app.mode", "keeps nothing");
        row(
            "a queue that calls",
            [](Design& d) {
                test::add_component(&d, "queue", "jobs");
                test::connect(&d, "jobs", "app").set_mode(SYNC);
            },
            "jobs-app.mode", "\"Poll\" only");
        row(
            "no such connection",
            [](Design& d) {
                test::add_component(&d, "queue", "jobs");
                test::connect(&d, "jobs", "db").set_mode(POLL);
            },
            "jobs-db.to", "Nothing in a store takes messages");
        row(
            "unknown value", [](Design& d) { d.mutable_connections(0)->set_role(static_cast<Role>(77)); }, "web-app.role", "77");
        row(
            "own check", [](Design& d) { change<test::Worker>(d, "app", [](auto& c) { c.set_min_size(9); }); }, "app.config.min_size",
            "above maximum");
        row(
            "no id", [](Design& d) { d.add_notes(); }, "notes.0", "no id");
        row(
            "id twice", [](Design& d) { d.add_notes()->set_id("web"); }, "web.id", "two parts");
        row(
            "no slug", [](Design& d) { d.add_notes()->set_id("My Note"); }, "My Note.id", "lower-case");
        row(
            "reserved id", [](Design& d) { d.add_notes()->set_id("run"); }, "run.id", "setting");
        row(
            "dangling from", [](Design& d) { d.mutable_connections(0)->set_from("wep"); }, "web-app.from", "Did you mean \"web\"?");
        row(
            "dangling to", [](Design& d) { d.mutable_connections(0)->set_to("read"); }, "web-app.to", "no component \"read\"");
        row(
            "empty from", [](Design& d) { d.mutable_connections(0)->clear_from(); }, "web-app.from", "nowhere");
        row(
            "empty to", [](Design& d) { d.mutable_connections(0)->clear_to(); }, "web-app.to", "nowhere");
        row(
            "dangling parent", [](Design& d) { d.mutable_components(0)->set_parent("vpc"); }, "web.parent", "no container");
        row(
            "parent is no container", [](Design& d) { d.mutable_components(0)->set_parent("db"); }, "web.parent", "no container");
        row(
            "zone is no zone",
            [](Design& d) {
                add_container(d, "vpc-1", VPC, "");
                d.mutable_components(0)->add_zones("vpc-1");
            },
            "web.zones", "no zone");
        row(
            "dangling class", [](Design& d) { d.mutable_connections(0)->add_request_classes("reed"); }, "web-app.request_classes",
            "Did you mean \"read\"?");
        row(
            "dangling class in a config", [](Design& d) { change<test::Source>(d, "web", [](auto& c) { c.add_request_classes("reed"); }); },
            "web.config.request_classes", "reed");
        row(
            "dangling data set", [](Design& d) { d.mutable_request_classes(0)->set_data_set("item"); }, "read.data_set", "no data set");
        row(
            "dangling version", [](Design& d) { change<test::Worker>(d, "app", [](auto& c) { c.set_app_version("v9"); }); },
            "app.config.app_version", "no app version");
        row(
            "no version at all", [](Design& d) { d.clear_app_versions(); }, "app.config.app_version", "no app version");
        row(
            "zone in a zone",
            [](Design& d) {
                add_container(d, "vpc", VPC, "");
                add_container(d, "z1", AVAILABILITY_ZONE, "vpc");
                add_container(d, "z2", AVAILABILITY_ZONE, "z1");
            },
            "z2.parent", "cannot lie in");
        row(
            "zone of another VPC",
            [](Design& d) {
                add_container(d, "ours", VPC, "");
                add_container(d, "theirs", VPC, "");
                add_container(d, "z1", AVAILABILITY_ZONE, "ours");
                add_container(d, "z2", AVAILABILITY_ZONE, "theirs");
                d.mutable_components(1)->set_parent("z1");
                d.mutable_components(1)->add_zones("z1");
                d.mutable_components(1)->add_zones("z2");
            },
            "app.zones", "\"z2\" does not lie in VPC \"ours\"");
        row(
            "zone of another Region",
            [](Design& d) {
                add_container(d, "ours", REGION, "");
                add_container(d, "theirs", REGION, "");
                add_container(d, "z2", AVAILABILITY_ZONE, "theirs");
                d.mutable_components(1)->set_parent("ours");
                d.mutable_components(1)->add_zones("z2");
            },
            "app.zones", "Region \"ours\"");
        row(
            "more zones than faults can tell apart",
            [](Design& d) {
                add_container(d, "vpc", VPC, "");
                for (int i = 0; i <= kMaxZones; ++i) add_container(d, ("z-" + std::to_string(i)).c_str(), AVAILABILITY_ZONE, "vpc");
            },
            "containers", "at most 64");
        row(
            "more classes than requests can tell apart",
            [](Design& d) {
                for (int i = 0; i < kMaxRequestClasses; ++i) {
                    *d.add_request_classes() = d.request_classes(0);
                    d.mutable_request_classes(d.request_classes_size() - 1)->set_id("class-" + std::to_string(i));
                }
            },
            "request_classes", "at most 256");
        row(
            "cannot call",
            [](Design& d) {
                test::add_component(&d, "worker", "other");
                test::connect(&d, "db", "other");
            },
            "db-other.from", "does not call");
        row(
            "cannot be called",
            [](Design& d) {
                test::add_component(&d, "worker", "other");
                test::connect(&d, "other", "web");
            },
            "other-web.to", "cannot be called");
        row(
            "calls itself", [](Design& d) { test::connect(&d, "app", "app"); }, "app-app.to", "calls itself");
        row(
            "connected twice", [](Design& d) { test::connect(&d, "app", "db").set_id("again"); }, "again", "twice");
        row(
            "loop",
            [](Design& d) {
                test::add_component(&d, "worker", "other");
                test::connect(&d, "app", "other");
                test::connect(&d, "other", "app");
            },
            "app", "app -> other -> app");
        row(
            "weights",
            [](Design& d) {
                for (auto& c : *d.mutable_request_classes()) c.set_weight(0);
            },
            "request_classes", "all request classes are 0");
        row(
            "no classes", [](Design& d) { d.clear_request_classes(); }, "request_classes", "nothing to send");
        row(
            "fault without action", [](Design& d) { add_fault(d, "", "app"); }, "fault-1.action", "nothing");
        row(
            "fault without target", [](Design& d) { add_fault(d, "neph:slow", ""); }, "fault-1.target", "no target");
        row(
            "fault at nobody", [](Design& d) { add_fault(d, "neph:slow", "ap"); }, "fault-1.target", "Did you mean \"app\"?");
        row(
            "unknown action", [](Design& d) { add_fault(d, "neph:slew", "app"); }, "fault-1.action", "Did you mean \"neph:slow\"?");
        row(
            "threshold", [](Design& d) { d.add_thresholds()->set_id("t1"); }, "t1.expression", "empty");
        row(
            "no type", [](Design& d) { d.mutable_components(2)->clear_config(); }, "db.config", "no type");
        row(
            "unknown service",
            [](Design& d) { d.mutable_components(2)->mutable_config()->set_type_url("type.googleapis.com/nephoscope.services.Quantum"); },
            "db.config", "Quantum");
        row(
            "damaged config", [](Design& d) { d.mutable_components(2)->mutable_config()->set_value("\xff\xff"); }, "db.config", "damaged");
    }
    void each_mistake_is_named_with_its_path() {
        QFETCH(Spoil, spoil);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, word);
        Design design = test::design();
        spoil(design);
        const Issues issues = validate(design, test::catalog());
        const auto found = std::find_if(issues.begin(), issues.end(), [&](const Issue& each) { return each.path() == path.toStdString(); });
        QVERIFY2(found != issues.end(), listed(issues).c_str());
        QVERIFY2(QByteArray::fromStdString(found->message).contains(word), listed(issues).c_str());
        QVERIFY2(issues.size() == 1, listed(issues).c_str());
        QVERIFY(!found->remedy.empty());
        QCOMPARE(found->severity, Issue::Severity::Error);
    }

    void what_is_not_shown_is_not_checked() {
        Design design = test::design();
        change<test::Source>(design, "web", [](auto& c) { c.add_stages()->set_target(5); });
        QVERIFY(validate(design, test::catalog()).empty());
    }

    void all_mistakes_are_reported_at_once() {
        Design design = test::design();
        change<test::Source>(design, "web", [](auto& c) { c.set_rate(-1); });
        design.mutable_connections(1)->set_to("nobody");
        design.mutable_run()->mutable_duration()->set_seconds(-5);
        QCOMPARE(validate(design, test::catalog()).size(), std::size_t{3});
    }

    void a_design_without_clients_is_only_warned_of() {
        Design design = test::design();
        design.mutable_components()->DeleteSubrange(0, 1);
        design.mutable_connections()->DeleteSubrange(0, 1);
        const Issues issues = validate(design, test::catalog());
        QCOMPARE(issues.size(), std::size_t{1});
        QVERIFY(!has_errors(issues));
        QVERIFY(QByteArray::fromStdString(issues[0].message).contains("no clients"));
    }

    void requests_that_no_connection_carries_are_warned_of_data() {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QStringList>("classes");
        const QStringList none, reads{QStringLiteral("read")}, writes{QStringLiteral("write")};
        const auto carry = [](Design& d, const char* name) { d.mutable_connections(0)->add_request_classes(name); };
        QTest::newRow("all are carried") << Spoil([](Design&) {}) << none;
        QTest::newRow("only reads, by role") << Spoil([](Design& d) { d.mutable_connections(0)->set_role(READS); }) << writes;
        QTest::newRow("only writes, by role") << Spoil([](Design& d) { d.mutable_connections(0)->set_role(WRITES); }) << reads;
        QTest::newRow("only reads, by class") << Spoil([carry](Design& d) { carry(d, "read"); }) << writes;
        QTest::newRow("a read class over a connection for writes") << Spoil([carry](Design& d) {
            carry(d, "read");
            d.mutable_connections(0)->set_role(WRITES);
        }) << reads + writes;
        QTest::newRow("the other class is not sent") << Spoil([carry](Design& d) {
            carry(d, "read");
            change<test::Source>(d, "web", [](auto& c) { c.add_request_classes("read"); });
        }) << none;
        QTest::newRow("the other class has no weight") << Spoil([carry](Design& d) {
            carry(d, "read");
            for (RequestClass& each : *d.mutable_request_classes())
                if (each.write()) each.set_weight(0);
        }) << none;
        QTest::newRow("a second connection carries it") << Spoil([carry](Design& d) {
            carry(d, "read");
            test::connect(&d, "web", "db").add_request_classes("write");
        }) << none;
        QTest::newRow("without connections nothing is sent")
            << Spoil([](Design& d) { d.mutable_connections()->DeleteSubrange(0, 1); }) << none;
    }
    void requests_that_no_connection_carries_are_warned_of() {
        QFETCH(Spoil, spoil);
        QFETCH(QStringList, classes);
        Design design = test::design();
        spoil(design);
        const Issues issues = validate(design, test::catalog());
        QVERIFY2(static_cast<int>(issues.size()) == classes.size() && !has_errors(issues), listed(issues).c_str());
        for (int i = 0; i < classes.size(); ++i) {
            const Issue& issue = issues[static_cast<std::size_t>(i)];
            QCOMPARE(issue.path(), std::string("web.config.request_classes"));
            QVERIFY2(QString::fromStdString(issue.message).contains(QLatin1Char('"') + classes[i] + QLatin1Char('"')),
                     listed(issues).c_str());
            QVERIFY(!issue.remedy.empty());
        }
    }

    void a_zone_or_subnet_outside_of_everything_is_warned_of_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("zone") << int(AVAILABILITY_ZONE);
        QTest::newRow("subnet") << int(SUBNET);
    }
    void a_zone_or_subnet_outside_of_everything_is_warned_of() {
        QFETCH(int, kind);
        Design design = test::design();
        add_container(design, "lost", static_cast<ContainerKind>(kind), "");
        const Issues issues = validate(design, test::catalog());
        QVERIFY2(issues.size() == 1 && !has_errors(issues), listed(issues).c_str());
        QCOMPARE(issues[0].path(), std::string("lost.parent"));
        QVERIFY(!issues[0].remedy.empty());
    }

    void containers_nest_as_in_aws() {
        Design design = test::design();
        add_container(design, "cloud", AWS_CLOUD, "");
        add_container(design, "region", REGION, "cloud");
        add_container(design, "vpc", VPC, "region");
        add_container(design, "zone-a", AVAILABILITY_ZONE, "vpc");
        add_container(design, "private-a", SUBNET, "zone-a");
        design.mutable_components(1)->set_parent("private-a");
        design.mutable_components(1)->add_zones("zone-a");
        const Issues issues = validate(design, test::catalog());
        QVERIFY2(issues.empty(), listed(issues).c_str());
    }

    void containers_in_each_other_are_reported_once() {
        Design design = test::design();
        add_container(design, "v1", VPC, "r1");
        add_container(design, "r1", REGION, "v1");
        add_container(design, "z1", AVAILABILITY_ZONE, "v1");
        const Issues issues = validate(design, test::catalog());
        const auto is_cycle = [](const Issue& each) { return each.message == "Containers lie in each other: v1 -> r1 -> v1."; };
        QVERIFY2(std::count_if(issues.begin(), issues.end(), is_cycle) == 1, listed(issues).c_str());
    }

    void more_components_than_the_limit_are_refused() {
        Design design = test::design();
        for (int i = 0; i < kMaxComponents; ++i)
            *design.add_components() = design.components(2),
            design.mutable_components(design.components_size() - 1)->set_id("db-" + std::to_string(i));
        const Issues issues = validate(design, test::catalog());
        QCOMPARE(issues.size(), std::size_t{1});
        QVERIFY(QByteArray::fromStdString(issues[0].message).contains("at most 10,000"));
    }
};

QTEST_GUILESS_MAIN(ValidateTest)
#include "validate_test.moc"
