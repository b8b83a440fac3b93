#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

#include "desktop/traces/trace_model.h"
#include "engine/run/view.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTreeView;

namespace nephoscope::desktop {

class MapView;
class ShareBar;
class WaterfallView;

/// Traces of single requests: a list with filters, and beside it the chosen one's waterfall or a map of the services of all listed.
class TracesPanel : public QWidget {
    Q_OBJECT
public:
    /// Session::traces.
    using Source = std::function<std::vector<TracePointer>()>;
    /// A map is made of so many of the listed traces at the most: the newest.
    static constexpr std::size_t kMostOnMap = 4'000;

    explicit TracesPanel(Source source, QWidget* parent = nullptr);
    ~TracesPanel() override;

    /// Turns ids into names.
    void setNames(std::function<QString(const QString&)> names);
    void showView(std::shared_ptr<const run::View> view);
    /// Chooses the trace of a request, without filters where they hide it. False: it was not sampled, or is not kept any more.
    bool openRequest(quint64 request);
    /// Lists those that were sent in this second; `component`: and went through it (empty: all).
    void showSecond(int second, const QString& component);

Q_SIGNALS:
    void componentActivated(const QString& id);

private:
    QWidget* makeFilters();
    QWidget* makeDetails();
    void connectParts();
    void poll();
    void refresh();
    void applyFilter();
    void clearFilter();
    void showChosen();
    void showCount();
    void fillComponents();
    void choose(std::uint64_t number);
    bool showsMap() const;

    Source m_source;
    std::function<QString(const QString&)> m_names;
    std::shared_ptr<const run::View> m_view;
    std::uint64_t m_changes = 0, m_branch = 0, m_chosen = 0;
    TraceModel* m_model;
    QTreeView* m_list;
    QComboBox *m_verdict, *m_component, *m_kind;
    QDoubleSpinBox* m_shortest;
    QSpinBox* m_second;
    QLabel* m_count;
    QCheckBox* m_toAnswer;
    ShareBar* m_shares;
    WaterfallView* m_waterfall;
    MapView* m_map;
    QStackedWidget* m_details;
    QTimer m_timer;
    bool m_filling = false;
};

}  // namespace nephoscope::desktop
