#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace nephoscope::test {

/// Empty where all books (books.h) in a result of the program are balanced: requests, calls, messages, executions; otherwise those that are
/// not. What has no clients is no result.
QString unbalanced(const QJsonObject& result);
/// The same of its JSON text.
QString unbalanced(const QByteArray& printed);
/// Fails the test that is running where a result was printed whose books are not balanced.
void expect_balanced(const QByteArray& printed);

}  // namespace nephoscope::test
