#pragma once

#include <QWidget>

#include "desktop/document/document.h"
#include "desktop/inspector/form.h"

class QLabel;
class QScrollArea;
class QToolButton;

namespace nephoscope::desktop {

class PartLists;
class RuleList;

/// The settings of what is selected, or of the design when nothing is. Generated from the schema: it knows no service.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Document& document, QWidget* parent = nullptr);

    /// Ids of parts; several show the fields they have in common. Empty: the design's settings.
    void setSelection(const QStringList& ids);
    /// Shows `object` (empty: the design) and puts the keyboard on its field ("config.max_connections"); other objects' lists too.
    void focusField(const QString& object, const QString& path);
    /// Id of the one part that it shows; empty: several, or the design.
    QString shown() const { return m_ids.size() == 1 ? m_ids.first() : QString(); }

Q_SIGNALS:
    /// A deployment is to take its hooks from an AppSpec file.
    void appSpecWanted(const QString& deployment);
    /// A field of a part is to be edited in a window of its own.
    void windowWanted(const QString& object, const QString& path);

private:
    void show(const QStringList& ids);
    QWidget* appSpecButton(QWidget* parent);
    void documentChanged(const Change& change);
    void refresh();
    void refreshHeader();

    Document& m_document;
    QStringList m_ids;
    OpenGroups m_openGroups;
    QToolButton* m_back;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_subtitle;
    QScrollArea* m_scroll;
    Form* m_form = nullptr;
    PartLists* m_lists = nullptr;
    RuleList* m_rules = nullptr;
};

}  // namespace nephoscope::desktop
