#include "desktop/app/main_window.h"
#include "desktop/document/commands.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "desktop/app/app_resources.h"
#include "desktop/app/app_spec_files.h"
#include "desktop/app/command_search.h"
#include "desktop/app/context_menus.h"
#include "desktop/app/experiment_files.h"
#include "desktop/app/files.h"
#include "desktop/app/load_files.h"
#include "desktop/app/menus.h"
#include "desktop/app/reason_popover.h"
#include "desktop/app/recovery_words.h"
#include "desktop/app/run_status.h"
#include "desktop/canvas/canvas.h"
#include "desktop/canvas/picture.h"
#include "desktop/charts/charts_panel.h"
#include "desktop/compare/compare_window.h"
#include "desktop/cost/cost_panel.h"
#include "desktop/deployments/deployments_panel.h"
#include "desktop/handbook/handbook.h"
#include "desktop/inspector/inspector.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/issues/issue_list.h"
#include "desktop/load/load_pane.h"
#include "desktop/log/event_log.h"
#include "desktop/look/service_icon.h"
#include "desktop/outline/outline.h"
#include "desktop/palette/palette.h"
#include "desktop/plan/plan_lane.h"
#include "desktop/playback/play_bar.h"
#include "desktop/playback/timeline.h"
#include "desktop/story/story_bar.h"
#include "desktop/traces/traces_panel.h"
#include "desktop/workflow/workflow_editor.h"
#include "engine/model/edit.h"
#include "engine/services/compiler.h"
#include "shapes/number_text.h"

namespace nephoscope::desktop {
namespace {

const QString kGeometry = QStringLiteral("window/geometry");
const QString kState = QStringLiteral("window/state");
const QString kTheme = QStringLiteral("theme");
const QString kCostOnCards = QStringLiteral("costOnCards");
const QString kReducedMotion = QStringLiteral("reducedMotion");

QString localFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

}  // namespace

MainWindow::MainWindow(Options options)
    : m_prompts(std::move(options.prompts)),
      m_settings(options.settingsFile, QSettings::IniFormat),
      m_theme(options.theme.value_or(static_cast<ThemeChoice>(std::clamp(m_settings.value(kTheme, 0).toInt(), 0, 2)))),
      m_run(new RunController(m_document, this)),
      m_files(new Files(m_document, m_prompts, m_settings, options.recoveryFolder, this)),
      m_loadFiles(new LoadFiles(m_document, m_prompts, this)),
      m_experimentFiles(new ExperimentFiles(m_document, m_prompts, this)),
      m_appSpecs(new AppSpecFiles(m_document, m_prompts, this)),
      m_menus(new ContextMenus(*this)) {
    initAppResources();
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    applyStyle(*qApp, schemeFor(m_theme));
    createPanels();
    buildMenus(*this);
    createToolBar();
    connectCanvas();
    connectRun();
    connectPanels();
    connectStory();
    connectPlan();
    resize(1600, 1000);
    m_firstLayout = saveState();
    restoreGeometry(m_settings.value(kGeometry).toByteArray());
    restoreState(m_settings.value(kState).toByteArray());
    m_canvas->setScheme(schemeFor(m_theme));
    setReducedMotion(isMotionReduced());
    setCostOnCards(isCostOnCards());
    showTitle();
}

MainWindow::~MainWindow() {
    // Children go after members, but these read the document until their end.
    delete m_workflow.data();
    delete takeCentralWidget();
    qDeleteAll(findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly));
    delete m_files;
    delete m_run;
}

