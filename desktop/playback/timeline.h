#pragma once

#include <QAbstractSlider>
#include <QElapsedTimer>

#include <vector>

#include "engine/run/view.h"

namespace nephoscope::desktop {

/// Pixels left and right of the axis of time.
inline constexpr double kTimelineMargin = 16;

/// The run from its start to its end: what was, what is not simulated yet, warm-up, and marks where something happened. Click, drag or
/// use the arrow keys to go anywhere, past or future.
class Timeline : public QAbstractSlider {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);

    void showView(const run::View& view);
    /// Entries worth a mark are those that are not Info.
    void addMarks(const std::vector<run::LogEntry>& entries);
    void clearMarks();
    QSize sizeHint() const override { return {400, 34}; }
    QSize minimumSizeHint() const override { return {120, 34}; }

Q_SIGNALS:
    void seekRequested(nephoscope::SimTime time);
    void menuRequested(nephoscope::SimTime time, const QPoint& global);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Mark {
        SimTime time;
        run::LogEntry::Level level;
        QString text;
    };
    double xOf(SimTime time) const;
    SimTime timeAt(double x) const;
    void seek(SimTime time, bool last);
    void paintMarks(QPainter& painter, const QRectF& track) const;
    const Mark* markNear(double x) const;

    SimTime m_now = 0, m_end = 600 * kSecond, m_warmup = 0;
    SimTime m_furthest = 0;  ///< simulated so far on this branch
    std::uint64_t m_branch = 0;
    std::vector<Mark> m_marks;
    QElapsedTimer m_sinceSeek;
};

}  // namespace nephoscope::desktop
