// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of rooms that draw or measure text: a QGuiApplication.
#include "support/run.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    return lectern::test::run(
        argc, argv, [](int &count, char **arguments) { return std::make_unique<QGuiApplication>(count, arguments); });
}
