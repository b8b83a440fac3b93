#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <set>

#include "desktop/inspector/inspector.h"
#include "desktop/inspector/number_editor.h"
#include "desktop/inspector/scaling_choices.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/inspector/text_editor.h"
#include "desktop/inspector/toggle.h"
#include "engine/model/catalog.h"
#include "engine/services/auto_scaling_group/auto_scaling_group.pb.h"
#include "engine/services/clients/clients.pb.h"
#include "engine/services/compiler.h"
#include "engine/services/lambda/lambda.pb.h"
#include "engine/services/rds/rds.pb.h"
#include "engine/services/sdk/call_policy.h"
#include "engine/services/service.h"
#include "engine/services/sns/sns.pb.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

QString add(Document& document, const char* type) {
    const model::Component component = document.newComponent(QLatin1String(type), {}, {});
    document.insert({component}, QStringLiteral("Add"));
    return QString::fromStdString(component.id());
}

template <typename Config>
Config configOf(const Document& document, const QString& id) {
    Config config;
    document.component(id)->config().UnpackTo(&config);
    return config;
}

/// The input of the field at `path`, if the inspector shows it.
template <typename Widget>
Widget* input(const QWidget& inspector, const char* path) {
    return inspector.findChild<Widget*>(QLatin1String(path) + QStringLiteral(".input"));
}

void type(QWidget* widget, const QString& text) {
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(widget, text);
    QTest::keyClick(widget, Qt::Key_Return);
}

void choose(QComboBox* combo, int index) {
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

/// Values of facts that fields of a message have, or of any message below it.
void addFacts(const google::protobuf::Descriptor& type, std::set<std::string>& values) {
    for (const model::FieldInfo& field : model::fields_of(type)) {
        if (!field.fact().empty()) values.insert(field.fact());
        if (field.is_message()) addFacts(*field.descriptor->message_type(), values);
    }
}

void setLimits(Document& document, model::LimitsAsOf limits) {
    model::Design settings = document.design();
    settings.set_limits_as_of(limits);
    document.changeSettings(settings, QStringLiteral("Limits"));
}

QString asListed(const model::Fact& fact, const model::Value& value, model::LimitsAsOf limits) {
    model::Fact alone = fact;
    alone.clear_value();
    *alone.add_value() = value;
    const QString text = factValues(alone, limits);
    if (fact.value_size() == 1) return text.toHtmlEscaped();
    return (QString::fromStdString(value.name()).replace(QLatin1Char('_'), QLatin1Char(' ')) + QLatin1Char(' ') + text).toHtmlEscaped();
}

}  // namespace

class InspectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_service_has_an_editor_for_each_shown_field();
    void a_typed_number_is_one_undo_step();
    void durations_can_be_typed_with_a_unit_data();
    void durations_can_be_typed_with_a_unit();
    void nested_messages_are_edited_in_place();
    void refused_values_cannot_be_chosen();
    void fields_appear_when_they_matter();
    void undo_shows_the_old_value();
    void several_components_share_their_fields();
    void open_or_closed_comes_before_the_kind_of_load();
    void stages_are_rows_of_a_table();
    void cells_that_refer_to_parts_are_chosen_and_show_names();
    void cells_that_are_one_of_several_are_chosen_by_what_people_call_them();
    void a_cell_with_a_document_opens_it_in_a_dialog();
    void zones_are_a_list_to_check();
    void a_wrong_value_has_a_line_that_says_why();
    void design_settings_show_when_nothing_is_selected();
    void data_sets_can_be_added_opened_and_removed();
    void a_planned_fault_is_chosen_from_what_the_design_offers();
    void any_container_can_be_cut_off_and_only_a_zone_or_a_region_be_lost();
    void a_new_policy_scales_what_can_be_scaled_and_offers_groups_and_functions();
    void metrics_of_an_alarm_name_the_unit_of_its_threshold();
    void a_group_of_empty_documents_is_closed_until_it_is_asked_for();
    void a_field_in_a_closed_group_can_be_jumped_to();
    void what_no_field_can_change_is_listed_with_its_source();
    void every_constant_has_a_field_or_is_listed_data();
    void every_constant_has_a_field_or_is_listed();
    void a_fact_with_a_field_lists_its_other_values();
    void the_designs_own_settings_are_not_listed_as_fixed();
    void a_type_says_what_it_brings_and_where_that_stands();
    void a_kind_of_volume_says_what_it_does_and_where_that_stands();
    void another_year_of_the_design_brings_its_settings();
    void known_types_are_offered_while_one_is_typed();
    void the_down_key_lists_all_known_types();
    void an_empty_text_says_what_that_means();
    void all_labels_have_one_width();
};

