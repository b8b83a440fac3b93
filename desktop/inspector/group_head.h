#pragma once

#include <QHash>
#include <QToolButton>

namespace nephoscope::desktop {

/// Groups that the person opened or closed, by name, in whatever form.
using OpenGroups = QHash<QString, bool>;

/// The name of a group of settings, with an arrow that says whether it is open.
class GroupHead : public QToolButton {
    Q_OBJECT
public:
    explicit GroupHead(const QString& name, QWidget* parent = nullptr);
    void setOpen(bool open);
};

}  // namespace nephoscope::desktop
