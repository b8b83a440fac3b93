#include "desktop/app/menus.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/look/service_icon.h"

namespace nephoscope::desktop {
namespace {

class MenuBuilder {
    Q_DECLARE_TR_FUNCTIONS(nephoscope::desktop::MenuBuilder)
public:
    explicit MenuBuilder(MainWindow& window) : m_window(window) {}

    void build() {
        file();
        edit();
        view();
        simulation();
        help();
    }

private:
    QMenu* menu(const QString& title) { return m_menu = m_window.menuBar()->addMenu(title); }

    template <typename Run>
    QAction* add(const char* name, const QString& text, const QList<QKeySequence>& keys, const char* icon, Run run) {
        QAction* action = m_menu->addAction(text);
        prepare(action, name, keys, icon);
        QObject::connect(action, &QAction::triggered, &m_window, run);
        return action;
    }

    void prepare(QAction* action, const char* name, const QList<QKeySequence>& keys, const char* icon) {
        action->setObjectName(QLatin1String(name));
        action->setShortcuts(keys);
        action->setProperty("strokeIcon", QLatin1String(icon));
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString plain = action->text().remove(QLatin1Char('&'));
        action->setToolTip(key.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, key));
    }

    void file() {
        Files* files = &m_window.files();
        menu(tr("&File"));
        add("fileNew", tr("&New"), QKeySequence::keyBindings(QKeySequence::New), "new", [files] { files->newDocument(); });
        add("fileOpen", tr("&Open..."), QKeySequence::keyBindings(QKeySequence::Open), "open", [files] { files->open(); });
        QMenu* recent = m_menu->addMenu(tr("Open &recent"));
        recent->setObjectName(QStringLiteral("recentMenu"));
        QObject::connect(recent, &QMenu::aboutToShow, files, [files, recent] { files->fillRecentMenu(recent); });
        QMenu* examples = m_menu->addMenu(tr("Open e&xample"));
        examples->setObjectName(QStringLiteral("exampleMenu"));
        QObject::connect(examples, &QMenu::aboutToShow, files, [files, examples] { files->fillExampleMenu(examples); });
        import();
        m_menu->addSeparator();
        add("fileSave", tr("&Save"), QKeySequence::keyBindings(QKeySequence::Save), "save", [files] { files->save(); });
        add("fileSaveAs", tr("Save &as..."), QKeySequence::keyBindings(QKeySequence::SaveAs), "", [files] { files->saveAs(); });
        add("fileExportPicture", tr("&Export picture..."), {}, "picture", [window = &m_window] { window->exportPicture(); });
        m_menu->addSeparator();
        add("fileQuit", tr("&Quit"), QKeySequence::keyBindings(QKeySequence::Quit), "", [window = &m_window] { window->close(); });
    }

    void import() {
        QMenu* outer = m_menu;
        m_menu = outer->addMenu(tr("&Import"));
        m_menu->setObjectName(QStringLiteral("importMenu"));
        add("importExperiment", tr("&Experiment of AWS FIS..."), {}, "experiment", [window = &m_window] { window->importExperiment(); });
        add("importLoad", tr("&Load: recording or k6 options..."), {}, "chart", [window = &m_window] { window->importLoad(); });
        m_menu = outer;
    }

