#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/asl/machine.h"
#include "engine/asl/source.h"
#include "engine/base/text.h"

namespace nephoscope::asl {

/// Collects issues, no more than are of use.
class Report {
public:
    explicit Report(std::string_view text) : lines_(text) {}

    void add(Issue::Severity severity, std::size_t at, std::string state, std::string field, Text message, Text remedy);
    Position position(std::size_t at) const { return lines_.position(at); }
    /// In the order of the document.
    std::vector<Issue> take();
    /// While it is not 0 nothing is added: what is read is refused as a whole.
    int muted = 0;

private:
    Lines lines_;
    std::vector<Issue> issues_;
    bool more_ = false;
};

/// What of a state may stand where: a member of the document with what it belongs to.
class Fields {
public:
    Fields(const Node& of, std::string name, std::string before, Report& to)
        : node(of), state(std::move(name)), prefix(std::move(before)), report(to) {}

    const Node& node;
    const std::string state;   ///< name, for issues
    const std::string prefix;  ///< "Retry[0]."
    Report& report;

    void wrong(std::size_t at, std::string_view field, Text message, Text remedy, Issue::Severity severity = Issue::Severity::Error) const;
    const Node* find(std::string_view name) const;
    /// At most one of several may be there; the first that is.
    std::string_view one_of(std::initializer_list<std::string_view> names) const;

    /// Each says what is wrong and yields nothing where a field is there and is not what it must be.
    std::optional<std::string> text(std::string_view name) const;
    std::optional<double> number(std::string_view name, double least, double most, bool whole) const;
    std::optional<bool> boolean(std::string_view name) const;
    /// null: `none` is set.
    std::optional<Path> path(std::string_view name, bool definite, bool& none) const;
    std::optional<Path> path(std::string_view name, bool definite) const;
    std::optional<Template> payload(std::string_view name) const;
    /// `name`, or `name` + "Path".
    std::optional<Amount> amount(const std::string& name, double least, double most, bool whole) const;
    std::optional<std::vector<std::string>> errors() const;
    void missing(std::string_view name, Text remedy) const;
};

/// Reads a document's root into a machine.
class MachineReader {
public:
    MachineReader(Machine& machine, Report& report) : machine_(machine), report_(report) {}
    void read(const Node& root);

private:
    enum class Place : std::uint8_t { Machine, Branch, Processor };
    ScopeIndex scope(const Node& node, StateIndex owner, std::uint32_t number, const std::string& field, Place place);
    void names(const Node& states, ScopeIndex scope);
    void start(const Fields& fields, ScopeIndex scope);
    void check_scope(const Node& node, ScopeIndex scope, const std::string& field);
    void state(StateIndex index, const Node& node);
    /// `refused`: what is said of JSONata.
    void query_language(const Fields& fields, Text refused);

    void known_fields(const Fields& fields, Kind kind);
    void flow(const Fields& fields, State& state);
    void ways_on(const Fields& fields, State& state);
    StateIndex target(const Fields& fields, std::string_view name);
    void retriers(const Fields& fields, State& state);
    Retrier retrier(const Fields& fields);
    void catchers(const Fields& fields, State& state);
    void check_errors(const Fields& fields, const std::vector<std::string>& errors, bool last);

    void of_kind(const Fields& fields, State& state, StateIndex index);
    void task(const Fields& fields, State& state);
    void choice(const Fields& fields, State& state);
    void wait(const Fields& fields, State& state);
    void fail(const Fields& fields, State& state);
    void parallel(const Fields& fields, State& state, StateIndex index);
    void map(const Fields& fields, State& state, StateIndex index);
    void processor_config(const Fields& config, State& state);
    void of_storage(const Fields& fields, bool distributed);
    void label(const Fields& fields);

    Machine& machine_;
    Report& report_;
    std::unordered_map<std::string, StateIndex> all_;  ///< by name
    std::set<std::string> labels_;
    ScopeIndex scope_ = 0;  ///< of the state that is read
};

std::size_t characters(std::string_view text);

/// Fills in the transitions and the order of names.
void connect(Machine& machine);

/// Whether it is a field of variables or JSONata, and then says so.
bool refuse(const Fields& fields, const Member& member);
/// Says which fields there are besides these.
void only(const Fields& fields, std::initializer_list<std::string_view> names);

/// What is wrong with these fields of a Map, if they are there.
void read_item_reader(const Fields& fields);
void read_result_writer(const Fields& fields);

/// A choice rule, and below it: nested ones have no Next.
Rule read_rule(const Fields& fields, bool nested);

}  // namespace nephoscope::asl