void MainWindow::createPanels() {
    auto* centre = new QWidget(this);
    m_canvas = new Canvas(&m_document, centre);
    m_canvas->setObjectName(QStringLiteral("canvas"));
    m_story = new StoryBar(centre);
    m_load = new LoadPane(m_document, centre);
    m_plan = new PlanLane(m_document, centre);
    m_timeline = new Timeline(centre);
    auto* box = new QVBoxLayout(centre);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(m_story);
    box->addWidget(m_canvas, 1);
    box->addWidget(m_load);
    box->addWidget(m_plan);
    box->addWidget(m_timeline);
    setCentralWidget(centre);

    m_palette = new Palette(this);
    m_outline = new Outline(m_document, this);
    m_inspector = new Inspector(m_document, this);
    m_charts = new ChartsPanel([this](const std::string& object, const std::string& metric,
                                      std::size_t from) { return m_run->session().series(object, metric, from); },
                               this);
    m_cost = new CostPanel(this);
    m_deployments = new DeploymentsPanel(this);
    m_traces = new TracesPanel([this] { return m_run->session().traces(); }, this);
    m_log = new EventLog(this);
    m_issues = new IssueList(m_document, this);
    m_left = addTabs(QStringLiteral("partsDock"), tr("Left panel"), Qt::LeftDockWidgetArea);
    m_left->addTab(m_palette, tr("Components"));
    m_left->addTab(m_outline, tr("Outline"));
    QTabWidget* right = addTabs(QStringLiteral("inspectorDock"), tr("Right panel"), Qt::RightDockWidgetArea);
    right->addTab(m_inspector, tr("Inspector"));
    m_bottom = addTabs(QStringLiteral("runDock"), tr("Bottom panel"), Qt::BottomDockWidgetArea);
    m_bottom->addTab(m_charts, tr("Live metrics"));
    m_bottom->addTab(m_cost, tr("Cost"));
    m_bottom->addTab(m_deployments, tr("Deployments"));
    m_bottom->addTab(m_traces, tr("Traces"));
    m_bottom->addTab(m_log, tr("Events"));
    m_bottom->addTab(m_issues, tr("Issues"));
    const auto dockOf = [](QTabWidget* tabs) { return qobject_cast<QDockWidget*>(tabs->parentWidget()); };
    resizeDocks({dockOf(m_left), dockOf(right)}, {256, 328}, Qt::Horizontal);
    resizeDocks({dockOf(m_bottom)}, {210}, Qt::Vertical);

    offerDeployments();

    m_status = new RunStatus(this);
    statusBar()->addPermanentWidget(m_status);
    statusBar()->setObjectName(QStringLiteral("statusBar"));
}

void MainWindow::offerDeployments() {
    m_bottom->setTabVisible(m_bottom->indexOf(m_deployments), !m_document.design().deployments().empty());
}

QTabWidget* MainWindow::addTabs(const QString& name, const QString& title, Qt::DockWidgetArea area) {
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock));
    auto* tabs = new QTabWidget(dock);
    tabs->setObjectName(name + QStringLiteral(".tabs"));
    tabs->setDocumentMode(true);
    tabs->tabBar()->setDrawBase(false);
    tabs->tabBar()->setElideMode(Qt::ElideNone);
    dock->setWidget(tabs);
    addDockWidget(area, dock);
    return tabs;
}

void MainWindow::createToolBar() {
    QToolBar* bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    const auto add = [&](const char* action) { bar->addAction(findChild<QAction*>(QLatin1String(action))); };
    add("fileSave");
    bar->addSeparator();
    add("editUndo");
    add("editRedo");
    bar->addSeparator();
    m_playBar = new PlayBar(this);
    bar->addWidget(m_playBar);
    auto* gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_monthlyCost = new QToolButton(bar);
    m_monthlyCost->setObjectName(QStringLiteral("monthlyCost"));
    m_monthlyCost->setToolTip(tr("What the design costs at this rate; click for each component's part"));
    bar->addWidget(m_monthlyCost);
    bar->addSeparator();
    add("viewZoomOut");
    add("viewFit");
    add("viewZoomIn");
    bar->addSeparator();
    add("searchCommands");
}