void InspectorTest::every_service_has_an_editor_for_each_shown_field() {
    Document document;
    Inspector inspector(document);
    for (const services::ServiceType* service : services::all()) {
        inspector.setSelection({add(document, std::string(service->name).c_str())});
        for (const model::FieldInfo& field : model::fields_of(*service->config())) {
            if (field.hidden() || (field.is_message() && !field.descriptor->is_repeated())) continue;
            const QString path = QStringLiteral("config.") + QString::fromStdString(field.name());
            const auto* editor = inspector.findChild<QWidget*>(path);
            QVERIFY2(editor, qPrintable(path));
            QVERIFY2(!editor->focusProxy()->accessibleName().isEmpty(), qPrintable(path));
        }
    }
}

void InspectorTest::a_typed_number_is_one_undo_step() {
    Document document;
    const QString db = add(document, "rds");
    Inspector inspector(document);
    inspector.setSelection({db});
    const int steps = document.undoStack()->count();
    type(input<QAbstractSpinBox>(inspector, "config.read_replicas"), QStringLiteral("3"));
    QCOMPARE(configOf<services::Rds>(document, db).read_replicas(), 3u);
    QCOMPARE(document.undoStack()->count(), steps + 1);
}

void InspectorTest::durations_can_be_typed_with_a_unit_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("seconds");
    QTest::newRow("seconds") << QStringLiteral("45") << 45.0;
    QTest::newRow("milliseconds") << QStringLiteral("250ms") << 0.25;
    QTest::newRow("minutes with a space") << QStringLiteral("2 min") << 120.0;
    QTest::newRow("hours") << QStringLiteral("1h") << 3600.0;
}

void InspectorTest::durations_can_be_typed_with_a_unit() {
    QFETCH(QString, typed);
    QFETCH(double, seconds);
    Document document;
    const QString db = add(document, "rds");
    Inspector inspector(document);
    inspector.setSelection({db});
    type(input<QAbstractSpinBox>(inspector, "config.failover_time"), typed);
    QCOMPARE(model::seconds_of(configOf<services::Rds>(document, db).failover_time()), seconds);
}

void InspectorTest::nested_messages_are_edited_in_place() {
    Document document;
    const QString db = add(document, "rds");
    Inspector inspector(document);
    inspector.setSelection({db});
    type(input<QAbstractSpinBox>(inspector, "config.read_time.mean"), QStringLiteral("7ms"));
    QCOMPARE(model::seconds_of(configOf<services::Rds>(document, db).read_time().mean()), 0.007);
}

void InspectorTest::refused_values_cannot_be_chosen() {
    Document document;
    Inspector inspector(document);
    const auto connection = document.newConnection(add(document, "clients"), add(document, "server"));
    document.insert({*connection}, QStringLiteral("Connect"));
    inspector.setSelection({QString::fromStdString(connection->id())});
    auto* combo = input<QComboBox>(inspector, "role");
    const auto* item = qobject_cast<QStandardItemModel*>(combo->model())->item(combo->findData(QStringLiteral("STATIC")));
    QVERIFY(!item->isEnabled());
    QVERIFY(!item->toolTip().isEmpty());
}

void InspectorTest::fields_appear_when_they_matter() {
    Document document;
    const QString clients = add(document, "clients");
    Inspector inspector(document);
    inspector.setSelection({clients});
    auto* users = inspector.findChild<QWidget*>(QStringLiteral("config.vus"));
    QVERIFY(users->isHidden());
    const auto kinds = inspector.findChild<QWidget*>(QStringLiteral("config.executor"))->findChildren<QToolButton*>();
    QCOMPARE(kinds.size(), 2);
    kinds[1]->click();
    QVERIFY(!users->isHidden());
    QVERIFY(inspector.findChild<QWidget*>(QStringLiteral("config.rate"))->isHidden());
}

void InspectorTest::undo_shows_the_old_value() {
    Document document;
    const QString db = add(document, "rds");
    Inspector inspector(document);
    inspector.setSelection({db});
    auto* name = input<QLineEdit>(inspector, "name");
    type(name, QStringLiteral("orders"));
    QCOMPARE(document.component(db)->name(), std::string("orders"));
    document.undoStack()->undo();
    QCOMPARE(name->text(), db);
}

void InspectorTest::several_components_share_their_fields() {
    Document document;
    const QString one = add(document, "rds"), two = add(document, "rds"), other = add(document, "server");
    Inspector inspector(document);
    inspector.setSelection({one, two});
    const int steps = document.undoStack()->count();
    type(input<QAbstractSpinBox>(inspector, "config.read_replicas"), QStringLiteral("2"));
    QCOMPARE(configOf<services::Rds>(document, one).read_replicas(), 2u);
    QCOMPARE(configOf<services::Rds>(document, two).read_replicas(), 2u);
    QCOMPARE(document.undoStack()->count(), steps + 1);
    QCOMPARE(input<QLineEdit>(inspector, "name")->text(), QString());
    inspector.setSelection({one, other});
    QTRY_VERIFY(!inspector.findChild<QWidget*>(QStringLiteral("config.read_replicas")));
    QVERIFY(inspector.findChild<QWidget*>(QStringLiteral("name")));
}

