#include <QTest>

#include <cmath>

#include "engine/interop/import_load.h"
#include "engine/model/edit.h"
#include "engine/model/validate.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using test::Scenario;
using test::TestRun;

namespace {

Scenario shop() {
    Scenario s;
    s.request_class("read", 3, false).request_class("write", 1, true).add("clients", "users", {"arrivals=EVENLY_SPACED"});
    s.add("server", "api", {"servers=1000", "service_time.law=CONSTANT", "service_time.mean=0.001s"}).connect("users", "api");
    return s;
}

std::string request(const char* method, const std::string& path, int second) {
    return "http 2018-07-02T22:23:00.186641Z app/w/5 192.168.131.39:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 100 3000 \"" +
           std::string(method) + " http://a:80" + path +
           " HTTP/1.1\" \"curl\" - - arn \"Root\" \"-\" \"-\" 0 2018-07-02T22:22:" + (second < 10 ? "0" : "") + std::to_string(second) +
           ".5Z \"forward\"\n";
}

void load(Scenario& s, const std::string& text) {
    const interop::Recording recording = interop::read_recording(text);
    QVERIFY(recording.valid());
    interop::import_load(&s.design(), "users", recording);
}

services::Clients settings(const Scenario& s) {
    services::Clients config;
    config.ParseFromString(model::find_component(s.design(), "users")->config().value());
    return config;
}

}  // namespace

class ImportLoadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clients_replay_what_was_recorded() {
        Scenario s = shop();
        load(s, "time_s,rps,class\n0,100,read\n10,300,read\n10,50,write\n20,0,read\n");
        QCOMPARE(settings(s).executor(), services::REPLAY);
        QCOMPARE(s.design().request_classes_size(), 2);
        QVERIFY(!has_errors(model::validate(s.design(), services::catalog())));
        TestRun run(s);
        // The last line, and with it the other class, lasts as long as the one before it.
        QCOMPARE(run.until(100).calls("users").calls, std::uint64_t{1000 + 3000 + 50 * 20});
        QCOMPARE(run.conservation(), std::string());
    }

    void a_log_finds_request_classes_by_their_path() {
        Scenario s = shop();
        s.design().mutable_request_classes(0)->set_path("/images/*");
        s.design().mutable_request_classes(1)->set_path("/orders");
        std::string log;
        for (int second = 0; second < 10; ++second)
            log += request("GET", "/images/a.png", second) + request("GET", "/images/b.png", second) + request("POST", "/orders", second) +
                   request("GET", "/orders", second);
        load(s, log);
        QCOMPARE(s.design().request_classes_size(), 3);
        const model::RequestClass& added = s.design().request_classes(2);
        QCOMPARE(added.path(), std::string("/orders"));
        QCOMPARE(added.write(), false);
        QCOMPARE(added.weight(), 0.);
        QCOMPARE(added.request_bytes(), 100u);
        QCOMPARE(added.response_bytes(), 3000u);
        QVERIFY(!has_errors(model::validate(s.design(), services::catalog())));
        s.design().mutable_connections(0)->add_request_classes("read");
        TestRun run(s);
        run.until(100);
        QCOMPARE(run.calls("users").calls, std::uint64_t{40});
        QVERIFY(std::abs(static_cast<double>(run.calls("api").calls) - 20) < 4 * std::sqrt(40 * .25));
    }

    void other_clients_send_none_of_the_added_classes() {
        Scenario s = shop();
        s.add("clients", "others", {"rate=1000"}).connect("others", "api");
        load(s, "0,1,report\n10,0,report\n");
        QCOMPARE(s.design().request_classes_size(), 3);
        s.design().mutable_connections(1)->add_request_classes(s.design().request_classes(2).id());
        TestRun run(s);
        run.until(30);
        QCOMPARE(run.outcome("others", kernel::Outcome::Dropped), run.calls("others").calls);
    }

    void the_longest_recordings_make_designs_that_can_run_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("csv") << QByteArray("time_s,rps\n0,1\n31536000,1\n");
        const std::string last = request("GET", "/", 59), first = request("GET", "/", 58);
        QTest::newRow("log") << QByteArray::fromStdString(first + std::string(last).replace(last.find("2018-07-02T22:22"), 7, "2019-06"));
    }
    void the_longest_recordings_make_designs_that_can_run() {
        QFETCH(QByteArray, text);
        Scenario s = shop();
        load(s, text.toStdString());
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            QVERIFY2(each.severity != Issue::Severity::Error, each.message.english().c_str());
    }

    void a_second_import_takes_the_place_of_the_first() {
        Scenario s = shop();
        load(s, "0,1,report\n10,0,report\n");
        load(s, "0,7,report\n10,0,report\n");
        QCOMPARE(s.design().request_classes_size(), 3);
        QCOMPARE(settings(s).replay_size(), 2);
        QCOMPARE(settings(s).replay(0).rate(), 7.);
    }

    void which_clients_a_load_is_for() {
        Scenario s = shop();
        QCOMPARE(*interop::clients_for_load(s.design(), ""), std::string("users"));
        QCOMPARE(*interop::clients_for_load(s.design(), "users"), std::string("users"));
        QVERIFY(!interop::clients_for_load(s.design(), "api"));
        s.add("clients", "others");
        QVERIFY(!interop::clients_for_load(s.design(), ""));
        QCOMPARE(*interop::clients_for_load(s.design(), "others"), std::string("others"));
        QVERIFY(!interop::clients_for_load(model::Design(), ""));
    }
};

QTEST_GUILESS_MAIN(ImportLoadTest)
#include "import_load_test.moc"
