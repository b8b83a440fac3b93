#pragma once

#include <QDialog>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "desktop/document/document.h"
#include "engine/experiment/comparison.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;
class QTimer;

namespace nephoscope::desktop {

class ComparisonModel;
class MeasureChart;

/// Runs variants of a design in the background, each with the same seeds, and shows what differs. Closing it stops the runs.
class CompareWindow : public QDialog {
    Q_OBJECT
public:
    enum class Kind { Deployments, Caching };

    /// The document outlives the window; what is compared is the design as it was when the runs began.
    CompareWindow(Document& document, Kind kind, QWidget* parent);
    ~CompareWindow() override;

    /// Begins, or begins anew.
    void start();
    const experiment::Comparison& comparison() const;

Q_SIGNALS:
    void finished(bool complete);

private:
    struct Mailbox;

    QWidget* makeHead();
    QWidget* makeFoot();
    void stop();
    /// What the worker has put down since the last look.
    void takeNews();
    void showProgress(std::size_t done, std::size_t of);
    void showSoFar(experiment::Comparison result);
    void showResult(experiment::Comparison result);
    void chooseColumn(int column);
    void useVariant();
    void copyTable();

    Document& m_document;
    const Kind m_kind;
    std::vector<experiment::Variant> m_variants;
    ComparisonModel* m_model;
    QTableView* m_table;
    MeasureChart* m_chart;
    QLabel* m_summary;
    QComboBox* m_deployment;
    QSpinBox* m_seeds;
    QCheckBox* m_loseNode;
    QProgressBar* m_progress;
    QPushButton *m_run, *m_use, *m_copy;
    experiment::Measure m_measure = experiment::Measure::Failed;
    std::shared_ptr<Mailbox> m_mailbox;  ///< each start has its own: what earlier ones put down comes too late
    QTimer* m_look;
    std::jthread m_worker;
};

}  // namespace nephoscope::desktop
