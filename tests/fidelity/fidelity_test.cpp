#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include "engine/services/compiler.h"

using namespace nephoscope;

namespace {

QString status_name(model::Fact::Status status) {
    switch (status) {
        case model::Fact::MODELLED: return QStringLiteral("modelled");
        case model::Fact::SIMPLIFIED: return QStringLiteral("simplified");
        default: return QStringLiteral("absent");
    }
}

QString cell(const std::string& text) { return QString::fromStdString(text).replace(QLatin1Char('|'), QStringLiteral("\\|")); }

QString values(const model::Fact& fact) {
    QStringList all;
    for (const model::Value& value : fact.value()) {
        QString text = QString::fromStdString(value.name() + " " + value.today());
        if (!value.in_2020().empty()) text += QString::fromStdString(" (2020: " + value.in_2020() + ")");
        all << text;
    }
    return all.join(QStringLiteral(", "));
}

QString page() {
    QString out = QStringLiteral(
        "# Fidelity\n\n"
        "What AWS documents, and how faithfully Nephoscope acts on it. Made from the facts.textproto files by `./dev golden fidelity`; do "
        "not edit.\n"
        "A *modelled* rule has a test named by its id; a *simplified* or *absent* one says what is missing.\n\n"
        "| id | rule | status | values | note | source, date |\n| --- | --- | --- | --- | --- | --- |\n");
    for (const auto& [id, fact] : services::catalog().facts.all())
        out += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6, %7 |\n")
                   .arg(cell(id), cell(fact.title()), status_name(fact.status()), values(fact), cell(fact.note()), cell(fact.source()),
                        cell(fact.date()));
    return out;
}

/// Names of all test functions.
QString test_sources() {
    QString all;
    for (const char* folder : {"engine", "desktop", "tests"}) {
        QDirIterator files(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/") + QLatin1String(folder), {QStringLiteral("*_test.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly)) all += QString::fromUtf8(file.readAll());
        }
    }
    return all;
}

}  // namespace

class FidelityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void the_page_says_what_the_facts_say() {
        QFile file(QStringLiteral(NEPHOSCOPE_SOURCE_DIR "/docs/fidelity.md"));
        if (qEnvironmentVariableIsSet("NEPHOSCOPE_UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(page().toUtf8());
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(QString::fromUtf8(file.readAll()) == page(), "docs/fidelity.md is stale; run ./dev golden fidelity");
    }

    void every_modelled_rule_has_a_test_named_by_its_id() {
        const QString tests = test_sources();
        QStringList missing;
        for (const auto& [id, fact] : services::catalog().facts.all()) {
            if (fact.status() != model::Fact::MODELLED) continue;
            const QString name = QString::fromStdString(id).toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
            // A test may prove several rules: rds_04_l_21_...
            const QRegularExpression proof(QStringLiteral("void (?:[a-z0-9_]+_)?%1_").arg(name));
            if (!tests.contains(proof)) missing << name;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("no test is named by ") + missing.join(QStringLiteral(", "))));
    }

    void every_simplified_or_absent_rule_says_what_is_missing() {
        QStringList silent;
        for (const auto& [id, fact] : services::catalog().facts.all())
            if (fact.status() != model::Fact::MODELLED && fact.note().empty()) silent << QString::fromStdString(id);
        QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral(", "))));
    }
};

QTEST_APPLESS_MAIN(FidelityTest)
#include "fidelity_test.moc"
