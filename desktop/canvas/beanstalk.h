#pragma once

#include <QPointF>
#include <QString>

namespace nephoscope::desktop {

class Document;

/// As the palette calls it.
inline constexpr const char* kBeanstalkEnvironment = "environment:beanstalk";

/// A load-balanced environment as Elastic Beanstalk makes it without further settings: an Application Load Balancer, a group, and the two
/// alarms that scale it (facts EB-17, EB-18). One undo step. `parent`: the container it lies in; empty: none. Gives the group's id.
QString placeBeanstalk(Document& document, QPointF at, const QString& parent);

}  // namespace nephoscope::desktop