void InspectorTest::open_or_closed_comes_before_the_kind_of_load() {
    Document document;
    const QString clients = add(document, "clients");
    Inspector inspector(document);
    inspector.setSelection({clients});
    const auto executor = [&] { return configOf<services::Clients>(document, clients).executor(); };
    auto* load = input<QComboBox>(inspector, "config.executor");
    const auto kinds = inspector.findChild<QWidget*>(QStringLiteral("config.executor"))->findChildren<QToolButton*>();
    QCOMPARE(kinds.size(), 2);
    QCOMPARE(kinds[0]->text(), QStringLiteral("Open"));
    QVERIFY(kinds[0]->isChecked());
    QCOMPARE(load->count(), 5);
    kinds[1]->click();
    QCOMPARE(executor(), services::CONSTANT_VUS);
    QCOMPARE(load->count(), 4);
    load->setCurrentIndex(load->findData(QStringLiteral("RAMPING_VUS")));
    kinds[0]->click();
    QCOMPARE(executor(), services::RAMPING_ARRIVAL_RATE);
    QVERIFY(kinds[0]->isChecked() && !kinds[1]->isChecked());
    for (const auto& [open, closed] : {std::pair("SPIKE", services::SPIKING_VUS), std::pair("DIURNAL", services::DIURNAL_VUS),
                                       std::pair("REPLAY", services::DIURNAL_VUS)}) {
        load->setCurrentIndex(load->findData(QLatin1String(open)));
        kinds[1]->click();
        QCOMPARE(executor(), closed);
        kinds[0]->click();
    }
    load->setCurrentIndex(load->findData(QStringLiteral("SPIKE")));
    kinds[1]->click();
    QCOMPARE(executor(), services::SPIKING_VUS);
    for (const char* shown : {"config.vus", "config.peak_vus", "config.think_time", "config.spike_at", "config.spike_hold"})
        QVERIFY2(!inspector.findChild<QWidget*>(QLatin1String(shown))->isHidden(), shown);
    for (const char* hidden : {"config.rate", "config.peak_rate", "config.arrivals", "config.period", "config.stages"})
        QVERIFY2(inspector.findChild<QWidget*>(QLatin1String(hidden))->isHidden(), hidden);
    document.undoStack()->undo();
    QCOMPARE(executor(), services::CONSTANT_ARRIVAL_RATE);
    QVERIFY(kinds[0]->isChecked() && !kinds[1]->isChecked());
    QCOMPARE(load->currentData().toString(), QStringLiteral("CONSTANT_ARRIVAL_RATE"));
}

void InspectorTest::stages_are_rows_of_a_table() {
    Document document;
    const QString clients = add(document, "clients");
    Inspector inspector(document);
    inspector.setSelection({clients});
    auto* load = input<QComboBox>(inspector, "config.executor");
    load->setCurrentIndex(load->findData(QStringLiteral("RAMPING_ARRIVAL_RATE")));
    auto* stages = inspector.findChild<QWidget*>(QStringLiteral("config.stages"));
    auto* table = stages->findChild<QTableWidget*>();
    stages->findChild<QToolButton*>(QStringLiteral("addRow"))->click();
    QCOMPARE(table->rowCount(), 1);
    table->item(0, 0)->setText(QStringLiteral("5 min"));
    QCOMPARE(model::seconds_of(configOf<services::Clients>(document, clients).stages(0).duration()), 300.0);
    table->item(0, 1)->setText(QStringLiteral("rubbish"));
    QCOMPARE(configOf<services::Clients>(document, clients).stages(0).target(), 100.0);
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("100"));
}

