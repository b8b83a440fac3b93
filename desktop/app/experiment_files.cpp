#include "desktop/app/experiment_files.h"

#include <QFile>
#include <QFileInfo>
#include <QWidget>

#include <algorithm>

#include "desktop/document/document.h"
#include "engine/fis/template.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "engine/services/experiment.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

constexpr qint64 kMostBytes = 10 << 20;
constexpr SimTime kSoon = 10 * kSecond;

QStringList errorsOf(const fis::Parsed& parsed) {
    QStringList lines;
    for (const fis::Flaw& each : parsed.flaws)
        if (each.error)
            lines += ExperimentFiles::tr("line %1: %2").arg(each.line).arg(said(each.message) + QLatin1Char(' ') + said(each.remedy));
    return lines;
}

std::string contentOf(QFile& file) { return file.read(kMostBytes + 1).toStdString(); }

}  // namespace

ExperimentFiles::ExperimentFiles(Document& document, const Prompts& prompts, QWidget* window)
    : QObject(window), m_document(document), m_prompts(prompts), m_window(window) {}

bool ExperimentFiles::isTemplate(const QString& path) {
    QFile file(path);
    return QFileInfo(path).suffix().toLower() == QLatin1String("json") && file.open(QIODevice::ReadOnly) &&
           fis::is_template(contentOf(file));
}

void ExperimentFiles::open(SimTime now) {
    const QString path = m_prompts.templatePath(m_window);
    if (!path.isEmpty()) openPath(path, now);
}

bool ExperimentFiles::openPath(const QString& path, SimTime now) {
    const auto refuse = [&](const QString& why) {
        m_prompts.tell(m_window, tr("\"%1\" cannot be imported.").arg(QFileInfo(path).fileName()), why);
        return false;
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(file.errorString());
    std::string text = contentOf(file);
    if (text.size() > kMostBytes) return refuse(tr("It is larger than 10 MiB."));
    if (const QStringList errors = errorsOf(fis::parse(text)); !fis::is_template(text) && !errors.isEmpty()) {
        m_prompts.tellLines(m_window,
                            tr("\"%1\" is no experiment template of AWS FIS: JSON with actions, targets and stopConditions, as \"aws fis "
                               "get-experiment-template\" prints it.")
                                .arg(QFileInfo(path).fileName()),
                            errors);
        return false;
    }
    model::Experiment added = services::new_experiment(m_document.design(), std::move(text));
    added.set_id(m_document.freshId(QStringLiteral("experiment")).toStdString());
    if (added.name().empty()) added.set_name(QFileInfo(path).completeBaseName().toStdString());
    const SimTime first = services::sim_time(added.at()), soon = (now + kSoon) / kSoon * kSoon;
    if (first <= now) *added.mutable_at() = model::to_duration(to_seconds(soon));
    const QString id = QString::fromStdString(added.id());
    const auto bound =
        std::count_if(added.targets().begin(), added.targets().end(), [](const auto& each) { return each.components_size() > 0; });
    const QString summary =
        tr("%1: %2 of %3 targets are found in the design.").arg(QString::fromStdString(added.name())).arg(bound).arg(added.targets_size());
    m_document.insert({std::move(added)}, tr("Import an experiment"));
    Q_EMIT imported(id, summary);
    return true;
}

}  // namespace nephoscope::desktop
