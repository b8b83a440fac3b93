#include "shapes/theme.h"

#include <QTest>

using namespace nephoscope::shapes;

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void texts_can_be_read_on_every_ground_data() { schemes(); }
    void texts_can_be_read_on_every_ground() {
        QFETCH(int, scheme);
        const Theme& t = theme(static_cast<Scheme>(scheme));
        for (const QColor& ground : {t.canvas, t.window, t.panel, t.card}) {
            QVERIFY2(contrast(t.text, ground) >= 7, qPrintable(ground.name()));
            QVERIFY2(contrast(t.textDim, ground) >= 4.5, qPrintable(ground.name()));
        }
    }

    void marks_stand_out_from_cards_data() { schemes(); }
    void marks_stand_out_from_cards() {
        QFETCH(int, scheme);
        const Theme& t = theme(static_cast<Scheme>(scheme));
        for (const State state : {State::Idle, State::Healthy, State::Degraded, State::Throttled, State::Failed})
            QVERIFY2(contrast(t.of(state), t.card) >= 3, qPrintable(t.of(state).name()));
        for (int kind = 0; kind < kKinds; ++kind)
            QVERIFY2(contrast(t.of(static_cast<Kind>(kind)), t.canvas) >= 2.8, qPrintable(t.of(static_cast<Kind>(kind)).name()));
    }

    void glyphs_stand_out_from_every_tile() {
        for (int category = 0; category <= static_cast<int>(Category::Generic); ++category)
            QVERIFY(contrast(Qt::white, categoryColor(static_cast<Category>(category))) >= 3);
    }

    void contrast_is_as_wcag_defines_it() {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

private:
    static void schemes() {
        QTest::addColumn<int>("scheme");
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "theme_test.moc"