void InspectorTest::cells_that_refer_to_parts_are_chosen_and_show_names() {
    Document document;
    for (const char* name : {"Orders", "Users"}) {
        model::Component db = document.newComponent(QStringLiteral("rds"), {}, {});
        db.set_name(name);
        document.insert({db}, QStringLiteral("Add"));
    }
    model::Experiment experiment;
    experiment.set_id("experiment-1");
    experiment.add_targets()->set_name("databases");
    experiment.add_stop_conditions()->set_value("arn");
    model::Alarm alarm;
    alarm.set_id("alarm-1");
    alarm.set_name("Too slow");
    document.insert({experiment, alarm}, QStringLiteral("Add"));
    Inspector inspector(document);
    inspector.resize(340, 900);
    inspector.setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(&inspector));
    inspector.focusField(QStringLiteral("experiment-1"), QStringLiteral("targets"));
    const auto made = [&] { return std::get<model::Experiment>(*document.part(QStringLiteral("experiment-1"))); };
    const auto tableOf = [&](const char* field) { return inspector.findChild<QWidget*>(QLatin1String(field))->findChild<QTableWidget*>(); };
    const auto shown = [](QTableWidget* table, int column) {
        return static_cast<QStyledItemDelegate*>(table->itemDelegateForColumn(column))->displayText(table->item(0, column)->text(), {});
    };
    for (const char* name : {"Users", "Orders"}) {
        QTableWidget* table = tableOf("targets");
        QTRY_VERIFY(table->viewport()->rect().contains(table->visualItemRect(table->item(0, 1)).center()));
        const QPoint cell = table->visualItemRect(table->item(0, 1)).center();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell);
        QMenu* menu = nullptr;
        QTRY_VERIFY((menu = table->viewport()->findChild<QMenu*>(QStringLiteral("referenceMenu"))));
        for (QAction* action : menu->actions())
            if (action->text() == QLatin1String(name)) action->trigger();
        menu->close();
        QTRY_VERIFY(!table->viewport()->findChild<QMenu*>(QStringLiteral("referenceMenu")));
    }
    QCOMPARE(made().targets(0).components_size(), 2);
    QCOMPARE(shown(tableOf("targets"), 1), QStringLiteral("Users, Orders"));
    QTableWidget* stops = tableOf("stop_conditions");
    stops->item(0, 1)->setText(QStringLiteral("alarm-1"));
    QCOMPARE(made().stop_conditions(0).alarm(), std::string("alarm-1"));
    QCOMPARE(shown(stops, 1), QStringLiteral("Too slow"));
    stops->item(0, 1)->setText(QStringLiteral("alarm-2"));
    QCOMPARE(shown(stops, 1), QStringLiteral("alarm-2 (missing)"));
}

void InspectorTest::cells_that_are_one_of_several_are_chosen_by_what_people_call_them() {
    Document document;
    model::Deployment deployment;
    deployment.set_id("release");
    deployment.set_name("Release 7");
    model::Pipeline pipeline;
    pipeline.set_id("delivery");
    pipeline.add_stages()->set_name("Deploy");
    document.insert({deployment, pipeline}, QStringLiteral("add"));
    Inspector inspector(document);
    inspector.setSelection({QStringLiteral("delivery")});
    auto* table = inspector.findChild<QWidget*>(QStringLiteral("stages"))->findChild<QTableWidget*>();
    QVERIFY(table);
    const auto choose = [&](int column, const char* what) {
        auto* delegate = table->itemDelegateForColumn(column);
        const QModelIndex cell = table->model()->index(0, column);
        std::unique_ptr<QWidget> editor(delegate->createEditor(table, {}, cell));
        auto* combo = qobject_cast<QComboBox*>(editor.get());
        if (!combo || combo->findText(QLatin1String(what)) < 0) return false;
        combo->setCurrentIndex(combo->findText(QLatin1String(what)));
        delegate->setModelData(combo, table->model(), cell);
        return true;
    };
    const auto stage = [&] { return document.design().pipelines(0).stages(0); };
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("CodeCommit"));
    QVERIFY(choose(1, "Deploy"));
    QCOMPARE(stage().action(), model::CODE_DEPLOY);
    QVERIFY(choose(3, "yes"));
    QVERIFY(stage().fails());
    QVERIFY(choose(4, "Release 7"));
    QCOMPARE(stage().deployment(), std::string("release"));
    table->item(0, 0)->setText(QStringLiteral("To production"));
    QCOMPARE(stage().name(), std::string("To production"));
}

