#include <google/protobuf/descriptor.h>

#include <QFile>
#include <QTest>

#include <set>
#include <string>

#include "engine/experiment/measures.h"
#include "engine/experiment/variants.h"
#include "engine/model/design.pb.h"
#include "engine/model/options.pb.h"
#include "engine/model/schema.h"
#include "engine/services/service.h"

using namespace nephoscope;
using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

namespace {

/// Everything the document and the services say of themselves, each text once, in alphabetical order.
class Texts {
public:
    Texts() {
        add(*model::Design::descriptor());
        for (const services::ServiceType* type : services::all()) add(*type);
        add(services::common_faults());
        for (const experiment::MeasureType& type : experiment::measures()) {
            add(type.label);
            add(type.help);
        }
        for (const char* name : experiment::variant_names()) add(std::string_view(name));
    }

    std::string source() const {
        std::string text = "// Written by `./dev golden schema_strings`; read by lupdate, never compiled.\n";
        for (const std::string& entry : m_texts) text += "QT_TRANSLATE_NOOP(\"schema\", \"" + escaped(entry) + "\")\n";
        return text;
    }

private:
    void add(std::string_view text) {
        if (!text.empty()) m_texts.emplace(text);
    }

    void add(const Descriptor& message) {
        if (message.full_name().starts_with("google.protobuf.") || !m_seen.insert(message.full_name()).second) return;
        const model::MessageOptions& options = message.options().GetExtension(model::message);
        add(options.label());
        add(options.help());
        for (int i = 0; i < message.field_count(); ++i) add(*message.field(i));
    }

    void add(const FieldDescriptor& field) {
        const model::FieldOptions& options = field.options().GetExtension(model::field);
        if (options.hidden()) return;
        add(model::FieldInfo(&field).label());
        for (const std::string* text : {&options.help(), &options.unit(), &options.group(), &options.when_empty()}) add(*text);
        if (field.message_type()) add(*field.message_type());
        if (field.enum_type()) add(*field.enum_type());
    }

    void add(const EnumDescriptor& type) {
        for (int i = 0; i < type.value_count(); ++i) {
            const model::EnumValueOptions& options = type.value(i)->options().GetExtension(model::value);
            for (const std::string* text : {&options.label(), &options.help(), &options.refused()}) add(*text);
        }
    }

    void add(std::span<const services::FaultType> faults) {
        for (const services::FaultType& fault : faults) {
            add(fault.label);
            add(fault.magnitude);
            add(fault.help);
        }
    }

    void add(const services::ServiceType& type) {
        add(type.title);
        add(*type.config());
        for (const services::Metric& metric : type.metrics) {
            add(metric.label);
            add(metric.help);
        }
        for (const services::Element& element : type.card) add(element.label);
        for (const services::Chart& chart : type.charts) add(chart.title);
        add(type.faults);
        for (const services::ValueTable& table : type.tables)
            for (const std::string_view name : table.names())
                for (const services::Amount& amount : table.row(name)) add(amount.words);
    }

    static std::string escaped(const std::string& text) {
        std::string result;
        for (const char letter : text) {
            if (letter == '"' || letter == '\\') result += '\\';
            result += letter;
        }
        return result;
    }

    std::set<std::string> m_texts;
    std::set<std::string> m_seen;
};

}  // namespace

class SchemaStringsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_list_for_translators_is_complete();
};

void SchemaStringsTest::the_list_for_translators_is_complete() {
    const QByteArray expected = QByteArray::fromStdString(Texts().source());
    QVERIFY(expected.contains("\"Algorithm\""));
    QFile file(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/schema_strings.cpp"));
    if (qEnvironmentVariableIsSet("NEPHOSCOPE_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(expected);
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == expected, "translations/schema_strings.cpp is stale: run ./dev golden schema_strings");
}

QTEST_GUILESS_MAIN(SchemaStringsTest)
#include "schema_strings_test.moc"
