#include "desktop/app/context_menus.h"

#include <QAction>
#include <QMenu>
#include <QStatusBar>

#include "desktop/app/fault_menu.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/inspector/schema_text.h"
#include "desktop/look/service_icon.h"
#include "desktop/plan/plan_items.h"
#include "engine/services/compiler.h"

namespace nephoscope::desktop {

namespace {

/// Services that a new connection from a part may lead to.
std::vector<const services::ServiceType*> calleesFor(const Document& document, const QString& from) {
    std::vector<const services::ServiceType*> callees;
    const model::Component* caller = document.component(from);
    const model::ComponentType* type = caller ? services::catalog().type_of(*caller) : nullptr;
    for (const services::ServiceType* service : services::all())
        if (type && model::why_not_connected(*type, *services::catalog().find(service->name)).empty()) callees.push_back(service);
    return callees;
}

}  // namespace

ContextMenus::ContextMenus(MainWindow& window) : QObject(&window), m_window(window) {}

void ContextMenus::showFor(const QString& id, int instance, const QPoint& at) {
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("contextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char* action) { menu->addAction(m_window.findChild<QAction*>(QLatin1String(action))); };
    if (id.isEmpty()) {
        for (const char* action : {"editPaste", "editSelectAll", "viewFit"}) add(action);
        menu->popup(at);
        return;
    }
    if (!m_window.canvas().selection().contains(id)) m_window.canvas().setSelection({id});
    addFaultActions(menu, id, instance);
    connect(menu->addAction(tr("Settings")), &QAction::triggered, this, [this, id] { m_window.jumpTo(id, QStringLiteral("name")); });
    if (m_window.document().component(id)) {
        connect(menu->addAction(tr("Why is it like this?")), &QAction::triggered, this, [this, id] { m_window.showReasons(id); });
        connect(menu->addAction(tr("About %1").arg(serviceTitle(*m_window.document().component(id)))), &QAction::triggered, this,
                [this, id] { m_window.showHandbook(id); });
    }
    menu->addSeparator();
    for (const char* action : {"editCut", "editCopy", "editDuplicate", "editRename", "editDelete"}) add(action);
    menu->popup(at);
}

void ContextMenus::addFaultActions(QMenu* menu, const QString& id, int instance) {
    const std::vector<FaultChoice> faults = faultsFor(m_window.document(), id, instance);
    if (faults.empty()) return;
    QMenu* submenu = menu->addMenu(strokeIcon(QStringLiteral("fault")),
                                   instance >= 0 ? tr("Inject fault (instance %1)").arg(instance) : tr("Inject fault"));
    submenu->setObjectName(QStringLiteral("faultMenu"));
    submenu->setToolTipsVisible(true);
    for (const FaultChoice& choice : faults) {
        QAction* action = submenu->addAction(schemaText(std::string(choice.type->label)));
        action->setObjectName(QStringLiteral("fault.") + toQString(choice.type->action));
        action->setToolTip(schemaText(std::string(choice.type->help)));
        connect(action, &QAction::triggered, this, [this, choice] { inject(choice); });
    }
    menu->addSeparator();
}

void ContextMenus::showPlan(const QString& id, SimTime time, const QPoint& at) {
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("planMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (id.isEmpty()) {
        addPlanActions(menu, time);
    } else {
        connect(menu->addAction(strokeIcon(QStringLiteral("settings")), tr("Settings")), &QAction::triggered, this,
                [this, id] { m_window.jumpTo(id, QStringLiteral("at")); });
        connect(menu->addAction(strokeIcon(QStringLiteral("delete")), tr("Remove")), &QAction::triggered, this,
                [this, id] { m_window.document().remove({id}, tr("Remove from the plan")); });
    }
    menu->popup(at);
}

/// Of what is selected on the canvas.
void ContextMenus::addPlanActions(QMenu* menu, SimTime time) {
    const QStringList selected = m_window.canvas().selection();
    const QString target = selected.size() == 1 ? selected.first() : QString();
    const std::vector<FaultChoice> faults = faultsFor(m_window.document(), target, -1);
    QMenu* submenu = menu->addMenu(strokeIcon(QStringLiteral("fault")),
                                   faults.empty() ? tr("Plan a fault at %1: select a component first").arg(planClock(time))
                                                  : tr("Plan a fault of %1 at %2").arg(m_window.nameOf(target), planClock(time)));
    submenu->setObjectName(QStringLiteral("planFaultMenu"));
    submenu->setToolTipsVisible(true);
    submenu->setEnabled(!faults.empty());
    for (const FaultChoice& choice : faults) {
        QAction* action = submenu->addAction(schemaText(std::string(choice.type->label)));
        action->setObjectName(QStringLiteral("planFault.") + toQString(choice.type->action));
        action->setToolTip(schemaText(std::string(choice.type->help)));
        connect(action, &QAction::triggered, this, [this, choice, time] { plan(choice, time); });
    }
}

/// Its size and length are settings, so nothing is asked.
void ContextMenus::plan(const FaultChoice& choice, SimTime time) {
    model::Fault fault = plannedFault(m_window.document(), *choice.type, choice.target, choice.instance, time);
    const QString id = QString::fromStdString(fault.id());
    m_window.document().insert({std::move(fault)}, tr("Plan a fault"));
    m_window.jumpTo(id, QStringLiteral("at"));
}

void ContextMenus::inject(const FaultChoice& choice) {
    FaultSize size;
    if (!choice.type->magnitude.empty() || choice.type->lasts || choice.type->names_paths) {
        const std::optional<FaultSize> answer = m_window.prompts().faultSize(&m_window, *choice.type);
        if (!answer) return;
        size = *answer;
    }
    m_window.run().inject(makeFault(choice, size));
    m_window.statusBar()->showMessage(tr("%1: %2").arg(m_window.nameOf(choice.target), schemaText(std::string(choice.type->label))), 5000);
}

void ContextMenus::offerCallees(const QString& from, const QPointF& scene, const QPoint& at) {
    const std::vector<const services::ServiceType*> callees = calleesFor(m_window.document(), from);
    if (callees.empty()) return;
    auto* menu = new QMenu(&m_window);
    menu->setObjectName(QStringLiteral("calleeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const services::ServiceType* service : callees)
        connect(menu->addAction(serviceIcon(*service), toQString(service->title)), &QAction::triggered, this, [this, service, from, scene] {
            m_window.document().undoStack()->beginMacro(tr("Add and connect"));
            const QString id = m_window.canvas().place(toQString(service->name), scene);
            if (!id.isEmpty()) m_window.canvas().connectParts(from, id);
            m_window.document().undoStack()->endMacro();
        });
    menu->popup(at);
}

}  // namespace nephoscope::desktop
