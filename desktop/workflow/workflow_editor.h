#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

#include "desktop/document/document.h"
#include "engine/asl/machine.h"
#include "engine/run/view.h"

class QLabel;
class QTabWidget;
class QTreeWidget;

namespace nephoscope::desktop {

class AslEdit;
class ExecutionsPanel;
class GraphView;

/// A window for the state machine in a text field of a component: text, graph, what is wrong, and the executions of a run. What is typed
/// reaches the document after a short pause; all typing since the last other edit is one undo step. Text that is longer than a definition may
/// be stays here, with a notice above it, until it is shorter. Closes when the component goes.
class WorkflowEditor : public QWidget {
    Q_OBJECT
public:
    WorkflowEditor(Document& document, QString component, QString field, QWidget* parent);

    const QString& component() const { return m_component; }
    /// What runs in each state, and the executions where the View tells them.
    void showView(const run::View& view);

Q_SIGNALS:
    /// Somebody wants to see its history; 0: of none.
    void executionChosen(quint64 number);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void readDocument();
    void textChanged();
    void parse();
    void commit();
    std::optional<QString> storedText() const;
    void showNotice(const QString& text);
    void showIssues(const std::vector<asl::Issue>& issues);
    void showPath();
    QTabWidget* makeTabs();

    Document& m_document;
    const QString m_component, m_field;
    AslEdit* m_text;
    GraphView* m_graph;
    QTreeWidget* m_issues;
    ExecutionsPanel* m_executions;
    QTabWidget* m_tabs;
    QLabel *m_notice, *m_summary;
    QTimer m_pauseToParse, m_pauseToCommit;
    std::chrono::milliseconds m_parseTook{0};
    QString m_stored;  ///< what the document has
    std::shared_ptr<const run::ExecutionsView> m_shown;
    bool m_reading = false;
};

}  // namespace nephoscope::desktop
