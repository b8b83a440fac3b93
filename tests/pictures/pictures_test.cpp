#include <QPainter>
#include <QTest>

#include "desktop/canvas/picture.h"
#include "desktop/document/document.h"
#include "shapes/card.h"
#include "shapes/connection.h"
#include "shapes/container.h"
#include "shapes/fonts.h"
#include "shapes/particles.h"
#include "shapes/pill.h"
#include "tests/pictures/golden.h"
#include "tests/pictures/sample.h"

using namespace nephoscope;
using shapes::Scheme;

namespace {

constexpr double kScale = 2;

shapes::CardModel card(shapes::State state, int rows, bool extras) {
    shapes::CardModel model;
    model.name = QStringLiteral("orders-service");
    model.subtitle = QStringLiteral("Application Load Balancer");
    model.icon =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\">"
        "<circle cx=\"12\" cy=\"12\" r=\"8\"/><path d=\"M12 7v5l3 2\"/></svg>";
    model.category = static_cast<shapes::Category>(static_cast<int>(state));
    model.state = state;
    for (int row = 0; row < rows; ++row) model.rows << QString(QChar(u'a' + row));
    model.extras = extras;
    return model;
}

std::vector<shapes::Cell> cellsOf(int row, int count) {
    std::vector<shapes::Cell> cells;
    for (int i = 0; i < count; ++i) {
        shapes::Cell cell;
        cell.row = row;
        cell.state = count <= 11 ? static_cast<shapes::CellState>(i % 11) : shapes::CellState::InService;
        cell.utilization = (i % 10) / 10.0 + 0.05;
        cell.queue = i == 3 ? 4 : 0;
        if (count <= 11) cell.target = static_cast<shapes::TargetHealth>(i % 5);
        cells.push_back(cell);
    }
    if (count > 11) cells[static_cast<std::size_t>(count / 2)].state = shapes::CellState::Unhealthy;
    return cells;
}

std::vector<shapes::Cell> roles() {
    std::vector<shapes::Cell> cells(3);
    const shapes::CellState states[] = {shapes::CellState::FailingOver, shapes::CellState::Standby, shapes::CellState::Replica};
    for (int i = 0; i < 3; ++i) {
        cells[static_cast<std::size_t>(i)].row = 1;
        cells[static_cast<std::size_t>(i)].state = states[i];
        cells[static_cast<std::size_t>(i)].role = QStringLiteral("PSR").at(i);
        cells[static_cast<std::size_t>(i)].utilization = 0.4;
    }
    cells[2].lag = 0.35;
    return cells;
}

void drawCard(QPainter& painter, QPointF at, const shapes::CardModel& model, const shapes::CardValues& values, const shapes::Theme& theme) {
    const QRectF rect(at, shapes::cardSize(model));
    shapes::paintCardBody(painter, rect, model, theme);
    shapes::paintCardText(painter, rect, shapes::layOutText(model), theme, true);
    shapes::paintCardValues(painter, rect, model, values, theme, kScale);
}

QImage blank(QSize size, Scheme scheme) {
    QImage image(size * kScale, QImage::Format_RGB32);
    image.fill(shapes::theme(scheme).canvas);
    return image;
}

}  // namespace

class PicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cards_in_each_state_data() { schemes(); }
    void cards_in_each_state() {
        QFETCH(int, scheme);
        const shapes::Theme& theme = shapes::theme(static_cast<Scheme>(scheme));
        QImage image = blank({680, 420}, theme.scheme);
        QPainter painter(&image);
        painter.scale(kScale, kScale);
        for (int i = 0; i < 5; ++i) {
            shapes::CardValues values;
            values.gauge = 0.22 * i;
            values.value = QStringLiteral("1.9k/s");
            const int column = i % 3, row = i / 3;
            drawCard(painter, QPointF(24 + column * 216, 20 + row * 96), card(static_cast<shapes::State>(i), 0, false), values, theme);
        }
        const int counts[3][2] = {{8, 0}, {9, 28}, {75, 400}};
        for (int i = 0; i < 3; ++i) {
            shapes::CardValues values;
            values.gauge = 0.7;
            values.value = QStringLiteral("71 %");
            values.cells = cellsOf(0, counts[i][0]);
            const std::vector<shapes::Cell> second = counts[i][1] ? cellsOf(1, counts[i][1]) : roles();
            values.cells.insert(values.cells.end(), second.begin(), second.end());
            values.extras = {{QStringLiteral("queue"), QStringLiteral("12")}, {QStringLiteral("hit"), QStringLiteral("93 %")}};
            drawCard(painter, QPointF(24 + i * 216, 230), card(shapes::State::Healthy, 2, true), values, theme);
        }
        painter.end();
        check(image, QStringLiteral("cards"), scheme);
    }

    void connections_and_particles_data() { schemes(); }
    void connections_and_particles() {
        QFETCH(int, scheme);
        const shapes::Theme& theme = shapes::theme(static_cast<Scheme>(scheme));
        QImage image = blank({520, 320}, theme.scheme);
        QPainter painter(&image);
        painter.scale(kScale, kScale);
        const shapes::ParticleSprites sprites(theme, 1, kScale);
        std::vector<shapes::Particle> particles;
        for (int i = 0; i < shapes::kKinds; ++i) {
            const double y = 24.0 + i * 36;
            const shapes::Route route{{24, y}, {220, y}, {220, y + 24}, {480, y + 24}};
            shapes::ConnectionModel model;
            model.width = shapes::edgeWidth(std::pow(10.0, i));
            model.state = static_cast<shapes::State>(i % 5);
            model.dashed = i == 7;
            shapes::paintConnection(painter, route, shapes::roundedPath(route, shapes::kArrow), model, theme, kScale);
            const shapes::ArcTable arc(route);
            for (double s = 10; s < arc.length() - 110; s += 16) particles.push_back({arc.at(s) * kScale, static_cast<shapes::Kind>(i)});
            shapes::paintPill(painter, QPointF(415, y + 24), QStringLiteral("1.9k/s · 14 ms"), theme);
        }
        painter.end();
        shapes::blitParticles(image, particles, sprites);
        check(image, QStringLiteral("connections"), scheme);
    }

    void containers_data() { schemes(); }
    void containers() {
        QFETCH(int, scheme);
        const shapes::Theme& theme = shapes::theme(static_cast<Scheme>(scheme));
        QImage image = blank({520, 320}, theme.scheme);
        QPainter painter(&image);
        painter.scale(kScale, kScale);
        const char* const names[] = {"AWS Cloud", "eu-central-1", "VPC 10.0.0.0/16", "Zone a", "Public subnet"};
        for (int i = 0; i < 5; ++i) {
            const QRectF rect = QRectF(20, 24, 480, 280).adjusted(i * 24, i * 28, -i * 24, -i * 18);
            shapes::paintContainer(painter, rect, {QString::fromLatin1(names[i]), static_cast<shapes::Frame>(i), false}, theme, kScale);
        }
        painter.end();
        check(image, QStringLiteral("containers"), scheme);
    }

    void a_whole_drawing_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("mood");
        QTest::newRow("dark-fine") << static_cast<int>(Scheme::Dark) << 0;
        QTest::newRow("dark-trouble") << static_cast<int>(Scheme::Dark) << 1;
        QTest::newRow("light-fine") << static_cast<int>(Scheme::Light) << 0;
        QTest::newRow("light-trouble") << static_cast<int>(Scheme::Light) << 1;
    }
    void a_whole_drawing() {
        QFETCH(int, scheme);
        QFETCH(int, mood);
        desktop::Document document;
        samples::drawThreeTier(document);
        const auto view = samples::viewOf(mood == 0 ? samples::Mood::Fine : samples::Mood::Trouble);
        const QImage image = desktop::renderPicture(document, view.get(), static_cast<Scheme>(scheme), {1560, 660});
        const QString reason = golden::compare(image, QStringLiteral("drawing-%1").arg(QLatin1String(QTest::currentDataTag())));
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
    }

    void two_renderings_are_equal_to_the_pixel() {
        desktop::Document document;
        samples::drawThreeTier(document);
        const auto view = samples::viewOf(samples::Mood::Trouble);
        const auto draw = [&] { return desktop::renderPicture(document, view.get(), Scheme::Dark, {1200, 600}); };
        QCOMPARE(draw(), draw());
    }

private:
    static void schemes() {
        QTest::addColumn<int>("scheme");
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
    }
    static void check(const QImage& image, const QString& name, int scheme) {
        const QString full = name + (scheme == static_cast<int>(Scheme::Dark) ? QStringLiteral("-dark") : QStringLiteral("-light"));
        const QString reason = golden::compare(image, full);
        QVERIFY2(reason.isEmpty(), qPrintable(reason));
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
