#pragma once

#include <QApplication>
#include <QTest>

#include <cstdio>
#include <memory>

#include "tests/gui/x_server.h"

namespace nephoscope::gui {

/// The main() of a test under an X server of its own; where none is installed, offscreen: the test skips itself then.
template <typename Test>
int testOnScreen(int argc, char** argv) {
    std::unique_ptr<XServer> server;
    if (XServer::isInstalled())
        server = std::make_unique<XServer>(QSize(1760, 1120));
    else
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (server && !server->error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(server->error()));
        return 1;
    }
    QApplication app(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace nephoscope::gui
