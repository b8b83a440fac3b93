#include <QTest>

#include <zlib.h>

#include <cmath>
#include <map>

#include "engine/interop/reading.h"

using namespace nephoscope;
using interop::RecordedPoint;
using interop::Recording;

namespace {

const std::string kLoadBalancerLine =
    "https 2018-07-02T22:23:00.186641Z app/web/50dc6c495c0c9188 192.168.131.39:2817 10.0.0.1:80 0.086 0.048 0.037 200 200 %RECEIVED% "
    "%SENT% "
    "\"%REQUEST%\" \"curl/7.46.0 \" TLS TLSv1.2 arn:aws:x \"Root=1-5\" \"www.example.com\" \"arn:aws:acm\" 1 %CREATED% \"forward\" \"-\" "
    "\"-\" "
    "\"10.0.0.1:80\" \"200\" \"-\" \"-\" TID_1";

std::string load_balancer_line(const std::string& request, const std::string& created, const char* received = "100",
                               const char* sent = "3000") {
    std::string line = kLoadBalancerLine;
    const auto put = [&line](const std::string& what, const std::string& text) { line.replace(line.find(what), what.size(), text); };
    put("%REQUEST%", request);
    put("%CREATED%", created);
    put("%RECEIVED%", received);
    put("%SENT%", sent);
    return line + "\n";
}

std::string get(const std::string& path, const std::string& clock) {
    return load_balancer_line("GET https://www.example.com:443" + path + " HTTP/1.1", "2018-07-02T" + clock + "Z");
}

const std::string kCloudFrontHead =
    "#Version: 1.0\n#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(User-Agent) cs-uri-query "
    "cs(Cookie) cs-bytes time-taken\n";

std::string cloudfront_line(const char* time, const char* path, const char* taken) {
    return std::string("2019-12-04\t") + time + "\tLAX1\t2000\t192.0.2.100\tGET\td1.cloudfront.net\t" + path +
           "\t200\tMozilla/5.0\tuser=jo\tsession=secret\t400\t" + taken + "\n";
}

double integral(const Recording& recording) {
    std::map<std::uint32_t, RecordedPoint> last;
    double sum = 0;
    for (const RecordedPoint& each : recording.points) {
        if (last.contains(each.request_class)) sum += last[each.request_class].rate * to_seconds(each.time - last[each.request_class].time);
        last[each.request_class] = each;
    }
    return sum;
}

QStringList words(const Recording& recording) {
    QStringList all;
    for (const Issue& each : recording.issues)
        all += QString::fromStdString(each.field + ": " + each.message.english() + (each.remedy.empty() ? " NO REMEDY" : ""));
    return all;
}

/// Everything that comes out of a recording, as text.
std::string everything(const Recording& recording) {
    std::string all;
    for (const auto& each : recording.classes) all += each.name + "\n" + each.path + "\n";
    for (const Issue& each : recording.issues) all += each.message.english() + each.remedy.english() + each.field + each.object + "\n";
    return all;
}

QByteArray packed(const QByteArray& text) {
    QByteArray out(text.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, 1, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.constData()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    deflateEnd(&stream);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    return out;
}

}  // namespace

class RecordingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_csv_file_keeps_its_points() {
        const Recording read =
            interop::read_recording("time_s,rps,class\r\n0,50,read\n0,5,\"write\"\n60.5, 200 ,read\n90,0,write\n120,20,\n");
        QCOMPARE(words(read), QStringList());
        QCOMPARE(read.classes.size(), std::size_t{2});
        QCOMPARE(read.classes[1].name, std::string("write"));
        QCOMPARE(read.width, SimTime{0});
        QCOMPARE(read.points.size(), std::size_t{7});
        QCOMPARE(read.points[2].time, from_seconds(60.5));
        QCOMPARE(read.points[2].rate, 200.);
        // The last line lasts as long as the one before it.
        QCOMPARE(read.points.back().time, 150 * kSecond);
        QCOMPARE(read.requests, 50 * 60.5 + 5 * 90. + 200 * (150 - 60.5) + 20 * 30.);
        QVERIFY(std::abs(integral(read) - read.requests) < 1e-9 * read.requests);
    }

