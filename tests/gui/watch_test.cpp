// What a person sees of a deployment and of a failover, read off the window: from the canvas's accessible parts and its pixels.
#include <QAccessible>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "desktop/app/files.h"
#include "desktop/app/main_window.h"
#include "desktop/canvas/canvas.h"
#include "desktop/deployments/deployments_panel.h"
#include "resources/resources.h"
#include "shapes/cells.h"
#include "tests/gui/hand.h"
#include "tests/gui/screen_main.h"

using namespace nephoscope;
using namespace nephoscope::desktop;
using gui::Hand;

namespace {

constexpr int kPatience = 120'000;  // ms

QPoint middleOf(const QWidget* widget) { return widget->mapToGlobal(widget->rect().center()); }

QPoint middleOf(const QMenu* menu, QAction* action) { return menu->mapToGlobal(menu->actionGeometry(action).center()); }

/// What one cell says: "Instance 3, in service, v2, 82 %".
struct SeenCell {
    QString number, state, version;
    QRect place;
};

/// What each cell said one after the other, without repetitions.
class Watched {
public:
    void see(const std::vector<SeenCell>& cells) {
        for (const SeenCell& each : cells) {
            QStringList& all = m_seen[each.number];
            const QString now = each.version.isEmpty() ? each.state : each.state + QLatin1Char(' ') + each.version;
            if (all.isEmpty() || all.last() != now) all << now;
        }
    }
    QStringList of(const QString& number) const {
        const auto found = m_seen.find(number);
        return found == m_seen.end() ? QStringList() : found->second;
    }

private:
    std::map<QString, QStringList> m_seen;
};

/// Whose colour it is, but for how edges are drawn; -1: nobody's.
int versionOf(const QColor& color) {
    for (int version = 0; version < 5; ++version) {
        const QColor its = shapes::versionColor(version);
        const int off = std::abs(its.red() - color.red()) + std::abs(its.green() - color.green()) + std::abs(its.blue() - color.blue());
        if (off < 30) return version;
    }
    return -1;
}

/// Each of `wanted` is in `all`, in this order.
bool inOrder(const QStringList& all, std::initializer_list<const char*> wanted) {
    auto from = all.cbegin();
    for (const char* each : wanted) {
        from = std::find(from, all.cend(), QLatin1String(each));
        if (from++ == all.cend()) return false;
    }
    return true;
}

}  // namespace

class WatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void a_rolling_deployment_is_read_off_the_cells();
    void a_failover_is_read_off_the_card_and_its_panel();

private:
    template <typename T>
    T* part(const char* name) const {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found) qFatal("no %s", name);
        return found;
    }
    Canvas& canvas() const { return m_window->canvas(); }
    const run::View& view() const { return m_window->run().view(); }
    QPoint onCanvas(QPointF inViewport) const { return canvas().viewport()->mapToGlobal(inViewport.toPoint()); }

    QAccessibleInterface* card(const QString& id) const;
    /// Everything a card says, comma by comma.
    QStringList words(const QString& id) const { return card(id)->text(QAccessible::Name).split(QStringLiteral(", ")); }
    std::vector<SeenCell> cells(const QString& id) const;
    QColor edgeOf(const SeenCell& cell) const;
    bool logSays(const QString& text) const;
    void playAt(double speed);
    void pause();
    void openMenuOf(const QString& id);

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void WatchTest::initTestCase() {
    if (!gui::XServer::isInstalled()) QSKIP("Xvfb is not installed: apt-get install xvfb openbox xdotool");
    initResources();
}

void WatchTest::init() {
    MainWindow::Options options;
    options.settingsFile = m_folder.filePath(QStringLiteral("settings.ini"));
    options.theme = ThemeChoice::Dark;
    m_window = std::make_unique<MainWindow>(std::move(options));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
}

QAccessibleInterface* WatchTest::card(const QString& id) const {
    QAccessibleInterface* all = QAccessible::queryAccessibleInterface(&canvas());
    for (int i = 0; i < all->childCount(); ++i)
        if (all->child(i)->text(QAccessible::Description) == id) return all->child(i);
    qFatal("no card of %s", qPrintable(id));
}

std::vector<SeenCell> WatchTest::cells(const QString& id) const {
    std::vector<SeenCell> seen;
    const QAccessibleInterface* of = card(id);
    for (int i = 0; i < of->childCount(); ++i) {
        QAccessibleInterface* cell = of->child(i);
        QStringList said = cell->text(QAccessible::Name).split(QStringLiteral(", "));
        said.append({QString(), QString(), QString()});
        const bool isPrimary = said[1] == QLatin1String("primary");
        if (isPrimary) said[1] += QLatin1Char(' ') + said.takeAt(2);
        seen.push_back({said[0], said[1], said[2].startsWith(QLatin1Char('v')) ? said[2] : QString(), cell->rect()});
    }
    return seen;
}