void MainWindow::connectCanvas() {
    connect(m_canvas, &Canvas::selectionChanged, this, &MainWindow::showSelection);
    connect(m_canvas, &Canvas::activated, this, [this](const QString& id) { jumpTo(id, QStringLiteral("name")); });
    connect(m_canvas, &Canvas::contextMenuRequested, m_menus, &ContextMenus::showFor);
    connect(m_canvas, &Canvas::reasonClicked, this, &MainWindow::showReasons);
    connect(m_canvas, &Canvas::tracedRequestClicked, this, [this](quint64 request) {
        if (m_traces->openRequest(request))
            raisePanel(m_traces);
        else
            statusBar()->showMessage(tr("This trace is not kept any more."), 8000);
    });
    connect(m_canvas, &Canvas::connectDropped, m_menus, &ContextMenus::offerCallees);
    connect(m_canvas, &Canvas::playPauseRequested, m_run, &RunController::playPause);
    connect(m_canvas, &Canvas::exampleRequested, this, [this] { m_files->openExample(QStringLiteral("three-tier")); });
    connect(m_canvas, &Canvas::openRequested, m_files, &Files::open);
    connect(m_canvas, &Canvas::statusHint, this, [this](const QString& text) { statusBar()->showMessage(text); });
}

void MainWindow::connectRun() {
    connect(m_run, &RunController::viewChanged, this, [this](const std::shared_ptr<const run::View>& view) {
        m_canvas->setView(view);
        m_charts->showView(view);
        m_cost->showView(view);
        m_deployments->showView(view);
        m_traces->showView(view);
        m_monthlyCost->setText(
            tr("%1 / month").arg(view->now > 0 ? shapes::moneyText(view->system.usd_per_month) : QStringLiteral("\u2013")));
        m_playBar->showView(*view);
        m_timeline->showView(*view);
        m_load->showView(*view);
        m_plan->showView(*view);
        m_status->showView(*view);
        m_story->showView(*view);
        if (m_workflow) m_workflow->showView(*view);
    });
    connect(m_run, &RunController::timeAnimated, m_canvas, &Canvas::setPlaybackTime);
    connect(m_run, &RunController::logAdded, this, [this](const std::vector<run::LogEntry>& entries) {
        m_log->append(entries);
        m_timeline->addMarks(entries);
        m_charts->addLog(entries);
    });
    connect(m_run, &RunController::logReset, this, [this] {
        m_log->model().clear();
        m_timeline->clearMarks();
        m_charts->clearLog();
    });
    connect(m_run, &RunController::refused, this, [this] {
        statusBar()->showMessage(tr("The design cannot run yet: see the issues."), 8000);
        raisePanel(m_issues);
    });
    connect(m_playBar, &PlayBar::playPauseRequested, m_run, &RunController::playPause);
    connect(m_playBar, &PlayBar::stepEventRequested, m_run, &RunController::stepEvent);
    connect(m_playBar, &PlayBar::stepHopRequested, m_run, &RunController::stepHop);
    connect(m_playBar, &PlayBar::resetRequested, m_run, &RunController::reset);
    connect(m_playBar, &PlayBar::speedRequested, m_run, &RunController::setSpeed);
    connect(m_playBar, &PlayBar::seedRequested, m_run, &RunController::setSeed);
    connect(m_timeline, &Timeline::seekRequested, m_run, &RunController::seek);
}