void InspectorTest::a_cell_with_a_document_opens_it_in_a_dialog() {
    Document document;
    const QString topic = add(document, "sns");
    auto config = configOf<services::Sns>(document, topic);
    config.add_subscriptions()->set_filter_policy("{\n  \"store\": [\"berlin\"]\n}");
    model::Component filtered = *document.component(topic);
    filtered.mutable_config()->PackFrom(config);
    document.replace({filtered}, {QStringLiteral("config.subscriptions")}, QStringLiteral("Change"));
    Inspector inspector(document);
    inspector.setSelection({topic});
    auto* table = input<QTableWidget>(inspector, "config.subscriptions");
    QVERIFY(table);
    QVERIFY(!table->wordWrap());
    const auto* cells = static_cast<QStyledItemDelegate*>(table->itemDelegateForColumn(1));
    QCOMPARE(cells->displayText(table->item(0, 1)->text(), QLocale()), QStringLiteral("{ \"store\": [\"berlin\"] }"));
    const auto enter = [&](const QString& text, QDialogButtonBox::StandardButton button) {
        table->editItem(table->item(0, 1));
        auto* dialog = inspector.findChild<QDialog*>(QStringLiteral("documentDialog"));
        dialog->findChild<QPlainTextEdit*>()->setPlainText(text);
        dialog->findChild<QDialogButtonBox*>()->button(button)->click();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        return configOf<services::Sns>(document, topic).subscriptions(0).filter_policy();
    };
    QCOMPARE(enter(QStringLiteral("{}"), QDialogButtonBox::Cancel), std::string("{\n  \"store\": [\"berlin\"]\n}"));
    QCOMPARE(enter(QStringLiteral("{\n}"), QDialogButtonBox::Ok), std::string("{\n}"));
}

void InspectorTest::zones_are_a_list_to_check() {
    Document document;
    model::Container zone;
    zone.set_id("zone-1");
    zone.set_name("a");
    zone.set_kind(model::AVAILABILITY_ZONE);
    document.insert({zone}, QStringLiteral("Add"));
    const QString db = add(document, "rds");
    Inspector inspector(document);
    inspector.setSelection({db});
    auto* list = inspector.findChild<QWidget*>(QStringLiteral("zones"))->findChild<QListWidget*>();
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QStringLiteral("a"));
    list->item(0)->setCheckState(Qt::Checked);
    QCOMPARE(document.component(db)->zones(0), std::string("zone-1"));
}

void InspectorTest::a_wrong_value_has_a_line_that_says_why() {
    Document document;
    const QString db = add(document, "rds");
    auto config = configOf<services::Rds>(document, db);
    config.set_read_replicas(99);
    model::Component broken = *document.component(db);
    broken.mutable_config()->PackFrom(config);
    document.replace({broken}, {QStringLiteral("config.read_replicas")}, QStringLiteral("Change"));
    Inspector inspector(document);
    inspector.setSelection({db});
    const auto shown = [&] {
        const QList<QLabel*> errors = inspector.findChildren<QLabel*>(QStringLiteral("fieldError"));
        return std::count_if(errors.begin(), errors.end(),
                             [](const QLabel* label) { return !label->isHidden() && !label->text().isEmpty(); });
    };
    QTRY_COMPARE(shown(), 1);
    document.undoStack()->undo();
    QTRY_COMPARE(shown(), 0);
}

void InspectorTest::design_settings_show_when_nothing_is_selected() {
    Document document;
    Inspector inspector(document);
    type(input<QAbstractSpinBox>(inspector, "run.seed"), QStringLiteral("42"));
    QCOMPARE(document.design().run().seed(), 42u);
    type(input<QLineEdit>(inspector, "name"), QStringLiteral("Shop"));
    QCOMPARE(document.design().name(), std::string("Shop"));
}

void InspectorTest::data_sets_can_be_added_opened_and_removed() {
    Document document;
    Inspector inspector(document);
    const int before = document.design().data_sets_size();
    inspector.findChild<QToolButton*>(QStringLiteral("dataSets.add"))->click();
    QCOMPARE(document.design().data_sets_size(), before + 1);
    const QString id = QString::fromStdString(document.design().data_sets(before).id());
    QTRY_VERIFY(input<QAbstractSpinBox>(inspector, "items"));
    type(input<QAbstractSpinBox>(inspector, "items"), QStringLiteral("500"));
    QCOMPARE(document.design().data_sets(before).items(), 500u);
    inspector.findChild<QToolButton*>(QStringLiteral("inspectorBack"))->click();
    const auto remove = [&] { return inspector.findChild<QToolButton*>(QStringLiteral("part.%1.remove").arg(id)); };
    QVERIFY(remove());
    remove()->click();
    QCOMPARE(document.design().data_sets_size(), before);
}

void InspectorTest::a_planned_fault_is_chosen_from_what_the_design_offers() {
    Document document;
    const QString db = add(document, "rds"), users = add(document, "clients");
    model::Fault fault;
    fault.set_id("fault-1");
    document.insert({fault}, QStringLiteral("Add"));
    Inspector inspector(document);
    inspector.setSelection({QStringLiteral("fault-1")});
    auto* action = input<QComboBox>(inspector, "action");
    auto* target = input<QComboBox>(inspector, "target");
    QVERIFY(action && target);
    QCOMPARE(target->count(), 1);
    const int failover = action->findData(QStringLiteral("aws:rds:failover-db-cluster"));
    QVERIFY(failover > 0);
    choose(action, failover);
    QVERIFY(target->findData(db) > 0);
    QCOMPARE(target->findData(users), -1);
    choose(target, target->findData(db));
    const auto planned = std::get<model::Fault>(*document.part(QStringLiteral("fault-1")));
    QCOMPARE(planned.action(), std::string("aws:rds:failover-db-cluster"));
    QCOMPARE(QString::fromStdString(planned.target()), db);
}

