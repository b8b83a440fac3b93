#pragma once

#include <QByteArray>
#include <QProcess>
#include <QRegularExpression>
#include <QSize>

#include <memory>

namespace nephoscope::gui {

/// A program that ends with this object, and with this process however that ends.
class Child : public QProcess {
public:
    Child();
    /// SIGKILL, if it still runs.
    ~Child() override;

    /// Starts it and waits for such a line of output; empty when there is none.
    QByteArray startUntil(const QRegularExpression& wanted, const QString& program, const QStringList& arguments);
};

/// An X server and a window manager of this program's own, on a free display and without a screen. Make it before QApplication.
class XServer {
public:
    static bool isInstalled();

    /// Sets DISPLAY and QT_QPA_PLATFORM when all went well.
    explicit XServer(QSize screen);
    ~XServer();

    /// Empty: it runs.
    const QString& error() const { return m_error; }

private:
    std::unique_ptr<Child> m_server, m_windowManager;
    QString m_error;
};

}  // namespace nephoscope::gui
