#pragma once

#include <QTimer>
#include <QWidget>

#include "desktop/document/document.h"
#include "engine/asl/machine.h"
#include "engine/run/view.h"

class QLabel;
class QTreeWidget;

namespace nephoscope::desktop {

class AslEdit;
class GraphView;

/// A window for the state machine in a text field of a component: text, graph, and what is wrong. What is typed reaches the document after a
/// short pause; all typing since the last other edit is one undo step. Closes when the component goes.
class WorkflowEditor : public QWidget {
    Q_OBJECT
public:
    WorkflowEditor(Document& document, const QString& component, const QString& field, QWidget* parent);

    const QString& component() const { return m_component; }
    /// What runs in each state.
    void showView(const run::View& view);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void readDocument();
    void textChanged();
    void parse();
    void commit();
    std::optional<QString> storedText() const;
    void showIssues(const std::vector<asl::Issue>& issues);

    Document& m_document;
    const QString m_component, m_field;
    AslEdit* m_text;
    GraphView* m_graph;
    QTreeWidget* m_issues;
    QLabel* m_summary;
    QTimer m_pauseToParse, m_pauseToCommit;
    bool m_reading = false;
};

}  // namespace nephoscope::desktop