    void edit() {
        menu(tr("&Edit"));
        QUndoStack* stack = m_window.document().undoStack();
        QAction* undo = stack->createUndoAction(&m_window, tr("&Undo"));
        QAction* redo = stack->createRedoAction(&m_window, tr("&Redo"));
        m_menu->addActions({undo, redo});
        prepare(undo, "editUndo", QKeySequence::keyBindings(QKeySequence::Undo), "undo");
        prepare(redo, "editRedo", QKeySequence::keyBindings(QKeySequence::Redo), "redo");
        m_menu->addSeparator();
        Canvas* canvas = &m_window.canvas();
        add("editCut", tr("Cu&t"), QKeySequence::keyBindings(QKeySequence::Cut), "cut", [canvas] { canvas->cut(); });
        add("editCopy", tr("&Copy"), QKeySequence::keyBindings(QKeySequence::Copy), "copy", [canvas] { canvas->copy(); });
        add("editPaste", tr("&Paste"), QKeySequence::keyBindings(QKeySequence::Paste), "paste", [canvas] { canvas->paste(); });
        add("editDuplicate", tr("D&uplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, "duplicate", [canvas] { canvas->duplicate(); });
        // Not QKeySequence::Delete: under X11 that is Ctrl+D too.
        add("editDelete", tr("&Delete"), {QKeySequence(Qt::Key_Delete)}, "delete", [canvas] { canvas->deleteSelection(); });
        m_menu->addSeparator();
        add("editSelectAll", tr("Select &all"), QKeySequence::keyBindings(QKeySequence::SelectAll), "", [canvas] { canvas->selectAll(); });
        add("editRename", tr("Re&name"), {QKeySequence(Qt::Key_F2)}, "rename", [window = &m_window] { window->renameSelection(); });
    }

    void view() {
        menu(tr("&View"));
        Canvas* canvas = &m_window.canvas();
        add("viewZoomIn", tr("Zoom &in"), QKeySequence::keyBindings(QKeySequence::ZoomIn), "zoom-in", [canvas] { canvas->zoomIn(); });
        add("viewZoomOut", tr("Zoom &out"), QKeySequence::keyBindings(QKeySequence::ZoomOut), "zoom-out", [canvas] { canvas->zoomOut(); });
        add("viewActualSize", tr("&Actual size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, "", [canvas] { canvas->zoomToActualSize(); });
        add("viewFit", tr("&Fit the drawing"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0)}, "fit", [canvas] { canvas->fit(); });
        m_menu->addSeparator();
        for (QDockWidget* dock : m_window.findChildren<QDockWidget*>()) {
            QAction* toggle = dock->toggleViewAction();
            toggle->setText(tr("Show %1").arg(dock->windowTitle().toLower()));
            toggle->setObjectName(QStringLiteral("view.") + dock->objectName());
            m_menu->addAction(toggle);
        }
        add("viewResetLayout", tr("&Reset the layout"), {}, "", [window = &m_window] { window->resetLayout(); });
        m_menu->addSeparator();
        themes();
        QAction* calm = add("viewReducedMotion", tr("Reduce &motion"), {}, "",
                            [window = &m_window] { window->setReducedMotion(!window->isMotionReduced()); });
        calm->setToolTip(tr("No moving dots: numbers and colours alone show what flows"));
        calm->setCheckable(true);
        calm->setChecked(m_window.isMotionReduced());
        QAction* cost = add("viewCostOnCards", tr("&Cost on cards"), {}, "",
                            [window = &m_window] { window->setCostOnCards(!window->isCostOnCards()); });
        cost->setToolTip(tr("Cards say what they have cost so far, and what they cost a month, instead of what they do"));
        cost->setCheckable(true);
        cost->setChecked(m_window.isCostOnCards());
        add("viewFullScreen", tr("F&ull screen"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, "",
            [window = &m_window] { window->setWindowState(window->windowState() ^ Qt::WindowFullScreen); });
    }

    void themes() {
        QMenu* submenu = m_menu->addMenu(tr("&Theme"));
        auto* group = new QActionGroup(&m_window);
        const std::pair<ThemeChoice, QString> choices[] = {
            {ThemeChoice::System, tr("&System")}, {ThemeChoice::Dark, tr("&Dark")}, {ThemeChoice::Light, tr("&Light")}};
        const char* names[] = {"themeSystem", "themeDark", "themeLight"};
        for (const auto& [choice, text] : choices) {
            QAction* action = submenu->addAction(text);
            prepare(action, names[static_cast<int>(choice)], {}, "");
            action->setCheckable(true);
            action->setChecked(m_window.themeChoice() == choice);
            group->addAction(action);
            QObject::connect(action, &QAction::triggered, &m_window, [window = &m_window, choice = choice] { window->setTheme(choice); });
        }
    }

    void simulation() {
        RunController* run = &m_window.run();
        menu(tr("&Simulation"));
        add("runPlay", tr("&Play or pause"), {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)}, "play",
            [run] { run->playPause(); });
        add("runStepEvent", tr("Step one &event"), {QKeySequence(Qt::Key_F10)}, "step-event", [run] { run->stepEvent(); });
        add("runStepHop", tr("Step one &hop"), {QKeySequence(Qt::Key_F11)}, "step-hop", [run] { run->stepHop(); });
        add("runReset", tr("&Back to the start"), {QKeySequence(Qt::SHIFT | Qt::Key_F5)}, "reset", [run] { run->reset(); });
        add("playStory", tr("Play the s&tory"), {}, "note", [window = &m_window] { window->playStory(); });
        m_menu->addSeparator();
        add("runFaster", tr("&Faster"), {QKeySequence(Qt::CTRL | Qt::Key_Period)}, "speed",
            [window = &m_window] { window->changeSpeed(1); });
        add("runSlower", tr("&Slower"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, "slow",
            [window = &m_window] { window->changeSpeed(-1); });
        m_menu->addSeparator();
        add("compareDeployments", tr("Compare deployment &policies..."), {}, "", [window = &m_window] { window->compareDeployments(); });
        add("compareCaching", tr("Compare ways to &cache..."), {}, "", [window = &m_window] { window->compareCaching(); });
    }

    void help() {
        menu(tr("&Help"));
        add("searchCommands", tr("Search &commands"),
            {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QKeySequence(Qt::CTRL | Qt::Key_F1)},
            "search", [window = &m_window] { window->searchCommands(); });
        add("helpHandbook", tr("&Handbook"), QKeySequence::keyBindings(QKeySequence::HelpContents), "help",
            [window = &m_window] { window->showHandbook(); });
        m_menu->addSeparator();
        add("helpAbout", tr("&About Nephoscope"), {}, "info", [window = &m_window] { window->about(); });
    }

    MainWindow& m_window;
    QMenu* m_menu = nullptr;
};

}  // namespace

void buildMenus(MainWindow& window) {
    MenuBuilder(window).build();
    refreshMenuIcons(window);
}

void refreshMenuIcons(MainWindow& window) {
    for (QAction* action : window.findChildren<QAction*>()) {
        const QString icon = action->property("strokeIcon").toString();
        if (!icon.isEmpty()) action->setIcon(strokeIcon(icon));
    }
}

}  // namespace nephoscope::desktop
