#include "desktop/look/service_icon.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

#include "engine/model/schema.h"
#include "shapes/icons.h"

namespace nephoscope::desktop {
namespace {

shapes::Category toShapes(services::Category category) {
    switch (category) {
        case services::Category::Compute: return shapes::Category::Compute;
        case services::Category::Storage: return shapes::Category::Storage;
        case services::Category::Database: return shapes::Category::Database;
        case services::Category::Network: return shapes::Category::Network;
        case services::Category::Integration: return shapes::Category::Integration;
        case services::Category::Security: return shapes::Category::Security;
        case services::Category::Generic: break;
    }
    return shapes::Category::Generic;
}

QByteArray glyphFile(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct ContainerLook {
    const char* glyph;
    QRgb color;
};

ContainerLook lookOf(model::ContainerKind kind) {
    switch (kind) {
        case model::REGION: return {"region", 0x00A4A6};
        case model::VPC: return {"vpc", 0x8C4FFF};
        case model::AVAILABILITY_ZONE: return {"zone", 0x2E8FD8};
        case model::SUBNET: return {"subnet", 0x7AA116};
        default: return {"cloud", 0x64748B};
    }
}

}  // namespace

QColor categoryColor(services::Category category) { return shapes::categoryColor(toShapes(category)); }

QString categoryName(services::Category category) {
    switch (category) {
        case services::Category::Compute: return QCoreApplication::translate("schema", "Compute");
        case services::Category::Storage: return QCoreApplication::translate("schema", "Storage");
        case services::Category::Database: return QCoreApplication::translate("schema", "Database");
        case services::Category::Network: return QCoreApplication::translate("schema", "Networking");
        case services::Category::Integration: return QCoreApplication::translate("schema", "Application integration");
        case services::Category::Security: return QCoreApplication::translate("schema", "Security");
        case services::Category::Generic: break;
    }
    return QCoreApplication::translate("schema", "General");
}

QIcon serviceIcon(const services::ServiceType& service) {
    return shapes::tileIcon(QByteArray(service.icon.data(), static_cast<qsizetype>(service.icon.size())), categoryColor(service.category));
}

QIcon componentIcon(const model::Component& component) {
    if (const services::ServiceType* service = serviceOf(&component)) return serviceIcon(*service);
    return shapes::tileIcon(glyphFile(QStringLiteral("component")), shapes::categoryColor(shapes::Category::Generic));
}

QIcon categoryIcon(services::Category category, const QString& name) { return shapes::tileIcon(glyphFile(name), categoryColor(category)); }

QIcon containerIcon(model::ContainerKind kind) {
    const ContainerLook look = lookOf(kind);
    return shapes::tileIcon(glyphFile(QLatin1String(look.glyph)), QColor(look.color));
}

QIcon strokeIcon(const QString& name) {
    const QPalette palette = QGuiApplication::palette();
    return shapes::icon(name, palette.color(QPalette::PlaceholderText), palette.color(QPalette::Disabled, QPalette::Text));
}

QIcon strokeIcon(const QString& name, QColor shapes::Theme::*color) {
    const shapes::Theme& theme = presentTheme();
    return shapes::icon(name, theme.*color, theme.textDim);
}

const shapes::Theme& presentTheme() {
    const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return shapes::theme(dark ? shapes::Scheme::Dark : shapes::Scheme::Light);
}

const services::ServiceType* serviceOf(const model::Component* component) {
    if (!component) return nullptr;
    const std::string& url = component->config().type_url();
    return services::find(std::string_view(url).substr(url.rfind('/') + 1));
}

QString serviceTitle(const model::Component& component) {
    if (const services::ServiceType* service = serviceOf(&component)) return toQString(service->title);
    const std::string& url = component.config().type_url();
    return QString::fromStdString(url.substr(url.find_last_of("./") + 1));
}

QString containerKindName(model::ContainerKind kind) {
    return QCoreApplication::translate("schema", model::label_of(*model::ContainerKind_descriptor()->FindValueByNumber(kind)).c_str());
}

}  // namespace nephoscope::desktop
