#include "engine/model/schema.h"

#include <QtTest>

#include <algorithm>

#include "engine/model/test_parts.pb.h"

using namespace nephoscope;
using namespace nephoscope::model;

namespace {

FieldInfo info_of(const google::protobuf::Descriptor* descriptor, const char* name) { return FieldInfo(descriptor->FindFieldByName(name)); }

Status set(google::protobuf::Message* target, const QByteArray& path, const QByteArray& text) {
    return set_field(target, path.toStdString(), text.toStdString());
}

}  // namespace

class SchemaTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void options_describe_a_field() {
        const FieldInfo rate = info_of(test::Source::descriptor(), "rate");
        QCOMPARE(rate.label(), std::string("Rate"));
        QCOMPARE(rate.unit(), std::string("req/s"));
        QCOMPARE(rate.max().value(), 1'000'000.0);
        QCOMPARE(rate.step().value(), 10.0);
        QCOMPARE(rate.group(), std::string("Load"));
        QCOMPARE(rate.initial(FactTable(), TODAY).value(), std::string("200"));
        const FieldInfo network = info_of(test::Source::descriptor(), "network");
        QCOMPARE(network.unit(), std::string("s"));
        QVERIFY(network.is_duration() && !network.is_message());
        QCOMPARE(network.initial(FactTable(), TODAY).value(), std::string("0.00025s"));
        QVERIFY(!network.step());
        QCOMPARE(info_of(test::Wrong::descriptor(), "no_label").label(), std::string("No label"));
    }

    void lower_order_comes_first() {
        const auto fields = fields_of(*test::Source::descriptor());
        QCOMPARE(fields.front().name(), std::string("rate"));
        QCOMPARE(fields[1].name(), std::string("shape"));
        QCOMPARE(fields.size(), std::size_t{5});
    }

    void shown_when_reads_the_other_field() {
        test::Source source;
        const FieldInfo stages = info_of(source.GetDescriptor(), "stages");
        QVERIFY(!stages.shown(source));
        source.set_shape(test::RAMP);
        QVERIFY(stages.shown(source));
        source.set_shape(test::WAVE);
        QVERIFY(stages.shown(source));
        QVERIFY(info_of(source.GetDescriptor(), "rate").shown(source));
    }

    void initial_values_fill_only_what_is_absent() {
        test::Source source;
        source.set_rate(0);
        source.add_stages();
        fill_initial(&source, FactTable(), TODAY);
        QCOMPARE(source.rate(), 0.0);
        QCOMPARE(source.stages(0).target(), 100.0);
        QCOMPARE(duration_text(source.stages(0).duration()), std::string("60s"));
        QCOMPARE(source.network().nanos(), 250'000);
    }

    void initial_values_reach_messages_below_but_nothing_hidden() {
        Design design;
        design.add_connections();
        design.add_components();
        design.add_containers();
        fill_initial(&design, FactTable(), TODAY);
        QCOMPARE(design.run().seed(), 1u);
        QCOMPARE(duration_text(design.network().internet()), std::string("0.060s"));
        QCOMPARE(design.connections(0).policy().max_attempts(), 1u);
        QCOMPARE(duration_text(design.connections(0).policy().backoff_base()), std::string("0.050s"));
        QVERIFY(!design.has_viewport());
        QVERIFY(!design.components(0).has_position() && !design.components(0).has_config());
        QVERIFY(!design.containers(0).has_size());
    }

    void schemas_of_the_model_are_sound() {
        for (const auto* descriptor :
             {ServiceTime::descriptor(), Network::descriptor(), RunSettings::descriptor(), DataSet::descriptor(),
              RequestClass::descriptor(), AppVersion::descriptor(), Fault::descriptor(), Threshold::descriptor()}) {
            const Issues issues = check_schema(*descriptor, FactTable());
            QVERIFY2(issues.empty(), issues.empty() ? "" : (issues[0].path() + ": " + issues[0].message.english()).c_str());
        }
    }

    void defects_of_a_schema_are_found_data() {
        QTest::addColumn<QByteArray>("name");
        for (int i = 0; i < test::Wrong::descriptor()->field_count(); ++i) {
            const QByteArray name = QByteArray::fromStdString(test::Wrong::descriptor()->field(i)->name());
            QTest::newRow(name.constData()) << name;
        }
    }
    void defects_of_a_schema_are_found() {
        QFETCH(QByteArray, name);
        const Issues issues = check_schema(*test::Wrong::descriptor(), FactTable());
        QCOMPARE(std::count_if(issues.begin(), issues.end(), [&](const Issue& each) { return each.field == name.toStdString(); }), 1);
    }

    void a_field_is_set_by_any_of_its_names_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("proto") << QByteArray("rate");
        QTest::newRow("CloudFormation") << QByteArray("Load.RequestRate");
        QTest::newRow("CloudFormation's last part") << QByteArray("RequestRate");
    }
    void a_field_is_set_by_any_of_its_names() {
        QFETCH(QByteArray, path);
        test::Source source;
        QVERIFY(set(&source, path, "1e3"));
        QCOMPARE(source.rate(), 1000.0);
        QCOMPARE(*get_field(source, path.toStdString()), std::string("1000"));
    }

    void names_with_brackets_and_json_names_are_understood() {
        test::Worker worker;
        QVERIFY(set(&worker, "worker.enabled", "false"));
        QVERIFY(worker.has_enabled() && !worker.enabled());
        QVERIFY(set(&worker, "Group.Attributes[worker.enabled]", "true"));
        QVERIFY(worker.enabled());
        QVERIFY(set(&worker, "minSize", "7"));
        QCOMPARE(worker.min_size(), 7u);
    }

    void paths_lead_into_messages_and_lists() {
        test::Source source;
        source.add_stages();
        source.add_stages();
        QVERIFY(set(&source, "stages.1.target", "5"));
        QVERIFY(set(&source, "stages[0].duration", "2m"));
        QCOMPARE(source.stages(1).target(), 5.0);
        QCOMPARE(source.stages(0).duration().seconds(), 120);
        test::Store store;
        QVERIFY(set(&store, "read_time.mean", "250ms"));
        QCOMPARE(store.read_time().mean().nanos(), 250'000'000);
        QVERIFY(set(&store, "ports", "80,443"));
        QCOMPARE(*get_field(store, "ports"), std::string("80,443"));
        Design design;
        design.add_data_sets()->set_id("items");
        QVERIFY(set(&design, "data_sets.items.items", "12"));
        QCOMPARE(design.data_sets(0).items(), 12u);
    }

    void enums_are_set_by_name_or_label() {
        test::Source source;
        QVERIFY(set(&source, "shape", "ramp"));
        QCOMPARE(source.shape(), test::RAMP);
        QVERIFY(set(&source, "shape", "FLAT"));
        QVERIFY(set(&source, "shape", "up and down"));
        QCOMPARE(source.shape(), test::RAMP);
    }

    void what_does_not_fit_is_refused_with_a_hint_and_changes_nothing_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("misspelt") << QByteArray("rat") << QByteArray("1") << QByteArray("Did you mean \"rate\"?");
        QTest::newRow("unknown") << QByteArray("zzzzzz") << QByteArray("1") << QByteArray("one of shape, rate");
        QTest::newRow("no number") << QByteArray("rate") << QByteArray("fast") << QByteArray("not a number");
        QTest::newRow("infinite") << QByteArray("rate") << QByteArray("inf") << QByteArray("finite");
        QTest::newRow("empty number") << QByteArray("rate") << QByteArray("") << QByteArray("not a number");
        QTest::newRow("no value") << QByteArray("shape") << QByteArray("ROUND") << QByteArray("one of FLAT, RAMP");
        QTest::newRow("beyond the list") << QByteArray("stages.5.target") << QByteArray("1") << QByteArray("has 0 elements");
        QTest::newRow("a list") << QByteArray("stages") << QByteArray("1") << QByteArray("");
        QTest::newRow("below a number") << QByteArray("rate.mean") << QByteArray("1") << QByteArray("single setting");
        QTest::newRow("no duration") << QByteArray("network") << QByteArray("soon") << QByteArray("not a duration");
    }
    void what_does_not_fit_is_refused_with_a_hint_and_changes_nothing() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        test::Source source;
        source.set_rate(3);
        const Status result = set(&source, path, text);
        QVERIFY(!result);
        QVERIFY2(QByteArray::fromStdString(result.error().message).contains(word), result.error().message.english().c_str());
        test::Source before;
        before.set_rate(3);
        QCOMPARE(source.SerializeAsString(), before.SerializeAsString());
    }

    void durations_are_read_and_written_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("milliseconds") << QByteArray("250ms") << QByteArray("0.250s");
        QTest::newRow("seconds") << QByteArray("1.5s") << QByteArray("1.500s");
        QTest::newRow("without unit") << QByteArray("30") << QByteArray("30s");
        QTest::newRow("minutes") << QByteArray("1.5m") << QByteArray("90s");
        QTest::newRow("hours") << QByteArray("2h") << QByteArray("7200s");
        QTest::newRow("days") << QByteArray("1d") << QByteArray("86400s");
        QTest::newRow("microseconds") << QByteArray("250us") << QByteArray("0.000250s");
        QTest::newRow("nanoseconds") << QByteArray("1ns") << QByteArray("0.000000001s");
        QTest::newRow("many milliseconds") << QByteArray("90061001.5ms") << QByteArray("90061.001500s");
        QTest::newRow("negative") << QByteArray("-0.5s") << QByteArray("-0.500s");
        QTest::newRow("longest") << QByteArray("315576000000s") << QByteArray("315576000000s");
    }
    void durations_are_read_and_written() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, written);
        const auto duration = parse_duration(text.toStdString());
        QVERIFY(duration);
        QCOMPARE(QByteArray::fromStdString(duration_text(*duration)), written);
    }

    void bad_durations_are_refused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "s", "-", "1.2.3s", "5 s", "1y", "315576000001s", "1.0000000001s", "9999999999999s", "nan", "1e3s", ".5s"})
            QTest::newRow(text) << QByteArray(text);
    }
    void bad_durations_are_refused() {
        QFETCH(QByteArray, text);
        QVERIFY(!parse_duration(text.toStdString()));
    }

    void seconds_round_to_nanoseconds() {
        QCOMPARE(duration_text(to_duration(0.9999999999)), std::string("1s"));
        QCOMPARE(seconds_of(to_duration(12.25)), 12.25);
        QCOMPARE(duration_text(to_duration(0.005)), std::string("0.005s"));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
