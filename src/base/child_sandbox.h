// SPDX-License-Identifier: GPL-3.0-or-later
// What a helper program may still ask of the kernel once it works on an article's bytes.
#pragma once

namespace lectern::base {

/// What a helper needs beside memory, time and its descriptors.
enum class ChildNeeds {
    Nothing,
    Fonts, ///< to read the system's fonts and libraries when a text asks for them, and threads of its own
};

/// Gives up everything but memory, time and the descriptors that are open: no file can be opened, no socket made, no program
/// started; such calls fail with EPERM (seccomp filter, allow-list). With ChildNeeds::Fonts files can be opened for reading
/// only, and where the kernel has Landlock only those below the system's folders. For the whole process, for good. False where
/// the kernel or the build has no filter, and under sanitizers, which need more; the limits of base::ChildLimits hold in any case.
bool enterChildSandbox(ChildNeeds needs = ChildNeeds::Nothing);

} // namespace lectern::base
