#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>

namespace nephoscope::desktop {

class Document;

/// As the palette calls them.
inline constexpr const char* kBeanstalkEnvironment = "environment:beanstalk";
inline constexpr const char* kBeanstalkWithDatabase = "environment:beanstalk-database";

struct BeanstalkEnvironment {
    QString group;
    QStringList parts;  ///< ids of all its components
};

/// A load-balanced environment as Elastic Beanstalk makes it without further settings: an Application Load Balancer, a group, the two alarms
/// that scale it, and a database inside it where one is wanted (facts EB-17, EB-18, EB-19). One undo step. `parent`: the container it lies
/// in; empty: none.
BeanstalkEnvironment placeBeanstalk(Document& document, QPointF at, const QString& parent, bool withDatabase);

}  // namespace nephoscope::desktop
