#pragma once

#include <QByteArray>
#include <QFont>
#include <QRectF>
#include <QStaticText>
#include <QString>
#include <QStringList>

#include <vector>

#include "shapes/cells.h"
#include "shapes/theme.h"

class QPainter;

namespace nephoscope::shapes {

inline constexpr double kCardWidth = 192;
inline constexpr double kCardHeader = 72;
inline constexpr double kCardRow = 24;
/// Room around a card that its shadow takes.
inline constexpr double kCardMargin = 12;

/// What of a card changes seldom. Knows no service: everything it shows is given.
struct CardModel {
    QString name;
    QString subtitle;
    QByteArray icon;  ///< svg with strokes in currentColor
    Category category = Category::Generic;
    State state = State::Idle;
    QStringList rows;     ///< one row of cells for each zone, by its letter; empty: no cells
    bool extras = false;  ///< a line of further numbers under the cells
    bool known = true;    ///< false: a service this program does not know; shown with a dashed border
};

struct Reading {
    QString label;  ///< "hit"
    QString text;   ///< "93 %"
};

/// What of a card changes with every View.
struct CardValues {
    double gauge = -1;  ///< 0..1; below 0: nothing to show
    QString value;      ///< beside the gauge
    std::vector<Cell> cells;
    std::vector<Reading> extras;
};

QSizeF cardSize(const CardModel& model);

/// The mark of a state in the card's corner; the whole of it can be clicked.
QRectF badgeRect(const QRectF& card);

/// Whether a point is on the gauge, or on the number beside it.
bool isOnGauge(const QRectF& card, const CardValues& values, QPointF point);

/// Where row `row` of cells is.
QRectF cellRow(const QRectF& card, int row);

/// The cells of one row with their places.
struct CellRow {
    std::vector<Cell> cells;
    CellLayout layout;
};
CellRow cellsOfRow(const QRectF& card, const CardValues& values, int row);

/// Name and subtitle, elided to the card; a long subtitle is set smaller first.
struct CardText {
    QStaticText name;
    QStaticText subtitle;
    QFont subtitleFont;
};
CardText layOutText(const CardModel& model);

/// Shadow, frame, tile and state; no texts, no values.
void paintCardBody(QPainter& painter, const QRectF& card, const CardModel& model, const Theme& theme);
void paintCardText(QPainter& painter, const QRectF& card, const CardText& text, const Theme& theme, bool withSubtitle);
/// `zoom` chooses the detail: pixels a unit.
void paintCardValues(QPainter& painter, const QRectF& card, const CardModel& model, const CardValues& values, const Theme& theme,
                     double zoom);

}  // namespace nephoscope::shapes
