#pragma once

#include <QWidget>

#include "desktop/document/document.h"
#include "engine/run/view.h"

class QLabel;

namespace nephoscope::services {
class Clients;
}

namespace nephoscope::desktop {

class LoadGraph;

/// The load of the selected clients, between drawing and timeline; hidden while anything else is selected. `document` must outlive it.
class LoadPane : public QWidget {
    Q_OBJECT
public:
    explicit LoadPane(Document& document, QWidget* parent = nullptr);

    void setSelection(const QStringList& ids);
    void showView(const run::View& view);
    /// The clients that are shown; empty: none.
    const QString& clients() const { return m_clients; }
    LoadGraph& graph() { return *m_graph; }

Q_SIGNALS:
    void importRequested(const QString& clients);

private:
    void refresh();
    void apply(const services::Clients& load, bool again);

    Document& m_document;
    QString m_clients;
    QLabel* m_title;
    LoadGraph* m_graph;
};

}  // namespace nephoscope::desktop
