// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a helper may see that has to read some; no Qt here.
#pragma once

namespace lectern::base {

/// From here on this process can open only what lies in the system's folders (libraries, fonts and what finds them), and only for
/// reading, for good (Landlock). False where the kernel does not have it.
bool readOnlySystemFiles();

} // namespace lectern::base
