#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>

#include "desktop/charts/fault_bands.h"
#include "engine/run/view.h"

namespace nephoscope::services {
struct ServiceType;
enum class ChartUnit;
enum class MetricKind;
}  // namespace nephoscope::services

namespace nephoscope::desktop {

class LiveChart;

/// Live charts of the whole system or of one component: throughput, latency, errors, utilisation, and what its service has of its own.
class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    /// Points [from, end) of a series: Session::series.
    using Source = std::function<run::Series(const std::string& object, const std::string& metric, std::size_t from)>;
    /// A p99 rests on so many samples at the least; with fewer it is grey.
    static constexpr std::uint64_t kSamplesForP99 = 1'000;

    explicit ChartsPanel(Source source, QWidget* parent = nullptr);

    void showView(std::shared_ptr<const run::View> view);
    void addLog(const std::vector<run::LogEntry>& entries);
    void clearLog();
    /// A component's id, name and service; nothing: the whole system.
    void setObject(const QString& id, const QString& name, const services::ServiceType* service);

Q_SIGNALS:
    /// A second that was clicked in a chart, of the component shown (empty: the whole system).
    void secondClicked(int second, const QString& component);

private:
    struct History {
        double step = 1;
        std::vector<float> values;
    };

    /// A chart of its service's own metrics. Of a Count it shows how fast it grows.
    struct Own {
        LiveChart* chart;
        services::ChartUnit unit;
        bool atTimes;                             ///< hidden while it has no values
        std::vector<services::MetricKind> kinds;  ///< by curve
    };

    LiveChart* addChart(const QString& objectName, LiveChart* chart);
    void nameUtilization();
    void replaceOwn(const services::ServiceType* service);
    void drawNext();
    void draw(LiveChart* chart);
    void fill(LiveChart* chart, double from);
    void fillOwn(const Own& own, double from);
    const History& history(const std::string& metric);
    const run::ComponentView* present() const;
    void showValues();

    Source m_source;
    std::shared_ptr<const run::View> m_view;
    std::string m_object;
    std::uint64_t m_branch = 0;
    std::map<std::string, History> m_histories;
    FaultBands m_bands;
    LiveChart *m_throughput, *m_latency, *m_errors, *m_utilization, *m_cost;
    QWidget* m_row;
    std::vector<LiveChart*> m_charts;  ///< the own ones last
    std::vector<Own> m_own;
    std::size_t m_next = 0;
    QTimer m_timer;
};

}  // namespace nephoscope::desktop
