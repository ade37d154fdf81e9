// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of rooms that need no screen: a QCoreApplication.
#include "support/run.h"

int main(int argc, char **argv)
{
    return lectern::test::run(
        argc, argv, [](int &count, char **arguments) { return std::make_unique<QCoreApplication>(count, arguments); });
}
