// SPDX-License-Identifier: GPL-3.0-or-later
// The way every test executable starts.
#pragma once

#include <QCoreApplication>
#include <functional>
#include <memory>

namespace lectern::test {

using MakeApplication = std::function<std::unique_ptr<QCoreApplication>(int &argc, char **argv)>;

/// Private environment, log watch, application object, tests. Returns the exit code of the program.
[[nodiscard]] int run(int argc, char **argv, const MakeApplication &makeApplication);

/// A static object of a test file that needs a call before the application object exists (URL schemes, attributes):
///   const test::BeforeApplication registerScheme([] { web::registerScheme(); });
class BeforeApplication {
public:
    explicit BeforeApplication(std::function<void()> call);
};

} // namespace lectern::test
