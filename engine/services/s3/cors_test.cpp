#include "engine/services/s3/cors.h"

#include <QTest>

#include <algorithm>
#include <cmath>

#include "engine/model/validate.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using services::s3::CorsRule;
using services::s3::PageRequest;
using test::Scenario;
using test::TestRun;

namespace {

constexpr const char* kPage = "https://www.example.com";

/// Quotes for apostrophes: moc takes the // of an origin in a raw text for a comment.
std::string json(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string rule(const std::string& methods, const std::string& more = "", const std::string& origin = kPage) {
    return R"({"AllowedOrigins": [")" + origin + R"("], "AllowedMethods": [)" + methods + "]" + (more.empty() ? "" : ", ") + more + "}";
}
const std::string kAnyHeader = R"("AllowedHeaders": ["*"])";

std::string age(int seconds) { return R"("MaxAgeSeconds": )" + std::to_string(seconds); }

/// Pages in browsers at a bucket without errors and latencies.
Scenario pages(const std::string& configuration, double write_share, std::string_view rate = "rate=100", unsigned items = 1) {
    Scenario s;
    s.data_set("items", items).request_class("read", 1 - write_share, false);
    if (write_share > 0) s.request_class("write", write_share, true);
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED", "timeout=0s", "hosts=1"});
    s.add("s3", "b", {"availability_errors=false", "get_latency=0s", "put_latency=0s", "transfer_rate=0", "callers_are_browsers=true"});
    return s.set("b.cors_configuration=" + configuration).connect("users", "b");
}

double metric(TestRun& run, std::string_view name) {
    const auto metrics = services::find("s3")->metrics;
    const services::Observation seen = run.observe("b");
    for (std::size_t i = 0; i < metrics.size(); ++i)
        if (metrics[i].name == name) return seen.metrics[i].part;
    return -1;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

class CorsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void s3_14_a_configuration_is_read_as_s3_takes_it() {
        const auto parsed = services::s3::parse_cors(
            json("[{'ID': 'uploads', 'AllowedHeaders': ['x-amz-*', 'content-type'], 'AllowedMethods': ['PUT', 'POST', 'DELETE'],"
                 "  'AllowedOrigins': ['http://*.example.com', 'https://a.b:8080'], 'ExposeHeaders': ['ETag'], 'MaxAgeSeconds': 3000},"
                 " {'AllowedMethods': ['GET', 'HEAD'], 'AllowedOrigins': ['*']}]"));
        QVERIFY2(parsed.flaws.empty(), parsed.flaws.empty() ? "" : parsed.flaws[0].message.english().c_str());
        QCOMPARE(parsed.rules.size(), std::size_t{2});
        QCOMPARE(parsed.rules[0].methods, (std::vector<std::string>{"PUT", "POST", "DELETE"}));
        QCOMPARE(parsed.rules[0].headers.size(), std::size_t{2});
        QVERIFY(parsed.rules[0].max_age == 3000u && !parsed.rules[1].max_age);
        QCOMPARE(services::s3::parse_cors(R"({"CORSRules": [)" + rule("\"GET\"") + "]}").rules.size(), std::size_t{1});
    }

    void a_flaw_says_its_line_and_what_to_do_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const std::string& text, const char* place, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(place) << QByteArray(message);
        };
        const std::string origins = R"("AllowedOrigins": ["*"])", methods = R"("AllowedMethods": ["GET"])";
        row("no JSON", "[\n{", "Line 2", "It is no JSON");
        row("XML", "<CORSConfiguration/>", "Line 1", "It is no JSON");
        row("no list", "\"*\"", "Line 1", "a list of rules");
        row("one rule alone", rule("\"GET\""), "Line 1", "CORSRules and nothing else");
        row("no rule", "[\n 1]", "Line 2, [0]", "A rule is an object");
        row("no origins", "[{" + methods + "}]", "Line 1, [0].AllowedOrigins", "It has no AllowedOrigins");
        row("no methods", "[{" + origins + "}]", "Line 1, [0].AllowedMethods", "It has no AllowedMethods");
        row("empty origins", "[{\"AllowedOrigins\": [],\n" + methods + "}]", "Line 1, [0].AllowedOrigins", "no list of texts");
        row("two stars", "[{" + methods + ",\n\"AllowedOrigins\": [\"http://*.*.com\"]}]", "Line 2, [0].AllowedOrigins[0]", "is no origin");
        row("a path", "[{" + methods + ", \"AllowedOrigins\": [\"https://a.b\", \"https://a.b/\"]}]", "Line 1, [0].AllowedOrigins[1]",
            "is no origin");
        row("no scheme", "[" + rule("\"GET\"", "", "www.example.com") + "]", "Line 1, [0].AllowedOrigins[0]", "is no origin");
        row("OPTIONS", "[{" + origins + ", \"AllowedMethods\": [\"GET\",\n\"OPTIONS\"]}]", "Line 2, [0].AllowedMethods[1]", "is no method");
        row("lower case", "[{" + origins + ", \"AllowedMethods\": [\"put\"]}]", "Line 1, [0].AllowedMethods[0]", "is no method");
        row("method alone", "[{" + origins + ", \"AllowedMethods\": \"GET\"}]", "Line 1, [0].AllowedMethods", "no list of texts");
        row("header", "[" + rule("\"GET\"", R"("AllowedHeaders": ["a b"])") + "]", "Line 1, [0].AllowedHeaders[0]", "no name of a header");
        row("two stars in a header", "[" + rule("\"GET\"", R"("AllowedHeaders": ["x-*-*"])") + "]", "Line 1, [0].AllowedHeaders[0]",
            "no name of a header");
        row("exposed star", "[" + rule("\"GET\"", R"("ExposeHeaders": ["x-*"])") + "]", "Line 1, [0].ExposeHeaders[0]",
            "no name of a header");
        row("age in quotes", "[" + rule("\"GET\"", R"("MaxAgeSeconds": "3000")") + "]", "Line 1, [0].MaxAgeSeconds", "whole seconds");
        row("negative age", "[" + rule("\"GET\"", age(-1)) + "]", "Line 1, [0].MaxAgeSeconds", "whole seconds");
        row("CloudFormation's name", "[" + rule("\"GET\"", R"("MaxAge": 3000)") + "]", "Line 1, [0].MaxAge", "A rule has no \"MaxAge\"");
        std::string many = rule("\"GET\"");
        for (int i = 0; i < 100; ++i) many += "," + rule("\"GET\"");
        row("101 rules", "[" + many + "]", "Line 1", "at most 100");
        row("too long", "[" + std::string(65'536, ' ') + "]", "Line 1", "at most 64 KB");
    }
    void a_flaw_says_its_line_and_what_to_do() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, message);
        const Issues all = model::validate(pages(text.toStdString(), 0).design(), services::catalog());
        bool said = false;
        for (const Issue& each : all)
            said |= each.path() == "b.config.cors_configuration" && each.severity == Issue::Severity::Error && !each.remedy.empty() &&
                    each.message.english().starts_with(place.toStdString() + ": ") && contains(each.message, message.constData());
        QVERIFY2(said, all.empty() ? "" : all[0].message.english().c_str());
    }

