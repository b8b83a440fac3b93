#include <QTest>

#include <cmath>

#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "tests/support/scenario.h"

using namespace nephoscope;
using kernel::Outcome;
using test::Scenario;
using test::TestRun;

namespace {

Scenario sends(std::string_view rate, Scenario::Settings settings = {}, unsigned bytes = 1000) {
    Scenario s;
    s.request_class("mail", 1, true).set("mail.request_bytes=" + std::to_string(bytes));
    s.add("clients", "users", {rate, "arrivals=EVENLY_SPACED"}).add("ses", "it").connect("users", "it");
    for (const std::string_view setting : settings) s.set("it." + std::string(setting));
    return s;
}

bool has_reason(TestRun& run, std::string_view fact) {
    for (const auto& reason : run.observe("it").reasons)
        if (reason.fact == fact) return true;
    return false;
}

#define NEAR(value, expected, by) QVERIFY2(std::abs((value) - (expected)) <= (by), qPrintable(QString::number(value)))

}  // namespace

class SesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void its_schema_has_no_defects() {
        const services::ServiceType* type = services::find("ses");
        QVERIFY(type);
        for (const Issue& issue : model::check_schema(*type->config(), services::catalog().facts)) QFAIL(issue.message.english().c_str());
    }

    void it_reads_every_metric_it_names() {
        TestRun run(sends("rate=10"));
        QCOMPARE(run.until(1).observe("it").metrics.size(), services::find("ses")->metrics.size());
    }

    void ses_01_the_sandbox_sends_one_mail_a_second_and_200_a_day() {
        TestRun run(sends("rate=3", {"sandbox=true"}));
        run.until(101);
        NEAR(run.number("it", "messages"), 101, 1);
        QVERIFY(has_reason(run, "SES-01"));
        run.until(86'000);
        QCOMPARE(run.number("it", "messages"), 200.0);
        QVERIFY(has_reason(run, "SES-01"));
        QCOMPARE(run.conservation(), std::string());
    }

    void ses_01_the_sandbox_sends_to_verified_recipients_only() {
        TestRun run(sends("rate=0.5", {"sandbox=true", "verified_recipients=0.4"}));
        run.until(300);
        NEAR(run.number("it", "rejectedSends"), 90, 18);
        QCOMPARE(double(run.outcome("it", Outcome::Failed)), run.number("it", "rejectedSends"));
        TestRun outside(sends("rate=0.5", {"sandbox=false", "verified_recipients=0.4"}));
        QCOMPARE(outside.until(300).number("it", "rejectedSends"), 0.0);
    }

    void ses_02_above_the_sending_rate_sends_are_throttled_data() {
        QTest::addColumn<unsigned>("recipients");
        QTest::addColumn<double>("messages");  // A second.
        QTest::newRow("one recipient") << 1u << 20.0;
        QTest::newRow("four recipients") << 4u << 5.0;
        QTest::newRow("more than a second's worth") << 50u << 0.4;
    }
    void ses_02_above_the_sending_rate_sends_are_throttled() {
        QFETCH(unsigned, recipients);
        QFETCH(double, messages);
        Scenario s = sends("rate=40", {"max_send_rate=20", "max24_hour_send=1000000"});
        TestRun run(s.set("it.recipients=" + std::to_string(recipients)));
        run.until(500);
        NEAR(run.number("it", "messages") / 500 / messages, 1, 0.01);
        QCOMPARE(double(run.outcome("it", Outcome::Throttled)), run.number("it", "throttledSends"));
        QVERIFY(has_reason(run, "SES-02"));
        QVERIFY(run.results().find("\"status\": 400") != std::string::npos && run.results().find("\"status\": 503") == std::string::npos);
        QCOMPARE(run.conservation(), std::string());
    }

    void ses_02_the_quota_is_of_any_24_hours() {
        // 1,000 mails in the first 2,000 s; the first of them no longer count a day later.
        TestRun run(sends("rate=0.5", {"max24_hour_send=1000"}));
        run.until(2500);
        QCOMPARE(run.number("it", "messages"), 1000.0);
        run.until(86'300);
        QCOMPARE(run.number("it", "messages"), 1000.0);
        run.until(87'400);
        NEAR(run.number("it", "messages"), 1500, 40);
        run.until(90'000);
        QCOMPARE(run.number("it", "messages"), 2000.0);
        QCOMPARE(run.number("it", "usedOfQuota"), 1000.0);
        run.until(172'000);
        QCOMPARE(run.number("it", "messages"), 2000.0);
    }

    void ses_02_ses_03_each_recipient_counts_in_the_quota() {
        TestRun run(sends("rate=1", {"recipients=10", "max24_hour_send=1000", "max_send_rate=100"}));
        QCOMPARE(run.until(1000).number("it", "messages"), 100.0);
    }

    void ses_02_what_is_refused_takes_nothing_from_the_quota() {
        // Of 350 messages 140 go to verified recipients: less than the sandbox's 200.
        TestRun run(sends("rate=0.5", {"sandbox=true", "verified_recipients=0.4"}));
        QCOMPARE(run.until(700).number("it", "throttledSends"), 0.0);
        NEAR(run.number("it", "messages"), 140, 30);
    }

    void ses_01_one_component_in_the_sandbox_puts_the_account_there() {
        Scenario s = sends("rate=0", {"sandbox=true"});
        s.add("clients", "others", {"rate=3", "arrivals=EVENLY_SPACED"}).add("ses", "second").connect("others", "second");
        TestRun run(s);
        NEAR(run.until(101).number("second", "messages"), 101, 1);
    }

    void ses_02_all_components_share_the_accounts_quota() {
        Scenario s = sends("rate=10", {"max_send_rate=14"});
        s.add("clients", "others", {"rate=10", "arrivals=EVENLY_SPACED"}).add("ses", "second").connect("others", "second");
        TestRun run(s);
        run.until(100);
        NEAR(run.number("it", "messages") + run.number("second", "messages"), 1414, 8);
    }

    void ses_03_messages_have_a_largest_size_data() {
        QTest::addColumn<unsigned>("bytes");
        QTest::addColumn<QByteArray>("interface");
        QTest::addColumn<QByteArray>("year");
        QTest::addColumn<bool>("taken");
        const QByteArray v1("V1"), v2("V2_OR_SMTP"), today("TODAY"), then("YEAR_2020");
        QTest::newRow("10 MiB, v1") << 10'485'760u << v1 << today << true;
        QTest::newRow("a byte more, v1") << 10'485'761u << v1 << today << false;
        QTest::newRow("40 MiB, v2") << 41'943'040u << v2 << today << true;
        QTest::newRow("a byte more, v2") << 41'943'041u << v2 << today << false;
        QTest::newRow("a byte more, v2 in 2020") << 10'485'761u << v2 << then << false;
    }
    void ses_03_messages_have_a_largest_size() {
        QFETCH(unsigned, bytes);
        QFETCH(QByteArray, interface);
        QFETCH(QByteArray, year);
        QFETCH(bool, taken);
        Scenario s = sends("rate=2", {}, bytes);
        TestRun run(s.set("it.interface=" + interface.toStdString()).set("limits_as_of=" + year.toStdString()));
        run.until(10);
        QCOMPARE(run.outcome("it", Outcome::Ok) > 0, taken);
        QCOMPARE(run.outcome("it", Outcome::Failed) > 0, !taken);
    }

    void ses_06_too_many_bounces_put_the_account_under_review_and_may_pause_it_data() {
        QTest::addColumn<QByteArray>("bounces");
        QTest::addColumn<QByteArray>("complaints");
        QTest::addColumn<bool>("review");
        QTest::addColumn<bool>("paused");
        QTest::newRow("healthy") << QByteArray("0.03") << QByteArray("0") << false << false;
        QTest::newRow("bounces, review") << QByteArray("0.07") << QByteArray("0") << true << false;
        QTest::newRow("bounces, paused") << QByteArray("0.14") << QByteArray("0") << true << true;
        QTest::newRow("few more bounces than allowed, review") << QByteArray("0.06") << QByteArray("0") << true << false;
        QTest::newRow("few more bounces than allowed, paused") << QByteArray("0.115") << QByteArray("0") << true << true;
        QTest::newRow("few more complaints than allowed, paused") << QByteArray("0") << QByteArray("0.0065") << true << true;
        QTest::newRow("complaints, review") << QByteArray("0") << QByteArray("0.0025") << true << false;
        QTest::newRow("complaints, paused") << QByteArray("0") << QByteArray("0.012") << true << true;
    }
    void ses_06_too_many_bounces_put_the_account_under_review_and_may_pause_it() {
        QFETCH(QByteArray, bounces);
        QFETCH(QByteArray, complaints);
        QFETCH(bool, review);
        QFETCH(bool, paused);
        Scenario s = sends("rate=13", {"pauses_sending=true"});
        s.set("it.bounce_share=" + bounces.toStdString()).set("it.complaint_share=" + complaints.toStdString());
        TestRun run(s);
        run.until(60);
        QVERIFY(!has_reason(run, "SES-06"));  // Not enough to judge.
        run.until(3000);
        QCOMPARE(has_reason(run, "SES-06"), review);
        QCOMPARE(run.when("sending-paused").size(), std::size_t(paused));
        QCOMPARE(run.outcome("it", Outcome::Failed) > 0, paused);
        QCOMPARE(run.conservation(), std::string());
    }

    void ses_06_an_account_is_judged_once_a_thousand_recipients_were_reached() {
        // 13 a second, each under way for 3 s: 949 after 76 s, 1,027 after 82 s.
        TestRun run(sends("rate=13", {"bounce_share=0.3"}));
        QVERIFY(!has_reason(run.until(76), "SES-06"));
        QVERIFY(has_reason(run.until(82.2), "SES-06"));
    }

    void ses_06_nobody_complains_of_mail_that_bounced() {
        TestRun run(sends("rate=10", {"bounce_share=0.5", "complaint_share=0.5"}));
        run.until(1003);
        // 10,000 recipients: a standard error of .0043.
        NEAR(run.number("it", "complained") / run.number("it", "recipients"), 0.25, 0.02);
    }

    void ses_07_a_send_is_answered_after_its_latency() {
        TestRun run(sends("rate=10"));
        run.until(10);
        QCOMPARE(run.calls("it").latency.mean(), 60e6);
    }

    void ses_08_one_event_tells_of_all_recipients_of_a_message() {
        Scenario s = sends("rate=1", {"recipients=10", "bounce_share=1", "max_send_rate=100"});
        TestRun run(s.add("sns", "topic").connect("it", "topic"));
        run.until(100);
        QVERIFY(run.number("it", "bounced") > 900);
        NEAR(double(run.calls("topic").calls), run.number("it", "bounced") / 10, 1);
    }

    void ses_06_nobody_pauses_it_where_the_setting_says_so() {
        TestRun run(sends("rate=13", {"bounce_share=0.3"}));
        run.until(3000);
        QCOMPARE(run.outcome("it", Outcome::Failed), std::uint64_t{0});
        NEAR(run.number("it", "bounced") / run.number("it", "recipients"), 0.3, 0.01);
    }

    void ses_08_topics_and_delivery_streams_are_told_what_became_of_mail_data() {
        QTest::addColumn<bool>("deliveries");
        QTest::newRow("bounces and complaints") << false;
        QTest::newRow("deliveries too") << true;
    }
    void ses_08_topics_and_delivery_streams_are_told_what_became_of_mail() {
        QFETCH(bool, deliveries);
        Scenario s = sends("rate=10", {"bounce_share=0.05", "complaint_share=0.02"});
        if (deliveries) s.set("it.tells_deliveries=true");
        s.add("sns", "topic").connect("it", "topic").add("firehose", "log").connect("it", "log");
        TestRun run(s);
        run.until(1000);
        double events = run.number("it", "bounced") + run.number("it", "complained");
        if (deliveries) events += run.number("it", "delivered");
        NEAR(double(run.calls("topic").calls), events, 1);
        NEAR(double(run.calls("log").calls), events, 1);
        NEAR(run.number("it", "bounced") / 10'000, 0.05, 0.008);
        NEAR(run.number("it", "complained") / 9'500, 0.02, 0.005);
        QCOMPARE(run.conservation(), std::string());
    }

    void faults_pause_sending_and_send_to_a_bad_list() {
        TestRun run(sends("rate=10", {"bounce_share=0"}));
        run.until(100).fault("neph:ses:pause-sending", "it", 100).until(200);
        NEAR(run.number("it", "rejectedSends"), 1000, 2);
        run.fault("neph:ses:bounces", "it", 100, -1, 0.5).until(310);
        NEAR(run.number("it", "bounced"), 500, 80);
        const double bounced = run.number("it", "bounced");
        QCOMPARE(run.until(400).number("it", "bounced"), bounced);
        QCOMPARE(run.conservation(), std::string());
    }

    void mail_on_its_way_outlives_an_edit_and_a_warmup() {
        Scenario s = sends("rate=10", {"delivery_time=60s", "recipients=3", "max_send_rate=100"});
        TestRun run(s);
        run.until(100);
        run.simulation().edit(*services::compile(s.set("it.recipients=1").design(), services::catalog()));
        run.kernel().restart_statistics();
        run.until(300);
        NEAR(run.number("it", "onTheWay"), 600, 2);
        QCOMPARE(run.conservation(), std::string());
    }

    void what_it_tells_and_who_sends_is_as_in_aws_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("there");
        for (const char* to : {"sns", "firehose"}) QTest::newRow(to) << QByteArray("ses") << QByteArray(to) << true;
        for (const char* to : {"lambda", "sqs", "s3", "kinesis", "server"})
            QTest::newRow(to) << QByteArray("ses") << QByteArray(to) << false;
        for (const char* from : {"clients", "lambda", "server", "auto_scaling_group", "api_gateway"})
            QTest::newRow(QByteArray("from ") + from) << QByteArray(from) << QByteArray("ses") << true;
        for (const char* from : {"sqs", "sns", "s3", "application_load_balancer"})
            QTest::newRow(QByteArray("from ") + from) << QByteArray(from) << QByteArray("ses") << false;
    }
    void what_it_tells_and_who_sends_is_as_in_aws() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, there);
        Scenario s;
        s.app_version("v1", "1ms").add(from.constData(), "one").add(to.constData(), "two");
        bool connected = true;
        try {
            s.connect("one", "two");
        } catch (const std::logic_error&) { connected = false; }
        QCOMPARE(connected, there);
    }
};

QTEST_GUILESS_MAIN(SesTest)
#include "ses_test.moc"
