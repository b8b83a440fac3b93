#include <QTest>

#include <algorithm>

#include "desktop/workflow/graph_layout.h"
#include "desktop/workflow/layers.h"
#include "shapes/fonts.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

asl::Machine machine(const std::string& text) { return asl::parse(text).machine; }

/// Three characters, so that as many states as possible fit into a definition.
std::string name(int number) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    const auto n = static_cast<std::size_t>(number), base = digits.size();
    return {digits[n / base / base % base], digits[n / base % base], digits[n % base]};
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string chainOf(int states) {
    std::string text = "{\"StartAt\":" + quoted(name(0)) + ",\"States\":{";
    for (int i = 0; i + 1 < states; ++i) text += quoted(name(i)) + ":{\"Type\":\"Pass\",\"Next\":" + quoted(name(i + 1)) + "},";
    return text + quoted(name(states - 1)) + ":{\"Type\":\"Succeed\"}}}";
}

/// State 0 leads to all the others.
std::string choiceOf(int states) {
    std::string rules, ends;
    for (int i = 1; i < states; ++i) {
        rules += ",{\"Variable\":\"$.n\",\"NumericEquals\":1,\"Next\":" + quoted(name(i)) + "}";
        ends += "," + quoted(name(i)) + ":{\"Type\":\"Succeed\"}";
    }
    return "{\"StartAt\":" + quoted(name(0)) + ",\"States\":{" + quoted(name(0)) + ":{\"Type\":\"Choice\",\"Choices\":[" + rules.substr(1) +
           "]}" + ends + "}}";
}

/// Each Map in the one before, and a Pass in the last.
std::string nestOf(int maps) {
    std::string text = "{\"StartAt\":" + quoted(name(0)) + ",\"States\":{";
    for (int i = 0; i < maps; ++i)
        text += quoted(name(i)) + ":{\"Type\":\"Map\",\"End\":true,\"ItemProcessor\":{\"StartAt\":" + quoted(name(i + 1)) + ",\"States\":{";
    text += quoted(name(maps)) + ":{\"Type\":\"Pass\",\"End\":true}}}";
    for (int i = 0; i < maps; ++i) text += "}}}";
    return text;
}

/// Maps one after the other, of one state each: 2 i and in it 2 i + 1.
std::string rowOf(int maps) {
    std::string text = "{\"StartAt\":" + quoted(name(0)) + ",\"States\":{";
    for (int i = 0; i < maps; ++i)
        text += quoted(name(2 * i)) + ":{\"Type\":\"Map\",\"Next\":" + quoted(name(2 * i + 2)) +
                ",\"ItemProcessor\":{\"StartAt\":" + quoted(name(2 * i + 1)) + ",\"States\":{" + quoted(name(2 * i + 1)) +
                ":{\"Type\":\"Pass\",\"End\":true}}}},";
    return text + quoted(name(2 * maps)) + ":{\"Type\":\"Succeed\"}}}";
}

constexpr const char* kOrder =
    "{\"StartAt\": \"Check\", \"States\": {"
    "  \"Check\": {\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.n\", \"NumericGreaterThan\": 3, \"Next\": \"Both\"}], "
    "\"Default\": \"Small\"},"
    "  \"Small\": {\"Type\": \"Pass\", \"Next\": \"Done\"},"
    "  \"Both\": {\"Type\": \"Parallel\", \"Next\": \"Again\", \"Branches\": ["
    "    {\"StartAt\": \"Left\", \"States\": {\"Left\": {\"Type\": \"Pass\", \"Next\": \"Left 2\"}, \"Left 2\": {\"Type\": \"Pass\", "
    "\"End\": true}}},"
    "    {\"StartAt\": \"Right\", \"States\": {\"Right\": {\"Type\": \"Map\", \"End\": true, \"ItemProcessor\": {"
    "       \"StartAt\": \"Each\", \"States\": {\"Each\": {\"Type\": \"Pass\", \"End\": true}}}}}}]},"
    "  \"Again\": {\"Type\": \"Choice\", \"Choices\": [{\"Variable\": \"$.again\", \"BooleanEquals\": true, \"Next\": \"Check\"}], "
    "\"Default\": \"Done\"},"
    "  \"Done\": {\"Type\": \"Succeed\"}}}";

}  // namespace

class GraphLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        shapes::loadFonts();
        m_machine = machine(kOrder);
        QVERIFY(!m_machine.states.empty());
        m_layout = GraphLayout::of(m_machine, shapes::uiFont(13));
    }

    void no_two_states_of_a_scope_overlap() {
        for (const asl::Scope& scope : m_machine.scopes)
            for (const asl::StateIndex a : scope.states)
                for (const asl::StateIndex b : scope.states)
                    QVERIFY2(a == b || !m_layout.states[a].intersects(m_layout.states[b]), m_machine.states[a].name.c_str());
    }

    void what_is_nested_lies_inside_its_owner() {
        for (std::size_t scope = 1; scope < m_machine.scopes.size(); ++scope) {
            const QRectF owner = m_layout.states[m_machine.scopes[scope].owner];
            for (const asl::StateIndex state : m_machine.scopes[scope].states)
                QVERIFY2(owner.contains(m_layout.states[state]), m_machine.states[state].name.c_str());
        }
        for (const QRectF& state : m_layout.states) QVERIFY(m_layout.scopes[0].contains(state));
    }

    void ways_lead_down_or_are_drawn_back() {
        int back = 0;
        for (const GraphLayout::Way& way : m_layout.ways) {
            const asl::Transition& transition = m_machine.transitions[way.transition];
            const QRectF from = m_layout.states[transition.from], to = m_layout.states[transition.to];
            QCOMPARE(way.back, from.top() >= to.top());
            QVERIFY(way.back || from.bottom() < to.top());
            back += way.back;
        }
        QCOMPARE(back, 1);
    }

    void the_innermost_state_is_found_at_a_point() {
        const auto at = [this](const char* name) { return m_layout.at(m_machine, m_layout.states[m_machine.find(name)].center()); };
        QCOMPARE(at("Each"), m_machine.find("Each"));
        QCOMPARE(at("Small"), m_machine.find("Small"));
        QCOMPARE(m_layout.at(m_machine, {-50, -50}), asl::kNone);
        QCOMPARE(m_layout.at(m_machine, m_layout.states[m_machine.find("Both")].topLeft() + QPointF(3, 3)), m_machine.find("Both"));
    }

    void a_long_chain_and_a_half_written_document_have_a_layout() {
        std::string text = "{\"StartAt\": \"s0\", \"States\": {";
        for (int i = 0; i < 3000; ++i)
            text += "\"s" + std::to_string(i) + "\": {\"Type\": \"Pass\", \"Next\": \"s" + std::to_string(i + 1) + "\"},";
        text += "\"s3000\": {\"Type\": \"Succeed\"}}}";
        const asl::Machine chain = machine(text);
        QCOMPARE(GraphLayout::of(chain, shapes::uiFont(13)).states.size(), chain.states.size());
        const asl::Machine half =
            machine("{\"StartAt\": \"a\", \"States\": {\"a\": {\"Type\": \"Pass\", \"Next\": \"nowhere\"}, \"b\": {\"Type\": \"Task\"}}}");
        QCOMPARE(GraphLayout::of(half, shapes::uiFont(13)).states.size(), half.states.size());
        QVERIFY(GraphLayout::of(machine("{"), shapes::uiFont(13)).states.empty());
    }

    void as_many_states_as_a_definition_can_have_stand_one_below_the_other() {
        const int states = 28'000;
        const std::string text = chainOf(states);
        QVERIFY(text.size() <= asl::kMaxDocument && text.size() > asl::kMaxDocument * 9 / 10);
        const asl::Machine chain = machine(text);
        QCOMPARE(chain.states.size(), std::size_t{states});
        const GraphLayout layout = GraphLayout::of(chain, shapes::uiFont(13));
        QCOMPARE(layout.ways.size(), std::size_t{states - 1});
        for (std::size_t i = 1; i < layout.states.size(); ++i) {
            QCOMPARE(layout.states[i].top(), layout.states[i - 1].bottom() + LayeredGraph().layer_gap);
            QCOMPARE(layout.states[i].center().x(), layout.states[0].center().x());
            QVERIFY(!layout.ways[i - 1].back);
        }
    }

    void ten_thousand_ways_of_a_choice_lead_to_states_side_by_side() {
        const int states = 10'001;
        const asl::Machine choice = machine(choiceOf(states));
        QCOMPARE(choice.states.size(), std::size_t{states});
        const GraphLayout layout = GraphLayout::of(choice, shapes::uiFont(13));
        QCOMPARE(layout.ways.size(), std::size_t{states - 1});
        for (std::size_t i = 1; i < layout.states.size(); ++i) {
            QVERIFY(layout.states[i].top() > layout.states[0].bottom());
            QVERIFY(i == 1 || layout.states[i].left() > layout.states[i - 1].right());
        }
    }

    /// Each Map takes three levels of JSON.
    void maps_as_deep_as_a_definition_can_be_lie_inside_each_other() {
        const int maps = asl::kMaxDepth / 3 - 2;
        const asl::Machine nest = machine(nestOf(maps));
        QCOMPARE(nest.states.size(), std::size_t{maps + 1});
        const GraphLayout layout = GraphLayout::of(nest, shapes::uiFont(13));
        for (int i = 0; i < maps; ++i) QVERIFY(layout.states[nest.find(name(i))].contains(layout.states[nest.find(name(i + 1))]));
    }

    void thousands_of_maps_have_their_states_inside() {
        const int maps = 8'000;
        const asl::Machine row = machine(rowOf(maps));
        QCOMPARE(row.scopes.size(), std::size_t{maps + 1});
        const GraphLayout layout = GraphLayout::of(row, shapes::uiFont(13));
        QCOMPARE(layout.ways.size(), std::size_t{maps});
        for (int i = 0; i < maps; ++i) {
            const QRectF map = layout.states[row.find(name(2 * i))], next = layout.states[row.find(name(2 * i + 2))];
            QVERIFY(map.contains(layout.states[row.find(name(2 * i + 1))]));
            QVERIFY(next.top() > map.bottom());
        }
    }

private:
    asl::Machine m_machine;
    GraphLayout m_layout;
};

QTEST_MAIN(GraphLayoutTest)
#include "graph_layout_test.moc"
