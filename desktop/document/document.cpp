#include "desktop/document/document.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QPointF>

#include <span>
#include <unordered_set>

#include "desktop/document/commands.h"
#include "desktop/document/q_string.h"
#include "desktop/document/validator.h"
#include "engine/model/edit.h"
#include "engine/model/file.h"
#include "engine/services/compiler.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {
namespace {

/// What tells one version of a file from another.
struct FileStamp {
    QDateTime modified;
    qint64 size = -1;
    bool operator==(const FileStamp&) const = default;

    static FileStamp of(const QString& path) {
        const QFileInfo info(path);
        return info.exists() ? FileStamp{info.lastModified(), info.size()} : FileStamp{};
    }
};

/// One below the other. By halves, for a text holds those it is made of.
Text inLines(std::span<const Text> lines) {
    if (lines.size() < 2) return lines.empty() ? Text() : lines.front();
    const std::size_t half = lines.size() / 2;
    return say("%1\n%2", inLines(lines.first(half)), inLines(lines.subspan(half)));
}

/// Every reason why a file cannot be opened, one a line.
Error unreadable(const QString& path, const Issues& issues) {
    std::vector<Text> lines;
    for (const Issue& issue : issues) {
        if (issue.severity != Issue::Severity::Error) continue;
        const Text what = issue.path().empty() ? issue.message : say("%1: %2", issue.path(), issue.message);
        lines.push_back(issue.remedy.empty() ? what : say("%1 %2", what, issue.remedy));
    }
    return {ErrorCode::InvalidDocument, inLines(lines), path.toStdString()};
}

/// Also reads files inside the program (":/examples/...").
Result<model::File> readFile(const QString& path) {
    if (!path.startsWith(QLatin1Char(':'))) return model::load_file(path.toStdString(), services::catalog());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, say("There is no such file inside the program."), path.toStdString()};
    return model::read_design(file.readAll().toStdString(), services::catalog());
}

std::vector<std::string> toStrings(const QStringList& ids) {
    std::vector<std::string> strings;
    strings.reserve(static_cast<std::size_t>(ids.size()));
    for (const QString& id : ids) strings.push_back(id.toStdString());
    return strings;
}

}  // namespace

struct Document::Impl {
    Edited edited;
    QUndoStack stack;
    std::unordered_set<std::string> usedIds;  ///< all since the document was opened
    QString path;
    FileStamp stamp;
    quint64 number = 0;
    std::unique_ptr<Validator> validator;

    void reset(model::Design design, const QString& newPath) {
        stack.clear();
        usedIds.clear();
        edited.store.reset(std::move(design));
        path = newPath;
        stamp = FileStamp::of(path);
        edited.tell(Reset{});
    }
};