void MainWindow::connectPanels() {
    connect(m_palette, &Palette::activated, this, [this](const QString& what) {
        const QString id = m_canvas->place(what);
        if (!id.isEmpty()) m_canvas->setSelection({id});
    });
    connect(m_outline, &Outline::selectionEdited, this, [this](const QStringList& ids) {
        m_canvas->setSelection(ids);
        if (!ids.isEmpty()) m_canvas->ensureVisible(ids.last());
    });
    connect(m_outline, &Outline::contextMenuWanted, this, [this](const QString& id, const QPoint& at) { m_menus->showFor(id, -1, at); });
    connect(m_load, &LoadPane::importRequested, m_loadFiles, &LoadFiles::open);
    connect(m_inspector, &Inspector::appSpecWanted, m_appSpecs, &AppSpecFiles::open);
    connect(m_appSpecs, &AppSpecFiles::imported, this, [this](const QString& deployment, const QString& summary) {
        m_inspector->focusField(deployment, QString());
        statusBar()->showMessage(summary, 10'000);
    });
    connect(m_loadFiles, &LoadFiles::imported, this, [this](const QString& clients, const QString& summary) {
        m_canvas->setSelection({clients});
        statusBar()->showMessage(summary, 10'000);
    });
    connect(m_inspector, &Inspector::windowWanted, this, &MainWindow::editDocument);
    connect(m_issues, &IssueList::jumpRequested, this, &MainWindow::jumpTo);
    connect(m_issues, &IssueList::countChanged, this, [this](int errors, int warnings) {
        m_status->showIssues(errors, warnings);
        m_bottom->setTabText(m_bottom->indexOf(m_issues), errors + warnings > 0 ? tr("Issues (%1)").arg(errors + warnings) : tr("Issues"));
    });
    connect(m_status, &RunStatus::alarmChosen, this, [this](const QString& id) { m_canvas->setSelection({id}); });
    connect(m_status, &RunStatus::recoveryClicked, this, &MainWindow::showRecovery);
    connect(m_status, &RunStatus::issuesClicked, this, [this] { raisePanel(m_issues); });
    connect(m_status, &RunStatus::limitsChosen, this, [this](model::LimitsAsOf limits) {
        model::Design settings = settingsOf(m_document.design());
        settings.set_limits_as_of(limits);
        m_document.changeSettings(settings, tr("Change AWS limits"));
    });
    connect(m_monthlyCost, &QToolButton::clicked, this, [this] { raisePanel(m_cost); });
    connect(m_cost, &CostPanel::componentClicked, this, [this](const QString& id) { jumpTo(id, QString()); });
    connect(m_cost, &CostPanel::priceChanged, this, &MainWindow::changePrice);
    m_cost->setNames([this](const QString& id) { return nameOf(id); });
    m_deployments->setNames([this](const QString& id) { return nameOf(id); });
    connect(m_deployments, &DeploymentsPanel::deploymentClicked, this, [this](const QString& id) { jumpTo(id, QString()); });
    m_traces->setNames([this](const QString& id) { return nameOf(id); });
    connect(m_traces, &TracesPanel::componentActivated, this, [this](const QString& id) { jumpTo(id, QString()); });
    connect(m_charts, &ChartsPanel::secondClicked, this, [this](int second, const QString& component) {
        m_traces->showSecond(second, component);
        raisePanel(m_traces);
    });
    connect(m_log, &EventLog::componentClicked, this, [this](const QString& id) { jumpTo(id, QString()); });
    m_log->model().setNames([this](const QString& id) { return nameOf(id); });
    connect(m_files, &Files::recoveryFailed, this,
            [this](const QString& why) { statusBar()->showMessage(tr("No recovery copy: %1").arg(why)); });
    connect(m_files, &Files::readingStarted, this,
            [this](const QString& name) { statusBar()->showMessage(tr("Opening %1...").arg(name)); });
    connect(m_files, &Files::readingEnded, statusBar(), &QStatusBar::clearMessage);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::pathChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::changed, this, [this] {
        m_status->showLimits(m_document.design().limits_as_of());
        m_cost->setPrices(m_document.design());
        offerDeployments();
        if (m_handbook) m_handbook->setLimits(m_document.design().limits_as_of());
        showTitle();
    });
}

void MainWindow::connectPlan() {
    connect(m_plan, &PlanLane::opened, this, [this](const QString& id) { jumpTo(id, QStringLiteral("at")); });
    connect(m_plan, &PlanLane::menuRequested, m_menus, &ContextMenus::showPlan);
    connect(m_timeline, &Timeline::menuRequested, m_menus,
            [this](SimTime time, const QPoint& at) { m_menus->showPlan(QString(), time / kSecond * kSecond, at); });
    connect(m_experimentFiles, &ExperimentFiles::imported, this, [this](const QString& id, const QString& summary) {
        jumpTo(id, QStringLiteral("targets"));
        statusBar()->showMessage(summary, 10'000);
    });
}

void MainWindow::importExperiment() { m_experimentFiles->open(m_run->view().now); }
void MainWindow::importLoad() { m_loadFiles->open(m_load->clients()); }

void MainWindow::showTitle() {
    setWindowTitle(m_document.title() + QStringLiteral("[*] \u2014 ") + QCoreApplication::applicationName());
    setWindowModified(m_document.isModified());
    setWindowFilePath(m_document.path());
}

void MainWindow::showSelection(const QStringList& ids) {
    m_inspector->setSelection(ids);
    m_outline->setSelection(ids);
    m_load->setSelection(ids);
    const bool one = ids.size() == 1 && m_document.component(ids.first());
    const model::Component* component = one ? m_document.component(ids.first()) : nullptr;
    m_charts->setObject(one ? ids.first() : QString(), one ? nameOf(ids.first()) : QString(),
                        component ? services::find(services::catalog().type_of(*component)->name) : nullptr);
    m_bottom->setTabText(m_bottom->indexOf(m_charts), one ? tr("Live metrics \u2014 %1").arg(nameOf(ids.first())) : tr("Live metrics"));
}

QString MainWindow::nameOf(const QString& id) const {
    if (const model::Component* component = m_document.component(id); component && !component->name().empty())
        return QString::fromStdString(component->name());
    if (const model::Container* container = m_document.container(id); container && !container->name().empty())
        return QString::fromStdString(container->name());
    return id;
}

void MainWindow::jumpTo(const QString& object, const QString& field) {
    const bool onCanvas =
        m_document.component(object) || m_document.connection(object) || m_document.container(object) || m_document.note(object);
    m_canvas->setSelection(onCanvas ? QStringList{object} : QStringList());
    if (onCanvas) {
        m_canvas->ensureVisible(object);
        m_canvas->flash(object);
    }
    if (field.isEmpty() && onCanvas) return;
    raisePanel(m_inspector);
    m_inspector->focusField(object, field);
}

void MainWindow::raisePanel(QWidget* content) {
    for (QTabWidget* tabs : findChildren<QTabWidget*>()) {
        if (tabs->indexOf(content) < 0) continue;
        tabs->parentWidget()->show();
        tabs->setCurrentWidget(content);
    }
}

void MainWindow::showReasons(const QString& id) {
    const run::View& view = m_run->view();
    std::vector<run::Reason> reasons;
    if (view.names) {
        const auto& ids = view.names->components;
        const auto found = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id.toStdString()) - ids.begin());
        if (found < view.components.size()) reasons = view.components[found].reasons;
    }
    const QString failover = m_log->model().newest(id, "failover-summary");
    explain(nameOf(id), reasons, failover)->popUp(m_canvas->viewport()->mapToGlobal(m_canvas->rectOf(id).topRight() + QPoint(8, 0)));
}

