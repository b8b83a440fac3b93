#pragma once

#include <QObject>
#include <QPointF>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/design.pb.h"

namespace nephoscope::desktop {

/// Any part of a design that has an id.
using Part = std::variant<model::Component, model::Connection, model::Container, model::Note, model::DataSet, model::RequestClass,
                          model::AppVersion, model::Fault, model::Threshold, model::Alarm, model::ScalingPolicy, model::ScheduledAction,
                          model::Deployment, model::Pipeline, model::Experiment, model::SamplingRule>;
using Parts = std::vector<Part>;

const std::string& partId(const Part& part);

struct Inserted {
    QStringList ids;
};
struct Removed {
    QStringList ids;
};
/// `fields` are proto paths ("position", "config.servers"); empty: anything may differ.
struct Replaced {
    QStringList ids;
    QStringList fields;
};
/// Name, limits_as_of, network or run settings.
struct SettingsChanged {};
/// Another document altogether.
struct Reset {};
using Change = std::variant<Inserted, Removed, Replaced, SettingsChanged, Reset>;

/// The open design with its file and its history. Only commands on the undo stack write; everybody else reads `design()` and listens
/// to `changed`. UI thread only, but for read().
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    const model::Design& design() const;
    QUndoStack* undoStack();

    /// Null when there is no such part. Valid until the next change: keep ids, not pointers.
    const model::Component* component(const QString& id) const;
    const model::Connection* connection(const QString& id) const;
    const model::Container* container(const QString& id) const;
    const model::Note* note(const QString& id) const;
    /// A copy of any part; nothing when there is none.
    std::optional<Part> part(const QString& id) const;

    /// One undo step each. Ids must be fresh (see freshId).
    void insert(Parts parts, const QString& text);
    /// Takes connections of removed components and the children of removed containers with them.
    void remove(const QStringList& ids, const QString& text);
    /// Parts replace those with the same ids. `fields` names what differs; steps with equal ids and one equal field merge while `mergeable`.
    void replace(Parts parts, const QStringList& fields, const QString& text, bool mergeable = false);
    /// Name, limits_as_of, network and run settings, from `settings`; its parts are ignored. With another year's limits what nobody chose,
    /// in the parts too, becomes what facts say of that year (model::switch_limits). One undo step.
    void changeSettings(const model::Design& settings, const QString& text);

    /// A component of service `type` ("rds") with its initial settings and a fresh id. Does not insert it.
    model::Component newComponent(const QString& type, QPointF position, const QString& parent) const;
    /// A connection with sensible role and order for its two ends, or why it may not be drawn.
    Result<model::Connection> newConnection(const QString& from, const QString& to) const;
    /// "stem-3": a slug that no part of this document has had since it was opened. Each call gives another one.
    QString freshId(const QString& stem) const;

    /// What is wrong with the design now; kept up to date.
    const Issues& issues() const;

    /// Grows with every change: the number given to Session::load and Session::edit.
    quint64 number() const;

    void clear();
    /// The design in a file, or why it cannot be opened. For any thread.
    static Result<model::Design> read(const QString& path);
    /// Another document altogether, as if `path`, which may be empty, had been opened.
    void take(model::Design design, const QString& path, bool modified);
    /// Nothing changes when it fails.
    Status open(const QString& path);
    Status save(const QString& path);
    /// Reads the file `copy` (a recovery copy, an example) as if it were `path`, which may be empty.
    Status openCopy(const QString& copy, const QString& path, bool modified);
    QString path() const;
    /// File name; without a file the design's name, or "Untitled".
    QString title() const;
    bool isModified() const;
    /// Somebody else wrote or removed the file since it was opened or saved.
    bool isChangedOnDisk() const;
    /// Takes the file on disk as known; the next save overwrites it.
    void acceptFileOnDisk();

Q_SIGNALS:
    void changed(const nephoscope::desktop::Change& change);
    void issuesChanged();
    void modifiedChanged(bool modified);
    void pathChanged(const QString& path);

private:
    void switchLimits(const model::Design& settings, const QString& text);

    struct Impl;
    std::unique_ptr<Impl> m;
};

}  // namespace nephoscope::desktop

Q_DECLARE_METATYPE(nephoscope::desktop::Change)