    void without_a_class_column_there_are_no_classes() {
        const Recording read = interop::read_recording(
            "\xEF\xBB\xBF"
            "0,10\n\n10,20");
        QCOMPARE(words(read), QStringList());
        QVERIFY(read.classes.empty());
        QCOMPARE(read.points.size(), std::size_t{3});
        QCOMPARE(read.requests, 300.);
    }

    void everything_wrong_with_a_csv_file_is_said_at_its_line() {
        const Recording read = interop::read_recording(
            "time_s,rps\n0,10\n1\n2,x\n-3,10\n4,1e12\n5,nan\n,\n10,1\n9,1\n11,1,a,b\n12,1,\xff\ntime_s,rps\n99999999,1\n");
        QCOMPARE(words(read), (QStringList{QStringLiteral("line 3: It has 1 column."), QStringLiteral("line 4: rps is no number."),
                                           QStringLiteral("line 5: time_s is out of range."),
                                           QStringLiteral("line 6: rps is out of range."), QStringLiteral("line 7: rps is no number."),
                                           QStringLiteral("line 8: time_s is no number."), QStringLiteral("line 8: rps is no number."),
                                           QStringLiteral("line 10: Its time is before that of the line above."),
                                           QStringLiteral("line 11: It has 4 columns."), QStringLiteral("line 12: class is no name."),
                                           QStringLiteral("line 13: time_s is no number."), QStringLiteral("line 13: rps is no number."),
                                           QStringLiteral("line 14: time_s is out of range.")}));
        QVERIFY(read.points.empty() && read.classes.empty());
    }

    void a_hundred_issues_are_listed_and_the_rest_counted() {
        std::string text = "0,1\n";
        for (int i = 0; i < 150; ++i) text += "wrong\n";
        const Recording read = interop::read_recording(text);
        QCOMPARE(read.issues.size(), std::size_t{100});
        QCOMPARE(read.unlisted, std::size_t{50});
    }

