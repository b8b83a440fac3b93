#include <QTest>

#include <algorithm>

#include "engine/model/schema.h"
#include "engine/parts/caller.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"
#include "tests/support/scenario.h"

namespace model = nephoscope::model;
using namespace nephoscope::services;

/// What holds for every service.
class CatalogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void charts_show_metrics_that_there_are_in_units_that_fit_data() {
        QTest::addColumn<const ServiceType*>("type");
        for (const ServiceType* type : all()) QTest::newRow(std::string(type->name).c_str()) << type;
    }
    void charts_show_metrics_that_there_are_in_units_that_fit() {
        QFETCH(const ServiceType*, type);
        const auto always = std::count_if(type->charts.begin(), type->charts.end(), [](const auto& chart) { return !chart.at_times; });
        QVERIFY(always > 0 && always <= 4);
        for (const Chart& chart : type->charts) {
            QVERIFY(!chart.metrics.front().empty());
            for (const std::string_view name : chart.metrics) {
                if (name.empty()) continue;
                const auto metric =
                    std::find_if(type->metrics.begin(), type->metrics.end(), [name](const Metric& each) { return each.name == name; });
                QVERIFY2(metric != type->metrics.end(), std::string(name).c_str());
                QVERIFY2(fits(chart.unit, metric->kind), std::string(name).c_str());
            }
        }
    }

    // What names facts of services, so that the model alone cannot check it.
    void schemas_of_a_design_are_sound_data() {
        QTest::addColumn<const google::protobuf::Descriptor*>("schema");
        for (const google::protobuf::Descriptor* each :
             {model::CallPolicy::descriptor(), model::Connection::descriptor(), model::Alarm::descriptor(),
              model::ScalingPolicy::descriptor(), model::ScheduledAction::descriptor(), model::Deployment::descriptor(),
              model::Pipeline::descriptor()})
            QTest::newRow(each->name().c_str()) << each;
        for (const ServiceType* type : all()) QTest::newRow(std::string(type->name).c_str()) << type->config();
    }
    void schemas_of_a_design_are_sound() {
        QFETCH(const google::protobuf::Descriptor*, schema);
        for (const nephoscope::Issue& issue : model::check_schema(*schema, catalog().facts))
            QFAIL((issue.path() + ": " + issue.message.english()).c_str());
    }

    void tables_have_a_dated_source_and_rows_data() { charts_show_metrics_that_there_are_in_units_that_fit_data(); }
    void tables_have_a_dated_source_and_rows() {
        QFETCH(const ServiceType*, type);
        for (const ValueTable& table : type->tables) {
            const auto* field = type->config()->FindFieldByName(std::string(table.field));
            QVERIFY(field && field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_STRING);
            QVERIFY(!table.source.empty() && !table.date.empty() && !table.names().empty());
            for (const std::string_view name : table.names()) QVERIFY2(!table.row(name).empty(), std::string(name).c_str());
            QVERIFY(table.row("no such name").empty());
        }
    }

    void no_other_routine_is_where_calls_by_a_policy_are_known_by_data() { charts_show_metrics_that_there_are_in_units_that_fit_data(); }
    void no_other_routine_is_where_calls_by_a_policy_are_known_by() {
        QFETCH(const ServiceType*, type);
        nephoscope::test::Scenario s;
        s.zone("a").add(type->name, "it");
        const auto plan = compile(s.design(), catalog());
        QVERIFY2(plan, plan ? "" : plan.error().message.english().c_str());
        const auto routine = (*plan)->program.nodes[*(*plan)->node("it")].routines[nephoscope::parts::kCallerRoutine];
        QVERIFY(!routine || routine == nephoscope::parts::caller_routine);
    }

private:
    static bool fits(ChartUnit unit, MetricKind kind) {
        switch (unit) {
            case ChartUnit::Percent: return kind == MetricKind::Share || kind == MetricKind::Fraction;
            case ChartUnit::Milliseconds:
            case ChartUnit::Seconds: return seconds_of(kind) > 0;
            case ChartUnit::PerSecond: return kind == MetricKind::Rate || kind == MetricKind::Count || kind == MetricKind::Gauge;
            case ChartUnit::Number: return kind == MetricKind::Gauge;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "catalog_test.moc"