void InspectorTest::any_container_can_be_cut_off_and_only_a_zone_or_a_region_be_lost() {
    Document document;
    for (const model::ContainerKind kind : {model::REGION, model::VPC, model::AVAILABILITY_ZONE, model::SUBNET}) {
        model::Container container;
        container.set_id(model::ContainerKind_Name(kind));
        container.set_kind(kind);
        document.insert({container}, QStringLiteral("Add"));
    }
    model::Fault fault;
    fault.set_id("fault-1");
    document.insert({fault}, QStringLiteral("Add"));
    Inspector inspector(document);
    inspector.setSelection({QStringLiteral("fault-1")});
    const auto offered = [&](const char* what) {
        auto* action = input<QComboBox>(inspector, "action");
        choose(action, action->findData(QLatin1String(what)));
        const auto* target = input<QComboBox>(inspector, "target");
        QStringList ids;
        for (int i = 1; i < target->count(); ++i) ids += target->itemData(i).toString();
        return ids.join(QLatin1Char(' '));
    };
    QCOMPARE(offered("aws:network:disrupt-connectivity"), QStringLiteral("REGION VPC AVAILABILITY_ZONE SUBNET"));
    QCOMPARE(offered("neph:zone-outage"), QStringLiteral("AVAILABILITY_ZONE"));
    QCOMPARE(offered("neph:region-outage"), QStringLiteral("REGION"));
}

void InspectorTest::a_new_policy_scales_what_can_be_scaled_and_offers_groups_and_functions() {
    Document document;
    add(document, "rds");
    const QString cold = add(document, "lambda"), warm = add(document, "lambda"), group = add(document, "auto_scaling_group");
    const auto adds = [&] {
        Inspector inspector(document);
        inspector.findChild<QToolButton*>(QStringLiteral("scalingPolicies.add"))->click();
        QComboBox* target = nullptr;
        QStringList offered;
        (void)QTest::qWaitFor([&] { return (target = input<QComboBox>(inspector, "target")) != nullptr; });
        for (int i = 1; target && i < target->count(); ++i) offered << target->itemData(i).toString();
        const auto& policies = document.design().scaling_policies();
        return std::pair(offered, policies.empty() ? model::ScalingPolicy() : *policies.rbegin());
    };
    const auto [offered, first] = adds();
    QCOMPARE(offered, (QStringList{cold, warm, group}));
    QCOMPARE(QString::fromStdString(first.target()), group);
    QCOMPARE(first.metric_type(), model::ASG_AVERAGE_CPU_UTILIZATION);
    auto config = configOf<services::Lambda>(document, warm);
    config.set_provisioned_concurrent_executions(5);
    model::Component provisioned = *document.component(warm);
    *provisioned.mutable_config() = model::pack(config);
    document.replace({provisioned}, {QStringLiteral("config.provisioned_concurrent_executions")}, QStringLiteral("Change"));
    const auto second = adds().second;
    QCOMPARE(QString::fromStdString(second.target()), warm);
    QCOMPARE(second.metric_type(), model::LAMBDA_PROVISIONED_CONCURRENCY_UTILIZATION);
    QCOMPARE(second.target_value(), 0.7);
}

void InspectorTest::a_group_of_empty_documents_is_closed_until_it_is_asked_for() {
    Document document;
    Inspector inspector(document);
    inspector.resize(320, 700);
    inspector.setVisible(true);
    const QString bucket = add(document, "s3");
    inspector.setSelection({bucket});
    auto* policy = inspector.findChild<QWidget*>(QStringLiteral("resource_policy"));
    QVERIFY(policy && !policy->isVisible());
    QToolButton* head = nullptr;
    for (auto* each : inspector.findChildren<QToolButton*>(QStringLiteral("groupHead")))
        if (each->accessibleName() == QLatin1String("Access")) head = each;
    QVERIFY(head && head->isVisible());
    QTest::mouseClick(head, Qt::LeftButton);
    QVERIFY(policy->isVisible());
    inspector.setSelection({});
    inspector.setSelection({bucket});
    QVERIFY(inspector.findChild<QWidget*>(QStringLiteral("resource_policy"))->isVisible());
}

