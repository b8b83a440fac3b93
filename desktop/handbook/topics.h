#pragma once

#include <QString>

#include <span>
#include <string_view>
#include <vector>

#include "engine/model/facts.h"
#include "engine/services/service.h"

namespace nephoscope::desktop {

/// What is no service, and has rules all the same.
struct Topic {
    const char* title;                    ///< in English: see titleOf
    const char* icon;                     ///< ":/icons/<icon>.svg"
    std::string_view help;                ///< Markdown
    std::vector<std::string_view> facts;  ///< ids, or what several have before their last dash: "IAM"
};

/// In the order of the contents. For the life of the program.
std::span<const Topic> topics();
/// In the language of the window.
QString titleOf(const Topic& topic);

/// The rules on a page, by id; those of the catalog. What a topic has is not on the page of a service.
std::vector<const model::Fact*> factsOf(const services::ServiceType& service);
std::vector<const model::Fact*> factsOf(const Topic& topic);

}  // namespace nephoscope::desktop
