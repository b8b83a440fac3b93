// What the window costs, in an X server of its own (raster, no GPU). Each call prints one JSON object:
//   bench_desktop frames COMPONENTS DOTS
//   bench_desktop open COMPONENTS    to the first picture, and until all connections are there
//   bench_desktop live DESIGN RATE   plays it at 1x with so many requests a second, on as many instances as they need
//   bench_desktop crowd COMPONENTS   plays so many at 1x, all in view
//   bench_desktop start PROGRAM      from its start to the first picture of the example
//   bench_desktop memory PROGRAM     of a window with nothing open
#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/canvas/flow.h"
#include "desktop/canvas/large_design.h"
#include "desktop/canvas/scene.h"
#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/model/words.h"
#include "engine/services/compiler.h"
#include "resources/resources.h"
#include "tests/gui/x_server.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

constexpr QSize kWindow(1600, 1000);
constexpr int kMeasured = 5'000;  // ms
constexpr int kSettled = 1'500;   // ms
constexpr int kView = 66;         // ms between two Views
constexpr int kBeat = 5;          // ms; a beat of 0 would be work of its own

class PaintCounter : public QObject {
public:
    explicit PaintCounter(QWidget* watched) : QObject(watched) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) ++count;
        return false;
    }
};

/// The longest time in which the window answered nothing, kBeat at the least.
class Stalls : public QObject {
public:
    Stalls() {
        m_since.start();
        startTimer(kBeat, Qt::PreciseTimer);
    }
    qint64 longest() const { return m_longest; }

protected:
    void timerEvent(QTimerEvent*) override { m_longest = std::max(m_longest, m_since.restart()); }

private:
    QElapsedTimer m_since;
    qint64 m_longest = 0;  // ms
};

/// Milliseconds of this process.
double processorTime() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

/// How many dots a canvas that shows the whole design has.
std::size_t dotsOf(const model::Design& design, const run::View& view) {
    Scene scene;
    scene.sync(design);
    scene.show(&view);
    Viewport viewport;
    viewport.size = kWindow;
    viewport.zoom = std::min({1.0, (kWindow.width() - 80) / scene.bounds().width(), (kWindow.height() - 80) / scene.bounds().height()});
    viewport.origin = scene.bounds().center() - QPointF(kWindow.width(), kWindow.height()) / (2 * viewport.zoom);
    viewport.snap();
    Flow flow;
    flow.setView(&view, scene, viewport);
    flow.fill(scene, viewport);
    return flow.count();
}

struct Load {
    model::Design design;
    run::View view;
    std::size_t dots = 0;
};

/// Connections until there are enough dots, then as many of them silent as are too many.
Load loadOf(const Document& document, int components, std::size_t dots) {
    Load load;
    for (int fan = 2; fan <= 48; fan *= 2) {
        load.design = largeDesign(document, components, fan);
        load.view = busyView(load.design);
        load.dots = dotsOf(load.design, load.view);
        if (load.dots >= dots) break;
    }
    const int every = std::max(1, static_cast<int>(load.dots / dots));
    load.view = busyView(load.design, every);
    load.dots = dotsOf(load.design, load.view);
    return load;
}

void openDesign(Document& document, const model::Design& design, const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("large.nepho"));
    if (!model::save_file(path.toStdString(), design, services::catalog()) || !document.open(path)) qFatal("the design cannot be opened");
}

QJsonObject frames(int components, std::size_t dots) {
    const QTemporaryDir folder;
    Document document;
    Load load = loadOf(document, components, dots);
    openDesign(document, load.design, folder);
    Canvas canvas(&document);
    canvas.resize(kWindow);
    canvas.show();
    if (!QTest::qWaitForWindowExposed(&canvas)) qFatal("no window");
    QTimer views;
    QObject::connect(&views, &QTimer::timeout, &canvas, [&] {
        ++load.view.number;
        canvas.setView(std::make_shared<run::View>(load.view));
    });
    views.start(kView);
    QTest::qWait(kSettled);
    const PaintCounter paints(canvas.viewport());
    const double before = processorTime();
    QElapsedTimer wall;
    wall.start();
    QTest::qWait(kMeasured);
    const double used = processorTime() - before, seconds = static_cast<double>(wall.nsecsElapsed()) * 1e-9;
    return {{QStringLiteral("components"), components},
            {QStringLiteral("connections"), load.design.connections_size()},
            {QStringLiteral("dots"), static_cast<double>(load.dots)},
            {QStringLiteral("framesPerSecond"), paints.count / seconds},
            {QStringLiteral("processorMillisecondsPerFrame"), used / std::max(1, paints.count)}};
}