void InspectorTest::metrics_of_an_alarm_name_the_unit_of_its_threshold() {
    Document document;
    const QString api = add(document, "api_gateway"), warehouse = add(document, "redshift");
    const auto names = [&document](const QString& component) {
        model::Alarm alarm;
        alarm.set_component(component.toStdString());
        QStringList all;
        for (const model::FieldInfo& field : model::fields_of(*model::Alarm::descriptor()))
            if (field.refers_to() == "metric")
                for (const Choice& each : scalingChoices(field, alarm, document)) all << each.name;
        return all;
    };
    QVERIFY(names(api).contains(QStringLiteral("Latency (Latency, ms)")));
    QVERIFY(names(api).contains(QStringLiteral("AccountRateUse (Account rate, %)")));
    QVERIFY(names(api).contains(QStringLiteral("Count (Requests)")));
    QVERIFY(names(warehouse).contains(QString::fromUtf8("QueryDuration (Query duration, µs)")));
}

void InspectorTest::a_field_in_a_closed_group_can_be_jumped_to() {
    Document document;
    Inspector inspector(document);
    inspector.resize(320, 700);
    inspector.setVisible(true);
    const QString bucket = add(document, "s3");
    inspector.focusField(bucket, QStringLiteral("resource_policy"));
    QVERIFY(inspector.findChild<QWidget*>(QStringLiteral("resource_policy"))->isVisible());
}

void InspectorTest::what_no_field_can_change_is_listed_with_its_source() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "s3")});
    const auto* rule = inspector.findChild<QLabel*>(QStringLiteral("rule.S3-03"));
    QVERIFY(rule);
    QVERIFY2(rule->text().contains(QLatin1String("3,500")), qPrintable(rule->text()));
    QVERIFY(rule->toolTip().contains(QString::fromStdString(services::catalog().facts.fact("S3-03")->source())));
}

void InspectorTest::every_constant_has_a_field_or_is_listed_data() {
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QString>("service");
    for (const services::ServiceType* service : services::all())
        QTest::newRow(service->name.data()) << QByteArray(service->facts.data(), static_cast<int>(service->facts.size()))
                                            << QString::fromUtf8(service->name.data(), static_cast<int>(service->name.size()));
    const std::string_view sdk = services::sdk::facts();
    QTest::newRow("AWS's SDKs") << QByteArray(sdk.data(), static_cast<int>(sdk.size())) << QString();
}

void InspectorTest::every_constant_has_a_field_or_is_listed() {
    QFETCH(QByteArray, facts);
    QFETCH(QString, service);
    model::Facts own;
    QVERIFY(own.ParseFromArray(facts.data(), static_cast<int>(facts.size())));
    Document document;
    Inspector inspector(document);
    std::set<std::string> ofFields;
    if (service.isEmpty()) {
        const model::Connection connection = *document.newConnection(add(document, "clients"), add(document, "application_load_balancer"));
        document.insert({connection}, QStringLiteral("Connect"));
        inspector.setSelection({QString::fromStdString(connection.id())});
    } else {
        addFacts(*services::find(service.toStdString())->config(), ofFields);
        addFacts(*model::Design::descriptor(), ofFields);
        inspector.setSelection({add(document, service.toUtf8())});
    }
    for (const model::LimitsAsOf limits : {model::TODAY, model::YEAR_2020}) {
        setLimits(document, limits);
        for (const model::Fact& fact : own.fact())
            for (const model::Value& value : fact.value()) {
                const std::string name = fact.id() + '.' + value.name();
                if (ofFields.contains(name)) continue;
                const auto* rule = inspector.findChild<QLabel*>(QStringLiteral("rule.") + QString::fromStdString(fact.id()));
                QVERIFY2(rule, name.c_str());
                QVERIFY2(rule->text().contains(asListed(fact, value, limits)), qPrintable(rule->text()));
                QVERIFY2(rule->toolTip().contains(QString::fromStdString(fact.source()).toHtmlEscaped()), name.c_str());
                QVERIFY2(rule->toolTip().contains(QString::fromStdString(fact.date())), name.c_str());
            }
    }
}

void InspectorTest::a_fact_with_a_field_lists_its_other_values() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "lambda")});
    const auto* rule = inspector.findChild<QLabel*>(QStringLiteral("rule.LAM-11"));
    QVERIFY(rule);
    QVERIFY2(rule->text().startsWith(QLatin1String("<b>most 10,240 MB, vcpu 1,769 MB</b>")), qPrintable(rule->text()));
    setLimits(document, model::YEAR_2020);
    QVERIFY2(rule->text().contains(QLatin1String("most 3,008 MB")), qPrintable(rule->text()));
}

void InspectorTest::the_designs_own_settings_are_not_listed_as_fixed() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "lambda")});
    QVERIFY(inspector.findChild<QLabel*>(QStringLiteral("rule.LAM-14")));
    QVERIFY(!inspector.findChild<QLabel*>(QStringLiteral("rule.L-01")));
}