Document::Document(QObject* parent) : QObject(parent), m(std::make_unique<Impl>()) {
    qRegisterMetaType<Change>();
    m->validator = std::make_unique<Validator>(m->edited.store.design());
    m->edited.tell = [this](const Change& change) {
        ++m->number;
        m->validator->request();
        Q_EMIT changed(change);
    };
    connect(m->validator.get(), &Validator::issuesChanged, this, &Document::issuesChanged);
    connect(&m->stack, &QUndoStack::cleanChanged, this, [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
    clear();
}

Document::~Document() = default;

const model::Design& Document::design() const { return m->edited.store.design(); }
QUndoStack* Document::undoStack() { return &m->stack; }
quint64 Document::number() const { return m->number; }
const Issues& Document::issues() const { return m->validator->issues(); }

const model::Component* Document::component(const QString& id) const { return m->edited.store.find<model::Component>(id.toStdString()); }
const model::Connection* Document::connection(const QString& id) const { return m->edited.store.find<model::Connection>(id.toStdString()); }
const model::Container* Document::container(const QString& id) const { return m->edited.store.find<model::Container>(id.toStdString()); }
const model::Note* Document::note(const QString& id) const { return m->edited.store.find<model::Note>(id.toStdString()); }

std::optional<Part> Document::part(const QString& id) const { return m->edited.store.part(id.toStdString()); }

void Document::insert(Parts parts, const QString& text) {
    if (parts.empty()) return;
    for (const Part& part : parts) {
        Q_ASSERT_X(!m->edited.store.contains(partId(part)), "Document::insert", "ids must be fresh");
        m->usedIds.insert(partId(part));
    }
    m->stack.push(new InsertParts(m->edited, std::move(parts), text));
}

void Document::remove(const QStringList& ids, const QString& text) {
    std::vector<std::string> present;
    for (std::string& id : m->edited.store.withDependents(toStrings(ids)))
        if (m->edited.store.contains(id)) present.push_back(std::move(id));
    m->usedIds.insert(present.begin(), present.end());
    if (!present.empty()) m->stack.push(new RemoveParts(m->edited, std::move(present), text));
}

void Document::replace(Parts parts, const QStringList& fields, const QString& text, bool mergeable) {
    std::erase_if(parts, [this](const Part& part) { return !m->edited.store.contains(partId(part)); });
    if (!parts.empty()) m->stack.push(new ReplaceParts(m->edited, std::move(parts), fields, text, mergeable));
}

void Document::changeSettings(const model::Design& settings, const QString& text) {
    if (settings.limits_as_of() == design().limits_as_of())
        m->stack.push(new ReplaceSettings(m->edited, settings, text));
    else
        switchLimits(settings, text);
}

void Document::switchLimits(const model::Design& settings, const QString& text) {
    model::Design own = settingsOf(settings), whole = design();
    own.set_limits_as_of(whole.limits_as_of());
    for (model::Design* each : {&own, &whole}) model::switch_limits(each, settings.limits_as_of(), services::catalog());
    Parts parts = partsOf(whole);
    std::erase_if(parts, [this](const Part& part) {
        return std::visit([this]<typename T>(const T& value) { return sameBytes(*m->edited.store.find<T>(value.id()), value); }, part);
    });
    m->stack.beginMacro(text);
    m->stack.push(new ReplaceSettings(m->edited, own, text));
    replace(std::move(parts), {}, text);
    m->stack.endMacro();
}

model::Component Document::newComponent(const QString& type, QPointF position, const QString& parent) const {
    const std::string name = type.toStdString();
    const services::ServiceType* service = services::find(name);
    model::Component component = model::new_component(design(), name, services::catalog());
    component.set_id(freshId(service ? toQString(service->id_stem) : type).toStdString());
    component.set_name(component.id());
    component.mutable_position()->set_x(position.x());
    component.mutable_position()->set_y(position.y());
    component.set_parent(parent.toStdString());
    return component;
}

Result<model::Connection> Document::newConnection(const QString& from, const QString& to) const {
    Result<model::Connection> made = model::new_connection(design(), from.toStdString(), to.toStdString(), services::catalog());
    if (made && m->usedIds.contains(made->id())) made->set_id(freshId(QString::fromStdString(made->id())).toStdString());
    return made;
}

QString Document::freshId(const QString& stem) const {
    for (int number = 1;; ++number) {
        const QString id = stem + QLatin1Char('-') + QString::number(number);
        if (m->edited.store.contains(id.toStdString())) continue;
        if (m->usedIds.insert(id.toStdString()).second) return id;
    }
}

void Document::clear() {
    model::Design fresh;
    model::add_defaults(&fresh);
    m->reset(std::move(fresh), QString());
    Q_EMIT pathChanged(QString());
}

Result<model::Design> Document::read(const QString& path) {
    Result<model::File> file = readFile(path);
    if (!file) return file.error();
    if (!file->readable()) return unreadable(path, file->issues);
    return std::move(file->design);
}

void Document::take(model::Design design, const QString& path, bool modified) {
    m->reset(std::move(design), path);
    if (modified) m->stack.resetClean();
    Q_EMIT pathChanged(path);
}

Status Document::open(const QString& path) { return openCopy(path, path, false); }

Status Document::openCopy(const QString& copy, const QString& path, bool modified) {
    Result<model::Design> design = read(copy);
    if (!design) return design.error();
    take(std::move(*design), path, modified);
    return Nothing{};
}

Status Document::save(const QString& path) {
    Status saved = model::save_file(path.toStdString(), design(), services::catalog());
    if (!saved) return saved;
    m->path = path;
    m->stamp = FileStamp::of(path);
    m->stack.setClean();
    Q_EMIT pathChanged(path);
    return saved;
}

QString Document::path() const { return m->path; }
QString Document::title() const {
    if (!m->path.isEmpty()) return QFileInfo(m->path).fileName();
    const std::string& name = design().name();
    return name.empty() ? tr("Untitled") : QString::fromStdString(name);
}
bool Document::isModified() const { return !m->stack.isClean(); }

bool Document::isChangedOnDisk() const { return !m->path.isEmpty() && FileStamp::of(m->path) != m->stamp; }
void Document::acceptFileOnDisk() { m->stamp = FileStamp::of(m->path); }

}  // namespace nephoscope::desktop
