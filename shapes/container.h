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

void paintNote(QPainter& painter, const QRectF& rect, const QString& text, const Theme& theme, double zoom);

}  // namespace nephoscope::shapes
