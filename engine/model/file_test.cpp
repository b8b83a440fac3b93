#include "engine/model/file.h"

#include <google/protobuf/unknown_field_set.h>
#include <google/protobuf/util/json_util.h>
#include <sys/stat.h>

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <limits>

#include "engine/model/test_catalog.h"
#include "engine/model/validate.h"

using namespace nephoscope;
using namespace nephoscope::model;
namespace fs = std::filesystem;

namespace {

const Catalog& catalog() {
    static const Catalog kCatalog = test::catalog();
    return kCatalog;
}

std::string listed(const Issues& issues) {
    std::string text;
    for (const Issue& each : issues) text += each.path() + ": " + each.message.english() + " " + each.remedy.english() + "\n";
    return text;
}

File read(const std::string& bytes) { return read_design(bytes, catalog()); }

std::string binary(const Design& design) { return std::string(kMagic) + static_cast<char>(kFormVersion) + serialize(design); }

/// The sound design as JSON with one text replaced.
std::string json_with(const QByteArray& what, const QByteArray& by) {
    QByteArray text = QByteArray::fromStdString(write_json(test::design(), catalog()));
    if (!text.contains(what)) qFatal("nothing to replace");
    return text.replace(what, by).toStdString();
}

struct Folder {
    QTemporaryDir dir;
    fs::path operator/(const char* name) const { return fs::path(dir.path().toStdString()) / name; }
};

}  // namespace

class FileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void both_forms_give_the_same_design_back() {
        const Design design = test::design();
        for (const std::string& bytes : {write_binary(design), write_json(design, catalog())}) {
            const File file = read(bytes);
            QVERIFY2(file.issues.empty(), listed(file.issues).c_str());
            QCOMPARE(serialize(file.design), serialize(design));
        }
        QCOMPARE(read(write_binary(design)).form, Form::Binary);
        QCOMPARE(read(write_json(design, catalog())).form, Form::Json);
    }

    void the_json_is_protobufs_mapping() {
        google::protobuf::util::JsonPrintOptions options;
        options.preserve_proto_field_names = true;
        std::string theirs;
        QVERIFY(google::protobuf::util::MessageToJsonString(test::design(), &theirs, options).ok());
        QCOMPARE(serialize(read(theirs).design), serialize(test::design()));
        options.preserve_proto_field_names = false;
        theirs.clear();
        QVERIFY(google::protobuf::util::MessageToJsonString(test::design(), &theirs, options).ok());
        QCOMPARE(serialize(read(theirs).design), serialize(test::design()));

        Design from_ours;
        QVERIFY(google::protobuf::util::JsonStringToMessage(write_json(test::design(), catalog()), &from_ours).ok());
        QCOMPARE(serialize(read(binary(from_ours)).design), serialize(test::design()));
    }

    void json_is_readable_and_stable() {
        Design design;
        design.set_name("Shop");
        design.add_notes()->mutable_position()->set_x(24);
        const std::string text = write_json(design, catalog());
        QCOMPARE(text, std::string("{\n  \"schema_version\": 1,\n  \"name\": \"Shop\",\n  \"notes\": [\n    {\n      \"position\": {\n     "
                                   "   \"x\": 24\n      }\n    }\n  ]\n}\n"));
        QCOMPARE(write_json(design, catalog()), text);
    }

    void a_file_written_by_hand_is_completed() {
        const File file = read(R"({"components": [{"id": "web", "config": {"@type": "source", "rate": 5}}]})");
        QVERIFY2(file.issues.empty(), listed(file.issues).c_str());
        QCOMPARE(file.design.schema_version(), kSchemaVersion);
        QCOMPARE(file.design.run().seed(), 1u);
        const auto config = test::config_of<test::Source>(file.design, "web");
        QCOMPARE(config.rate(), 5.0);
        QCOMPARE(config.network().nanos(), 250'000);
    }

    void newer_binary_fields_survive_both_forms() {
        Design newer = test::design();
        const auto add = [](google::protobuf::Message* to, const char* text) {
            to->GetReflection()->MutableUnknownFields(to)->AddLengthDelimited(900, text);
        };
        add(&newer, "new in the design");
        add(newer.mutable_connections(1)->mutable_policy(), "new in a policy");
        auto config = test::config_of<test::Worker>(newer, "app");
        add(&config, "new in a config");
        *find_component(&newer, "app")->mutable_config() = pack(config);

        const File file = read(binary(newer));
        QVERIFY(file.readable());
        QCOMPARE(file.issues.size(), std::size_t{3});
        const std::string json = write_json(file.design, catalog());
        QVERIFY(json.find("\"@unknown\"") != std::string::npos);
        QCOMPARE(serialize(read(json).design), serialize(newer));
        QCOMPARE(write_binary(read(json).design), binary(newer));
    }

    void unknown_json_members_follow_their_part_through_both_forms() {
        const File file = read(json_with("\"id\": \"db\",", "\"id\": \"db\", \"colour\": {\"r\": 1.5, \"list\": [null, \"x\"]},"));
        QVERIFY(file.readable());
        QCOMPARE(file.issues.size(), std::size_t{1});
        QCOMPARE(file.issues[0].path(), std::string("db.colour"));
        Design moved = file.design;
        moved.mutable_components()->SwapElements(0, 2);
        moved.mutable_components()->DeleteSubrange(1, 2);
        const std::string saved = write_json(read(write_binary(moved)).design, catalog());
        QVERIFY(QByteArray::fromStdString(saved).simplified().contains("\"colour\": { \"r\": 1.5, \"list\": [ null, \"x\" ] }"));
        QCOMPARE(serialize(read(saved).design), serialize(moved));
    }

    void a_misspelt_member_is_kept_with_a_hint() {
        const File file = read(json_with("\"rate\":", "\"rtae\":"));
        QCOMPARE(file.issues[0].path(), std::string("web.config.rtae"));
        QVERIFY(file.issues[0].message.english().find("Did you mean \"rate\"?") != std::string::npos);
    }

    void settings_that_left_the_schema_are_dropped_without_a_word() {
        Design older = test::design();
        auto config = test::config_of<test::Worker>(older, "app");
        auto* unknown = config.GetReflection()->MutableUnknownFields(&config);
        unknown->AddLengthDelimited(9, "m5.large");
        unknown->AddLengthDelimited(kUnknownJsonField, R"({"idle": "m5.large"})");
        *find_component(&older, "app")->mutable_config() = pack(config);
        for (const File& file : {read(binary(older)), read(json_with("\"min_size\":", "\"idle\": \"m5.large\", \"min_size\":"))}) {
            QVERIFY2(file.issues.empty(), listed(file.issues).c_str());
            QCOMPARE(serialize(file.design), serialize(test::design()));
        }
    }

    void members_kept_by_an_older_version_are_understood_by_a_newer_one() {
        Design older = test::design();
        test::Source config;
        config.GetReflection()->MutableUnknownFields(&config)->AddLengthDelimited(kUnknownJsonField, R"({"rate": 77, "still": "unknown"})");
        *older.mutable_components(0)->mutable_config() = pack(config);
        const File file = read(binary(older));
        QCOMPARE(test::config_of<test::Source>(file.design, "web").rate(), 77.0);
        QCOMPARE(file.issues.size(), std::size_t{1});
        QCOMPARE(file.issues[0].path(), std::string("web.config.still"));
    }

    void unknown_services_survive_both_forms() {
        const std::string json =
            R"({"schema_version": 2, "components": [{"id": "q", "config": {"@type": "type.googleapis.com/nephoscope.services.Quantum", "qubits": 5, "deep": {"er": [1]}}}]})";
        const File file = read(json);
        QVERIFY(file.readable());
        QVERIFY(std::any_of(file.issues.begin(), file.issues.end(), [](const Issue& each) { return each.path() == "q.config"; }));
        const File again = read(write_binary(file.design));
        const QByteArray written = QByteArray::fromStdString(write_json(again.design, catalog())).simplified();
        QVERIFY2(written.contains("\"qubits\": 5, \"deep\": { \"er\": [ 1 ] }"), written.constData());

        Design from_binary;
        from_binary.add_components()->mutable_config()->set_type_url("type.googleapis.com/nephoscope.services.Quantum");
        google::protobuf::UnknownFieldSet settings;
        settings.AddVarint(3, 12);
        settings.SerializeToString(from_binary.mutable_components(0)->mutable_config()->mutable_value());
        const std::string config = from_binary.components(0).config().value();
        QCOMPARE(read(write_json(read(binary(from_binary)).design, catalog())).design.components(0).config().value(), config);
    }

    void what_only_a_newer_schema_knows_is_kept_and_warned_of() {
        const File file = read(json_with("\"schema_version\": 1", "\"schema_version\": 7, \"limits_as_of\": \"YEAR_2031\""));
        QVERIFY2(file.readable(), listed(file.issues).c_str());
        QVERIFY(file.issues[0].message.english().find("newer version") != std::string::npos);
        QCOMPARE(file.design.schema_version(), 7u);
        const std::string saved = write_json(file.design, catalog());
        QVERIFY(saved.find("YEAR_2031") != std::string::npos);
        QVERIFY(read(write_binary(file.design)).readable());

        Design chosen = file.design;
        chosen.set_limits_as_of(YEAR_2020);
        QVERIFY(write_json(chosen, catalog()).find("YEAR_2031") == std::string::npos);
    }

    void a_value_only_a_newer_version_can_read_is_kept_and_cannot_run() {
        QByteArray text = QByteArray::fromStdString(json_with("\"schema_version\": 1", "\"schema_version\": 7"));
        const File file = read(text.replace("\"min_size\": 2", "\"min_size\": \"auto\"").toStdString());
        QVERIFY2(file.readable(), listed(file.issues).c_str());
        QVERIFY(write_json(read(write_binary(file.design)).design, catalog()).find("\"min_size\": \"auto\"") != std::string::npos);
        const Issues issues = validate(file.design, catalog());
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].path(), std::string("app.config.min_size"));
    }

    void bad_files_are_refused_with_a_path_and_a_remedy_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const char* name, const std::string& bytes, const char* path, const char* word) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(path) << QByteArray(word);
        };
        const std::string whole = write_binary(test::design());
        row("empty", "", "", "empty");
        row("something else", "%PDF-1.4", "", "not a design");
        row("only magic", std::string(kMagic), "", "ends after");
        row("newer form", std::string(kMagic) + "\x07", "", "newer version");
        row("cut off", whole.substr(0, whole.size() - 3), "", "damaged");
        row(
            "too many parts",
            std::string(kMagic) + "\x01" +
                [] {
                    std::string many;
                    for (int i = 0; i < 1'000'001; ++i) many += std::string("\x3a\x00", 2);
                    return many;
                }(),
            "", "1,000,000 parts");
        row("text not UTF-8", std::string(kMagic) + "\x01\x1a\x01\xff", "", "UTF-8");
        row("JSON list", "[]", "", "not a design");
        row("JSON cut off", "{\"name\": \"x\",\n  \"no", "", "line 2, column");
        row("JSON not UTF-8", "{\"name\": \"\xff\"}", "", "line 1");
        row("JSON member twice", "{\"name\": \"a\", \"name\": \"b\"}", "", "\"name\" is there twice");
        row("JSON member under two spellings", "{\"dataSets\": [], \"data_sets\": []}", "data_sets", "two spellings");
        row("JSON number too large", "{\"viewport\": {\"zoom\": 1e999}}", "", "number is too large");
        row("JSON NaN", "{\"viewport\": {\"zoom\": NaN}}", "", "not valid JSON");
        row("JSON NaN in quotes", "{\"viewport\": {\"zoom\": \"NaN\"}}", "viewport.zoom", "finite");
        row("JSON infinity in quotes", "{\"viewport\": {\"zoom\": \"-Infinity\"}}", "viewport.zoom", "finite");
        row("JSON too deep", std::string(100'000, '['), "", "deeper than");
        row("JSON too deep below", "{\"x\":" + std::string(100'000, '['), "", "deeper than");
        row("text where a number belongs", json_with("\"rate\": 200", "\"rate\": \"fast\""), "web.config.rate", "must be a number");
        row("too large for its field", json_with("\"min_size\": 2", "\"min_size\": 4294967296"), "app.config.min_size",
            "from 0 to 4294967295");
        row("fraction of a whole number", json_with("\"min_size\": 2", "\"min_size\": 2.5"), "app.config.min_size", "whole number");
        row("object where a text belongs", json_with("\"size\": \"large\"", "\"size\": {}"), "db.config.size", "must be a text");
        row("text where an object belongs", json_with("\"run\": {", "\"run\": 7, \"viewport\": {"), "run", "must be an object");
        row("no list", "{\"components\": {}}", "components", "not a list");
        row("bad duration", json_with("\"internet\": \"0.060s\"", "\"internet\": \"soon\""), "network.internet", "duration");
        row("number in a list of texts", json_with("\"name\": \"Source 1\"", "\"name\": \"x\", \"zones\": [3]"), "web.zones.0",
            "must be a text");
        row("unknown enum value", "{\"limits_as_of\": \"YEAR_2031\"}", "limits_as_of", "one of TODAY, YEAR_2020");
        row("config without type", "{\"components\": [{\"id\": \"a\", \"config\": {\"x\": 1}}]}", "a.config", "which service");
        row("bad base64", "{\"@unknown\": \"!!\"}", "@unknown", "damaged");
        Design far = test::design();
        far.mutable_components(1)->mutable_position()->set_x(1e300);
        row("far off", binary(far), "app.position.x", "beyond the canvas");
        far.mutable_components(1)->mutable_position()->set_x(std::numeric_limits<double>::quiet_NaN());
        row("not a number", binary(far), "app.position.x", "finite");
        Design torn = test::design();
        torn.mutable_components(1)->mutable_config()->set_value("\xff\xff");
        row("damaged config", binary(torn), "app.config", "damaged");
        Design broken = test::design();
        broken.mutable_run()->mutable_warmup()->set_nanos(2'000'000'000);
        row("damaged duration", binary(broken), "run.warmup", "damaged");
    }
    void bad_files_are_refused_with_a_path_and_a_remedy() {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, word);
        const File file = read(bytes.toStdString());
        QVERIFY(!file.readable());
        const Issue& first = file.issues.front();
        QCOMPARE(QByteArray::fromStdString(first.path()), path);
        QVERIFY2(QByteArray::fromStdString(first.message).contains(word), listed(file.issues).c_str());
        QVERIFY(!first.remedy.empty());
        QCOMPARE(file.design.ByteSizeLong(), std::size_t{0});
    }

    void all_wrong_values_are_listed_at_once() {
        const File file = read(R"({"name": 1, "run": {"seed": "x", "duration": 5}, "components": [{"id": "a", "zones": 1}, 7]})");
        QCOMPARE(file.issues.size(), std::size_t{5});
        QCOMPARE(file.issues[4].path(), std::string("components.1"));
    }

    void a_byte_order_mark_and_blanks_do_no_harm() { QVERIFY(read("\xEF\xBB\xBF \n{\"name\": \"x\"}\n").readable()); }

    void saving_and_loading_goes_by_the_name() {
        const Folder folder;
        for (const char* name : {"a.nepho", "a.nepho.json"}) {
            QVERIFY(save_file(folder / name, test::design(), catalog()));
            const auto file = load_file(folder / name, catalog());
            QVERIFY(file && file->readable());
            QCOMPARE(file->form, std::string(name).ends_with("json") ? Form::Json : Form::Binary);
            QCOMPARE(serialize(file->design), serialize(test::design()));
        }
        QCOMPARE(std::distance(fs::directory_iterator(folder / ""), {}), 2);
    }

    void saving_keeps_permissions_and_links() {
        const Folder folder;
        QVERIFY(save_file(folder / "a.nepho", test::design(), catalog()));
        fs::permissions(folder / "a.nepho", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
        fs::create_symlink(folder / "a.nepho", folder / "link.nepho");
        Design changed = test::design();
        changed.set_name("Changed");
        QVERIFY(save_file(folder / "link.nepho", changed, catalog()));
        QVERIFY(fs::is_symlink(folder / "link.nepho"));
        QCOMPARE(load_file(folder / "a.nepho", catalog())->design.name(), std::string("Changed"));
        QCOMPARE(fs::status(folder / "a.nepho").permissions(), fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    }

    void a_failed_save_leaves_the_old_file_and_nothing_else() {
        const Folder folder;
        fs::create_directory(folder / "taken.nepho");
        const Status saved = save_file(folder / "taken.nepho", test::design(), catalog());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Io);
        QVERIFY(fs::is_directory(folder / "taken.nepho"));
        QCOMPARE(std::distance(fs::directory_iterator(folder / ""), {}), 1);
        QVERIFY(!save_file(folder / "none/here.nepho", test::design(), catalog()));
    }

    void a_missing_file_is_an_error_with_its_name() {
        const Folder folder;
        const auto file = load_file(folder / "none.nepho", catalog());
        QVERIFY(!file);
        QVERIFY(file.error().where.find("none.nepho") != std::string::npos);
        QVERIFY(!load_file(folder / "", catalog()));
    }
};

QTEST_GUILESS_MAIN(FileTest)
#include "file_test.moc"
