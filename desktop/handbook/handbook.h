#pragma once

#include <QWidget>

#include <vector>

#include "desktop/handbook/topics.h"
#include "engine/model/design.pb.h"
#include "engine/services/service.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace nephoscope::desktop {

/// A window of its own with a page for each service, and for each topic that services have in common. The search finds pages by what they
/// say.
class Handbook : public QWidget {
    Q_OBJECT
public:
    explicit Handbook(QWidget* parent);

    /// The year whose limits the pages give.
    void setLimits(model::LimitsAsOf limits);
    /// Turns to a service's page; null: stays.
    void open(const services::ServiceType* service);
    /// That of the page; null: it is no service's.
    const services::ServiceType* service() const;

private:
    /// A row of the contents: one of them, or a heading.
    struct Entry {
        const services::ServiceType* service = nullptr;
        const Topic* topic = nullptr;
    };
    void addHeading(const QString& words);
    void addEntry(const Entry& entry, const QIcon& icon, const QString& title);
    void showPage();
    void filter(const QString& words);
    Entry present() const;

    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_page;
    std::vector<Entry> m_entries;  ///< by row
    model::LimitsAsOf m_limits = model::TODAY;
};

}  // namespace nephoscope::desktop