    void what_has_no_effect_or_never_fits_is_a_warning() {
        Scenario s = pages("[" + rule("\"GET\"") + "]", 0);
        s.set("b.allowed_origins=*").set("b.page_origin=www.example.com");
        int warned = 0;
        for (const Issue& each : model::validate(s.design(), services::catalog()))
            warned += each.severity == Issue::Severity::Warning &&
                      (each.path() == "b.config.allowed_origins" || each.path() == "b.config.page_origin");
        QCOMPARE(warned, 2);
    }

    void what_pages_do_and_no_rule_allows_is_a_warning_with_the_rule_to_add() {
        const auto warned = [](const Scenario& s) {
            std::vector<Issue> out;
            for (const Issue& each : model::validate(s.design(), services::catalog()))
                if (each.path() == "b.config.cors_configuration") out.push_back(each);
            return out;
        };
        Scenario s = pages("[" + rule("\"GET\"") + "]", 0.5);
        const auto first = warned(s);
        QCOMPARE(first.size(), std::size_t{1});
        QVERIFY(first[0].severity == Issue::Severity::Warning);
        QVERIFY2(contains(first[0].message, "The preflight of PUT is refused (403)"), first[0].message.english().c_str());
        const std::string remedy = first[0].remedy, offered = remedy.substr(remedy.find('{'));
        QVERIFY(warned(s.set("b.cors_configuration=[" + rule("\"GET\"") + "," + offered + "]")).empty());
        // Clients that only read.
        Scenario reads = pages("[" + rule("\"GET\"") + "]", 0.5);
        QVERIFY(warned(reads.set("users-b.role=READS")).empty());
        QCOMPARE(warned(reads.set("b.page_headers=x-token")).size(), std::size_t{1});
        QVERIFY(warned(reads.set("b.callers_are_browsers=false")).empty());
    }

