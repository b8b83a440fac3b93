#pragma once

#include <QHash>
#include <QTimer>
#include <QTreeWidget>

#include "desktop/document/document.h"

namespace nephoscope::desktop {

/// The design as a tree: containers, what is in them, and below each component what it calls. Does all that the canvas does.
class Outline : public QTreeWidget {
    Q_OBJECT
public:
    explicit Outline(Document& document, QWidget* parent = nullptr);

    /// Does not give selectionEdited.
    void setSelection(const QStringList& ids);
    QStringList selection() const;

Q_SIGNALS:
    void selectionEdited(const QStringList& ids);
    void contextMenuWanted(const QString& id, const QPoint& globalPos);

protected:
    using QTreeWidget::setSelection;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void documentChanged(const Change& change);
    void rebuild();
    QTreeWidgetItem* add(QTreeWidgetItem* parent, const std::string& id, const QString& text, const QIcon& icon, bool editable);
    void addConnections(QTreeWidgetItem* root);
    void rename(QTreeWidgetItem* item);
    QString connectionText(const model::Connection& connection) const;

    Document& m_document;
    QHash<QString, QTreeWidgetItem*> m_items;
    QStringList m_wanted;  ///< what should be selected, whether or not its items are there yet
    QTimer m_later;
    bool m_quiet = false;
};

}  // namespace nephoscope::desktop
