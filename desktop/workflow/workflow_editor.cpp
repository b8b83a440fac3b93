#include "desktop/workflow/workflow_editor.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "desktop/look/service_icon.h"
#include "desktop/workflow/asl_edit.h"
#include "desktop/workflow/executions_panel.h"
#include "desktop/workflow/graph_view.h"
#include "engine/model/catalog.h"
#include "engine/services/compiler.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

using namespace std::chrono_literals;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr QSize kSize{1280, 860};
constexpr int kBelow = 260;  ///< pixels of the executions and issues
enum Tab { Executions, Issues };
constexpr auto kParseAfter = 150ms, kCommitAfter = 600ms;

bool isTooLong(const std::string& text) { return text.size() > asl::kMaxDocument; }

const FieldDescriptor* fieldOf(const Message& config, const QString& name) {
    return config.GetDescriptor()->FindFieldByName(name.toStdString());
}

}  // namespace

WorkflowEditor::WorkflowEditor(Document& document, QString component, QString field, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_document(document),
      m_component(std::move(component)),
      m_field(std::move(field)),
      m_text(new AslEdit(this)),
      m_graph(new GraphView(this)),
      m_issues(new QTreeWidget(this)),
      m_executions(new ExecutionsPanel(this)),
      m_tabs(makeTabs()),
      m_notice(new QLabel(this)),
      m_summary(new QLabel(this)) {
    setObjectName(QStringLiteral("workflowEditor"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("workflowText"));
    m_text->setAccessibleName(tr("Definition"));
    m_graph->setObjectName(QStringLiteral("workflowGraph"));
    m_issues->setObjectName(QStringLiteral("workflowIssues"));
    m_issues->setAccessibleName(tr("What is wrong"));
    m_issues->setHeaderLabels({tr("Line"), tr("State"), tr("What is wrong"), tr("What to do")});
    m_issues->setRootIsDecorated(false);
    m_issues->setFrameShape(QFrame::NoFrame);
    m_issues->header()->resizeSection(0, 64);
    m_issues->header()->resizeSection(1, 160);
    m_issues->header()->resizeSection(2, 460);
    m_notice->setObjectName(QStringLiteral("workflowNotice"));
    m_notice->setWordWrap(true);
    m_notice->hide();
    m_summary->setObjectName(QStringLiteral("dimText"));
    m_summary->setContentsMargins(12, 6, 12, 6);

    auto* fit = new QToolButton(m_graph);
    fit->setObjectName(QStringLiteral("workflowFit"));
    fit->setIcon(strokeIcon(QStringLiteral("fit")));
    fit->setToolTip(tr("Fit the graph"));
    fit->setAccessibleName(fit->toolTip());
    fit->setAutoRaise(true);
    fit->move(8, 8);
    connect(fit, &QToolButton::clicked, m_graph, &GraphView::fit);

    auto* across = new QSplitter(this);
    across->addWidget(m_text);
    across->addWidget(m_graph);
    across->setSizes({kSize.width() * 45 / 100, kSize.width() * 55 / 100});
    auto* down = new QSplitter(Qt::Vertical, this);
    down->addWidget(across);
    down->addWidget(m_tabs);
    down->setStretchFactor(0, 1);
    down->setSizes({kSize.height() - kBelow, kBelow});
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_notice);
    box->addWidget(down, 1);
    box->addWidget(m_summary);
    resize(kSize);

    m_pauseToParse.setSingleShot(true);
    m_pauseToCommit.setSingleShot(true);
    connect(&m_pauseToParse, &QTimer::timeout, this, &WorkflowEditor::parse);
    connect(&m_pauseToCommit, &QTimer::timeout, this, &WorkflowEditor::commit);
    connect(m_text, &QPlainTextEdit::textChanged, this, &WorkflowEditor::textChanged);
    connect(m_text, &AslEdit::pasteRefused, this,
            [this] { showNotice(tr("Not pasted: a definition has at most 1 MB. The text is as it was.")); });
    connect(m_graph, &GraphView::stateChosen, this, [this](asl::StateIndex state) { m_text->goTo(m_graph->machine().states[state].at); });
    const auto jump = [this](const QTreeWidgetItem* item) {
        m_text->goTo({item->data(0, Qt::UserRole).toUInt(), item->data(0, Qt::UserRole + 1).toUInt()});
        m_text->setFocus();
    };
    connect(m_executions, &ExecutionsPanel::executionChosen, this, &WorkflowEditor::executionChosen);
    connect(m_executions, &ExecutionsPanel::historyChanged, this, &WorkflowEditor::showPath);
    connect(m_executions, &ExecutionsPanel::stateClicked, this,
            [this](const QString& state) { m_graph->choose(m_graph->machine().find(state.toStdString())); });
    connect(m_issues, &QTreeWidget::itemClicked, this, jump);
    connect(m_issues, &QTreeWidget::itemActivated, this, jump);
    connect(&document, &Document::changed, this, &WorkflowEditor::readDocument);
    readDocument();
    m_tabs->setCurrentIndex(m_issues->topLevelItemCount() ? Issues : Executions);
    m_text->setFocus();
}

QTabWidget* WorkflowEditor::makeTabs() {
    auto* tabs = new QTabWidget(this);
    tabs->setObjectName(QStringLiteral("workflowTabs"));
    tabs->tabBar()->setDrawBase(false);
    tabs->addTab(m_executions, tr("Executions"));
    tabs->addTab(m_issues, tr("Issues"));
    return tabs;
}

std::optional<QString> WorkflowEditor::storedText() const {
    const model::Component* component = m_document.component(m_component);
    const auto config = component ? model::unpack(component->config(), services::catalog()) : nullptr;
    const FieldDescriptor* field = config ? fieldOf(*config, m_field) : nullptr;
    if (!field) return std::nullopt;
    return QString::fromStdString(config->GetReflection()->GetString(*config, field));
}

/// Undo, redo and other editors change the text too.
void WorkflowEditor::readDocument() {
    const std::optional<QString> stored = storedText();
    if (!stored) {
        m_pauseToCommit.stop();
        close();
        return;
    }
    const std::string& name = m_document.component(m_component)->name();
    setWindowTitle(tr("Workflow \u2014 %1").arg(name.empty() ? m_component : QString::fromStdString(name)));
    const bool changed = *stored != m_stored;
    m_stored = *stored;
    if (!changed || m_pauseToCommit.isActive() || *stored == m_text->toPlainText()) return;
    m_reading = true;
    m_text->setPlainText(*stored);
    m_reading = false;
    parse();
}

void WorkflowEditor::textChanged() {
    if (m_reading) return;
    m_pauseToParse.start(std::max<std::chrono::milliseconds>(kParseAfter, 4 * m_parseTook));  // Long texts wait until typing pauses.
    m_pauseToCommit.start(kCommitAfter);
}

void WorkflowEditor::parse() {
    QElapsedTimer clock;
    clock.start();
    const std::string text = m_text->toPlainText().toStdString();
    showNotice(isTooLong(text) ? tr("A definition has at most 1 MB: the design keeps its last text until this one is shorter.")
                               : QString());
    asl::Parsed parsed = asl::parse(text);
    m_text->setIssues(parsed.issues);
    const auto states = static_cast<int>(parsed.machine.states.size());
    m_graph->setMachine(std::move(parsed.machine));
    m_graph->setWrong(parsed.issues);
    showPath();
    showIssues(parsed.issues);
    const auto errors = static_cast<int>(std::count_if(
        parsed.issues.begin(), parsed.issues.end(), [](const asl::Issue& issue) { return issue.severity == asl::Issue::Severity::Error; }));
    m_summary->setText(tr("%n states", nullptr, states) + QStringLiteral(" \u00b7 ") +
                       (errors ? tr("%n errors", nullptr, errors) : tr("No errors")));
    m_parseTook = std::chrono::milliseconds(clock.elapsed());
}

void WorkflowEditor::showNotice(const QString& text) {
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

/// Of the execution that is chosen, through the graph that is there now.
void WorkflowEditor::showPath() {
    if (m_executions->chosen())
        m_graph->setPath(pathOf(m_executions->history(), m_graph->machine()));
    else
        m_graph->setPath(std::nullopt);
}

void WorkflowEditor::showIssues(const std::vector<asl::Issue>& issues) {
    m_tabs->setTabText(Issues, issues.empty() ? tr("Issues") : tr("Issues (%1)").arg(issues.size()));
    m_issues->clear();
    for (const asl::Issue& issue : issues) {
        const QString where = QString::fromStdString(issue.state.empty()   ? issue.field
                                                     : issue.field.empty() ? issue.state
                                                                           : issue.state + " \u203a " + issue.field);
        auto* item = new QTreeWidgetItem(m_issues, {QString::number(issue.at.line), where, said(issue.message), said(issue.remedy)});
        const bool error = issue.severity == asl::Issue::Severity::Error;
        item->setIcon(0, error ? strokeIcon(QStringLiteral("error"), &shapes::Theme::failed)
                               : strokeIcon(QStringLiteral("warning"), &shapes::Theme::degraded));
        item->setData(0, Qt::UserRole, issue.at.line);
        item->setData(0, Qt::UserRole + 1, issue.at.column);
        for (int column = 1; column < 4; ++column) item->setToolTip(column, item->text(column));
    }
}

void WorkflowEditor::commit() {
    m_pauseToCommit.stop();
    const model::Component* component = m_document.component(m_component);
    const auto config = component ? model::unpack(component->config(), services::catalog()) : nullptr;
    const FieldDescriptor* field = config ? fieldOf(*config, m_field) : nullptr;
    std::string text = m_text->toPlainText().toStdString();
    if (!field || isTooLong(text) || config->GetReflection()->GetString(*config, field) == text) return;
    config->GetReflection()->SetString(config.get(), field, std::move(text));
    model::Component changed = *component;
    *changed.mutable_config() = model::pack(*config);
    m_document.replace({changed}, {QStringLiteral("config.") + m_field}, tr("Change the workflow"), true);
}

void WorkflowEditor::showView(const run::View& view) {
    if (!view.names) return;
    const std::vector<std::string>& ids = view.names->components;
    const auto found = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), m_component.toStdString()) - ids.begin());
    if (found < view.components.size()) m_graph->setActivity(view.components[found].steps);
    const bool ours = view.executions && view.executions->component == m_component.toStdString();
    const auto executions = ours ? view.executions : nullptr;
    if (executions == m_shown && executions) return;
    m_shown = executions;
    m_executions->showExecutions(executions, view.now);
}

void WorkflowEditor::closeEvent(QCloseEvent* event) {
    commit();
    QWidget::closeEvent(event);
}

void WorkflowEditor::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_pauseToCommit.isActive()) commit();
}

}  // namespace nephoscope::desktop