    void what_is_no_recording_says_so_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << QStringLiteral(": The file is empty.");
        QTest::newRow("blank") << QByteArray("\n \n") << QStringLiteral(": The file is empty.");
        QTest::newRow("header alone") << QByteArray("time_s,rps\n") << QStringLiteral(": There is no load in the file.");
        QTest::newRow("packed and cut off") << packed("0,1\n").chopped(1) << QStringLiteral(": The packed file is damaged or cut off.");
        QTest::newRow("packed and damaged") << QByteArray("\x1f\x8b\x08") << QStringLiteral(": The packed file is damaged or cut off.");
        QTest::newRow("packed, with something after it")
            << packed("0,1\n") + "more" << QStringLiteral(": The packed file is damaged or cut off.");
        QTest::newRow("packed, and empty") << packed({}) << QStringLiteral(": The file is empty.");
        QTest::newRow("packed, and wrong") << packed("0,x\n") << QStringLiteral("line 1: rps is no number.");
        QTest::newRow("packed twice") << packed(packed("0,1\n")) << QStringLiteral(": The packed file is packed again.");
        QTest::newRow("a bomb") << packed(QByteArray(int(interop::kMostBytes) + 1, '0'))
                                << QStringLiteral(": The packed file holds more than 256 MiB.");
        QTest::newRow("no request") << QByteArray(kCloudFrontHead.c_str()) << QStringLiteral(": There is no request in the log.");
        QTest::newRow("no fields") << QByteArray("#Version: 1.0\n2019-12-04\t21:02:31\n2019-12-04\t21:02:31\n")
                                   << QStringLiteral("line 2: No line #Fields stands above it.");
        QTest::newRow("a field is missing") << QByteArray("#Fields: date time cs-method\n2019-12-04\t21:02:31\tGET\n")
                                            << QStringLiteral("line 1: #Fields does not name cs-uri-stem.");
    }
    void what_is_no_recording_says_so() {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        QCOMPARE(words(interop::read_recording({text.constData(), static_cast<std::size_t>(text.size())})), QStringList{said});
    }

    void a_packed_log_reads_as_what_is_in_it() {
        const std::string first = get("/", "22:23:10.000000"), second = get("/", "22:23:05.900000");
        const Recording plain = interop::read_recording(first + second);
        const QByteArray both = packed(first.c_str()) + packed(second.c_str());  // Members one after the other.
        const Recording read = interop::read_recording({both.constData(), static_cast<std::size_t>(both.size())});
        QVERIFY(read.valid());
        QCOMPARE(read.requests, plain.requests);
        QCOMPARE(read.points.size(), plain.points.size());
    }

    void logs_of_several_nodes_are_one_load_in_any_order() {
        const std::string first = get("/", "22:23:05.900000") + get("/a", "22:23:07.100000"), second = get("/", "22:23:05.100000");
        const QByteArray gzip = packed(first.c_str());
        const Recording together =
            interop::read_recordings({{"late.log.gz", {gzip.constData(), static_cast<std::size_t>(gzip.size())}}, {"early.log", second}});
        const Recording one = interop::read_recording(second + first);
        QCOMPARE(words(together), QStringList());
        QCOMPARE(together.requests, 3.);
        QCOMPARE(together.points.size(), one.points.size());
        for (std::size_t i = 0; i < one.points.size(); ++i) {
            QCOMPARE(together.points[i].time, one.points[i].time);
            QCOMPARE(together.points[i].rate, one.points[i].rate);
        }
    }

    void a_node_without_requests_takes_none_from_the_others() {
        const Recording read =
            interop::read_recordings({{"a", kCloudFrontHead}, {"b", kCloudFrontHead + cloudfront_line("21:02:31", "/", "1")}});
        QCOMPARE(words(read), QStringList());
        QCOMPARE(read.requests, 1.);
        QCOMPARE(words(interop::read_recordings({{"a", kCloudFrontHead}, {"b", kCloudFrontHead}})),
                 QStringList{QStringLiteral(": There is no request in the log.")});
    }

    void what_is_wrong_with_one_of_several_names_the_file() {
        const Recording read = interop::read_recordings({{"a.log", get("/", "22:23:05.9")},
                                                         {"b.log", get("/", "22:23:06.9") + "http 2018\n"},
                                                         {"c.csv", "0,1\n"},
                                                         {"d.log", kCloudFrontHead},
                                                         {"e.log", ""}});
        QStringList said;
        for (const Issue& each : read.issues)
            said += QString::fromStdString(each.object + ", " + each.field + ": " + each.message.english());
        QCOMPARE(said, (QStringList{QStringLiteral("b.log, line 2: It has 2 columns instead of at least 13."),
                                    QStringLiteral("c.csv, : It is no access log, and only those can be put together."),
                                    QStringLiteral("d.log, : It is an access log of another kind than the first one."),
                                    QStringLiteral("e.log, : The file is empty.")}));
        QVERIFY(read.points.empty() && read.classes.empty());
    }

    void a_load_balancer_log_counts_requests_when_they_came() {
        const Recording read =
            interop::read_recording(get("/", "22:23:10.000000") + get("/", "22:23:05.900000") + get("/a", "22:23:05.100000") +
                                    get("/", "22:23:10.999999") + get("/", "22:23:11.000000"));
        QCOMPARE(words(read), QStringList());
        QCOMPARE(read.form, Recording::Form::LoadBalancerLog);
        QCOMPARE(read.requests, 5.);
        QCOMPARE(read.width, kSecond);
        QCOMPARE(read.classes.size(), std::size_t{2});
        QCOMPARE(read.classes[0].path, std::string("/"));
        QCOMPARE(read.classes[0].requests, std::uint64_t{4});
        QCOMPARE(read.classes[0].response_bytes, std::uint64_t{3000});
        std::vector<std::pair<double, double>> root;
        for (const RecordedPoint& each : read.points)
            if (each.request_class == 0) root.emplace_back(to_seconds(each.time), each.rate);
        QCOMPARE(root, (std::vector<std::pair<double, double>>{{0, 1}, {1, 0}, {5, 2}, {6, 1}, {7, 0}}));
    }

    void methods_that_change_something_are_writes() {
        const std::string at = "2018-07-02T22:23:05.000000Z";
        const Recording read = interop::read_recording(load_balancer_line("POST https://a:443/orders HTTP/1.1", at) +
                                                       load_balancer_line("HEAD https://a:443/orders HTTP/1.1", at));
        QCOMPARE(read.classes.size(), std::size_t{2});
        QVERIFY(read.classes[0].write != read.classes[1].write);
    }

    void lines_of_older_logs_end_with_their_processing_times() {
        std::string line = get("/", "22:23:05.900000");
        line = line.substr(0, line.find(" arn:aws:x")) + "\n";
        const Recording read = interop::read_recording(line + get("/", "22:23:05.500000"));
        QCOMPARE(words(read), QStringList());
        // 22:23:00.186641 less 0.171 s.
        QCOMPARE(read.points.front().time, SimTime{0});
        QCOMPARE(read.points[2].time, 5 * kSecond);
    }

    void everything_wrong_with_a_log_is_said_at_its_line() {
        const Recording read = interop::read_recording(get("/", "22:23:05.900000") + "http 2018\n" + get("/", "25:23:05.900000") +
                                                       load_balancer_line("nonsense", "2018-07-02T22:23:05.000000Z") + "http \"open\n");
        QCOMPARE(words(read), (QStringList{QStringLiteral("line 2: It has 2 columns instead of at least 13."),
                                           QStringLiteral("line 3: request_creation_time is no time."),
                                           QStringLiteral("line 4: request is no method and URL."),
                                           QStringLiteral("line 5: A quotation mark is never closed.")}));
    }

    void a_cloudfront_log_counts_requests_before_they_took_their_time() {
        const Recording read = interop::read_recording(kCloudFrontHead + cloudfront_line("21:02:35", "/a.html", "2.500") +
                                                       cloudfront_line("21:02:31", "/a.html", "0.001") +
                                                       "#Fields: date time cs-method cs-uri-stem\n" + "2019-12-04\t21:02:40\tPUT\t/b\n");
        QCOMPARE(words(read), QStringList());
        QCOMPARE(read.form, Recording::Form::CloudFrontLog);
        QCOMPARE(read.requests, 3.);
        QCOMPARE(read.points.front().time, SimTime{0});
        QCOMPARE(read.points[2].time, 2 * kSecond);
        QCOMPARE(read.classes[0].request_bytes, std::uint64_t{400});
        QVERIFY(read.classes[1].write);
        QCOMPARE(words(interop::read_recording(kCloudFrontHead + "2019-12-04\t21:02:31\n" + cloudfront_line("9:02", "/", "1"))),
                 (QStringList{QStringLiteral("line 3: It has 2 columns, and #Fields names 14."),
                              QStringLiteral("line 4: date and time are no time.")}));
    }

    void nothing_personal_comes_out_of_a_log() {
        const std::string log = get("/users/jo@example.com/orders/4711?token=secret", "22:23:05.900000") + "http 192.168.131.39 secret\n";
        const std::string other =
            kCloudFrontHead + cloudfront_line("21:02:35", "/u/8f14e45fceea167a5a36dedd4bea2543/x", "2.5") + "192.0.2.100\tsecret\n";
        for (const std::string& text : {log, get("/users/jo@example.com/orders/4711?token=secret", "22:23:05.900000"), other}) {
            const std::string out = everything(interop::read_recording(text));
            for (const char* word : {"192.", "secret", "curl", "Mozilla", "jo@", "4711", "user=jo", "8f14", "www.example"})
                QVERIFY2(out.find(word) == std::string::npos, word);
        }
    }

    void paths_lose_what_looks_like_an_identifier_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path");
        QTest::newRow("root") << QStringLiteral("https://a.com:443") << QStringLiteral("/");
        QTest::newRow("query") << QStringLiteral("/a/b?x=1") << QStringLiteral("/a/b");
        QTest::newRow("number") << QStringLiteral("https://a.com/orders/17/items") << QStringLiteral("/orders/*/items");
        QTest::newRow("uuid") << QStringLiteral("/o/123e4567-e89b-12d3-a456-426614174000") << QStringLiteral("/o/*");
        QTest::newRow("file") << QStringLiteral("/js/app.min.js") << QStringLiteral("/js/app.min.js");
        QTest::newRow("version") << QStringLiteral("/api/v2/list") << QStringLiteral("/api/v2/list");
        QTest::newRow("other alphabets") << QStringLiteral("/a/%C3%A4") << QStringLiteral("/a/*");
    }
    void paths_lose_what_looks_like_an_identifier() {
        QFETCH(QString, url);
        QFETCH(QString, path);
        QCOMPARE(QString::fromStdString(interop::plain_path(url.toStdString())), path);
    }

    void rare_paths_are_put_together() {
        std::string log;
        for (int i = 0; i < 100; ++i)
            for (int n = 0; n < (i < 5 ? 3 : 1); ++n)
                log += get("/page" + std::string(1, char('a' + i / 26)) + std::string(1, char('a' + i % 26)), "22:23:05.0");
        const Recording read = interop::read_recording(log);
        QCOMPARE(words(read), QStringList());
        QCOMPARE(read.classes.size(), interop::kMostClasses - 1);
        QVERIFY(read.classes.back().path.empty());
        QCOMPARE(read.classes.back().requests, std::uint64_t{110 - 15 - 13});
        QCOMPARE(read.requests, 110.);
        QCOMPARE(integral(read), 110.);
    }

    void a_long_log_has_wider_averages_and_as_many_requests() {
        std::string log;
        for (int hour = 0; hour < 24; ++hour)
            for (int i = 0; i < 120; ++i)
                if (i % (hour + 1) == 0 || i % 7 == 0)
                    log += get("/", QStringLiteral("%1:%2:%3.25")
                                        .arg(hour, 2, 10, QLatin1Char('0'))
                                        .arg(i / 2, 2, 10, QLatin1Char('0'))
                                        .arg(i % 2 * 30 + i % 13, 2, 10, QLatin1Char('0'))
                                        .toStdString());
        const Recording read = interop::read_recording(log);
        QCOMPARE(words(read), QStringList());
        QVERIFY(read.width > kSecond);
        QVERIFY(read.points.size() <= interop::kMostPoints);
        QVERIFY(read.points.size() > interop::kMostPoints / 5);
        QVERIFY(std::abs(integral(read) - read.requests) < 1e-6);
    }

    void a_long_csv_file_has_averages_and_as_many_requests() {
        std::string csv;
        for (int i = 0; i < 5000; ++i) csv += std::to_string(i * 1.7) + "," + std::to_string(i * 37 % 1000) + (i % 3 ? ",a\n" : ",b\n");
        const Recording read = interop::read_recording(csv);
        QCOMPARE(words(read), QStringList());
        QVERIFY(read.points.size() <= interop::kMostPoints);
        QVERIFY(read.width >= kSecond);
        QVERIFY(std::abs(integral(read) - read.requests) < 1e-9 * read.requests);
    }

    void a_span_of_more_than_a_year_is_refused() {
        const std::string at = "2016-07-02T22:23:05.000000Z";
        const Recording read = interop::read_recording(get("/", "22:23:05.0") + load_balancer_line("GET http://a/ HTTP/1.1", at));
        QCOMPARE(words(read), QStringList{QStringLiteral(": The requests span 730 days; at most 365 are possible.")});
    }

    void times_are_those_of_the_calendar() {
        QCOMPARE(interop::timestamp("1970-01-01T00:00:00Z").value(), std::int64_t{0});
        QCOMPARE(interop::timestamp("2018-07-02T22:23:00.186641Z").value(), std::int64_t{1530570180186641});
        QCOMPARE(interop::timestamp("2020-02-29 23:59:59.5").value(), std::int64_t{1583020799500000});
        for (const char* bad :
             {"", "2018-07-02", "2018-13-02T00:00:00Z", "2018-07-02T22:23:00+01:00", "x018-07-02T22:23:00Z", "2018-07-02T24:00:00Z"})
            QVERIFY2(!interop::timestamp(bad), bad);
    }
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "recording_test.moc"
