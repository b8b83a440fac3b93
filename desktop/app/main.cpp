#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <clocale>
#include <cstdio>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "resources/resources.h"
#include "translations/translations.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    QCommandLineOption settingsDir{QStringLiteral("settings-dir"), tr("Keep settings and recovery copies in <folder>."),
                                   QStringLiteral("folder")};
    QCommandLineOption example{QStringLiteral("example"), tr("Open the example <name>."), QStringLiteral("name")};
    QCommandLineOption play{QStringLiteral("play"), tr("Start the run.")};
    QCommandLineOption theme{QStringLiteral("theme"), tr("system, dark or light."), QStringLiteral("theme")};
    QCommandLineOption picture{QStringLiteral("picture"), tr("Write a picture of the window to <file> and end."), QStringLiteral("file")};
    QCommandLineOption pictureAfter{QStringLiteral("picture-after"), tr("Milliseconds to wait before the picture."), QStringLiteral("ms"),
                                    QStringLiteral("1500")};
    QCommandLineOption canvasPicture{QStringLiteral("canvas-picture"),
                                     tr("Run to the end, write a picture of the canvas as it is then to <file> and end."),
                                     QStringLiteral("file")};
    QCommandLineOption until{QStringLiteral("until"), tr("Run to simulated second <s> only, for --canvas-picture."), QStringLiteral("s")};
    QCommandLineParser parser;

    explicit CommandLine(const QApplication& app) {
        parser.setApplicationDescription(tr("Draw an AWS architecture, press play, watch every request move through it."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({settingsDir, example, play, theme, picture, pictureAfter, canvasPicture, until});
        parser.addPositionalArgument(QStringLiteral("file"), tr("The design to open."), QStringLiteral("[file]"));
        parser.process(app);
    }

    std::optional<ThemeChoice> themeChoice() const {
        const QString text = parser.value(theme);
        if (text == QLatin1String("dark")) return ThemeChoice::Dark;
        if (text == QLatin1String("light")) return ThemeChoice::Light;
        if (text == QLatin1String("system")) return ThemeChoice::System;
        return std::nullopt;
    }

    MainWindow::Options options() const {
        MainWindow::Options chosen;
        chosen.theme = themeChoice();
        const QString folder = parser.value(settingsDir);
        const QString config = folder.isEmpty()
                                   ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/nephoscope")
                                   : folder;
        chosen.settingsFile = config + QStringLiteral("/nephoscope.conf");
        chosen.recoveryFolder = folder.isEmpty() ? Recovery::standardFolder() : folder + QStringLiteral("/recovery");
        return chosen;
    }
};

/// The document the person asked for; on the very first start an example that already runs.
void openFirst(MainWindow& window, const CommandLine& line, bool firstStart) {
    const QStringList files = line.parser.positionalArguments();
    if (!files.isEmpty())
        window.files().openPath(files.first());
    else if (line.parser.isSet(line.example) || firstStart)
        window.files().openExample(firstStart ? QStringLiteral("three-tier") : line.parser.value(line.example));
    if (line.parser.isSet(line.play) || firstStart) window.run().play();
}

void endWith(const QImage& picture, const QString& path) {
    const bool written = picture.save(path);
    if (!written) std::fprintf(stderr, "%s cannot be written.\n", qPrintable(path));
    QCoreApplication::exit(written ? 0 : 1);
}

void takePicture(MainWindow& window, const CommandLine& line) {
    QTimer::singleShot(line.parser.value(line.pictureAfter).toInt(), &window,
                       [&window, path = line.parser.value(line.picture)] { endWith(window.grab().toImage(), path); });
}

void takeCanvasPicture(MainWindow& window, const CommandLine& line) {
    const SimTime until = line.parser.isSet(line.until) ? from_seconds(line.parser.value(line.until).toDouble()) : kNever;
    QObject::connect(&window.run(), &RunController::viewChanged, &window,
                     [&window, until, path = line.parser.value(line.canvasPicture)](const std::shared_ptr<const run::View>& view) {
                         if (view->document != window.document().number()) return;
                         const bool failed = view->phase == run::Phase::Failed;
                         if (failed) std::fprintf(stderr, "%s\n", view->message.english().c_str());
                         if (failed) return QCoreApplication::exit(1);
                         const bool there = view->phase == run::Phase::Paused || view->phase == run::Phase::Finished;
                         if (there && view->now >= std::min(until, view->end)) endWith(window.canvasPicture(), path);
                     });
    window.run().runUntil(until);
}

}  // namespace

int main(int argc, char** argv) {
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt has set the user's; libraries below the engine may read numbers by it
    QCoreApplication::setApplicationName(QStringLiteral("Nephoscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("Nephoscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NEPHOSCOPE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.nephoscope.Nephoscope"));
    initResources();
    installTranslations(QLocale());
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/nephoscope.svg")));

    const CommandLine line(app);
    const MainWindow::Options options = line.options();
    const bool pictured = line.parser.isSet(line.picture) || line.parser.isSet(line.canvasPicture);
    const bool asked = !line.parser.positionalArguments().isEmpty() || line.parser.isSet(line.example) || pictured;
    const bool firstStart = !asked && !QFileInfo::exists(options.settingsFile);
    MainWindow window(options);
    window.show();
    openFirst(window, line, firstStart);
    if (line.parser.isSet(line.canvasPicture))
        takeCanvasPicture(window, line);
    else if (pictured)
        takePicture(window, line);
    else
        QTimer::singleShot(0, &window, [&window] { window.files().offerRecovery(); });
    return QApplication::exec();
}
