#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// What reads or writes a decimal point as the locale of the process does. A window has its user's locale, and engine/base/numbers.h none.
QStringList thatFollowTheLocale(const QString& source) {
    static const QRegularExpression calls(
        QStringLiteral("\\b(?:sto(?:d|f|ld)|strto(?:d|f|ld)|atof|setlocale)\\s*\\(|printf\\s*\\([^;\"]*\"[^\"\\n]*%[-+#0-9.*]*[aefgAEFG]"));
    QStringList found;
    for (auto match = calls.globalMatch(source); match.hasNext();) found << match.next().captured();
    return found;
}

}  // namespace

class LocaleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbers_of_the_engine_are_the_same_in_every_locale();
    void what_follows_the_locale_is_found_data();
    void what_follows_the_locale_is_found();
};

void LocaleTest::numbers_of_the_engine_are_the_same_in_every_locale() {
    int files = 0;
    QDirIterator sources(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/engine"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        if (file.fileName().endsWith(QLatin1String("_test.cpp"))) continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList found = thatFollowTheLocale(QString::fromUtf8(file.readAll()));
        QVERIFY2(found.isEmpty(), qPrintable(file.fileName() + QStringLiteral(": ") + found.join(QLatin1Char(' '))));
        ++files;
    }
    QVERIFY(files > 300);
}

void LocaleTest::what_follows_the_locale_is_found_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("follows");
    const auto row = [](const char* line, bool follows) { QTest::newRow(line) << QString::fromLatin1(line) << follows; };
    row("return std::stod(text);", true);
    row("double x = strtod(text.c_str(), nullptr);", true);
    row("std::snprintf(text, sizeof text, \"%.*f\", places, value);", true);
    row("std::snprintf(text, sizeof text, \"%g s\", value);", true);
    row("std::snprintf(text, sizeof text, \"%04u-%03u %s\", a, b, c);", false);
    row("say(\"%1 % of the calls fail\", share)", false);
    row("say(\"100 %, or fewer\")", false);
    row("return number_in(text);", false);
    row("std::stoul(text)", false);
}

void LocaleTest::what_follows_the_locale_is_found() {
    QFETCH(QString, line);
    QFETCH(bool, follows);
    QCOMPARE(!thatFollowTheLocale(line).isEmpty(), follows);
}

QTEST_GUILESS_MAIN(LocaleTest)
#include "locale_test.moc"
