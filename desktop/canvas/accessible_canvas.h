#pragma once

#include <QAccessibleWidget>
#include <QPointer>
#include <QStringList>

namespace nephoscope::desktop {

class Canvas;
class CanvasCore;

/// Makes every canvas readable; call once.
void installCanvasAccess();
void announceSelection(CanvasCore& core);
/// Drops the interfaces of parts that are no more.
void forgetGone(CanvasCore& core);

/// The canvas with one child for each container, component, connection and note; a component has one for each of its cells.
class CanvasAccess : public QAccessibleWidget {
public:
    explicit CanvasAccess(Canvas* canvas);
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QString text(QAccessible::Text which) const override;

    static CanvasCore* core(Canvas* canvas);
    static QStringList parts(const CanvasCore& core);
    /// The cell of a component by its place among them; null: it has no such one now.
    static QAccessibleInterface* cell(Canvas* canvas, const QString& id, int index);

private:
    Canvas* canvas() const;
    QAccessibleInterface* part(const QString& id) const;
};

/// One part of the drawing.
class PartAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PartAccess(Canvas* canvas, QString id);
    const QString& id() const { return m_id; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    /// Press: edit it. Set focus: select it.
    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString& name) const override;

private:
    QPointer<Canvas> m_canvas;
    QString m_id;
};

/// One instance, node or replica of a component: what its cell shows, in words.
class CellAccess : public QAccessibleInterface {
public:
    CellAccess(Canvas* canvas, QString id, int index);
    int index() const { return m_index; }

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Indicator; }
    QAccessible::State state() const override;

private:
    QPointer<Canvas> m_canvas;
    QString m_id;
    int m_index;
};

}  // namespace nephoscope::desktop