/// The edge that has its version's colour.
QColor WatchTest::edgeOf(const SeenCell& cell) const {
    const QImage picture = canvas().viewport()->grab().toImage();
    const QPoint top = canvas().viewport()->mapFromGlobal(QPoint(cell.place.center().x(), cell.place.top() + 1));
    return picture.pixelColor(top * picture.devicePixelRatio());
}

bool WatchTest::logSays(const QString& text) const {
    const QAbstractItemModel* log = part<QTreeView>("logView")->model();
    for (int row = 0; row < log->rowCount(); ++row)
        if (log->index(row, log->columnCount() - 1).data().toString().contains(text)) return true;
    return false;
}

void WatchTest::playAt(double speed) {
    QVERIFY(Hand::click(middleOf(part<QToolButton>("playButton"))));
    QTRY_COMPARE_WITH_TIMEOUT(view().phase, run::Phase::Playing, kPatience);
    while (view().speed < speed) {
        const double before = view().speed;
        QVERIFY(Hand::key(QStringLiteral("ctrl+period")));
        QTRY_VERIFY_WITH_TIMEOUT(view().speed > before, kPatience);
    }
}

void WatchTest::pause() {
    QVERIFY(Hand::click(middleOf(part<QToolButton>("playButton"))));
    QTRY_COMPARE_WITH_TIMEOUT(view().phase, run::Phase::Paused, kPatience);
    QTest::qWait(200);  // The numbers on cards follow at their own rate.
}

void WatchTest::openMenuOf(const QString& id) {
    QVERIFY(Hand::click(onCanvas(canvas().rectOf(id).center()), 3));
    QTRY_VERIFY(m_window->findChild<QMenu*>(QStringLiteral("contextMenu")));
    QTRY_VERIFY(part<QMenu>("contextMenu")->isVisible());
}

