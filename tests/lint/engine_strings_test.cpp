#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <set>

namespace {

/// The forms that say() is given, as they are written, their parts put together.
class Forms {
public:
    void read(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return;
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression call(QStringLiteral("\\bsay\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)*)"));
        static const QRegularExpression between(QStringLiteral("\"\\s+\""));
        for (auto match = call.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const QString literal = found.captured(1).trimmed().replace(between, QString());
            if (literal.isEmpty())
                m_others << path + QLatin1Char(':') + QString::number(text.left(found.capturedStart()).count(QLatin1Char('\n')) + 1);
            else
                m_forms.insert(literal);
        }
    }

    /// Calls that are given something else.
    QStringList others() const { return m_others; }
    QByteArray source() const {
        QByteArray text = "// Written by `./dev golden engine_strings`; read by lupdate, never compiled.\n";
        for (const QString& form : m_forms) text += "QT_TRANSLATE_NOOP(\"engine\", " + form.toUtf8() + ")\n";
        return text;
    }

private:
    std::set<QString> m_forms;
    QStringList m_others;
};

Forms formsOfTheProgram() {
    Forms forms;
    for (const char* folder : {"/engine", "/desktop"}) {
        QDirIterator files(QStringLiteral(NEPHOSCOPE_SOURCE_DIR) + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next();
                !path.endsWith(QLatin1String("_test.cpp")) && !path.endsWith(QLatin1String("/base/text.h")))
                forms.read(path);
    }
    return forms;
}

}  // namespace

class EngineStringsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void every_form_is_a_literal();
    void the_list_for_translators_is_complete();
};

void EngineStringsTest::every_form_is_a_literal() { QCOMPARE(formsOfTheProgram().others(), QStringList()); }

void EngineStringsTest::the_list_for_translators_is_complete() {
    const QByteArray expected = formsOfTheProgram().source();
    QVERIFY(expected.contains("\"Has not recovered %1 after the trigger: goodput %2 of what it was.\""));
    QFile file(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/translations/engine_strings.cpp"));
    if (qEnvironmentVariableIsSet("NEPHOSCOPE_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(expected);
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY2(file.readAll() == expected, "translations/engine_strings.cpp is stale: run ./dev golden engine_strings");
}

QTEST_GUILESS_MAIN(EngineStringsTest)
#include "engine_strings_test.moc"
