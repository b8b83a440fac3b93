#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

namespace nephoscope::test {

struct CliRun {
    int status = -1;  ///< exit status; -1: it crashed or could not be started
    QByteArray output, errors;
};

/// nephoscope-cli, once for each list of arguments, two processes at a time; results in the order of the lists. A result that it prints as
/// JSON must have balanced books, or the test that is running fails.
/// `environment`: "NAME=value", added to this process's own.
QVector<CliRun> run_cli(const QVector<QStringList>& arguments, const QStringList& environment = {});
CliRun run_cli(const QStringList& arguments, const QStringList& environment = {});

}  // namespace nephoscope::test
