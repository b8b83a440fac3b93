#pragma once

#include <QTreeWidget>

#include <functional>
#include <memory>

#include "engine/run/trace.h"

namespace nephoscope::desktop {

/// One trace: a row for each component's work, indented under who asked for it, with bars over a common time axis.
class WaterfallView : public QTreeWidget {
    Q_OBJECT
public:
    enum Column { What, Answer, Duration, Bars, Columns };

    explicit WaterfallView(QWidget* parent = nullptr);
    ~WaterfallView() override;

    void setNames(std::function<QString(const QString&)> names) { m_names = std::move(names); }
    /// Null: none. What has not ended is drawn up to `now`.
    void setTrace(std::shared_ptr<const run::Trace> trace, SimTime now);
    /// The axis ends with the answer to the client, and not with all that the request caused.
    void setToAnswer(bool toAnswer);

    const run::Waterfall& waterfall() const { return m_fall; }
    /// In pixels of the viewport; empty where the row has no such part, or it is scrolled away.
    QRect rectOfPart(int row, run::Part part) const;

Q_SIGNALS:
    /// Double click or Enter.
    void componentActivated(const QString& id);

private:
    class Axis;
    class BarDelegate;

    SimTime span() const;
    double xOf(SimTime time, const QRect& cell) const;
    QString nameOf(const run::Segment& segment) const;
    QString describe(const run::Segment& segment) const;
    void fill();

    std::function<QString(const QString&)> m_names;
    std::shared_ptr<const run::Trace> m_trace;
    run::Waterfall m_fall;
    std::vector<QTreeWidgetItem*> m_rows;
    bool m_toAnswer = false;
};

}  // namespace nephoscope::desktop
