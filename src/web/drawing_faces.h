// SPDX-License-Identifier: GPL-3.0-or-later
// Faces of the text in drawings that the engine writes itself.
#pragma once

#include <QByteArray>

namespace lectern::web {

/// The drawing, with the face that fontconfig finds for each list of families before that list. The engine takes a family by its very name
/// only, or its default one: labels that were measured in Times would be set in a wider face and leave their boxes; what draws pixels for
/// the window (librsvg) asks fontconfig. Text without a list gets librsvg's default. Lists with character references stay. On any thread.
[[nodiscard]] QByteArray withInstalledFaces(const QByteArray &svg);

} // namespace lectern::web
