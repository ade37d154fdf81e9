// SPDX-License-Identifier: GPL-3.0-or-later
// What a helper program may still ask of the kernel once it works on an article's bytes.
#pragma once

namespace lectern::base {

/// Gives up everything but memory, time and the descriptors that are open: no file can be opened, no socket made, no program
/// started; such calls fail with EPERM (seccomp filter, allow-list). For the whole process, for good. False where the kernel or
/// the build has no filter, and under sanitizers, which need more; the limits of base::ChildLimits hold in any case.
bool enterChildSandbox();

} // namespace lectern::base
