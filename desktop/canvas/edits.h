#pragma once

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QStringList>

#include "desktop/document/document.h"

class QMimeData;

/// What the canvas does to a document, each as one undo step. Ids of containers take what is in them along.
namespace nephoscope::desktop {

class Scene;

inline constexpr double kGridStep = 24;
QPointF snapped(QPointF point);

/// Where parts are after a move by `delta`: the ids themselves and all contents.
QHash<QString, QRectF> movedRects(const Scene& scene, const QStringList& ids, QPointF delta);

/// Gives the parts these rects, and those of `ids` that are then inside another container to that container: dropped into a zone they
/// belong to it, taken out of one they are in every zone again. A container grows around what would stick out of it, if there is room.
void commitMove(Document& document, const Scene& scene, const QStringList& ids, const QHash<QString, QRectF>& rects, bool mergeable);
void commitResize(Document& document, const QString& id, const QRectF& rect);
/// Gives a connection other ends. What is called decides its role anew only if it is another service.
/// REQUIRES: a new connection between them would be legal.
void reconnect(Document& document, const QString& id, const QString& from, const QString& to);
void rename(Document& document, const QString& id, const QString& name);

/// `scene` shows the document. `what` as in kServiceMime; `at` is the new part's top left corner. Gives its id, empty when `what` is unknown.
QString placePart(Document& document, const Scene& scene, const QString& what, QPointF at);
/// Size a part of the palette will have.
QSizeF sizeOfNew(const QString& what);
/// A VPC with two Availability Zones.
void placeEmptyVpc(Document& document, QPointF at);

/// The parts, their contents and the connections among them; the caller owns it.
QMimeData* toMime(const Document& document, const Scene& scene, const QStringList& ids);
/// Inserts copies with fresh ids, shifted by `shift`; gives the ids of those that are in no copied container.
QStringList pasteParts(Document& document, const QByteArray& data, QPointF shift);
QByteArray serialized(const Document& document, const Scene& scene, const QStringList& ids);

}  // namespace nephoscope::desktop
