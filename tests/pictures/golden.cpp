#include "tests/pictures/golden.h"

#include <QDir>

#include <algorithm>

namespace nephoscope::golden {

namespace {

constexpr int kTolerance = 24;
constexpr double kMostDifferent = 0.001;

bool differs(QRgb a, QRgb b) {
    return std::max({qAbs(qRed(a) - qRed(b)), qAbs(qGreen(a) - qGreen(b)), qAbs(qBlue(a) - qBlue(b))}) > kTolerance;
}

/// The stored picture in grey, what differs in red; gives how many pixels do.
int difference(const QImage& actual, const QImage& expected, QImage& shown) {
    int count = 0;
    shown = expected.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < expected.height(); ++y)
        for (int x = 0; x < expected.width(); ++x)
            if (differs(actual.pixel(x, y), expected.pixel(x, y))) {
                shown.setPixel(x, y, 0xffff0000);
                ++count;
            }
    return count;
}

}  // namespace

QString compare(const QImage& picture, const QString& name) {
    const QString path = QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/pictures/golden/%1.png").arg(name);
    QImage actual = picture.convertToFormat(QImage::Format_RGB32);
    actual.setDevicePixelRatio(1);
    if (qEnvironmentVariableIntValue("NEPHOSCOPE_UPDATE_GOLDEN") == 1)
        return actual.save(path) ? QString() : QStringLiteral("cannot write %1").arg(path);
    const QImage expected = QImage(path).convertToFormat(QImage::Format_RGB32);
    const QString hint = QStringLiteral(" (see %1; NEPHOSCOPE_UPDATE_GOLDEN=1 accepts it)")
                             .arg(QDir::current().absoluteFilePath(name + QStringLiteral(".actual.png")));
    if (expected.size() != actual.size()) {
        actual.save(name + QStringLiteral(".actual.png"));
        return QStringLiteral("%1 is %2x%3, stored %4x%5")
                   .arg(name)
                   .arg(actual.width())
                   .arg(actual.height())
                   .arg(expected.width())
                   .arg(expected.height()) +
               hint;
    }
    QImage shown;
    const int count = difference(actual, expected, shown);
    if (count <= kMostDifferent * actual.width() * actual.height()) return {};
    actual.save(name + QStringLiteral(".actual.png"));
    shown.save(name + QStringLiteral(".diff.png"));
    return QStringLiteral("%1: %2 pixels differ").arg(name).arg(count) + hint;
}

}  // namespace nephoscope::golden
