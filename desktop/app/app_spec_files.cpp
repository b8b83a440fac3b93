#include "desktop/app/app_spec_files.h"

#include <QFile>
#include <QFileInfo>
#include <QWidget>

#include "desktop/document/document.h"
#include "engine/interop/app_spec.h"
#include "engine/model/schema.h"
#include "engine/services/compiler.h"
#include "translations/said.h"

namespace nephoscope::desktop {
namespace {

QStringList linesOf(const Issues& issues) {
    QStringList lines;
    for (const Issue& issue : issues) {
        const QString text = said(issue.message) + QLatin1Char(' ') + said(issue.remedy);
        lines += issue.field.empty() ? text : QString::fromStdString(issue.field) + QStringLiteral(": ") + text;
    }
    return lines;
}

/// The one that a file is for; nothing where there are several and none is chosen.
std::optional<model::Deployment> deploymentFor(const Document& document, const QString& selected) {
    if (const auto part = document.part(selected))
        if (const auto* deployment = std::get_if<model::Deployment>(&*part)) return *deployment;
    const auto& all = document.design().deployments();
    if (all.size() == 1) return all[0];
    if (!all.empty()) return {};
    model::Deployment made;
    model::fill_initial(&made, services::catalog().facts, document.design().limits_as_of());
    made.set_id(document.freshId(QStringLiteral("deployment")).toStdString());
    made.set_name(made.id());
    return made;
}

}  // namespace

AppSpecFiles::AppSpecFiles(Document& document, const Prompts& prompts, QWidget* window)
    : QObject(window), m_document(document), m_prompts(prompts), m_window(window) {}

bool AppSpecFiles::isAppSpec(const QString& path) {
    const QFileInfo file(path);
    const QString suffix = file.suffix().toLower();
    const bool fits = suffix == QLatin1String("yml") || suffix == QLatin1String("yaml") || suffix == QLatin1String("json");
    return fits && file.fileName().contains(QLatin1String("appspec"), Qt::CaseInsensitive);
}

void AppSpecFiles::open(const QString& deployment) {
    const QString path = m_prompts.appSpecPath(m_window);
    if (!path.isEmpty()) openPath(path, deployment);
}

bool AppSpecFiles::openPath(const QString& path, const QString& selected) {
    const QString name = QFileInfo(path).fileName(), failed = tr("The AppSpec \"%1\" cannot be read.").arg(name);
    const auto refuse = [&](const QString& why) {
        m_prompts.tell(m_window, failed, why);
        return false;
    };
    const auto before = deploymentFor(m_document, selected);
    if (!before) return refuse(tr("Open the deployment that it is for in the inspector first."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refuse(file.errorString());
    const QByteArray bytes = file.read(static_cast<qint64>(interop::kMostAppSpecBytes) + 1);
    const interop::AppSpec spec = interop::read_app_spec({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!spec.valid()) {
        QStringList lines = linesOf(spec.issues);
        if (spec.unlisted) lines += tr("%n more lines are wrong.", nullptr, static_cast<int>(spec.unlisted));
        m_prompts.tellLines(m_window, failed, lines);
        return false;
    }
    const interop::AppSpecImport import = interop::import_app_spec(m_document.design(), *before, spec, services::catalog());
    const QString id = QString::fromStdString(before->id()), what = tr("Read an AppSpec");
    if (m_document.part(id))
        m_document.replace({import.deployment}, {}, what);
    else
        m_document.insert({import.deployment}, what);
    if (!import.issues.empty())
        m_prompts.tellLines(m_window, tr("The AppSpec \"%1\" was read, but for this:").arg(name), linesOf(import.issues));
    Q_EMIT imported(id, tr("%n hooks are read.", nullptr, import.deployment.hooks_size()));
    return true;
}

}  // namespace nephoscope::desktop
