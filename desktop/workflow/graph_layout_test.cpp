#include <QTest>

#include <algorithm>

#include "desktop/workflow/graph_layout.h"
#include "shapes/fonts.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

asl::Machine machine(const char* text) { return asl::parse(text).machine; }

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
        const asl::Machine chain = machine(text.c_str());
        QCOMPARE(GraphLayout::of(chain, shapes::uiFont(13)).states.size(), chain.states.size());
        const asl::Machine half =
            machine("{\"StartAt\": \"a\", \"States\": {\"a\": {\"Type\": \"Pass\", \"Next\": \"nowhere\"}, \"b\": {\"Type\": \"Task\"}}}");
        QCOMPARE(GraphLayout::of(half, shapes::uiFont(13)).states.size(), half.states.size());
        QVERIFY(GraphLayout::of(machine("{"), shapes::uiFont(13)).states.empty());
    }

private:
    asl::Machine m_machine;
    GraphLayout m_layout;
};

QTEST_MAIN(GraphLayoutTest)
#include "graph_layout_test.moc"
