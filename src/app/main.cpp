// SPDX-License-Identifier: GPL-3.0-or-later
// Entry point: verbs that need no window, a running window that takes the argument, or a window of our own.
#include "app/application.h"
#include "app/command_line.h"
#include "app/export_command.h"
#include "app/read_article.h"
#include "app/single_instance.h"
#include "app/text_commands.h"
#include "base/native_path.h"
#include "web/engine_setup.h"

#include <QCoreApplication>
#include <clocale>
#include <cstdio>

namespace {

using namespace lectern::app;
using Verb = CommandLine::Verb;

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(lectern::base::pathFromNative(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    std::setlocale(LC_ALL, "");
    const CommandLine line = readCommandLine(argumentsOf(argc, argv));
    switch (line.verb) {
    case Verb::Help:
        return print(helpText().toUtf8());
    case Verb::Version:
        return print("lectern " LECTERN_VERSION "\n");
    case Verb::WrongUsage:
        return wrongUsage(line.problem);
    case Verb::Outline:
        return outlineCommand(line.arguments);
    case Verb::Text:
        return textCommand(line.arguments);
    case Verb::Find:
        return findCommand(line.arguments);
    case Verb::Export:
        return exportCommand(line.arguments);
    case Verb::Window:
        break;
    }
    const bool standardInput = line.path == QLatin1String("-");
    if (!standardInput && handOver({line.path, line.fragment, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")}))
        return kExitDone;
    EarlyStart early;
    beginEarly(early, line);
    lectern::web::prepareEngine();
    return runWindow(argc, argv, line, early);
}
