#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

#include "desktop/document/document.h"

namespace nephoscope::desktop {

using MessagePtr = std::unique_ptr<google::protobuf::Message>;

/// A group of fields a form shows: the message at `prefix` ("", "config", "config.read_time", "policy") of each part.
struct Section {
    QString prefix;
    const google::protobuf::Descriptor* type = nullptr;
    bool operator==(const Section&) const = default;
};

/// What a form edits: parts of the document by id, or, without ids, the design's own settings. Holds no messages: each question reads
/// the document anew, each edit is one undo step.
class Subject {
public:
    Subject(Document& document, QStringList ids);

    const QStringList& ids() const { return m_ids; }
    /// What all of the parts have in common, nested messages after the message they are in.
    std::vector<Section> sections() const;
    /// One copy for each part, of the message at `prefix`. Missing nested messages come empty.
    std::vector<MessagePtr> messages(const QString& prefix) const;
    /// Applies `change` to the message at `prefix` of every part; `field` is the name of what it changes.
    void edit(const QString& prefix, const QString& field, const QString& text,
              const std::function<void(google::protobuf::Message&)>& change);

private:
    Document& m_document;
    QStringList m_ids;
};

QString joinPath(const QString& prefix, const QString& field);

}  // namespace nephoscope::desktop
