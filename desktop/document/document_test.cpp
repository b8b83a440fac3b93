#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "desktop/document/commands.h"
#include "desktop/document/document.h"
#include "engine/model/catalog.h"
#include "engine/services/rds/rds.pb.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

QString id(const model::Component& component) { return QString::fromStdString(component.id()); }

QString add(Document& document, const char* type, const QString& parent = QString()) {
    const model::Component component = document.newComponent(QLatin1String(type), QPointF(24, 48), parent);
    document.insert({component}, QStringLiteral("Add"));
    return id(component);
}

QString join(Document& document, const QString& from, const QString& to) {
    const Result<model::Connection> connection = document.newConnection(from, to);
    if (!connection) return QString();
    document.insert({*connection}, QStringLiteral("Connect"));
    return QString::fromStdString(connection->id());
}

void addThreeTier(Document& document) {
    const QString clients = add(document, "clients"), alb = add(document, "application_load_balancer");
    const QString web = add(document, "auto_scaling_group"), db = add(document, "rds");
    join(document, clients, alb);
    join(document, alb, web);
    join(document, web, db);
}

model::Component renamed(const Document& document, const QString& component, const char* name) {
    model::Component copy = *document.component(component);
    copy.set_name(name);
    return copy;
}

void setLimits(Document& document, model::LimitsAsOf limits) {
    model::Design settings = document.design();
    settings.set_limits_as_of(limits);
    document.changeSettings(settings, QStringLiteral("Limits"));
}

}  // namespace

class DocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void undo_and_redo_restore_every_byte_data();
    void undo_and_redo_restore_every_byte();
    void undoing_everything_gives_the_empty_document();
    void each_step_tells_one_change();
    void removing_a_component_takes_its_connections();
    void removing_a_container_takes_what_it_holds();
    void mergeable_steps_of_one_field_become_one();
    void steps_of_different_fields_stay_apart();
    void a_step_that_returns_to_the_start_is_dropped();
    void replacing_with_the_same_value_is_no_step();
    void ids_of_removed_parts_are_not_reused();
    void a_saved_document_opens_equal_data();
    void a_saved_document_opens_equal();
    void a_file_that_cannot_be_read_changes_nothing();
    void undo_to_the_saved_state_is_not_modified();
    void another_writer_of_the_file_is_noticed();
    void issues_follow_the_design();
    void settings_are_one_undo_step();
    void another_year_brings_its_settings_and_leaves_what_was_chosen();
    void ten_thousand_components_are_removed_and_restored();
};

void DocumentTest::undo_and_redo_restore_every_byte_data() {
    using Act = std::function<void(Document&)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("insert") << Act([](Document& d) { add(d, "server"); });
    QTest::newRow("remove the first component")
        << Act([](Document& d) { d.remove({QString::fromStdString(d.design().components(0).id())}, QStringLiteral("Remove")); });
    QTest::newRow("remove from the middle") << Act([](Document& d) {
        d.remove({QString::fromStdString(d.design().components(1).id()), QString::fromStdString(d.design().components(2).id())},
                 QStringLiteral("Remove"));
    });
    QTest::newRow("remove a data set") << Act(
        [](Document& d) { d.remove({QString::fromStdString(d.design().data_sets(0).id())}, QStringLiteral("Remove")); });
    QTest::newRow("rename two") << Act([](Document& d) {
        d.replace({renamed(d, QString::fromStdString(d.design().components(0).id()), "one"),
                   renamed(d, QString::fromStdString(d.design().components(1).id()), "two")},
                  {QStringLiteral("name")}, QStringLiteral("Rename"));
    });
    QTest::newRow("another year") << Act([](Document& d) { setLimits(d, model::YEAR_2020); });
    QTest::newRow("change settings") << Act([](Document& d) {
        model::Design settings = d.design();
        settings.set_name("Shop");
        settings.set_limits_as_of(model::YEAR_2020);
        settings.clear_network();
        settings.mutable_run()->set_seed(7);
        d.changeSettings(settings, QStringLiteral("Settings"));
    });
}

void DocumentTest::undo_and_redo_restore_every_byte() {
    QFETCH(std::function<void(Document&)>, act);
    Document document;
    addThreeTier(document);
    const std::string before = model::serialize(document.design());
    const int steps = document.undoStack()->index();
    act(document);
    const std::string after = model::serialize(document.design());
    QVERIFY(before != after);
    QCOMPARE(document.undoStack()->index(), steps + 1);
    document.undoStack()->undo();
    QCOMPARE(model::serialize(document.design()), before);
    document.undoStack()->redo();
    QCOMPARE(model::serialize(document.design()), after);
}

void DocumentTest::undoing_everything_gives_the_empty_document() {
    Document document;
    const std::string empty = model::serialize(document.design());
    addThreeTier(document);
    while (document.undoStack()->canUndo()) document.undoStack()->undo();
    QCOMPARE(model::serialize(document.design()), empty);
    QVERIFY(!document.isModified());
}