/// Six instances run v1. At 120 s two of them at a time are brought to v2, whose errors stop it after the first two.
void WatchTest::a_rolling_deployment_is_read_off_the_cells() {
    QVERIFY(m_window->files().openExample(QStringLiteral("deploy-rolling")));
    playAt(10);
    const QString web = QStringLiteral("web");
    Watched watched;
    int fewest = 6;
    const auto look = [&] {
        const std::vector<SeenCell> now = cells(web);
        watched.see(now);
        if (view().now > 100 * kSecond)
            fewest = std::min(fewest, static_cast<int>(std::count_if(now.begin(), now.end(), [](const SeenCell& each) {
                                  return each.state == QLatin1String("in service");
                              })));
        return logSays(QStringLiteral("and stops where it is"));
    };
    QVERIFY(QTest::qWaitFor(look, kPatience));
    pause();
    // The edges of cells are a pixel wide in a drawing that is fitted into a small window.
    canvas().centerOn(canvas().mapToScene(canvas().rectOf(web).center()));
    canvas().setZoom(1);
    QTest::qWait(200);
    const std::vector<SeenCell> left = cells(web);
    watched.see(left);

    QCOMPARE(fewest, 4);
    for (const SeenCell& each : left) {
        const bool isNew = each.version == QLatin1String("v2");
        const QStringList said = watched.of(each.number);
        QVERIFY2(isNew ? inOrder(said, {"in service v1", "draining v1", "installing v1", "starting v2", "in service v2"})
                       : said.last() == QLatin1String("in service v1"),
                 qPrintable(said.join(QLatin1Char(';'))));
        QCOMPARE(versionOf(edgeOf(each)), isNew ? 1 : 0);
    }
    QCOMPARE(std::count_if(left.begin(), left.end(), [](const SeenCell& each) { return each.version == QLatin1String("v2"); }), 2);
    QCOMPARE(left.size(), std::size_t{6});

    const auto* tabs = part<QTabWidget>("runDock.tabs");
    const int tab = tabs->indexOf(part<DeploymentsPanel>("deployments"));
    QVERIFY(tabs->isTabVisible(tab));
    QVERIFY(Hand::click(tabs->tabBar()->mapToGlobal(tabs->tabBar()->tabRect(tab).center())));
    const auto* table = part<QTreeWidget>("deploymentsTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->topLevelItemCount(), 1);
    QTRY_COMPARE(table->topLevelItem(0)->text(DeploymentsPanel::Outcome), QStringLiteral("Failed"));
    QVERIFY(QLocale().toInt(table->topLevelItem(0)->text(DeploymentsPanel::Failed)) > 0);
}

void WatchTest::a_failover_is_read_off_the_card_and_its_panel() {
    QVERIFY(m_window->files().openExample(QStringLiteral("three-tier")));
    const QString db = QStringLiteral("db");
    playAt(5);
    QTRY_VERIFY_WITH_TIMEOUT(view().now > 40 * kSecond, kPatience);
    Watched watched;
    watched.see(cells(db));
    openMenuOf(db);
    auto* faults = part<QMenu>("faultMenu");
    QVERIFY(Hand::click(middleOf(part<QMenu>("contextMenu"), faults->menuAction())));
    QTRY_VERIFY(faults->isVisible());
    QVERIFY(Hand::click(middleOf(faults, part<QAction>("fault.neph:rds:stop-primary"))));

    QStringList steps;
    const auto look = [&](const char* until) {
        watched.see(cells(db));
        for (const QString& said : words(db))
            for (const char* step : {"unnoticed", "taking over", "old addresses", "reconnecting", "warming up"})
                if (said.startsWith(QLatin1String(step)) && !steps.contains(QLatin1String(step))) steps << QLatin1String(step);
        return steps.contains(QLatin1String(until)) || logSays(QString::fromLatin1(until));
    };
    QVERIFY(QTest::qWaitFor([&] { return look("taking over"); }, kPatience));
    const QRect now = canvas().rectOf(db);
    QVERIFY(Hand::click(onCanvas(now.topRight() + QPointF(-16, 16) * canvas().zoom())));
    const auto reasons = [this] {
        QStringList all;
        for (const QLabel* each : m_window->findChildren<QLabel*>(QStringLiteral("reasonText"))) all << each->text();
        return all.join(QLatin1Char(';'));
    };
    QTRY_VERIFY2(reasons().contains(QStringLiteral("taking over")), qPrintable(reasons()));
    QVERIFY2(reasons().contains(QStringLiteral("unnoticed, 10 s")), qPrintable(reasons()));
    const QList<QLabel*> texts = m_window->findChildren<QLabel*>();
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QLabel* each) {
        return each->isVisible() && each->text().startsWith(QStringLiteral("<b>RDS-02 \u00B7 failover time 60 s, ")) &&
               each->text().contains(QStringLiteral("RDS user guide, Multi-AZ deployments (2023-06)"));
    }));
    QVERIFY(Hand::click(middleOf(part<QPushButton>("openSetting"))));
    QTRY_COMPARE(reasons(), QString());
    QCOMPARE(canvas().selection(), QStringList{db});
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(),
                 QStringLiteral("config.failover_time.input"));
    QVERIFY(QTest::qWaitFor([&] { return look("The failover took"); }, kPatience));
    pause();
    watched.see(cells(db));
    QVERIFY2(inOrder(steps, {"unnoticed", "taking over", "old addresses"}), qPrintable(steps.join(QLatin1Char(';'))));
    const QStringList lost = watched.of(QStringLiteral("Instance 0")), other = watched.of(QStringLiteral("Instance 1"));
    QVERIFY2(inOrder(lost, {"primary in service", "primary stopped", "stopped"}), qPrintable(lost.join(QLatin1Char(';'))));
    QVERIFY2(inOrder(other, {"standby", "failing over", "primary in service"}), qPrintable(other.join(QLatin1Char(';'))));

    openMenuOf(db);
    const QList<QAction*> actions = part<QMenu>("contextMenu")->actions();
    const auto asks = std::find_if(actions.begin(), actions.end(),
                                   [](const QAction* each) { return each->text() == QLatin1String("Why is it like this?"); });
    QVERIFY(asks != actions.end());
    QVERIFY(Hand::click(middleOf(part<QMenu>("contextMenu"), *asks)));
    QTRY_VERIFY(m_window->findChild<QLabel*>(QStringLiteral("lastFailover")));
    QTRY_VERIFY(part<QLabel>("lastFailover")->isVisible());
    const QStringList told = part<QLabel>("lastFailover")->text().split(QLatin1Char('\n'));
    QCOMPARE(told.size(), 1 + steps.size());
    static const QRegularExpression lines[] = {QRegularExpression(QStringLiteral("^The failover took [0-9.]+ s, ([0-9]+) calls failed")),
                                               QRegularExpression(QStringLiteral("unnoticed 10 s, ([0-9]+) calls failed")),
                                               QRegularExpression(QStringLiteral("taking over 60 s, ([0-9]+) calls failed")),
                                               QRegularExpression(QStringLiteral("old addresses in use [0-9.]+ s, ([0-9]+) calls failed"))};
    int calls[4] = {};
    for (int i = 0; i < 4; ++i) {
        const QRegularExpressionMatch match = lines[i].match(told[i]);
        QVERIFY2(match.hasMatch(), qPrintable(told[i]));
        calls[i] = match.captured(1).toInt();
    }
    if (steps.size() == 3) QCOMPARE(calls[1] + calls[2] + calls[3], calls[0]);
}

int main(int argc, char** argv) { return gui::testOnScreen<WatchTest>(argc, argv); }

#include "watch_test.moc"
