// SPDX-License-Identifier: GPL-3.0-or-later
// Exports that need no pages: HTML, EPUB, plain text, Markdown.
#pragma once

#include "base/result.h"
#include "ui/paper_composer.h"

namespace lectern::ui {

/// The file of the job's format. Blocking; may run on any thread. Errors: those of reading; Unsupported for a form that a book
/// can't take.
[[nodiscard]] base::Result<QByteArray> otherForm(const PaperJob &job);

} // namespace lectern::ui
