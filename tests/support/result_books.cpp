#include "tests/support/result_books.h"

#include <QJsonDocument>

#include "tests/support/books.h"

namespace nephoscope::test {

namespace {

/// Empty where its books of that kind are balanced.
QString unbalanced_books(const QString& of, const QString& id, const QJsonObject& numbers) {
    const auto number = [&](std::string_view name) {
        return numbers.value(QLatin1String(name.data(), static_cast<int>(name.size()))).toDouble(-1e18);
    };
    return QString::fromStdString(unbalanced(of.toStdString(), id.toStdString(), number));
}

QString unbalanced_component(const QString& id, const QJsonObject& of) {
    QString all = unbalanced_books(QStringLiteral("calls"), id, of) + unbalanced_books(of.value(QStringLiteral("type")).toString(), id, of);
    const QJsonObject states = of.value(QStringLiteral("states")).toObject();
    for (const QString& name : states.keys())
        all += unbalanced_books(QStringLiteral("steps"), id + QLatin1Char('.') + name, states.value(name).toObject());
    return all;
}

}  // namespace

QString unbalanced(const QJsonObject& result) {
    QString all;
    const QJsonObject clients = result.value(QStringLiteral("clients")).toObject(),
                      components = result.value(QStringLiteral("components")).toObject();
    for (const QString& id : clients.keys()) all += unbalanced_books(QStringLiteral("requests"), id, clients.value(id).toObject());
    for (const QString& id : components.keys()) all += unbalanced_component(id, components.value(id).toObject());
    return clients.isEmpty() ? QStringLiteral("no clients") : all;
}

QString unbalanced(const QByteArray& printed) { return unbalanced(QJsonDocument::fromJson(printed).object()); }

void expect_balanced(const QByteArray& printed) {
    const QJsonObject result = QJsonDocument::fromJson(printed).object();
    if (!result.value(QStringLiteral("clients")).toObject().isEmpty()) report(unbalanced(result).toStdString());
}

}  // namespace nephoscope::test