void MainWindow::showRecovery(const QPoint& above) {
    const run::View& view = m_run->view();
    const scenario::RecoveryReading* trigger = lastingTrigger(view);
    if (!trigger) return;
    ReasonPopover* popover =
        explain(tr("the system"), recoveryReasons(*trigger, view, [this](const QString& id) { return nameOf(id); }), QString());
    popover->adjustSize();
    popover->popUp(above - QPoint(0, popover->height()));
}

ReasonPopover* MainWindow::explain(const QString& name, const std::vector<run::Reason>& reasons, const QString& lastFailover) {
    auto* popover = new ReasonPopover(name, reasons, lastFailover, m_document.design().limits_as_of(), this);
    connect(popover, &ReasonPopover::settingRequested, this, &MainWindow::jumpTo);
    connect(popover, &ReasonPopover::offerAccepted, this, &MainWindow::acceptOffer);
    return popover;
}

void MainWindow::acceptOffer(const QString& object, const QString& field, const QString& text) {
    model::Design changed = m_document.design();
    const std::string setting = (object + QLatin1Char('.') + field + QLatin1Char('=') + text).toStdString();
    const Status applied = model::apply_setting(&changed, setting, services::catalog());
    const model::Component* component = applied ? model::find_component(changed, object.toStdString()) : nullptr;
    const model::Connection* connection = applied ? model::find_connection(changed, object.toStdString()) : nullptr;
    if (component)
        m_document.replace({*component}, {field}, tr("Add the missing rule"));
    else if (connection)
        m_document.replace({*connection}, {field}, tr("Add the missing rule"));
    else
        statusBar()->showMessage(tr("The rule cannot be added."), 8000);
}

