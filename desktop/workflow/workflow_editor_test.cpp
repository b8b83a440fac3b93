#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include "desktop/workflow/asl_edit.h"
#include "desktop/workflow/graph_view.h"
#include "desktop/workflow/workflow_editor.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "shapes/fonts.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

const QString kField = QStringLiteral("definition_string");
const QString kTwo = QStringLiteral(
    "{\n  \"StartAt\": \"First\",\n  \"States\": {\n    \"First\": {\"Type\": \"Pass\", \"Next\": \"Second\"},\n"
    "    \"Second\": {\"Type\": \"Succeed\"}\n  }\n}");

}  // namespace

class WorkflowEditorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { shapes::loadFonts(); }
    void init() {
        m_document = std::make_unique<Document>();
        m_document->insert({m_document->newComponent(QStringLiteral("step_functions"), {}, {})}, QStringLiteral("Add"));
        m_id = QString::fromStdString(m_document->design().components(0).id());
        m_editor = new WorkflowEditor(*m_document, m_id, kField, nullptr);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor));
    }
    void cleanup() { delete m_editor; }

    void what_is_typed_reaches_the_document_as_one_undo_step() {
        const QString before = stored();
        const int steps = m_document->undoStack()->count();
        write(kTwo);
        QTRY_COMPARE(stored(), kTwo);
        QTest::keyClicks(text(), QStringLiteral(" "));
        QTRY_COMPARE(stored(), kTwo + QLatin1Char(' '));
        QCOMPARE(m_document->undoStack()->count(), steps + 1);
        m_document->undoStack()->undo();
        QCOMPARE(stored(), before);
        QCOMPARE(text()->toPlainText(), before);
    }

    void the_graph_follows_the_text() {
        write(kTwo);
        QTRY_COMPARE(graph()->machine().states.size(), std::size_t{2});
        QVERIFY(graph()->machine().find("Second") != asl::kNone);
    }

    void a_mistake_is_marked_at_its_line() {
        write(QString(kTwo).replace(QStringLiteral("\"Next\": \"Second\""), QStringLiteral("\"Next\": \"Nowhere\"")));
        auto* issues = m_editor->findChild<QTreeWidget*>(QStringLiteral("workflowIssues"));
        QTRY_VERIFY(issues->topLevelItemCount() > 0);
        bool found = false;
        for (int i = 0; i < issues->topLevelItemCount() && !found; ++i) {
            QTreeWidgetItem* item = issues->topLevelItem(i);
            found = item->text(0) == QLatin1String("4") && item->text(2).contains(QLatin1String("Nowhere"));
            if (!found) continue;
            QVERIFY(!item->text(3).isEmpty());
            Q_EMIT issues->itemClicked(item, 0);
            QCOMPARE(text()->textCursor().blockNumber(), 3);
        }
        QVERIFY(found);
    }

    void a_click_on_a_state_goes_to_its_text() {
        write(kTwo);
        QTRY_COMPARE(graph()->machine().states.size(), std::size_t{2});
        const asl::StateIndex second = graph()->machine().find("Second");
        QTest::mouseClick(graph(), Qt::LeftButton, {}, graph()->toWidget(graph()->layoutOfStates().states[second].center()).toPoint());
        QCOMPARE(graph()->chosen(), second);
        QCOMPARE(text()->textCursor().blockNumber(), 4);
    }

    void states_light_up_while_executions_pass() {
        write(kTwo);
        QTRY_COMPARE(graph()->machine().states.size(), std::size_t{2});
        QTRY_COMPARE(stored(), kTwo);
        const QImage quiet = graph()->grab().toImage();
        run::View view;
        auto names = std::make_shared<run::Names>();
        names->components = {m_id.toStdString()};
        view.names = names;
        view.components.resize(1);
        view.components[0].steps = {{"First", 3, 2, 0, 0, 1}};
        m_editor->showView(view);
        QVERIFY(graph()->grab().toImage() != quiet);
    }

    void the_editor_goes_with_its_component() {
        QSignalSpy gone(m_editor, &QObject::destroyed);
        m_document->remove({m_id}, QStringLiteral("Delete"));
        QTRY_COMPARE(gone.count(), 1);
        m_editor = nullptr;
    }

private:
    AslEdit* text() { return m_editor->findChild<AslEdit*>(QStringLiteral("workflowText")); }
    GraphView* graph() { return m_editor->findChild<GraphView*>(QStringLiteral("workflowGraph")); }
    void write(const QString& definition) {
        text()->selectAll();
        text()->insertPlainText(definition);
    }
    QString stored() {
        const auto config = model::unpack(m_document->component(m_id)->config(), services::catalog());
        return QString::fromStdString(*model::get_field(*config, kField.toStdString()));
    }

    std::unique_ptr<Document> m_document;
    QString m_id;
    WorkflowEditor* m_editor = nullptr;
};

QTEST_MAIN(WorkflowEditorTest)
#include "workflow_editor_test.moc"
