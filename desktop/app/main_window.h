#pragma once

#include <QMainWindow>
#include <QPointer>
#include <QSettings>

#include "desktop/app/prompts.h"
#include "desktop/app/run_controller.h"
#include "desktop/app/style.h"
#include "desktop/document/document.h"

class QTabWidget;
class QToolButton;

namespace nephoscope::desktop {

class Canvas;
class ChartsPanel;
class CostPanel;
class DeploymentsPanel;
class ContextMenus;
class EventLog;
class ExperimentFiles;
class Files;
class Handbook;
class Inspector;
class IssueList;
class AppSpecFiles;
class LoadFiles;
class LoadPane;
class Outline;
class Palette;
class PlanLane;
class PlayBar;
class ReasonPopover;
class RunStatus;
class StoryBar;
class Timeline;
class TracesPanel;
class WorkflowEditor;

/// The window: makes the parts and connects them. What they do is in their own folders.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    struct Options {
        Prompts prompts = Prompts::dialogs();
        QString settingsFile;              ///< an .ini file
        QString recoveryFolder;            ///< empty: no recovery copies
        std::optional<ThemeChoice> theme;  ///< otherwise what the settings say
    };

    explicit MainWindow(Options options);
    ~MainWindow() override;

    Document& document() { return m_document; }
    RunController& run() { return *m_run; }
    Files& files() { return *m_files; }
    Canvas& canvas() { return *m_canvas; }
    Outline& outline() { return *m_outline; }
    const Prompts& prompts() const { return m_prompts; }
    /// What a person calls a part.
    QString nameOf(const QString& id) const;

    void setTheme(ThemeChoice choice);
    ThemeChoice themeChoice() const { return m_theme; }
    /// No dots and no gliding panels; numbers stay live.
    void setReducedMotion(bool reduced);
    bool isMotionReduced() const;
    /// Cards say what they have cost so far and cost a month instead of what they do.
    void setCostOnCards(bool shown);
    bool isCostOnCards() const;
    void searchCommands();
    void renameSelection();
    void exportPicture();
    /// The whole drawing with what the run says now, large enough to be read.
    QImage canvasPicture() const;
    void importExperiment();
    void importLoad();
    void resetLayout();
    /// Goes to a part (empty: the design) and the field of its settings (may be empty).
    void jumpTo(const QString& object, const QString& field);
    /// "Why is it red?"
    void showReasons(const QString& id);
    /// "Why has the system not recovered?", above a point of the screen.
    void showRecovery(const QPoint& above);
    void changeSpeed(int steps);
    /// The handbook, at the page of a part's service (empty: of the selected one).
    void showHandbook(const QString& id = {});
    /// The editor of a field that is a document of its own ("config.definition_string").
    void editDocument(const QString& id, const QString& path);
    /// Variants of the design side by side: see CompareWindow.
    void compareDeployments();
    void compareCaching();
    /// Of a note; empty: of the first that has one.
    void playStory(const QString& id = {});
    void about();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    void createPanels();
    void offerDeployments();
    void createToolBar();
    QTabWidget* addTabs(const QString& name, const QString& title, Qt::DockWidgetArea area);
    void connectCanvas();
    void connectRun();
    void connectPanels();
    void connectStory();
    void connectPlan();
    void showTitle();
    void showSelection(const QStringList& ids);
    ReasonPopover* explain(const QString& name, const std::vector<run::Reason>& reasons, const QString& lastFailover);
    void acceptOffer(const QString& object, const QString& field, const QString& text);
    void raisePanel(QWidget* content);
    void changePrice(const QString& price, std::optional<double> usd);

    Prompts m_prompts;
    QSettings m_settings;
    ThemeChoice m_theme;
    Document m_document;
    RunController* m_run;
    Canvas* m_canvas;
    Palette* m_palette;
    Outline* m_outline;
    Inspector* m_inspector;
    ChartsPanel* m_charts;
    CostPanel* m_cost;
    DeploymentsPanel* m_deployments;
    QToolButton* m_monthlyCost;
    TracesPanel* m_traces;
    EventLog* m_log;
    IssueList* m_issues;
    PlayBar* m_playBar;
    Timeline* m_timeline;
    StoryBar* m_story;
    LoadPane* m_load;
    PlanLane* m_plan;
    RunStatus* m_status;
    QTabWidget *m_left, *m_bottom;
    Files* m_files;
    LoadFiles* m_loadFiles;
    ExperimentFiles* m_experimentFiles;
    AppSpecFiles* m_appSpecs;
    ContextMenus* m_menus;
    QPointer<WorkflowEditor> m_workflow;
    Handbook* m_handbook = nullptr;  ///< made when first asked for
    QByteArray m_firstLayout;
};

}  // namespace nephoscope::desktop
