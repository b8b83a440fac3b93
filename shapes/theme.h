#pragma once

#include <QColor>

namespace nephoscope::shapes {

enum class Scheme { Dark, Light };

/// How a part is. Shown by colour and by shape, never by colour alone.
enum class State { Idle, Healthy, Degraded, Throttled, Failed };

/// What a particle is about.
enum class Kind { Ok, Hit, TimedOut, Failed, Throttled, Rejected, Dropped, Sent };
inline constexpr int kKinds = 8;

enum class Category { Compute, Storage, Database, Network, Integration, Security, Generic };

/// Every colour of the program, in one place.
struct Theme {
    Scheme scheme;
    QColor canvas, window, panel, card, border, text, textDim, accent, edge, gridDot;
    QColor healthy, degraded, throttled, failed, hit;

    QColor of(State state) const;
    QColor of(Kind kind) const;
};

const Theme& theme(Scheme scheme);

/// AWS's colour of a category; the same in both schemes.
QColor categoryColor(Category category);

/// `a` and `b` mixed: 0 gives `a`, 1 gives `b`.
QColor mix(const QColor& a, const QColor& b, double share);

/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(const QColor& a, const QColor& b);

}  // namespace nephoscope::shapes
