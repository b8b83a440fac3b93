#pragma once

#include <QWidget>

#include "engine/experiment/comparison.h"

class QChart;
class QChartView;

namespace nephoscope::desktop {

/// One measure of all variants as bars, each with its confidence interval as a whisker.
class MeasureChart : public QWidget {
    Q_OBJECT
public:
    explicit MeasureChart(QWidget* parent = nullptr);

    void show(const experiment::Comparison& comparison, experiment::Measure measure);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applyTheme();

    QChart* m_chart;
    QChartView* m_view;
};

}  // namespace nephoscope::desktop
