#pragma once

#include <QWidget>

#include <limits>
#include <vector>

#include "desktop/charts/fault_bands.h"
#include "shapes/theme.h"

class QBoxLayout;
class QLabel;
class QCustomPlot;
class QCPItemRect;
class QCPItemText;

namespace nephoscope::desktop {

/// What a curve is about; red is kept for errors.
enum class Tone { Primary, Low, Middle, High, Error, Load };

struct Curve {
    QString name;
    std::string metric;  ///< of run::Series
    Tone tone;
};

/// One small plot of the last minutes with its newest values in its head. Draws with thin pens and no fills: it is redrawn ten times a
/// second beside the canvas.
class LiveChart : public QWidget {
    Q_OBJECT
public:
    LiveChart(const QString& title, std::vector<Curve> curves, QWidget* parent = nullptr);

    const std::vector<Curve>& curves() const { return m_curves; }
    /// `tip`: what it means where the title alone does not say.
    void setTitle(const QString& title, const QString& tip = {});
    /// Points `first` .. of one curve, `step` seconds apart from second `from`; NaN is a gap.
    void setPoints(std::size_t curve, double from, double step, const std::vector<double>& values);
    /// The seconds shown.
    void setSpan(double from, double to);
    void setWarmup(double seconds);
    /// No value is above it, so neither is the axis: 100 for per cent.
    void setCeiling(double ceiling) { m_ceiling = ceiling; }
    /// Spans of faults; spans from a fault's end to recovery, and from an overload to new capacity, which say so where there is room.
    void setBands(const std::vector<FaultBands::Band>& faults, const std::vector<FaultBands::Band>& recoveries,
                  const std::vector<FaultBands::Band>& blind);
    void setValue(const QString& text);
    /// A curve that has too few samples behind it is grey; `reason` says how many it needs. Empty: it is sure.
    void setUnsure(std::size_t curve, const QString& reason);
    void redraw();

Q_SIGNALS:
    /// Where on the time axis a click was, in seconds.
    void clicked(double seconds);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();
    void shade(QCPItemRect* rect, double from, double to, const QColor& color);
    /// Shaded spans that say what they are: a name for each rect.
    struct NamedBands {
        std::vector<QCPItemRect*> rects;
        std::vector<QCPItemText*> names;
    };
    void shadeAll(const std::vector<FaultBands::Band>& bands, const QColor& color, std::vector<QCPItemRect*>& rects);
    void nameAll(NamedBands& bands, const QString& name, const QColor& color);
    void fitValueAxis();
    void fitHead();

    std::vector<Curve> m_curves;
    std::vector<QString> m_unsure;
    QString m_name;
    QBoxLayout* m_head;
    QLabel* m_title;
    QLabel* m_value;
    QCustomPlot* m_plot;
    QCPItemRect* m_warmup;
    std::vector<QCPItemRect*> m_bands;
    NamedBands m_recoveries, m_blind;
    shapes::Theme m_theme;
    double m_ceiling = std::numeric_limits<double>::infinity();
};

}  // namespace nephoscope::desktop
