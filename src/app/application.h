// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the object graph of the window and runs it.
#pragma once

#include "app/command_line.h"
#include "markdown/parser_client.h"
#include "services/open_job.h"
#include "services/open_service.h"

#include <memory>

namespace lectern::app {

/// What was begun before the application object existed.
struct EarlyStart {
    markdown::ParserClient parser;
    services::OpenRequest request;
    std::unique_ptr<services::OpenJob> job; ///< absent for a folder, standard input or no argument
};

/// Starts the parser helper, and the reading of the file when the argument is one.
void beginEarly(EarlyStart &early, const CommandLine &line);

/// The window until it is closed; returns the exit code.
[[nodiscard]] int runWindow(int argc, char **argv, const CommandLine &line, EarlyStart &early);

} // namespace lectern::app
