#pragma once

#include <QRectF>
#include <QString>

#include "shapes/theme.h"

class QPainter;

namespace nephoscope::shapes {

enum class Frame { Cloud, Region, Vpc, Zone, Subnet };

struct ContainerModel {
    QString name;
    Frame frame = Frame::Vpc;
    bool target = false;  ///< something would be dropped into it now
};

/// AWS's colour of the frame.
QColor frameColor(Frame frame, const Theme& theme);

/// The name's pill on the top border; it and the border can be grabbed, the inside cannot.
QRectF containerLabel(const QRectF& rect, const ContainerModel& model);

void paintContainerLabel(QPainter& painter, const QRectF& rect, const ContainerModel& model, const Theme& theme);
void paintContainer(QPainter& painter, const QRectF& rect, const ContainerModel& model, const Theme& theme, double zoom);

/// `button`: what its button says; empty: it has none.
void paintNote(QPainter& painter, const QRectF& rect, const QString& text, const QString& button, const Theme& theme, double zoom);
/// Where a note's button is, in the corner of the note.
QRectF noteButtonRect(const QRectF& rect, const QString& button);

}  // namespace nephoscope::shapes
