#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <cstdlib>

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

/// As long as a definition may be.
QString longest() { return (QString(99, QLatin1Char(' ')) + QLatin1Char('\n')).repeated(static_cast<qsizetype>(asl::kMaxDocument / 100)); }

/// "s0" leads to all the others.
asl::Machine wide(int states) {
    QString rules, ends;
    for (int i = 1; i < states; ++i) {
        rules += QStringLiteral(",{\"Variable\":\"$.n\",\"NumericEquals\":%1,\"Next\":\"s%1\"}").arg(i);
        ends += QStringLiteral(",\"s%1\":{\"Type\":\"Succeed\"}").arg(i);
    }
    const QString text = QStringLiteral("{\"StartAt\":\"s0\",\"States\":{\"s0\":{\"Type\":\"Choice\",\"Choices\":[") + rules.mid(1) +
                         QStringLiteral("]}") + ends + QStringLiteral("}}");
    return asl::parse(text.toStdString()).machine;
}

/// Pixels that look clearly different.
int differences(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return std::max(a.width() * a.height(), b.width() * b.height());
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y), other = b.pixel(x, y);
            count += std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) + std::abs(qBlue(one) - qBlue(other)) > 48;
        }
    return count;
}

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

    void a_paste_that_is_longer_than_a_definition_is_refused() {
        write(kTwo);
        QTRY_COMPARE(stored(), kTwo);
        QVERIFY(!notice()->isVisible());
        QGuiApplication::clipboard()->setText(longest() + QLatin1Char(' '));
        QTest::keySequence(text(), QKeySequence::Paste);
        QVERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(QLatin1String("1 MB")), qPrintable(notice()->text()));
        QCOMPARE(text()->toPlainText(), kTwo);
        QTest::keyClicks(text(), QStringLiteral(" "));
        QTRY_COMPARE(stored(), kTwo + QLatin1Char(' '));
        QTRY_VERIFY(!notice()->isVisible());
    }

    void text_over_the_limit_stays_out_of_the_document_until_it_is_shorter() {
        write(kTwo);
        QTRY_COMPARE(stored(), kTwo);
        const int steps = m_document->undoStack()->count();
        QGuiApplication::clipboard()->setText(longest());
        QTest::keySequence(text(), QKeySequence::Paste);
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY2(notice()->text().contains(QLatin1String("1 MB")), qPrintable(notice()->text()));
        QTest::qWait(1000);  // Longer than what is typed waits for the document.
        QCOMPARE(stored(), kTwo);
        QCOMPARE(m_document->undoStack()->count(), steps);
        // Another edit of the design leaves it alone.
        m_document->insert({m_document->newComponent(QStringLiteral("server"), {}, {})}, QStringLiteral("Add"));
        QCOMPARE(text()->toPlainText().size(), kTwo.size() + longest().size());
        const QString shorter = kTwo + QLatin1Char('\n');
        write(shorter);
        QTRY_COMPARE(stored(), shorter);
        QTRY_VERIFY(!notice()->isVisible());
    }

    void closing_over_the_limit_keeps_what_the_document_had() {
        write(kTwo);
        QTRY_COMPARE(stored(), kTwo);
        text()->insertPlainText(longest());
        m_editor->close();
        QCOMPARE(stored(), kTwo);
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

    void steps_count_at_their_states_whatever_their_order() {
        write(kTwo);
        QTRY_COMPARE(graph()->machine().states.size(), std::size_t{2});
        graph()->setActivity({{"Second", 7, 7, 0, 0, 0}, {"Gone", 9, 9, 0, 0, 0}, {"First", 8, 6, 1, 0, 1}});
        const GraphView::Activity first = graph()->activity(graph()->machine().find("First"));
        QCOMPARE(first.entered, std::uint64_t{8});
        QCOMPARE(first.failed, std::uint64_t{1});
        QCOMPARE(first.running, std::uint64_t{1});
        QVERIFY(first.lit && first.failing);
        const GraphView::Activity second = graph()->activity(graph()->machine().find("Second"));
        QCOMPARE(second.entered, std::uint64_t{7});
        QVERIFY(second.lit && !second.failing);
        graph()->setActivity({{"First", 8, 7, 1, 0, 0}, {"Second", 7, 7, 0, 0, 0}});
        QVERIFY(!graph()->activity(graph()->machine().find("First")).lit);
    }

    void a_part_of_the_graph_is_painted_as_in_the_whole() {
        GraphView view;
        view.resize(640, 420);
        view.setMachine(wide(6));
        const QImage whole = view.grab().toImage();
        for (int y = 0; y < 420; y += 70)
            for (int x = 0; x < 640; x += 80) {
                const QRect part(x, y, 80, 70);
                const int wrong = differences(view.grab(part).toImage(), whole.copy(part));
                QVERIFY2(wrong <= 4, qPrintable(QStringLiteral("%1 pixels at %2, %3").arg(wrong).arg(x).arg(y)));
            }
    }

    void a_graph_of_thousands_of_states_shows_what_goes_on() {
        GraphView view;
        view.resize(640, 420);
        view.setMachine(wide(4000));
        const QImage quiet = view.grab().toImage();
        view.setActivity({{"s0", 3, 2, 0, 0, 1}});
        const QPoint first = view.toWidget(view.layoutOfStates().states[0].center()).toPoint();
        const QImage busy = view.grab().toImage();
        QVERIFY(view.rect().contains(first));
        QVERIFY(busy.pixel(first) != quiet.pixel(first));
    }

    void an_execution_that_is_chosen_shows_its_events_and_its_way() {
        write(kTwo);
        QTRY_COMPARE(graph()->machine().states.size(), std::size_t{2});
        QSignalSpy chosen(m_editor, &WorkflowEditor::executionChosen);
        m_editor->showView(
            viewOf({{2, Status::Running, 9 * kSecond, 0, 2, {}}, {1, Status::Failed, kSecond, 3 * kSecond, 4, "Mine"}}, 0, {}));
        auto* list = table("workflowExecutions");
        QCOMPARE(row(list, 0), QStringLiteral("2|Running|00:00:09.000|1 s|"));
        QCOMPARE(row(list, 1), QStringLiteral("1|Failed|00:00:01.000|2 s|Mine"));
        const QImage all = graph()->grab().toImage();

        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 1)).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.takeFirst().at(0).toULongLong(), 1ull);
        m_editor->showView(
            viewOf({{3, Status::Running, 9500 * kMillisecond, 0, 2, {}}, {1, Status::Failed, kSecond, 3 * kSecond, 4, "Mine"}}, 1,
                   {{1, 0, kSecond, "ExecutionStarted", "", "{\"n\":1}", "", "", {}},
                    {2, 1, kSecond, "PassStateEntered", "First", "{}", "", "", {}},
                    {3, 2, 2 * kSecond, "PassStateExited", "First", "{}", "", "", {}},
                    {4, 3, 3 * kSecond, "ExecutionFailed", "", "", "Mine", "so", {}}}));
        QCOMPARE(list->currentIndex().row(), 1);  // It is the second one still.
        auto* events = table("workflowHistory");
        QCOMPARE(events->model()->rowCount(), 4);
        QCOMPARE(row(events, 0), QStringLiteral("1|00:00:01.000|ExecutionStarted||{\"n\":1}"));
        QCOMPARE(row(events, 1), QStringLiteral("2|00:00:01.000|PassStateEntered|First|{}"));
        QCOMPARE(row(events, 3), QStringLiteral("4|00:00:03.000|ExecutionFailed||Mine: so"));
        QVERIFY(graph()->path());
        QCOMPARE(graph()->path()->states[graph()->machine().find("First")].mark, ExecutionPath::Mark::Succeeded);
        QVERIFY(graph()->grab().toImage() != all);
        QTest::mouseClick(events->viewport(), Qt::LeftButton, {}, events->visualRect(events->model()->index(2, 2)).center());
        QCOMPARE(graph()->chosen(), graph()->machine().find("First"));

        auto* filter = m_editor->findChild<QComboBox*>(QStringLiteral("workflowExecutionFilter"));
        filter->setCurrentIndex(1);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(row(list, 0), QStringLiteral("3|Running|00:00:09.500|500 ms|"));
        QCOMPARE(events->model()->rowCount(), 4);  // What is chosen stays, whether it is listed or not.
        filter->setCurrentIndex(3);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->currentIndex().row(), 0);
        filter->setCurrentIndex(2);
        QCOMPARE(list->model()->rowCount(), 0);
        filter->setCurrentIndex(0);
        QCOMPARE(list->currentIndex().row(), 1);
        QVERIFY(chosen.isEmpty());

        m_editor->showView(viewOf({{3, Status::Running, 9500 * kMillisecond, 0, 2, {}}}, 1, {}));  // It is not kept any more.
        QCOMPARE(events->model()->rowCount(), 4);
        QVERIFY(!list->currentIndex().isValid());
        m_editor->findChild<QToolButton*>(QStringLiteral("workflowExecutionClose"))->click();
        QCOMPARE(chosen.takeFirst().at(0).toULongLong(), 0ull);
        QVERIFY(!graph()->path());
    }

    void before_its_time_a_chosen_execution_is_not_shown() {
        m_editor->showView(viewOf({{1, Status::Running, 8 * kSecond, 0, 2, {}}}, 0, {}));
        auto* list = table("workflowExecutions");
        list->setCurrentIndex(list->model()->index(0, 0));
        QSignalSpy chosen(m_editor, &WorkflowEditor::executionChosen);
        run::View before = viewOf({}, 1, {});
        before.now = 5 * kSecond;
        m_editor->showView(before);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.takeFirst().at(0).toULongLong(), 0ull);
    }

    void the_editor_goes_with_its_component() {
        QSignalSpy gone(m_editor, &QObject::destroyed);
        m_document->remove({m_id}, QStringLiteral("Delete"));
        QTRY_COMPARE(gone.count(), 1);
        m_editor = nullptr;
    }

private:
    using Status = services::ExecutionStatus;
    run::View viewOf(std::vector<services::ExecutionReading> executions, std::uint64_t chosen,
                     std::vector<services::HistoryEvent> history) {
        run::View view;
        auto names = std::make_shared<run::Names>();
        names->components = {m_id.toStdString()};
        view.names = names;
        view.components.resize(1);
        view.now = 10 * kSecond;
        view.executions = std::make_shared<run::ExecutionsView>(
            run::ExecutionsView{m_id.toStdString(), std::move(executions), chosen, std::move(history)});
        return view;
    }
    QTreeView* table(const char* name) { return m_editor->findChild<QTreeView*>(QLatin1String(name)); }
    static QString row(const QTreeView* table, int row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(row, column).data().toString();
        return cells.join(QLatin1Char('|'));
    }
    AslEdit* text() { return m_editor->findChild<AslEdit*>(QStringLiteral("workflowText")); }
    QLabel* notice() { return m_editor->findChild<QLabel*>(QStringLiteral("workflowNotice")); }
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