QJsonObject open(int components) {
    const QTemporaryDir folder;
    MainWindow::Options options;
    options.settingsFile = folder.filePath(QStringLiteral("settings.ini"));
    MainWindow window(std::move(options));
    window.resize(kWindow);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) qFatal("no window");
    const QString path = folder.filePath(QStringLiteral("large.nepho"));
    const model::Design design = largeDesign(window.document(), components, 2);
    if (!model::save_file(path.toStdString(), design, services::catalog())) qFatal("cannot write");
    QTest::qWait(kSettled);
    const PaintCounter paints(window.canvas().viewport());
    const Stalls stalls;
    QElapsedTimer wall;
    wall.start();
    if (!window.files().openPath(path)) qFatal("cannot open");
    const int before = paints.count;
    while (paints.count == before) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double painted = static_cast<double>(wall.nsecsElapsed()) * 1e-6;
    const QString last = QString::fromStdString(design.connections().rbegin()->id());
    while (window.canvas().rectOf(last).width() == 0) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double complete = static_cast<double>(wall.nsecsElapsed()) * 1e-6;
    QTest::qWait(kSettled);
    return {{QStringLiteral("components"), components},
            {QStringLiteral("milliseconds"), painted},
            {QStringLiteral("completeMilliseconds"), complete},
            {QStringLiteral("longestStallMilliseconds"), stalls.longest()}};
}

/// Instances and the database's concurrency grow with the rate.
model::Design atRate(const QString& file, double rate) {
    auto loaded = model::load_file(file.toStdString(), services::catalog());
    if (!loaded) qFatal("%s", loaded.error().message.english().c_str());
    model::Design design = std::move(loaded->design);
    constexpr double kOfInstance = 500, kOfQuery = 125;  // requests a second
    const auto set = [&](const char* setting, double value) {
        if (!model::apply_setting(&design, setting + model::number_text(std::ceil(value)), services::catalog())) qFatal("%s", setting);
    };
    set("clients-1.rate=", rate);
    for (const char* size : {"web-1.max_size=", "web-1.desired_capacity=", "web-1.min_size="}) set(size, rate / kOfInstance);
    set("db-1.concurrency=", rate / kOfQuery);
    return design;
}

