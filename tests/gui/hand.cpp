#include "tests/gui/hand.h"

#include <QTest>

#include "tests/gui/x_server.h"

namespace nephoscope::gui {

namespace {

constexpr int kPatience = 30'000;  // ms

/// The program's output; nothing when it failed.
std::optional<QByteArray> xdotool(const QStringList& arguments) {
    Child program;
    program.start(QStringLiteral("xdotool"), arguments, QIODevice::ReadOnly);
    const bool ended = QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; }, kPatience);
    if (!ended || program.error() != QProcess::UnknownError || program.exitCode() != 0) return std::nullopt;
    return program.readAllStandardOutput();
}

const QStringList kPause{QStringLiteral("sleep"), QStringLiteral("0.03")};

}  // namespace

bool Hand::act(const QStringList& arguments) {
    if (xdotool(arguments)) return true;
    qWarning("xdotool %s: failed", qPrintable(arguments.join(QLatin1Char(' '))));
    return false;
}

QStringList Hand::to(QPoint global) {
    return QStringList{QStringLiteral("mousemove"), QString::number(global.x()), QString::number(global.y())} + kPause;
}

bool Hand::moveTo(QPoint global) { return act(to(global)); }

bool Hand::click(QPoint global, int button) { return act(to(global) + QStringList{QStringLiteral("click"), QString::number(button)}); }

bool Hand::doubleClick(QPoint global) {
    return act(to(global) + QStringList{QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("2"), QStringLiteral("--delay"),
                                        QStringLiteral("40"), QStringLiteral("1")});
}

bool Hand::drag(QPoint from, QPoint end, QPoint hover) {
    QStringList all = hover.isNull() ? QStringList() : to(hover);
    all += to(from) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")} + kPause;
    constexpr int kSteps = 12;
    for (int step = 1; step <= kSteps; ++step) all += to(from + (end - from) * step / kSteps);
    return act(all + kPause + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")});
}

bool Hand::key(const QString& keys) { return act({QStringLiteral("key"), keys}); }

bool Hand::type(const QString& text) { return act({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("5"), text}); }

QString Hand::windowTitled(const QString& regularExpression) {
    const QStringList search{QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"), regularExpression};
    return QString::fromLatin1(xdotool(search).value_or(QByteArray()).split('\n').first());
}

}  // namespace nephoscope::gui
