#include "tests/pictures/golden.h"

#include <QDir>

#include <algorithm>
#include <vector>

namespace nephoscope::golden {

namespace {

constexpr int kTolerance = 24;
constexpr double kMostDifferent = 0.001;
constexpr int kBlock = 8, kMostTogether = 4;

bool differs(QRgb a, QRgb b) {
    return std::max({qAbs(qRed(a) - qRed(b)), qAbs(qGreen(a) - qGreen(b)), qAbs(qBlue(a) - qBlue(b))}) > kTolerance;
}

/// Counts pixels by where they are.
class Blocks {
public:
    explicit Blocks(QSize size)
        : m_columns(size.width() / kBlock + 2), m_counts(static_cast<std::size_t>(m_columns * (size.height() / kBlock + 2))) {}

    void add(int x, int y) { ++m_counts[static_cast<std::size_t>(y / kBlock * m_columns + x / kBlock)]; }
    /// The most that are in a square of four blocks: a digit is in one of them, wherever it stands.
    int densest() const {
        int most = 0;
        const auto below = static_cast<std::size_t>(m_columns);
        for (std::size_t at = 0; at + below + 1 < m_counts.size(); ++at)
            most = std::max(most, m_counts[at] + m_counts[at + 1] + m_counts[at + below] + m_counts[at + below + 1]);
        return most;
    }

private:
    int m_columns;
    std::vector<int> m_counts;
};

struct Difference {
    int pixels = 0;    ///< that differ
    int together = 0;  ///< of them, in the one place that has the most
};

/// `shown` becomes the stored picture in grey, with what differs in red.
Difference difference(const QImage& actual, const QImage& expected, QImage& shown) {
    int pixels = 0;
    Blocks blocks(expected.size());
    shown = expected.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < expected.height(); ++y)
        for (int x = 0; x < expected.width(); ++x)
            if (differs(actual.pixel(x, y), expected.pixel(x, y))) {
                shown.setPixel(x, y, 0xffff0000);
                blocks.add(x, y);
                ++pixels;
            }
    return {pixels, blocks.densest()};
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
    const auto [pixels, together] = difference(actual, expected, shown);
    if (together <= kMostTogether && pixels <= kMostDifferent * actual.width() * actual.height()) return {};
    actual.save(name + QStringLiteral(".actual.png"));
    shown.save(name + QStringLiteral(".diff.png"));
    return QStringLiteral("%1: %2 pixels differ, %3 of them in one place").arg(name).arg(pixels).arg(together) + hint;
}

}  // namespace nephoscope::golden
