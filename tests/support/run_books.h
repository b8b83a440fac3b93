#pragma once

#include <string>

#include "engine/services/compiler.h"

namespace nephoscope::test {

/// Empty where all books (books.h) of all components are balanced: requests, calls, messages, executions; otherwise those that are not.
std::string unbalanced(kernel::Kernel& k, const services::Plan& plan);
/// Fails the test that is running where they are not. Every run::Simulation of a test program comes here when it ends; whoever runs a
/// plan without one says it itself.
void expect_balanced(kernel::Kernel& k, const services::Plan& plan);

}  // namespace nephoscope::test
