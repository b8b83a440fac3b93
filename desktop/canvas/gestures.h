#pragma once

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <map>
#include <utility>

#include "shapes/router.h"

class QPainter;

namespace nephoscope::desktop {

class CanvasCore;

/// What one press of a button, or one mode of the keyboard, is about. Points are in widget pixels. Nothing reaches the document before
/// release; cancel leaves no trace.
class Gesture {
public:
    explicit Gesture(CanvasCore& core) : m_core(core) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    virtual void move(QPointF view, Qt::KeyboardModifiers modifiers) = 0;
    virtual void release(QPointF view, Qt::KeyboardModifiers modifiers) = 0;
    virtual void cancel() {}
    /// True: it knew what to do with the key.
    virtual bool key(int) { return false; }
    virtual void paint(QPainter&) const {}
    /// True: near the edge of the viewport the drawing moves on under the pointer.
    virtual bool scrolls() const { return false; }

protected:
    CanvasCore& m_core;
};

class PanGesture : public Gesture {
public:
    PanGesture(CanvasCore& core, QPointF view);
    void move(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void release(QPointF view, Qt::KeyboardModifiers modifiers) override;

private:
    QPointF m_last;
};

/// Rubber band; a mere click selects the container it is in, or nothing.
class BandGesture : public Gesture {
public:
    BandGesture(CanvasCore& core, QPointF view, bool extend);
    void move(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void release(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    bool scrolls() const override { return m_moved; }

private:
    QPointF m_from;  ///< scene
    QRectF m_band;   ///< scene
    QStringList m_before;
    bool m_extend, m_moved = false;
};

/// Moves the selection; a mere click selects `grabbed` alone, and may ask why it is not well.
class MoveGesture : public Gesture {
public:
    MoveGesture(CanvasCore& core, QString grabbed, QPointF view);
    void move(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void release(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    bool scrolls() const override { return m_moved; }

private:
    QHash<QString, QRectF> at(QPointF delta) const;

    QString m_grabbed;
    QPointF m_from;  ///< scene
    QHash<QString, QRectF> m_base;
    QPointF m_delta;
    bool m_moved = false;
};

class ResizeGesture : public Gesture {
public:
    ResizeGesture(CanvasCore& core, QString id, Qt::Edges edges, QPointF view);
    void move(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void release(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    bool scrolls() const override { return m_rect != m_base; }

private:
    QString m_id;
    Qt::Edges m_edges;
    QPointF m_from;  ///< scene
    QRectF m_base, m_rect, m_least;
};

/// Draws a connection from a card, by mouse from a port or by keyboard from target to target.
class ConnectGesture : public Gesture {
public:
    ConnectGesture(CanvasCore& core, QString from, const shapes::Port& port);
    void move(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void release(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    bool key(int key) override;
    void paint(QPainter& painter) const override;
    bool scrolls() const override { return true; }

private:
    void setTarget(const QString& target);
    const QString& refusal(const QString& target) const;
    shapes::Route draft() const;

    QString m_from, m_target;
    shapes::Port m_port;
    QPointF m_end;                               ///< scene
    mutable QHash<QString, QString> m_refusals;  ///< why not; empty: legal
};

/// Takes one end of a connection to another card.
class ReconnectGesture : public Gesture {
public:
    ReconnectGesture(CanvasCore& core, QString connection, bool from);
    void move(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void release(QPointF view, Qt::KeyboardModifiers modifiers) override;
    void cancel() override;
    void paint(QPainter& painter) const override;
    bool scrolls() const override { return true; }

private:
    /// The two ends as they would be.
    std::pair<QString, QString> ends() const;

    QString m_connection, m_target;
    bool m_from;
    QPointF m_fixed, m_end;  ///< scene
    QString m_refusal;
};

}  // namespace nephoscope::desktop
