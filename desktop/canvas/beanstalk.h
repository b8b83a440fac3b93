#pragma once

#include <QPointF>
#include <QString>
#include <QStringList>

namespace nephoscope::desktop {

class Document;

/// As the palette calls them.
inline constexpr const char* kBeanstalkEnvironment = "environment:beanstalk";
inline constexpr const char* kBeanstalkWithNetwork = "environment:beanstalk-network";
inline constexpr const char* kBeanstalkWithClassic = "environment:beanstalk-classic";
inline constexpr const char* kBeanstalkWithDatabase = "environment:beanstalk-database";
bool isBeanstalk(const QString& what);

struct BeanstalkEnvironment {
    QString group;
    QStringList parts;  ///< ids of all its components
};

/// A load-balanced environment as Elastic Beanstalk makes it without further settings: an Application, Network or Classic Load Balancer, a
/// group, the two alarms that scale it, and a database inside it where one is wanted (facts EB-17, EB-18, EB-19). One undo step. `parent`: the
/// container it lies in; empty: none. REQUIRES: isBeanstalk(what).
BeanstalkEnvironment placeBeanstalk(Document& document, QPointF at, const QString& parent, const QString& what);

}  // namespace nephoscope::desktop
