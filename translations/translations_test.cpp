#include <QCoreApplication>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include "translations/said.h"
#include "translations/translations.h"

using nephoscope::installTranslations;
using nephoscope::languages;
using nephoscope::said;
using nephoscope::say;

namespace {

struct Text {
    QString context, source, translation;
    bool finished = false;
};

/// The texts of a .ts file; the forms of a plural follow each other in `translation`.
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
        if (xml.name() == QLatin1String("translation")) {
            text.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            text.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            found << text;
        }
    }
    return found;
}

QString germanFile() { return QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/nephoscope_de.ts"); }

/// "context: source" of each text.
QSet<QString> sourcesOf(const QString& path) {
    QSet<QString> found;
    for (const Text& text : textsOf(path)) found << text.context + QStringLiteral(": ") + text.source;
    return found;
}

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
    void every_text_of_the_program_is_listed();
    void every_german_text_is_finished();
    void german_texts_keep_every_place_for_a_number();
    void german_texts_are_loaded();
    void german_plurals_have_their_forms();
    void the_engine_speaks_german_with_german_numbers();
    void names_are_the_same_in_german_and_labels_are_not();
};

void TranslationsTest::a_language_without_texts_stays_english() {
    QVERIFY(!installTranslations(QLocale(QStringLiteral("fi_FI"))));
    QCOMPARE(QCoreApplication::translate("schema", "Algorithm"), QStringLiteral("Algorithm"));
}

/// What the target update_translations does, to a copy.
void TranslationsTest::every_text_of_the_program_is_listed() {
    const QTemporaryDir folder;
    const QString updated = folder.filePath(QStringLiteral("nephoscope_de.ts"));
    QVERIFY(QFile::copy(germanFile(), updated));
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::ForwardedChannels);
    lupdate.setWorkingDirectory(QStringLiteral(NEPHOSCOPE_SOURCE_DIR));
    lupdate.start(QStringLiteral(NEPHOSCOPE_LUPDATE), QProcess::splitCommand(QStringLiteral(NEPHOSCOPE_LUPDATE_ARGUMENTS)) << updated);
    QVERIFY(lupdate.waitForFinished(-1));
    QCOMPARE(lupdate.exitCode(), 0);
    const QSet<QString> listed = sourcesOf(germanFile()), there = sourcesOf(updated);
    const QStringList stale = ((there - listed) + (listed - there)).values();
    QVERIFY2(stale.isEmpty(), qPrintable(QStringLiteral("build the target update_translations, for\n") + stale.join(QLatin1Char('\n'))));
}

void TranslationsTest::every_german_text_is_finished() {
    const QList<Text> texts = textsOf(germanFile());
    QVERIFY(texts.size() > 500);
    for (const Text& text : texts) QVERIFY2(text.finished && !text.translation.trimmed().isEmpty(), qPrintable(text.source));
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

void TranslationsTest::german_plurals_have_their_forms() {
    QVERIFY(installTranslations(QLocale(QStringLiteral("de_DE"))));
    const auto moved = [](int parts) { return QCoreApplication::translate("nephoscope::desktop", "Move %n parts", nullptr, parts); };
    QCOMPARE(moved(1), QStringLiteral("1 Teil verschieben"));
    QCOMPARE(moved(3), QStringLiteral("3 Teile verschieben"));
}

void TranslationsTest::the_engine_speaks_german_with_german_numbers() {
    QVERIFY(installTranslations(QLocale(QStringLiteral("de_DE"))));
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    const auto text = [](auto seconds) {
        return say("Has not recovered %1 after the trigger: goodput %2 of what it was.", say("%1 s", seconds), say("%1 %", 0.5));
    };
    QCOMPARE(said(text(16'843)),
             QStringLiteral("16.843 s nach dem Auslöser noch nicht erholt: Der Nutzdurchsatz beträgt 0,5 % des früheren."));
    QVERIFY(said(text(1204)).contains(QStringLiteral("1204 s")));
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    QVERIFY(said(text(16'843)).contains(QStringLiteral("16,843 s")));
}

void TranslationsTest::names_are_the_same_in_german_and_labels_are_not() {
    QVERIFY(installTranslations(QLocale(QStringLiteral("de_DE"))));
    QCOMPARE(said(nephoscope::Text(std::string("Algorithm"))), QStringLiteral("Algorithm"));
    QCOMPARE(said(nephoscope::Text::label("Algorithm")), QStringLiteral("Algorithmus"));
    QCOMPARE(said(nephoscope::Text::label("")), QString());
    QCOMPARE(said(say("Pipeline %1", std::string("%1"))), QStringLiteral("Pipeline %1"));
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