void MainWindow::searchCommands() {
    std::vector<CommandSearch::Command> commands;
    for (QAction* action : findChildren<QAction*>()) {
        if (action->objectName().isEmpty() || action->text().isEmpty() || action->menu() || action->isSeparator()) continue;
        commands.push_back({action->text().remove(QLatin1Char('&')), action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                            action->isEnabled(), [action] { action->trigger(); }});
    }
    for (const model::Component& component : m_document.design().components())
        commands.push_back({QString::fromStdString(component.name().empty() ? component.id() : component.name()), serviceTitle(component),
                            componentIcon(component), true,
                            [this, id = QString::fromStdString(component.id())] { jumpTo(id, QString()); }});
    auto* search = new CommandSearch(std::move(commands), tr("Search actions and components"), this);
    search->popUp(mapToGlobal(QPoint((width() - 520) / 2, 96)));
}

void MainWindow::renameSelection() {
    if (m_outline->hasFocus() && m_outline->currentItem())
        m_outline->editItem(m_outline->currentItem());
    else
        m_canvas->renameSelection();
}

void MainWindow::exportPicture() {
    const QString path = m_prompts.picturePath(this, tr("design.png"));
    if (path.isEmpty()) return;
    if (!canvasPicture().save(path)) m_prompts.tell(this, tr("The picture cannot be written."), path);
}

QImage MainWindow::canvasPicture() const { return renderPicture(m_document, &m_run->view(), schemeFor(m_theme), QSize(1920, 1200), 2); }

void MainWindow::connectStory() {
    connect(m_canvas, &Canvas::storyRequested, this, &MainWindow::playStory);
    connect(m_story, &StoryBar::resetRequested, m_run, &RunController::reset);
    connect(m_story, &StoryBar::playRequested, m_run, &RunController::play);
    connect(m_story, &StoryBar::runUntilRequested, m_run, &RunController::runUntil);
    connect(m_story, &StoryBar::speedRequested, m_run, &RunController::setSpeed);
    connect(m_story, &StoryBar::showRequested, this, [this](const QString& id) {
        m_canvas->setSelection(id.isEmpty() ? QStringList() : QStringList{id});
        if (id.isEmpty()) return;
        m_canvas->ensureVisible(id);
        m_canvas->flash(id);
    });
    connect(&m_document, &Document::changed, m_story, [this](const Change& change) {
        if (std::holds_alternative<Reset>(change)) m_story->close();
    });
}

void MainWindow::playStory(const QString& id) {
    for (const model::Note& note : m_document.design().notes()) {
        if (note.story().empty() || (!id.isEmpty() && note.id() != id.toStdString())) continue;
        if (has_errors(m_document.issues())) {
            statusBar()->showMessage(tr("The design cannot run yet: see the issues."), 8000);
            return raisePanel(m_issues);
        }
        return m_story->play(note);
    }
    statusBar()->showMessage(tr("No note of this design tells a story: add steps to one in the inspector, or open an example."), 8000);
}

void MainWindow::compareDeployments() {
    if (m_document.design().deployments().empty()) {
        statusBar()->showMessage(tr("The design has no deployment: add one to a group or a function in the inspector."), 8000);
        return;
    }
    auto* window = new CompareWindow(m_document, CompareWindow::Kind::Deployments, this);
    window->show();
    window->start();
}

void MainWindow::compareCaching() {
    auto* window = new CompareWindow(m_document, CompareWindow::Kind::Caching, this);
    window->show();
    window->start();
}

void MainWindow::setTheme(ThemeChoice choice) {
    m_theme = choice;
    m_settings.setValue(kTheme, static_cast<int>(choice));
    const shapes::Scheme scheme = schemeFor(choice);
    applyStyle(*qApp, scheme);
    m_canvas->setScheme(scheme);
    refreshMenuIcons(*this);
}

