#include <algorithm>

#include "engine/model/words.h"
#include "engine/services/step_functions/step_functions.pb.h"
#include "engine/services/step_functions/workflow.h"

// The errors that a design names for functions.

namespace nephoscope::services::step_functions {

using model::in_quotes;

namespace {

constexpr std::size_t kLongestName = 256;
constexpr double kRounding = 1e-9;

std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

struct Row {
    const StepFunctions& config;
    int number;
    const std::string& id;
    std::vector<Issue>& issues;

    const StepFunctionsError& error() const { return config.errors(number); }

    void wrong(const char* field, Text message, Text remedy) const {
        issues.push_back(
            {Issue::Severity::Error, id, "config.errors[" + std::to_string(number) + "]." + field, std::move(message), std::move(remedy)});
    }
};

void check_name(const Row& row) {
    const std::string& name = row.error().error();
    const std::size_t length = characters(name);
    if (length > kLongestName)
        row.wrong("error", say("The name of an error has at most %1 characters, this one %2.", kLongestName, length),
                  say("Give it a shorter one."));
    if (name.starts_with("States."))
        row.wrong("error",
                  say("%1 cannot be a function's error: names that begin with \"States.\" are the language's own.", in_quotes(name)),
                  say("Write the name of the exception."));
    for (int i = 0; i < row.number; ++i)
        if (row.config.errors(i).function() == row.error().function() && row.config.errors(i).error() == name)
            return row.wrong("error", say("The error %1 of %2 is there twice.", in_quotes(name), in_quotes(row.error().function())),
                             say("Remove one, and add up their shares."));
}

void check_function(const Row& row, const model::Design& design) {
    for (const model::Component& each : design.components()) {
        const model::ComponentType* const type = each.id() == row.error().function() ? catalog().type_of(each) : nullptr;
        if (type && type->name != "lambda")
            row.wrong("function", say("%1 is no function: its errors have the names of its API.", in_quotes(each.id())),
                      say("Choose a Lambda function, or remove the row."));
    }
}

/// Of all rows of a function, at the first that takes them above the whole.
void check_shares(const Row& row) {
    double before = 0;
    for (int i = 0; i < row.number; ++i)
        if (row.config.errors(i).function() == row.error().function()) before += row.config.errors(i).share();
    if (before <= 1 + kRounding && before + row.error().share() > 1 + kRounding)
        row.wrong("share", say("The shares of %1's errors add up to more than 1.", row.error().function()), say("Lower one of them."));
}

}  // namespace

void check_errors(const StepFunctions& config, const std::string& id, const model::Design& design, std::vector<Issue>& issues) {
    for (int i = 0; i < config.errors_size(); ++i) {
        const Row row{config, i, id, issues};
        check_name(row);
        check_function(row, design);
        check_shares(row);
    }
}

}  // namespace nephoscope::services::step_functions
