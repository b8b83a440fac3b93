#include "desktop/compare/compare_window.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGraphicsView>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include "desktop/compare/adopt.h"
#include "desktop/compare/comparison_model.h"
#include "desktop/document/commands.h"
#include "engine/model/edit.h"

using namespace nephoscope;
using namespace nephoscope::desktop;

namespace {

/// An example cut short, so that a comparison takes a second.
void open(Document& document, const QString& name, int seconds) {
    QVERIFY(document.openCopy(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/resources/examples/%1.nepho.json").arg(name), {}, false));
    model::Design settings = document.design();
    settings.mutable_run()->mutable_duration()->set_seconds(seconds);
    document.changeSettings(settings, QStringLiteral("Shorter"));
}

constexpr int kPatience = 240'000;  // ms; under a sanitizer a comparison takes its time

struct Opened {
    explicit Opened(Document& document, CompareWindow::Kind kind) : window(new CompareWindow(document, kind, nullptr)) {
        window->findChild<QSpinBox*>(QStringLiteral("compareSeeds"))->setValue(2);
        window->show();
    }
    ~Opened() { delete window; }
    template <typename T>
    T* find(const char* name) const {
        return window->findChild<T*>(QLatin1String(name));
    }
    bool run() const {
        QSignalSpy done(window, &CompareWindow::finished);
        QTest::mouseClick(find<QPushButton>("compareRun"), Qt::LeftButton);
        return done.wait(kPatience);
    }
    CompareWindow* window;
};

}  // namespace

class CompareWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void policies_are_listed_with_what_they_cost_in_requests() {
        Document document;
        open(document, QStringLiteral("deploy-rolling"), 400);
        Opened opened(document, CompareWindow::Kind::Deployments);
        QTest::mouseClick(opened.find<QPushButton>("compareRun"), Qt::LeftButton);
        QSignalSpy done(opened.window, &CompareWindow::finished);
        QVERIFY(done.wait(kPatience));
        auto* table = opened.find<QTableView>("comparison");
        QCOMPARE(table->model()->rowCount(), 10);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("No deployment"));
        auto& model = *qobject_cast<ComparisonModel*>(table->model());
        const int failed = model.columnOf(experiment::Measure::Failed);
        QVERIFY(failed > 0);
        QCOMPARE(model.index(0, failed).data().toString(), QStringLiteral("0"));
        QVERIFY(model.index(0, failed).data(ComparisonModel::BestRole).toBool());
        QVERIFY(model.index(1, failed).data(ComparisonModel::DifferenceRole).toString().startsWith(QLatin1Char('+')));
        QVERIFY(model.index(1, failed).data(ComparisonModel::WorseRole).toBool());
    }
    void a_variant_becomes_the_design_and_undo_takes_it_back() {
        Document document;
        open(document, QStringLiteral("deploy-rolling"), 300);
        const std::string before = document.design().SerializeAsString();
        Opened opened(document, CompareWindow::Kind::Deployments);
        QVERIFY(opened.run());
        auto* use = opened.find<QPushButton>("compareUse");
        QVERIFY(!use->isEnabled());
        auto* table = opened.find<QTableView>("comparison");
        const QRect cell = table->visualRect(table->model()->index(4, 0));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        QVERIFY(use->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(document.design().deployments(0).policy(), model::IMMUTABLE);
        document.undoStack()->undo();
        QCOMPARE(document.design().SerializeAsString(), before);
    }
    void a_running_comparison_can_be_stopped_and_begun_again() {
        Document document;
        open(document, QStringLiteral("deploy-rolling"), 1500);
        Opened opened(document, CompareWindow::Kind::Deployments);
        opened.find<QSpinBox>("compareSeeds")->setValue(50);
        QSignalSpy done(opened.window, &CompareWindow::finished);
        QTest::mouseClick(opened.find<QPushButton>("compareRun"), Qt::LeftButton);
        QTest::qWait(200);
        QTest::mouseClick(opened.find<QPushButton>("compareRun"), Qt::LeftButton);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toBool(), false);
        opened.find<QSpinBox>("compareSeeds")->setValue(1);
        open(document, QStringLiteral("deploy-rolling"), 60);
        QVERIFY(opened.run());
        QVERIFY(!opened.window->comparison().stopped);
    }
    void closing_ends_the_runs() {
        Document document;
        open(document, QStringLiteral("deploy-rolling"), 1500);
        auto* window = new CompareWindow(document, CompareWindow::Kind::Deployments, nullptr);
        window->show();
        window->start();
        QTest::qWait(50);
        delete window;
    }
    void columns_choose_what_the_chart_shows_and_csv_is_copied() {
        Document document;
        open(document, QStringLiteral("three-tier"), 180);
        Opened opened(document, CompareWindow::Kind::Caching);
        QTest::mouseClick(opened.find<QCheckBox>("compareLoseNode"), Qt::LeftButton);
        QVERIFY(opened.run());
        auto* chart = opened.find<QWidget>("measureChart")->findChild<QGraphicsView*>();
        const QString before = chart->accessibleName();
        auto* header = opened.find<QTableView>("comparison")->horizontalHeader();
        const int hit =
            qobject_cast<ComparisonModel*>(opened.find<QTableView>("comparison")->model())->columnOf(experiment::Measure::HitRate);
        QVERIFY(hit > 0);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(hit) + 20, header->height() / 2));
        QVERIFY(chart->accessibleName() != before);
        QVERIFY(chart->accessibleName().contains(measureLabel(experiment::Measure::HitRate)));
        QTest::mouseClick(opened.find<QPushButton>("compareCopy"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("variant,problem,outcome,requests")));
    }
    void adopting_a_design_leaves_its_parts_and_undo_every_byte() {
        Document document;
        open(document, QStringLiteral("caching"), 60);
        const std::string before = document.design().SerializeAsString();
        for (const experiment::Variant& variant : experiment::caching_variants(document.design())) {
            adopt(document, variant.design, QStringLiteral("Use"));
            QCOMPARE(document.design().components_size(), variant.design.components_size());
            QCOMPARE(document.design().connections_size(), variant.design.connections_size());
            for (const auto& connection : variant.design.connections())
                QVERIFY(sameBytes(*document.connection(QString::fromStdString(connection.id())), connection));
            while (document.undoStack()->canUndo() && document.design().SerializeAsString() != before) document.undoStack()->undo();
            QCOMPARE(document.design().SerializeAsString(), before);
        }
    }
};

QTEST_MAIN(CompareWindowTest)
#include "compare_window_test.moc"
