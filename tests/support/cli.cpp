#include "tests/support/cli.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <memory>
#include <vector>

#include "tests/support/result_books.h"

namespace nephoscope::test {

namespace {

std::unique_ptr<QProcess> start(const QStringList& arguments, const QStringList& environment) {
    auto process = std::make_unique<QProcess>();
    process->setEnvironment(QProcess::systemEnvironment() + environment);
    process->start(QStringLiteral(NEPHOSCOPE_CLI), arguments);
    return process;
}

CliRun finish(QProcess& process) {
    process.waitForFinished(-1);
    const bool ended = process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit;
    CliRun run{ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    expect_balanced(run.output);
    return run;
}

}  // namespace

QVector<CliRun> run_cli(const QVector<QStringList>& arguments, const QStringList& environment) {
    constexpr std::size_t kTogether = 2;
    QVector<CliRun> all;
    std::vector<std::unique_ptr<QProcess>> running;
    auto collect = [&] {
        all.push_back(finish(*running.front()));
        running.erase(running.begin());
    };
    for (const QStringList& each : arguments) {
        if (running.size() == kTogether) collect();
        running.push_back(start(each, environment));
    }
    while (!running.empty()) collect();
    return all;
}

CliRun run_cli(const QStringList& arguments, const QStringList& environment) {
    return run_cli(QVector<QStringList>{arguments}, environment).front();
}

}  // namespace nephoscope::test