    void s3_14_the_first_rule_that_has_origin_method_and_headers_decides_data() {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("found");
        const auto row = [](const char* name, const char* origin, const char* method, const char* headers, int found) {
            QTest::newRow(name) << QByteArray(origin) << QByteArray(method) << QByteArray(headers) << found;
        };
        row("first", "https://a.example.com", "PUT", "", 0);
        row("its header, whatever the case", "https://a.example.com", "PUT", "X-Amz-Date x-amz-acl", 0);
        row("one header too many: the next", "https://a.example.com", "PUT", "x-amz-date authorization", 1);
        row("another method: the next", "https://a.example.com", "DELETE", "", 1);
        row("the domain itself", "https://example.com", "PUT", "", 1);
        row("another scheme", "http://a.example.com", "PUT", "", -1);
        row("anybody reads", "https://elsewhere.org", "GET", "", 2);
        row("anybody, but no headers", "https://elsewhere.org", "GET", "x-token", -1);
        row("headers that every page may send", "https://elsewhere.org", "GET", "Accept Accept-Language", 2);
        row("a file's type", "https://elsewhere.org", "GET", "content-type", -1);
        row("nobody posts", "https://a.example.com", "POST", "", -1);
    }
    void s3_14_the_first_rule_that_has_origin_method_and_headers_decides() {
        QFETCH(QByteArray, origin);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, headers);
        QFETCH(int, found);
        const auto parsed = services::s3::parse_cors(
            json("[{'AllowedOrigins': ['https://*.example.com'], 'AllowedMethods': ['PUT'], 'AllowedHeaders': ['x-amz-*']},"
                 " {'AllowedOrigins': ['https://*example.com'], 'AllowedMethods': ['PUT', 'DELETE'], 'AllowedHeaders': ['*']},"
                 " {'AllowedOrigins': ['*'], 'AllowedMethods': ['GET']}]"));
        QVERIFY(parsed.flaws.empty());
        const PageRequest request{origin.toStdString(), method.toStdString(), services::s3::headers_of(headers.toStdString())};
        const CorsRule* rule = services::s3::rule_for(parsed.rules, request);
        QCOMPARE(rule ? static_cast<int>(rule - parsed.rules.data()) : -1, found);
    }

    void s3_14_what_browsers_let_pages_do_data() {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<bool>("write");
        QTest::addColumn<bool>("works");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<QByteArray>("why");
        const auto row = [](const char* name, const std::string& rules, const char* headers, bool write, bool works, bool asks,
                            const char* why = "") {
            QTest::newRow(name) << QByteArray::fromStdString("[" + rules + "]") << QByteArray(headers) << write << works << asks
                                << QByteArray(why);
        };
        row("no rule: reading", "", "", false, false, false, "names the origin https://www.example.com");
        row("no rule: writing", "", "", true, false, true, "names the origin");
        row("reading is simple", rule("\"GET\""), "", false, true, false);
        row("reading with a header of its own", rule("\"GET\"", kAnyHeader), "x-token", false, true, true);
        row("that is not allowed", rule("\"GET\"", R"("AllowedHeaders": ["x-amz-*"])"), "x-token", false, false, true,
            "allows the header x-token");
        row("reading with a header that every page may send", rule("\"GET\""), "accept", false, true, false);
        row("only writing is allowed: reading", rule("\"PUT\"", kAnyHeader), "", false, false, false, "allows GET");
        row("only reading is allowed: writing", rule("\"GET\"", kAnyHeader), "", true, false, true, "allows PUT");
        row("writing", rule("\"PUT\"", kAnyHeader), "content-type", true, true, true);
        row("what asks for encryption is a header", rule("\"PUT\""), "", true, false, true, "the header x-amz-server-side-encryption");
        row("and may be allowed by a star", rule("\"PUT\"", R"("AllowedHeaders": ["x-amz-*"])"), "", true, true, true);
        row("another origin", rule("\"GET\"", "", "https://example.org"), "", false, false, false, "names the origin");
        row("the second rule", rule("\"PUT\"") + "," + rule("\"GET\""), "", false, true, false);
    }
    void s3_14_what_browsers_let_pages_do() {
        QFETCH(QByteArray, configuration);
        QFETCH(QByteArray, headers);
        QFETCH(bool, write);
        QFETCH(bool, works);
        QFETCH(bool, asks);
        QFETCH(QByteArray, why);
        Scenario s = pages(configuration.toStdString(), write);
        TestRun run(s.set("b.page_headers=" + headers.toStdString()));
        run.until(10.005);
        const std::uint64_t calls = run.calls("users").calls;
        QCOMPARE(run.outcome("users", works ? Outcome::Ok : Outcome::Failed), calls);
        QCOMPARE(run.number("b", "preflights") > 0, asks);
        QCOMPARE(run.number("b", "corsDenied"), works ? 0.0 : static_cast<double>(calls));
        // What a preflight refuses is not sent; it is a 403 of S3. What is kept from the page has been answered.
        const bool unsent = !works && asks;
        QCOMPARE(run.number("b", write ? "writes" : "reads"), unsent ? 0.0 : static_cast<double>(calls));
        QCOMPARE(metric(run, "4xxErrors"), unsent ? static_cast<double>(calls) : 0.0);
        QCOMPARE(metric(run, "AllRequests"), metric(run, "GetRequests") + metric(run, "PutRequests") + run.number("b", "preflights"));
        QCOMPARE(metric(run, "5xxErrors"), 0.0);
        if (!works)
            QVERIFY2(contains(run.observe("b").reasons.at(0).text, why.constData()), run.observe("b").reasons[0].text.english().c_str());
        QCOMPARE(run.conservation(), std::string());
    }

    void s3_14_what_is_offered_helps_data() {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<double>("write_share");
        QTest::newRow("no rule") << QByteArray("") << 0.;
        QTest::newRow("an empty list") << QByteArray("[]") << 1.;
        QTest::newRow("another rule") << QByteArray::fromStdString("[" + rule("\"GET\"", kAnyHeader + "," + age(5)) + "]") << 1.;
        QTest::newRow("the form of the API") << QByteArray::fromStdString("{\"CORSRules\": [" + rule("\"PUT\"") + "]}") << 1.;
    }
    void s3_14_what_is_offered_helps() {
        QFETCH(QByteArray, configuration);
        QFETCH(double, write_share);
        Scenario s = pages(configuration.toStdString(), write_share);
        TestRun run(s.set("b.page_headers=content-type"));
        run.until(5);
        const auto reasons = run.observe("b").reasons;
        QCOMPARE(reasons.size(), std::size_t{1});
        QCOMPARE(reasons[0].field, std::string("config.cors_configuration"));
        s.set("b." + reasons[0].field + "=" + reasons[0].offer);
        QVERIFY(!has_errors(model::validate(s.design(), services::catalog())));
        run.simulation().edit(*services::compile(s.design(), services::catalog()));
        const auto failed = run.outcome("users", Outcome::Failed);
        run.until(20);
        QCOMPARE(run.outcome("users", Outcome::Failed), failed);
        QVERIFY(run.observe("b").reasons.empty());
    }

    void s3_14_only_the_writes_whose_header_is_not_allowed_are_not_sent() {
        Scenario s = pages("[" + rule("\"PUT\"") + "]", 1);
        TestRun run(s.set("b.puts_without_header=0.3"));
        run.until(100.005);
        const double sent = run.number("b", "writes") / static_cast<double>(run.calls("users").calls);
        QVERIFY2(std::abs(sent - 0.3) < 0.02, qPrintable(QString::number(sent)));
        QCOMPARE(run.number("b", "writes") + run.number("b", "corsDenied"), static_cast<double>(run.calls("users").calls));
    }

    void s3_14_the_rule_that_decides_says_how_long_an_answer_is_kept_data() {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<double>("every");  // s
        const auto row = [](const char* name, const std::string& rules, double every) {
            QTest::newRow(name) << QByteArray::fromStdString("[" + rules + "]") << every;
        };
        row("its own", rule("\"PUT\"", kAnyHeader + "," + age(60)), 60);
        row("the first that fits",
            rule("\"PUT\"", age(7)) + "," + rule("\"PUT\"", kAnyHeader + "," + age(60)) + "," + rule("\"PUT\"", age(7)), 60);
        row("none: five seconds", rule("\"PUT\"", kAnyHeader), 5);
        row("no time at all", rule("\"PUT\"", kAnyHeader + "," + age(0)), 0);
        row("a day: two hours", rule("\"PUT\"", kAnyHeader + "," + age(86'400)), 7200);
    }
    /// One object and one browser that writes each second.
    void s3_14_the_rule_that_decides_says_how_long_an_answer_is_kept() {
        QFETCH(QByteArray, configuration);
        QFETCH(double, every);
        TestRun run(pages(configuration.toStdString(), 1, "rate=1"));
        const double span = every > 1000 ? 30'000 : 1200;
        run.until(span);
        const double truth = span / (std::floor(every) + 1);
        QVERIFY2(std::abs(run.number("b", "preflights") - truth) <= 1.5, qPrintable(QString::number(run.number("b", "preflights"))));
        QCOMPARE(run.outcome("users", Outcome::Failed), std::uint64_t{0});
    }

    void s3_14_each_browser_asks_for_each_object() {
        Scenario s = pages("[" + rule("\"PUT\"", kAnyHeader + "," + age(7000)) + "]", 1, "rate=100", 20);
        s.set("items.popularity=UNIFORM").set("users.hosts=3");
        TestRun run(s);
        run.until(200);
        QCOMPARE(run.number("b", "preflights"), 60.0);
    }

    void s3_14_more_answers_than_are_kept_are_asked_for_again() {
        Scenario s = pages("[" + rule("\"PUT\"", kAnyHeader + "," + age(7000)) + "]", 1, "rate=1000", 1'000'000);
        s.set("items.popularity=UNIFORM").set("users.hosts=1000").set("users.arrivals=POISSON");
        TestRun run(s);
        run.until(30);
        QVERIFY(run.number("b", "preflights") > 0.99 * run.number("b", "writes"));
        QCOMPARE(run.conservation(), std::string());
        const auto measured = [](const std::string& text) { return text.substr(text.find("\"design\"")); };
        const std::string there = measured(run.results());
        run.simulation().seek(from_seconds(10));
        run.simulation().seek(from_seconds(30));
        QCOMPARE(measured(run.results()), there);
    }

    void s3_14_programs_do_not_care() {
        Scenario s = pages("[]", 0.5);
        TestRun run(s.set("b.callers_are_browsers=false"));
        run.until(10);
        QCOMPARE(run.outcome("users", Outcome::Ok), run.calls("users").calls);
        QCOMPARE(run.number("b", "preflights"), 0.0);
    }

    void s3_14_an_edit_of_the_rules_acts_at_once_and_browsers_keep_their_answers() {
        Scenario s = pages("[" + rule("\"PUT\"", kAnyHeader + "," + age(7000)) + "]", 1, "rate=10");
        TestRun run(s);
        run.until(10.05);
        QCOMPARE(run.number("b", "preflights"), 1.0);
        const auto edit = [&](const Scenario& to) { run.simulation().edit(*services::compile(to.design(), services::catalog())); };
        edit(s.set("b.put_latency=1ms"));
        run.until(20.05);
        QCOMPARE(run.number("b", "preflights"), 1.0);
        edit(s.set("items.items=2").set("b.cors_configuration=[" + rule("\"GET\"") + "]"));
        run.until(40.05);
        QVERIFY(run.outcome("users", Outcome::Failed) > 0);
        QCOMPARE(run.conservation(), std::string());
    }
};

QTEST_GUILESS_MAIN(CorsTest)
#include "cors_test.moc"