QJsonObject play(const std::function<model::Design(const Document&)>& make) {
    const QTemporaryDir folder;
    MainWindow::Options options;
    options.settingsFile = folder.filePath(QStringLiteral("settings.ini"));
    MainWindow window(std::move(options));
    window.resize(kWindow);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) qFatal("no window");
    openDesign(window.document(), make(window.document()), folder);
    window.run().setSpeed(1);
    window.run().play();
    if (!QTest::qWaitFor([&] { return window.run().view().now > 0; }, 60'000)) qFatal("it does not play");
    QTest::qWait(kSettled);
    const PaintCounter paints(window.canvas().viewport());
    const Stalls stalls;
    const double before = processorTime();
    const SimTime began = window.run().view().now;
    QElapsedTimer wall;
    wall.start();
    QTest::qWait(kMeasured);
    const double used = processorTime() - before, seconds = static_cast<double>(wall.nsecsElapsed()) * 1e-9;
    return {{QStringLiteral("requestsPerSecond"), window.run().view().system.throughput},
            {QStringLiteral("speed"), to_seconds(window.run().view().now - began) / seconds},
            {QStringLiteral("framesPerSecond"), paints.count / seconds},
            {QStringLiteral("longestStallMilliseconds"), stalls.longest()},
            {QStringLiteral("cores"), used / seconds / 1e3}};
}

QJsonObject live(const QString& file, double rate) {
    return play([&](const Document&) { return atRate(file, rate); });
}

/// Clients that send ten requests a second to a server of their own, again and again.
model::Design pairs(const Document& document, int components) {
    constexpr int kColumns = 100;
    model::Design design;
    design.add_request_classes()->set_id("read");
    design.mutable_request_classes(0)->set_weight(1);
    for (int i = 0; i < components / 2; ++i) {
        const QPointF at(i % kColumns * 624, i / kColumns * 168);
        const auto add = [&](const char* service, QPointF place) {
            model::Component& part = *design.add_components();
            part = document.newComponent(QLatin1String(service), place, {});
            part.set_id(service + std::to_string(i));
            return part.id();
        };
        model::Connection& link = *design.add_connections();
        link.set_id("link" + std::to_string(i));
        link.set_from(add("clients", at));
        link.set_to(add("server", at + QPointF(312, 0)));
        if (!model::apply_setting(&design, link.from() + ".rate=10", services::catalog())) qFatal("no rate");
    }
    return design;
}

QJsonObject crowd(int components) {
    return play([&](const Document& document) { return pairs(document, components); });
}

bool isPainted(const QImage& picture) {
    const QRgb first = picture.pixel(0, 0);
    for (int x = 0; x < picture.width(); ++x)
        for (int y = 0; y < picture.height(); ++y)
            if (picture.pixel(x, y) != first) return true;
    return false;
}

QJsonObject start(const QString& program) {
    const QTemporaryDir folder;
    QScreen* screen = QGuiApplication::primaryScreen();
    const QPoint middle = screen->geometry().center();
    gui::Child child;
    QElapsedTimer wall;
    wall.start();
    child.start(program, {QStringLiteral("--settings-dir"), folder.path(), QStringLiteral("--example"), QStringLiteral("three-tier")});
    // The drawing is in the middle of the screen, and a screen without a picture is all black.
    while (!isPainted(screen->grabWindow(0, middle.x() - 200, middle.y() - 200, 400, 200).toImage())) {
        if (wall.elapsed() > 30'000 || child.state() == QProcess::NotRunning) qFatal("%s shows nothing", qPrintable(program));
        QTest::qWait(2);
    }
    return {{QStringLiteral("milliseconds"), static_cast<double>(wall.nsecsElapsed()) * 1e-6}};
}

double megabytesIn(const QByteArray& status, const char* name) {
    const qsizetype at = status.indexOf(name);
    return at < 0 ? 0 : status.mid(at + static_cast<qsizetype>(qstrlen(name)) + 1).trimmed().split(' ').first().toDouble() / 1024;
}

QJsonObject memory(const QString& program) {
    const QTemporaryDir folder;
    // Where there are settings it is not the first start, which would open an example.
    QFile(folder.filePath(QStringLiteral("nephoscope.conf"))).open(QIODevice::WriteOnly);
    gui::Child child;
    child.start(program, {QStringLiteral("--settings-dir"), folder.path()});
    QTest::qWait(3'000);
    QFile file(QStringLiteral("/proc/%1/status").arg(child.processId()));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s does not run", qPrintable(program));
    const QByteArray status = file.readAll();
    return {{QStringLiteral("residentMegabytes"), megabytesIn(status, "VmRSS:")},
            {QStringLiteral("anonymousMegabytes"), megabytesIn(status, "RssAnon:")}};
}

QJsonObject measure(const QStringList& arguments) {
    const QString what = arguments.value(1), size = arguments.value(2);
    if (what == QLatin1String("frames")) return frames(size.toInt(), arguments.value(3).toULongLong());
    if (what == QLatin1String("open")) return open(size.toInt());
    if (what == QLatin1String("live")) return live(size, arguments.value(3).toDouble());
    if (what == QLatin1String("crowd")) return crowd(size.toInt());
    if (what == QLatin1String("start")) return start(size);
    if (what == QLatin1String("memory")) return memory(size);
    return {};
}

}  // namespace

int main(int argc, char** argv) {
    const gui::XServer server(QSize(1760, 1120));
    if (!server.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error()));
        return 1;
    }
    const QApplication app(argc, argv);
    initResources();
    const QJsonObject result = measure(QCoreApplication::arguments());
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return result.isEmpty() ? 2 : 0;
}