void InspectorTest::a_type_says_what_it_brings_and_where_that_stands() {
    Document document;
    Inspector inspector(document);
    const QString database = add(document, "rds");
    inspector.setSelection({database});
    const auto* editor = inspector.findChild<RowNameEditor*>(QStringLiteral("config.db_instance_class"));
    const auto* row = editor->findChild<QLabel*>(QStringLiteral("dimText"));
    QCOMPARE(row->text(), QStringLiteral("2 vCPU, 8 GiB"));
    for (const char* part : {"db.m5.large", "2 vCPU, 8 GiB", "RDS user guide", "2023-06"})
        QVERIFY2(editor->toolTip().contains(QLatin1String(part)), part);
    type(input<QLineEdit>(inspector, "config.db_instance_class"), QStringLiteral("db.r5.24xlarge"));
    QCOMPARE(row->text(), QStringLiteral("96 vCPU, 768 GiB"));
    QVERIFY(editor->toolTip().contains(QLatin1String("768 GiB")));
    type(input<QLineEdit>(inspector, "config.db_instance_class"), QStringLiteral("db.x"));
    QVERIFY(row->isHidden());
}

void InspectorTest::a_kind_of_volume_says_what_it_does_and_where_that_stands() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "rds")});
    auto* kind = input<QComboBox>(inspector, "config.storage_type");
    for (const auto& [value, number] : {std::pair{"GP2", "5,400,000"}, {"GP3", "3,000"}, {"IO1", "64,000"}}) {
        kind->setCurrentIndex(kind->findData(QLatin1String(value)));
        const QString tip = inspector.findChild<QWidget*>(QStringLiteral("config.storage_type"))->toolTip();
        QVERIFY2(tip.contains(QLatin1String(number)) && tip.contains(QLatin1String("EC2 user guide")), qPrintable(tip));
    }
}

void InspectorTest::another_year_of_the_design_brings_its_settings() {
    Document document;
    const QString db = add(document, "rds");
    Inspector inspector(document);
    auto* year = input<QComboBox>(inspector, "limits_as_of");
    year->setCurrentIndex(year->findData(QStringLiteral("YEAR_2020")));
    QCOMPARE(document.design().limits_as_of(), model::YEAR_2020);
    QCOMPARE(configOf<services::Rds>(document, db).backup_io_pause().seconds(), std::int64_t{180});
    document.undoStack()->undo();
    QCOMPARE(configOf<services::Rds>(document, db).backup_io_pause().seconds(), std::int64_t{5});
}

void InspectorTest::known_types_are_offered_while_one_is_typed() {
    Document document;
    Inspector inspector(document);
    const QString group = add(document, "auto_scaling_group");
    inspector.setSelection({group});
    inspector.setVisible(true);
    QVERIFY(QTest::qWaitForWindowActive(&inspector));
    auto* line = input<QLineEdit>(inspector, "config.instance_type");
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("M6I.2"));
    QAbstractItemView* offered = line->completer()->popup();
    QCOMPARE(offered->objectName(), QStringLiteral("rowNames"));
    QVERIFY(offered->isVisible());
    QCOMPARE(offered->model()->rowCount(), 2);
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    QCOMPARE(line->text(), QStringLiteral("m6i.2xlarge"));
    QCOMPARE(configOf<services::AutoScalingGroup>(document, group).instance_type(), std::string("m6i.2xlarge"));
}

void InspectorTest::the_down_key_lists_all_known_types() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "dax")});
    inspector.setVisible(true);
    auto* line = input<QLineEdit>(inspector, "config.node_type");
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(line->completer()->popup()->isVisible());
    QCOMPARE(line->completer()->popup()->model()->rowCount(), static_cast<int>(services::find("dax")->tables[0].names().size()));
}

void InspectorTest::an_empty_text_says_what_that_means() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "auto_scaling_group")});
    const auto* line = input<QLineEdit>(inspector, "config.instance_type");
    QVERIFY(line->text().isEmpty());
    QCOMPARE(line->placeholderText(), QStringLiteral("Not simulated"));
}

void InspectorTest::all_labels_have_one_width() {
    Document document;
    Inspector inspector(document);
    inspector.setSelection({add(document, "application_load_balancer")});
    QList<QLabel*> labels = inspector.findChildren<QLabel*>(QStringLiteral("fieldLabel"));
    labels.removeIf([](const QLabel* label) { return qobject_cast<DocumentEditor*>(label->buddy()); });  // They stand above.
    QVERIFY(labels.size() > 5);
    for (const QLabel* label : labels) QCOMPARE(label->minimumWidth(), labels.first()->minimumWidth());
}

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