void DocumentTest::each_step_tells_one_change() {
    Document document;
    QSignalSpy spy(&document, &Document::changed);
    const quint64 number = document.number();
    const QString db = add(document, "rds");
    QCOMPARE(spy.count(), 1);
    QCOMPARE(std::get<Inserted>(spy.takeFirst().at(0).value<Change>()).ids, QStringList{db});
    document.replace({renamed(document, db, "orders")}, {QStringLiteral("name")}, QStringLiteral("Rename"));
    QCOMPARE(spy.count(), 1);
    QCOMPARE(std::get<Replaced>(spy.takeFirst().at(0).value<Change>()).fields, QStringList{QStringLiteral("name")});
    document.undoStack()->undo();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(document.number(), number + 3);
}

void DocumentTest::removing_a_component_takes_its_connections() {
    Document document;
    addThreeTier(document);
    QCOMPARE(document.design().connections_size(), 3);
    document.remove({QString::fromStdString(document.design().components(1).id())}, QStringLiteral("Remove"));
    QCOMPARE(document.design().connections_size(), 1);
    QCOMPARE(document.design().components_size(), 3);
}

void DocumentTest::removing_a_container_takes_what_it_holds() {
    Document document;
    model::Container vpc, zone;
    vpc.set_id("vpc-1");
    vpc.set_kind(model::VPC);
    zone.set_id("zone-1");
    zone.set_kind(model::AVAILABILITY_ZONE);
    zone.set_parent("vpc-1");
    document.insert({vpc, zone}, QStringLiteral("Add"));
    const QString inside = add(document, "rds", QStringLiteral("zone-1")), outside = add(document, "server");
    document.remove({QStringLiteral("vpc-1")}, QStringLiteral("Remove"));
    QCOMPARE(document.design().containers_size(), 0);
    QVERIFY(!document.component(inside));
    QVERIFY(document.component(outside));
    document.undoStack()->undo();
    QVERIFY(document.component(inside));
    QVERIFY(document.container(QStringLiteral("zone-1")));
}

void DocumentTest::mergeable_steps_of_one_field_become_one() {
    Document document;
    const QString db = add(document, "rds");
    const int steps = document.undoStack()->count();
    for (const char* name : {"o", "or", "ord"})
        document.replace({renamed(document, db, name)}, {QStringLiteral("name")}, QStringLiteral("Rename"), true);
    QCOMPARE(document.undoStack()->count(), steps + 1);
    document.undoStack()->undo();
    QCOMPARE(document.component(db)->name(), db.toStdString());
    document.undoStack()->redo();
    QCOMPARE(document.component(db)->name(), std::string("ord"));
}

void DocumentTest::steps_of_different_fields_stay_apart() {
    Document document;
    const QString db = add(document, "rds");
    const int steps = document.undoStack()->count();
    document.replace({renamed(document, db, "orders")}, {QStringLiteral("name")}, QStringLiteral("Rename"), true);
    model::Component moved = *document.component(db);
    moved.mutable_position()->set_x(480);
    document.replace({moved}, {QStringLiteral("position")}, QStringLiteral("Move"), true);
    QCOMPARE(document.undoStack()->count(), steps + 2);
}

void DocumentTest::a_step_that_returns_to_the_start_is_dropped() {
    Document document;
    const QString db = add(document, "rds");
    const int steps = document.undoStack()->count();
    document.replace({renamed(document, db, "orders")}, {QStringLiteral("name")}, QStringLiteral("Rename"), true);
    document.replace({renamed(document, db, db.toUtf8().constData())}, {QStringLiteral("name")}, QStringLiteral("Rename"), true);
    QCOMPARE(document.undoStack()->count(), steps);
    QCOMPARE(document.component(db)->name(), db.toStdString());
}

void DocumentTest::replacing_with_the_same_value_is_no_step() {
    Document document;
    const QString db = add(document, "rds");
    const int steps = document.undoStack()->count();
    QSignalSpy spy(&document, &Document::changed);
    document.replace({*document.component(db)}, {QStringLiteral("name")}, QStringLiteral("Rename"));
    QCOMPARE(document.undoStack()->count(), steps);
    QCOMPARE(spy.count(), 0);
}

void DocumentTest::ids_of_removed_parts_are_not_reused() {
    Document document;
    const QString first = add(document, "rds");
    document.remove({first}, QStringLiteral("Remove"));
    QVERIFY(add(document, "rds") != first);
}

void DocumentTest::a_saved_document_opens_equal_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("binary") << QStringLiteral("a.nepho");
    QTest::newRow("json") << QStringLiteral("a.nepho.json");
}

void DocumentTest::a_saved_document_opens_equal() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    Document document;
    addThreeTier(document);
    QVERIFY(document.isModified());
    QVERIFY(document.save(folder.filePath(name)));
    QVERIFY(!document.isModified());
    QCOMPARE(document.title(), name);
    Document other;
    QVERIFY(other.open(folder.filePath(name)));
    QCOMPARE(model::serialize(other.design()), model::serialize(document.design()));
    QVERIFY(!other.isModified());
}

