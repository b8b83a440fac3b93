#pragma once

#include <QImage>
#include <QString>

namespace nephoscope::golden {

/// Empty when `picture` looks as tests/pictures/golden/<name>.png: at most one pixel in a thousand differs by more than 24 of 255 in a
/// channel, and nowhere so many together that they could be another digit. Otherwise why not; <name>.actual.png and <name>.diff.png are then in the folder the test runs in. With
/// NEPHOSCOPE_UPDATE_GOLDEN=1 the stored picture is written anew instead.
QString compare(const QImage& picture, const QString& name);

}  // namespace nephoscope::golden
