#include <algorithm>

#include "engine/asl/reader.h"

// Where a distributed Map has its items from and puts its results (ItemReader, ResultWriter): read to the letter, acted on by nobody.

namespace nephoscope::asl {
namespace {

constexpr double kMaxItems = 100'000'000;  ///< AWS: "MaxItems"

using Names = std::initializer_list<std::string_view>;

std::string listed(Names words) {
    std::string text;
    for (const std::string_view each : words) text += (text.empty() ? "" : ", ") + std::string(each);
    return text;
}

/// The member's own fields; nothing, and that is said, where it is there and no object.
std::optional<Fields> inner(const Fields& fields, std::string_view name) {
    const Node* found = fields.find(name);
    if (!found) return std::nullopt;
    if (found->object) return Fields(*found, fields.state, fields.prefix + std::string(name) + ".", fields.report);
    fields.wrong(found->at, name, say("%1 must be a JSON object.", in_quotes(name)), say("Write its fields between { and }."));
    return std::nullopt;
}

std::string word(const Fields& fields, std::string_view name, Names words) {
    const auto text = fields.text(name);
    if (!text) return {};
    if (std::find(words.begin(), words.end(), *text) == words.end())
        fields.wrong(fields.find(name)->at, name, say("%1 cannot be %2.", in_quotes(name), in_quotes(*text)),
                     say("Write one of %1.", listed(words)));
    return *text;
}

/// The action that it names, such as "s3:getObject".
std::string_view action(const Fields& fields, Names actions) {
    const Text remedy = say("Write the ARN of one of these: %1.", listed(actions));
    if (!fields.find("Resource")) return fields.missing("Resource", remedy), std::string_view();
    const std::string text = fields.text("Resource").value_or("");
    for (const std::string_view each : actions)
        if (text.starts_with("arn:aws") && text.ends_with(":states:::" + std::string(each))) return each;
    if (fields.find("Resource")->text())
        fields.wrong(fields.find("Resource")->at, "Resource", say("%1 cannot be %2.", in_quotes("Resource"), in_quotes(text)), remedy);
    return {};
}

void parameters(const Fields& fields, Names needed) {
    if (!fields.find("Parameters")) return fields.missing("Parameters", say("Write an object with %1.", listed(needed)));
    const auto given = inner(fields, "Parameters");
    if (!given) return;
    fields.payload("Parameters");
    for (const std::string_view each : needed)
        if (!given->find(each) && !given->find(std::string(each) + ".$"))
            given->missing(each, say("Write it, or with \".$\" where the data has it."));
}

void csv(const Fields& config, bool needed) {
    const std::string location = word(config, "CSVHeaderLocation", {"FIRST_ROW", "GIVEN"});
    word(config, "CSVDelimiter", {"COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"});
    if (needed && !config.find("CSVHeaderLocation"))
        config.missing("CSVHeaderLocation", say("Write \"FIRST_ROW\", or \"GIVEN\" and the names in \"CSVHeaders\"."));
    const Node* headers = config.find("CSVHeaders");
    const Text remedy = say("Write names such as [\"id\", \"price\"].");
    if (location == "GIVEN" && !headers) return config.missing("CSVHeaders", remedy);
    const auto is_text = [](const Node& each) { return each.text(); };
    if (headers && (headers->items.empty() || !std::all_of(headers->items.begin(), headers->items.end(), is_text)))
        config.wrong(headers->at, "CSVHeaders", say("\"CSVHeaders\" must be a list of at least one name."), remedy);
}

void reader_config(const Fields& config, bool of_object) {
    only(config, {"InputType", "Transformation", "ManifestType", "CSVHeaderLocation", "CSVHeaders", "CSVDelimiter", "MaxItems",
                  "MaxItemsPath", "ItemsPointer"});
    const std::string type = word(config, "InputType", {"CSV", "JSON", "JSONL", "MANIFEST", "PARQUET"});
    if (of_object && !config.find("InputType"))
        config.missing("InputType", say("Say what the object is: \"CSV\" or \"JSON\", for instance."));
    word(config, "Transformation", {"NONE", "LOAD_AND_FLATTEN"});
    word(config, "ManifestType", {"ATHENA_DATA", "S3_INVENTORY"});
    csv(config, type == "CSV");
    config.amount("MaxItems", 0, kMaxItems, true);
    const auto pointer = config.text("ItemsPointer");
    if (pointer && !pointer->empty() && pointer->front() != '/')
        config.wrong(config.find("ItemsPointer")->at, "ItemsPointer", say("%1 is no JSON pointer.", in_quotes(*pointer)),
                     say("Write one such as \"/orders\"."));
}

}  // namespace

void read_item_reader(const Fields& fields) {
    const auto reader = inner(fields, "ItemReader");
    if (!reader) return;
    only(*reader, {"Resource", "Parameters", "ReaderConfig"});
    const std::string_view what = action(*reader, {"s3:getObject", "s3:listObjectsV2"});
    const bool of_object = what == "s3:getObject";
    if (of_object)
        parameters(*reader, {"Bucket", "Key"});
    else
        parameters(*reader, {"Bucket"});
    if (const auto config = inner(*reader, "ReaderConfig"))
        reader_config(*config, of_object);
    else if (of_object && !reader->find("ReaderConfig"))
        reader->missing("ReaderConfig", say("Write { \"InputType\": \"JSON\" }."));
}

void read_result_writer(const Fields& fields) {
    const auto writer = inner(fields, "ResultWriter");
    if (!writer) return;
    only(*writer, {"Resource", "Parameters", "WriterConfig"});
    if (writer->find("Resource") || writer->find("Parameters")) {
        action(*writer, {"s3:putObject"});
        parameters(*writer, {"Bucket"});
    } else if (!writer->find("WriterConfig")) {
        writer->missing("Resource", say("Write it with \"Parameters\", or \"WriterConfig\"."));
    }
    const auto config = inner(*writer, "WriterConfig");
    if (!config) return;
    only(*config, {"Transformation", "OutputType"});
    word(*config, "Transformation", {"NONE", "COMPACT", "FLATTEN"});
    word(*config, "OutputType", {"JSON", "JSONL"});
}

}  // namespace nephoscope::asl