void MainWindow::setReducedMotion(bool reduced) {
    m_settings.setValue(kReducedMotion, reduced);
    m_canvas->setReducedMotion(reduced);
    setAnimated(!reduced);
}

bool MainWindow::isMotionReduced() const { return m_settings.value(kReducedMotion, false).toBool(); }

void MainWindow::setCostOnCards(bool shown) {
    m_settings.setValue(kCostOnCards, shown);
    m_canvas->setCostShown(shown);
}

bool MainWindow::isCostOnCards() const { return m_settings.value(kCostOnCards, false).toBool(); }

void MainWindow::changePrice(const QString& price, std::optional<double> usd) {
    model::Design settings = settingsOf(m_document.design());
    auto& prices = *settings.mutable_prices();
    const auto own = std::find_if(prices.begin(), prices.end(), [&](const auto& each) { return each.price() == price.toStdString(); });
    if (!usd) {
        if (own != prices.end()) prices.erase(own);
    } else {
        model::PriceOverride& changed = own == prices.end() ? *prices.Add() : *own;
        changed.set_price(price.toStdString());
        changed.set_usd(*usd);
    }
    m_document.changeSettings(settings, usd ? tr("Change a price") : tr("Use the table's price"));
}

void MainWindow::changeSpeed(int steps) { m_playBar->changeSpeed(steps); }

void MainWindow::showHandbook(const QString& id) {
    if (!m_handbook) m_handbook = new Handbook(this);
    m_handbook->setLimits(m_document.design().limits_as_of());
    const QStringList selected = m_canvas->selection();
    const QString part = id.isEmpty() && selected.size() == 1 ? selected.first() : id;
    m_handbook->open(serviceOf(m_document.component(part)));
}

void MainWindow::editDocument(const QString& id, const QString& path) {
    if (m_workflow && m_workflow->component() != id) {
        m_workflow->close();
        m_workflow->disconnect(this);  // It goes later, when another workflow is watched.
        m_workflow = nullptr;
    }
    if (!m_workflow) {
        m_workflow = new WorkflowEditor(m_document, id, path.mid(path.lastIndexOf(QLatin1Char('.')) + 1), this);
        m_run->watchExecutions(id, 0);
        connect(m_workflow, &WorkflowEditor::executionChosen, this, [this, id](quint64 number) { m_run->watchExecutions(id, number); });
        connect(m_workflow, &QObject::destroyed, this, [this] { m_run->watchExecutions({}, 0); });
    }
    m_workflow->show();
    m_workflow->raise();
    m_workflow->activateWindow();
    m_workflow->showView(m_run->view());
}

void MainWindow::resetLayout() { restoreState(m_firstLayout); }

void MainWindow::about() {
    QMessageBox::about(this, QCoreApplication::applicationName(),
                       tr("<b>Nephoscope %1</b><p>Draw an AWS architecture, press play, watch every request move through it.</p>"
                          "<p>Not made or endorsed by Amazon. AWS names are trademarks of Amazon.com, Inc. or its affiliates.</p>")
                           .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_files->mayClose()) return event->ignore();
    m_settings.setValue(kGeometry, saveGeometry());
    m_settings.setValue(kState, saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = localFile(event->mimeData());
    if (path.isEmpty()) return;
    if (AppSpecFiles::isAppSpec(path))
        m_appSpecs->openPath(path, m_inspector->shown());
    else if (LoadFiles::isRecording(path) || LoadFiles::isK6Options(path))
        m_loadFiles->openPath(path, m_load->clients());
    else if (ExperimentFiles::isTemplate(path))
        m_experimentFiles->openPath(path, m_run->view().now);
    else
        m_files->openPath(path);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::WindowActivate && m_document.isChangedOnDisk())
        statusBar()->showMessage(tr("%1 was changed by another program; saving will ask first.").arg(m_document.title()), 10'000);
    return QMainWindow::event(event);
}

}  // namespace nephoscope::desktop
