#pragma once

#include <QWidget>

#include <functional>
#include <vector>

#include "desktop/document/document.h"

class QVBoxLayout;

namespace nephoscope::desktop {

/// What a design has beside its drawing: data sets, request classes, app versions, planned faults, experiments, thresholds, alarms and what
/// scales by them, each with its name, what it says in short, and a button that removes it; one button adds to each list.
class PartLists : public QWidget {
    Q_OBJECT
public:
    explicit PartLists(Document& document, QWidget* parent = nullptr);
    void refresh();

Q_SIGNALS:
    void opened(const QString& id);

private:
    struct Entry {
        QString id;
        QString name;
        QString summary;
    };
    struct List {
        QString title;
        QString objectName;
        std::function<std::vector<Entry>()> entries;
        std::function<Part()> create;
        QVBoxLayout* rows = nullptr;
    };

    void addList(List list);
    void addRow(const List& list, const Entry& entry);
    std::vector<List> lists();

    Document& m_document;
    std::vector<List> m_lists;
};

}  // namespace nephoscope::desktop
