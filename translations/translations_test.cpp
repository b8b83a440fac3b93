#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "translations/translations.h"

using nephoscope::installTranslations;
using nephoscope::languages;

namespace {

struct Text {
    QString context, source, translation;
};

/// The finished texts of a .ts file.
QList<Text> textsOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Text> found;
    Text text;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) text.context = xml.readElementText();
        if (xml.name() == QLatin1String("source")) text.source = xml.readElementText();
        if (xml.name() == QLatin1String("translation") && !xml.attributes().hasAttribute(QLatin1String("type"))) {
            text.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            found << text;
        }
    }
    return found;
}

QString germanFile() { return QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/nephoscope_de.ts"); }

/// "%1 of %2" -> {"%1", "%2"}
QStringList placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%(L?\\d|n)"));
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();) found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_language_without_texts_stays_english();
    void german_texts_keep_every_place_for_a_number();
    void german_texts_are_loaded();
};

void TranslationsTest::a_language_without_texts_stays_english() {
    QVERIFY(!installTranslations(QLocale(QStringLiteral("fi_FI"))));
    QCOMPARE(QCoreApplication::translate("schema", "Algorithm"), QStringLiteral("Algorithm"));
}

void TranslationsTest::german_texts_keep_every_place_for_a_number() {
    for (const Text& text : textsOf(germanFile())) QVERIFY2(placesIn(text.source) == placesIn(text.translation), qPrintable(text.source));
}

void TranslationsTest::german_texts_are_loaded() {
    QCOMPARE(languages(), QStringList{QStringLiteral("de")});
    QVERIFY(installTranslations(QLocale(QStringLiteral("de_AT"))));
    QCOMPARE(QCoreApplication::translate("schema", "Algorithm"), QStringLiteral("Algorithmus"));
    QCOMPARE(QCoreApplication::translate("schema", "Failover time"), QStringLiteral("Dauer der Ausfallumschaltung"));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
