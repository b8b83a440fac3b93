#include "tests/pictures/golden.h"

#include <QPainter>
#include <QTest>

#include "shapes/fonts.h"

using namespace nephoscope;

namespace {

const QString kName = QStringLiteral("drawing-dark-fine");

QImage stored() {
    return QImage(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/tests/pictures/golden/%1.png").arg(kName)).convertToFormat(QImage::Format_RGB32);
}

QImage digit(QChar which) {
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.setPen(QColor(160, 160, 160));
    painter.setFont(shapes::monoFont(10));
    painter.drawText(image.rect(), Qt::AlignCenter, which);
    return image;
}

/// Makes each pixel there lighter by what it takes to turn one digit into the other.
void change(QImage& picture, QPoint at, const QImage& from, const QImage& into) {
    for (int y = 0; y < from.height(); ++y)
        for (int x = 0; x < from.width(); ++x) {
            const int by = qAbs(qGray(from.pixel(x, y)) - qGray(into.pixel(x, y)));
            const QRgb old = picture.pixel(at + QPoint(x, y));
            picture.setPixel(at + QPoint(x, y), qRgb(qMin(255, qRed(old) + by), qMin(255, qGreen(old) + by), qMin(255, qBlue(old) + by)));
        }
}

}  // namespace

class GoldenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { shapes::loadFonts(); }

    void a_picture_looks_as_itself() { QCOMPARE(golden::compare(stored(), kName), QString()); }

    void single_pixels_may_differ() {
        QImage picture = stored();
        for (int y = 0; y < picture.height(); y += 40)
            for (int x = 0; x < picture.width(); x += 40) picture.setPixel(x, y, ~picture.pixel(x, y));
        QCOMPARE(golden::compare(picture, kName), QString());
    }

    void many_pixels_may_not_differ_however_scattered() {
        QImage picture = stored();
        for (int y = 0; y < picture.height(); y += 20)
            for (int x = 0; x < picture.width(); x += 20) picture.setPixel(x, y, ~picture.pixel(x, y));
        QVERIFY(golden::compare(picture, kName).contains(QStringLiteral("pixels differ")));
    }

    void another_digit_is_seen_data() {
        QTest::addColumn<QPoint>("at");
        QTest::addColumn<QChar>("from");
        QTest::addColumn<QChar>("into");
        for (const auto& [from, into] : {std::pair{'6', '8'}, {'3', '8'}, {'0', '8'}, {'5', '6'}, {'1', '7'}, {'0', '9'}})
            for (int offset = 0; offset < 8; ++offset)
                QTest::addRow("%c for %c, %d pixels into a block", from, into, offset)
                    << QPoint(16 + offset, 16 + offset) << QChar(QLatin1Char(from)) << QChar(QLatin1Char(into));
    }
    void another_digit_is_seen() {
        QFETCH(QPoint, at);
        QFETCH(QChar, from);
        QFETCH(QChar, into);
        QImage picture = stored();
        change(picture, at, digit(from), digit(into));
        QVERIFY(golden::compare(picture, kName).contains(QStringLiteral("pixels differ")));
    }
};

QTEST_MAIN(GoldenTest)
#include "golden_test.moc"