void DocumentTest::a_file_that_cannot_be_read_changes_nothing() {
    QTemporaryDir folder;
    QFile broken(folder.filePath(QStringLiteral("broken.nepho")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("not a design");
    broken.close();
    Document document;
    addThreeTier(document);
    const std::string before = model::serialize(document.design());
    const Status opened = document.open(broken.fileName());
    QVERIFY(!opened);
    QVERIFY(!opened.error().message.empty());
    QCOMPARE(model::serialize(document.design()), before);
    QVERIFY(document.undoStack()->canUndo());
}

void DocumentTest::undo_to_the_saved_state_is_not_modified() {
    QTemporaryDir folder;
    Document document;
    addThreeTier(document);
    QVERIFY(document.save(folder.filePath(QStringLiteral("a.nepho"))));
    QSignalSpy spy(&document, &Document::modifiedChanged);
    add(document, "server");
    QVERIFY(document.isModified());
    document.undoStack()->undo();
    QVERIFY(!document.isModified());
    QCOMPARE(spy.count(), 2);
}

void DocumentTest::another_writer_of_the_file_is_noticed() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.nepho"));
    Document document;
    QVERIFY(document.save(path));
    QVERIFY(!document.isChangedOnDisk());
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    QVERIFY(document.isChangedOnDisk());
    document.acceptFileOnDisk();
    QVERIFY(!document.isChangedOnDisk());
}

void DocumentTest::issues_follow_the_design() {
    Document document;
    const QString db = add(document, "rds");
    model::Component broken = *document.component(db);
    services::Rds config;
    broken.config().UnpackTo(&config);
    config.set_read_replicas(99);
    broken.mutable_config()->PackFrom(config);
    document.replace({broken}, {QStringLiteral("config.read_replicas")}, QStringLiteral("Change"));
    const auto complains = [&] {
        return std::any_of(document.issues().begin(), document.issues().end(),
                           [&](const Issue& issue) { return issue.path() == db.toStdString() + ".config.read_replicas"; });
    };
    QTRY_VERIFY(complains());
    document.undoStack()->undo();
    QTRY_VERIFY(!complains());
}

void DocumentTest::settings_are_one_undo_step() {
    Document document;
    QSignalSpy spy(&document, &Document::changed);
    model::Design settings = document.design();
    settings.mutable_run()->set_seed(99);
    document.changeSettings(settings, QStringLiteral("Seed"));
    QCOMPARE(document.design().run().seed(), 99u);
    QCOMPARE(spy.count(), 1);
    QVERIFY(std::holds_alternative<SettingsChanged>(spy.at(0).at(0).value<Change>()));
    document.changeSettings(settings, QStringLiteral("Seed"));
    QCOMPARE(document.undoStack()->count(), 1);
}

void DocumentTest::another_year_brings_its_settings_and_leaves_what_was_chosen() {
    Document document;
    const QString untouched = add(document, "rds"), chosen = add(document, "rds");
    model::Component changed = *document.component(chosen);
    services::Rds config;
    changed.config().UnpackTo(&config);
    config.mutable_backup_io_pause()->set_seconds(42);
    changed.mutable_config()->PackFrom(config);
    document.replace({changed}, {QStringLiteral("config.backup_io_pause")}, QStringLiteral("Change"));
    const auto pause = [&](const QString& of) {
        services::Rds now;
        document.component(of)->config().UnpackTo(&now);
        return now.backup_io_pause().seconds();
    };
    const int steps = document.undoStack()->index();
    setLimits(document, model::YEAR_2020);
    QCOMPARE(document.design().limits_as_of(), model::YEAR_2020);
    QCOMPARE(pause(untouched), 180);
    QCOMPARE(pause(chosen), 42);
    QCOMPARE(document.undoStack()->index(), steps + 1);
    setLimits(document, model::YEAR_2020);
    QCOMPARE(document.undoStack()->index(), steps + 1);
    document.undoStack()->undo();
    QCOMPARE(document.design().limits_as_of(), model::TODAY);
    QCOMPARE(pause(untouched), 5);
}

void DocumentTest::ten_thousand_components_are_removed_and_restored() {
    Document document;
    Parts parts;
    QStringList odd;
    for (int i = 0; i < 10'000; ++i) {
        model::Component component;
        component.set_id("c-" + std::to_string(i));
        if (i % 2) odd.append(QString::fromStdString(component.id()));
        parts.emplace_back(std::move(component));
    }
    document.insert(std::move(parts), QStringLiteral("Add"));
    const std::string before = model::serialize(document.design());
    document.remove(odd, QStringLiteral("Remove"));
    QCOMPARE(document.design().components_size(), 5'000);
    QVERIFY(document.component(QStringLiteral("c-9998")));
    document.undoStack()->undo();
    QCOMPARE(model::serialize(document.design()), before);
}

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
