#pragma once

#include <QWidget>

#include "engine/model/design.pb.h"
#include "engine/services/service.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace nephoscope::desktop {

/// A window of its own with a page for each service. The search finds services by what their pages say.
class Handbook : public QWidget {
    Q_OBJECT
public:
    explicit Handbook(QWidget* parent);

    /// The year whose limits the pages give.
    void setLimits(model::LimitsAsOf limits);
    /// Turns to a service's page; null: stays.
    void open(const services::ServiceType* service);
    const services::ServiceType* service() const;

private:
    void showPage();
    void filter(const QString& words);

    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_page;
    model::LimitsAsOf m_limits = model::TODAY;
};

}  // namespace nephoscope::desktop
