// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be settled before the application object exists: our URL scheme, the sandbox, how pages are drawn.
#pragma once

#include <QString>

namespace lectern::web {

/// Scheme of article pages and the files beside them; host is always `article`.
inline constexpr char kScheme[] = "lectern";
/// Reserved folder in that scheme for what the application itself serves (KaTeX).
inline constexpr char kOwnFolder[] = "/.lectern/";

/// Registers the scheme and fixes the engine's environment. Call once, before QApplication. The user's own switches for
/// Chromium and its remote debugging are not honoured. The sandbox is on for everyone but uid 0, whom Chromium refuses.
void prepareEngine();

/// Address of an article's page, or of a file, by its path relative to the root folder.
[[nodiscard]] QString addressOf(const QString &relativePath);

/// Where KaTeX's stylesheet is served.
[[nodiscard]] QString mathStylesheetAddress();

} // namespace lectern::web
