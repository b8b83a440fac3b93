#include "tests/gui/x_server.h"

#include <QStandardPaths>

#include <sys/prctl.h>
#include <csignal>

namespace nephoscope::gui {

namespace {

constexpr int kPatience = 30'000;  // ms

}  // namespace

Child::Child() {
    setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

Child::~Child() {
    if (state() == QProcess::NotRunning) return;
    kill();
    waitForFinished(kPatience);
}

QByteArray Child::startUntil(const QRegularExpression& wanted, const QString& program, const QStringList& arguments) {
    start(program, arguments, QIODevice::ReadOnly);
    while (true) {
        while (!canReadLine())
            if (!waitForReadyRead(kPatience)) return {};
        const QByteArray line = readLine().trimmed();
        if (wanted.match(QString::fromLatin1(line)).hasMatch()) return line;
    }
}

bool XServer::isInstalled() { return !QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty(); }

XServer::XServer(QSize screen) : m_server(std::make_unique<Child>()), m_windowManager(std::make_unique<Child>()) {
    const QString size = QStringLiteral("%1x%2x24").arg(screen.width()).arg(screen.height());
    const QStringList serving{QStringLiteral("-displayfd"), QStringLiteral("1"),   QStringLiteral("-screen"), QStringLiteral("0"), size,
                              QStringLiteral("-nolisten"),  QStringLiteral("tcp"), QStringLiteral("-noreset")};
    const QByteArray number = m_server->startUntil(QRegularExpression(QStringLiteral("^\\d+$")), QStringLiteral("Xvfb"), serving);
    if (number.isEmpty()) {
        m_error = QStringLiteral("Xvfb does not start");
        return;
    }
    qputenv("DISPLAY", ":" + number);
    qputenv("QT_QPA_PLATFORM", "xcb");
    // No desktop of the person who runs this has a say in dialogs and fonts.
    for (const char* name : {"XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORMTHEME", "WAYLAND_DISPLAY"}) qunsetenv(name);
    const QStringList managing{QStringLiteral("--sm-disable"), QStringLiteral("--startup"), QStringLiteral("echo ready")};
    const QByteArray ready =
        m_windowManager->startUntil(QRegularExpression(QStringLiteral("^ready$")), QStringLiteral("openbox"), managing);
    if (ready.isEmpty()) m_error = QStringLiteral("openbox does not start");
}

XServer::~XServer() = default;

}  // namespace nephoscope::gui
