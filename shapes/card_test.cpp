#include "shapes/card.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTest>

#include "shapes/fonts.h"
#include "shapes/icons.h"
#include "shapes/number_text.h"
#include "shapes/particles.h"
#include "shapes/sprites.h"

using namespace nephoscope::shapes;

namespace {

QImage draw(State state, Scheme scheme = Scheme::Dark) {
    CardModel model;
    model.name = QStringLiteral("web");
    model.state = state;
    QImage image(220, 100, QImage::Format_RGB32);
    image.fill(theme(scheme).canvas);
    QPainter painter(&image);
    paintCardBody(painter, QRectF(12, 12, kCardWidth, kCardHeader), model, theme(scheme));
    return image;
}

/// One cell of this size.
QImage draw(const Cell& cell, double size, const Theme& theme) {
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(theme.card);
    QPainter painter(&image);
    CellLayout layout;
    layout.rects = {QRectF(2, 2, size, size)};
    paintCells(painter, layout, std::span(&cell, 1), theme, 1);
    return image;
}

/// Of this colour.
int pixels(const QImage& image, const QColor& color) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == color;
    return count;
}

void addCellSizes() {
    QTest::addColumn<double>("size");
    for (const double size : {15.0, 8.0, 5.0}) QTest::addRow("%g", size) << size;
}

QImage gray(const QImage& image) { return image.convertToFormat(QImage::Format_Grayscale8); }

std::vector<Cell> many(int count) {
    std::vector<Cell> cells(static_cast<std::size_t>(count));
    for (Cell& cell : cells) cell.state = CellState::InService;
    return cells;
}

}  // namespace

class CardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_state_differs_without_its_colour() {
        const State all[] = {State::Idle, State::Healthy, State::Degraded, State::Throttled, State::Failed};
        for (const State a : all)
            for (const State b : all)
                if (a != b) QVERIFY(gray(draw(a)) != gray(draw(b)));
    }

    void cells_stay_in_their_row_data() {
        QTest::addColumn<int>("count");
        for (const int count : {1, 3, 8, 9, 10, 30, 31, 75, 76, 2000}) QTest::addRow("%d", count) << count;
    }
    void cells_stay_in_their_row() {
        QFETCH(int, count);
        const QRectF row = cellRow(QRectF(0, 0, kCardWidth, 120), 0);
        const CellLayout layout = layOutCells(row, count, false);
        QVERIFY(!layout.rects.empty());
        for (const QRectF& rect : layout.rects) QVERIFY(row.contains(rect));
        QVERIFY(static_cast<int>(layout.rects.size()) * layout.share >= count);
        for (std::size_t i = 1; i < layout.rects.size(); ++i) QVERIFY(!layout.rects[i].intersects(layout.rects[i - 1]));
    }

    void one_sick_cell_of_thousands_is_seen() {
        const Theme& t = theme(Scheme::Dark);
        std::vector<Cell> cells = many(2000);
        const CellLayout layout = layOutCells(QRectF(0, 0, 152, 24), 2000, false);
        const auto red = [&](const std::vector<Cell>& shown) {
            QImage image(152, 24, QImage::Format_RGB32);
            image.fill(t.card);
            QPainter painter(&image);
            paintCells(painter, layout, shown, t, 1);
            painter.end();
            return pixels(image, t.failed);
        };
        QCOMPARE(red(cells), 0);
        cells[1234].state = CellState::Unhealthy;
        QVERIFY(red(cells) > 0);
    }

    void what_a_load_balancer_thinks_is_told_without_its_colour_data() { addCellSizes(); }
    void what_a_load_balancer_thinks_is_told_without_its_colour() {
        QFETCH(double, size);
        Theme plain = theme(Scheme::Dark);
        plain.healthy = plain.accent = plain.throttled = plain.failed = plain.text;
        const TargetHealth all[] = {TargetHealth::Healthy, TargetHealth::Initial, TargetHealth::Draining, TargetHealth::Unhealthy};
        const auto shown = [&](TargetHealth target) {
            Cell cell;
            cell.state = CellState::InService;
            cell.target = target;
            return draw(cell, size, plain);
        };
        for (const TargetHealth a : all)
            for (const TargetHealth b : all)
                if (a != b) QVERIFY(shown(a) != shown(b));
    }

    void a_queue_is_seen_in_a_cell_of_any_size_data() { addCellSizes(); }
    void a_queue_is_seen_in_a_cell_of_any_size() {
        QFETCH(double, size);
        const Theme& colors = theme(Scheme::Dark);
        for (const CellState state : {CellState::InService, CellState::Unhealthy}) {
            Cell cell;
            cell.state = state;
            cell.utilization = 1;
            QCOMPARE(pixels(draw(cell, size, colors), colors.text), 0);
            cell.queue = 3;
            QVERIFY(pixels(draw(cell, size, colors), colors.text) > 0);
        }
    }

    void a_longer_queue_has_a_longer_bar_and_a_full_one_the_longest() {
        const Theme& colors = theme(Scheme::Dark);
        const auto bar = [&](unsigned queue, int limit, QChar role = {}) {
            Cell cell;
            cell.state = CellState::InService;
            cell.role = role;
            cell.queue = queue;
            cell.queueLimit = limit;
            QImage image = draw(cell, 15, colors);
            return pixels(image.copy(0, role.isNull() ? 0 : 13, 20, 20), colors.text);
        };
        for (const QChar role : {QChar(), QChar(u'P')}) {
            QVERIFY(bar(1, -1, role) < bar(10, -1, role) && bar(10, -1, role) < bar(100, -1, role) &&
                    bar(100, -1, role) < bar(1000, -1, role));
            QCOMPARE(bar(50'000, -1, role), bar(1000, -1, role));
            QCOMPARE(bar(8, 8, role), bar(1000, -1, role));
            QVERIFY(bar(7, 8, role) <= bar(8, 8, role) && bar(4, 8, role) < bar(8, 8, role));
        }
    }

    void a_card_grows_by_a_grid_step_for_each_row() {
        CardModel model;
        QCOMPARE(cardSize(model), QSizeF(192, 72));
        model.rows = {QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(cardSize(model), QSizeF(192, 120));
        model.extras = true;
        QCOMPARE(cardSize(model), QSizeF(192, 144));
    }

    void a_value_has_room_beside_the_gauge_data() {
        QTest::addColumn<QString>("value");
        for (const char* value : {"100 % busy", "0,1 % belegt", "0,2 % lesen"}) QTest::newRow(value) << QString::fromUtf8(value);
    }
    void a_value_has_room_beside_the_gauge() {
        QFETCH(QString, value);
        CardValues values;
        values.gauge = 1;
        values.value = value;
        const Theme& colors = theme(Scheme::Dark);
        QImage image(static_cast<int>(kCardWidth), static_cast<int>(kCardHeader), QImage::Format_RGB32);
        image.fill(colors.card);
        QPainter painter(&image);
        paintCardValues(painter, image.rect(), {}, values, colors, 1);
        // From the left the gauge, then a gap, then the value.
        const int gauge = 53;  // y
        const auto isEmpty = [&](int x) {
            for (int y = gauge - 6; y <= gauge + 6; ++y)
                if (image.pixelColor(x, y) != colors.card) return false;
            return true;
        };
        int x = 0;
        while (x < image.width() && isEmpty(x)) ++x;
        const int begin = x;
        for (++x; x < image.width() && image.pixelColor(x, gauge) == colors.healthy;) ++x;
        QVERIFY(x - begin >= 25);
        int gap = 0;
        for (++x; x < image.width() && isEmpty(x); ++x) ++gap;
        QVERIFY2(gap >= 2 && x < image.width(), qPrintable(QString::number(gap)));
    }

    void two_amounts_fit_the_line_without_a_gauge_data() {
        QTest::addColumn<QString>("value");
        for (const char* value : {"$9.99 · $9.99/mo", "$9,99 · $9,99/Mon."}) QTest::newRow(value) << QString::fromUtf8(value);
    }
    void two_amounts_fit_the_line_without_a_gauge() {
        QFETCH(QString, value);
        QVERIFY(QFontMetricsF(monoFont(10, QFont::Medium)).horizontalAdvance(value) <= kCardWidth - 62 - 12);
    }

    void long_names_are_elided() {
        CardModel model;
        model.name = QStringLiteral("a-name-much-too-long-for-any-card-of-this-size");
        const CardText text = layOutText(model);
        QVERIFY(text.name.text().endsWith(QChar(0x2026)));
        QVERIFY(text.name.size().width() <= kCardWidth - 62 - 28 + 1);
    }

    void a_long_subtitle_is_set_smaller_before_it_is_cut_data() {
        QTest::addColumn<QString>("subtitle");
        QTest::addColumn<bool>("smaller");
        QTest::addColumn<bool>("cut");
        QTest::newRow("short") << QStringLiteral("RDS") << false << false;
        QTest::newRow("long") << QStringLiteral("Application Load Balancer") << true << false;
        QTest::newRow("too long") << QStringLiteral("Application Load Balancer of the second generation") << true << true;
    }
    void a_long_subtitle_is_set_smaller_before_it_is_cut() {
        QFETCH(QString, subtitle);
        QFETCH(bool, smaller);
        QFETCH(bool, cut);
        CardModel model;
        const int usual = layOutText(model).subtitleFont.pixelSize();
        model.subtitle = subtitle;
        const CardText text = layOutText(model);
        QCOMPARE(text.subtitleFont.pixelSize() < usual, smaller);
        QCOMPARE(text.subtitle.text() != subtitle, cut);
        QVERIFY(text.subtitle.size().width() <= kCardWidth - 62 - 6 + 1);
    }

    void sprites_are_drawn_once_for_a_look() {
        CardSprites sprites;
        CardModel model;
        const QImage first = sprites.body(model, theme(Scheme::Dark), 1);
        model.name = QStringLiteral("another name");
        QCOMPARE(sprites.body(model, theme(Scheme::Dark), 1).cacheKey(), first.cacheKey());
        model.state = State::Failed;
        QVERIFY(sprites.body(model, theme(Scheme::Dark), 1).cacheKey() != first.cacheKey());
        model.state = State::Idle;
        QVERIFY(sprites.body(model, theme(Scheme::Dark), 2).width() > first.width());
    }

    void particles_are_told_apart_without_their_colour() {
        const ParticleSprites sprites(theme(Scheme::Dark), 1, 2);
        for (int a = 0; a < kKinds; ++a)
            for (int b = 0; b < a; ++b) {
                const QImage x = sprites.of(static_cast<Kind>(a)).convertToFormat(QImage::Format_Alpha8);
                const QImage y = sprites.of(static_cast<Kind>(b)).convertToFormat(QImage::Format_Alpha8);
                // Discs with and without a core have one outline; their grey differs.
                QVERIFY(x != y || gray(sprites.of(static_cast<Kind>(a))) != gray(sprites.of(static_cast<Kind>(b))));
            }
    }

    void particles_at_the_border_stay_inside_the_frame() {
        const ParticleSprites sprites(theme(Scheme::Dark), 1, 1);
        QImage frame(40, 30, QImage::Format_RGB32);
        frame.fill(Qt::black);
        blitParticles(frame, {{{0, 0}, Kind::Ok}, {{39, 29}, Kind::Failed}, {{-100, 5}, Kind::Ok}, {{20, 400}, Kind::Ok}}, sprites);
        QVERIFY(frame.pixelColor(0, 0) != QColor(Qt::black));
        QCOMPARE(frame.pixelColor(20, 15), QColor(Qt::black));
    }

    void numbers_are_short_data() {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zero") << countText(0) << "0";
        QTest::newRow("decimal") << countText(7.42) << "7.4";
        QTest::newRow("round") << countText(812.4) << "812";
        QTest::newRow("thousands") << countText(1949) << "1.9k";
        QTest::newRow("edge of a thousand") << countText(999.7) << "1k";
        QTest::newRow("millions") << rateText(3'400'000) << "3.4M/s";
        QTest::newRow("dollars") << moneyText(1460.4) << "$1,460";
        QTest::newRow("cents") << moneyText(2.504) << "$2.50";
        QTest::newRow("less than a cent") << moneyText(0.008) << "$0.008";
        QTest::newRow("three digits of a price") << moneyText(0.0000166667) << "$0.0000167";
        QTest::newRow("half a dollar") << moneyText(0.5) << "$0.50";
        QTest::newRow("nothing") << moneyText(0) << "$0.00";
        QTest::newRow("not a cent, in short") << shortMoneyText(0.0049) << QStringLiteral("<1¢");
        QTest::newRow("cents, in short") << shortMoneyText(0.0712) << "$0.07";
        QTest::newRow("ten cents, in short") << shortMoneyText(0.1) << "$0.10";
        QTest::newRow("a few dollars, in short") << shortMoneyText(9.994) << "$9.99";
        QTest::newRow("dollars, in short") << shortMoneyText(12.4) << "$12";
        QTest::newRow("thousands of dollars, in short") << shortMoneyText(1460.4) << "$1.5k";
        QTest::newRow("nothing, in short") << shortMoneyText(0) << "$0.00";
        QTest::newRow("share") << shareText(0.713) << "71 %";
        QTest::newRow("small share") << shareText(0.0002) << "<0.1 %";
        QTest::newRow("microseconds") << spanText(0.00025) << QStringLiteral("250 µs");
        QTest::newRow("milliseconds") << spanText(0.0142) << "14 ms";
        QTest::newRow("seconds") << spanText(1.25) << "1.3 s";
        QTest::newRow("not a number") << countText(qQNaN()) << QStringLiteral("–");
    }
    void numbers_are_short() {
        QFETCH(QString, shown);
        QFETCH(QString, expected);
        QCOMPARE(shown, expected);
    }

    void every_interface_icon_draws_something() {
        for (const char* name : {"play", "pause", "undo", "vpc", "fault", "nephoscope"}) {
            const QImage image = icon(QLatin1String(name), Qt::white, Qt::gray).pixmap(32, 32).toImage();
            QVERIFY2(!image.isNull(), name);
            QImage empty(image.size(), image.format());
            empty.fill(Qt::transparent);
            QVERIFY2(image != empty, name);
        }
    }
};

QTEST_MAIN(CardTest)
#include "card_test.moc"
