// SPDX-License-Identifier: GPL-3.0-or-later
// Takes sections out of an article's fragment, numbers its headings.
#pragma once

#include "document/document.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace lectern::exporting {

/// Which sections of an article are meant, by section number; empty: all.
using SectionChoice = std::vector<bool>;

/// The sections with these slugs and all sections inside them. Slugs that the article does not have go to `unknown`.
[[nodiscard]] SectionChoice chosenSections(const document::Outline &outline, const QStringList &slugs, QStringList &unknown);

/// The headings of the chosen sections.
[[nodiscard]] document::Outline chosenOutline(const document::Outline &outline, const SectionChoice &choice);

/// The fragment with the chosen sections only; of the footnotes, those that they refer to, under their old numbers.
[[nodiscard]] QByteArray chosenFragment(const QByteArray &fragment, const SectionChoice &choice);

/// True when the first heading is the article's title: it encloses all others, or says the same as the title.
[[nodiscard]] bool hasTitleHeading(const document::Outline &outline, const QString &title);

/// "1", "1.1", … for each heading; the one that is the title gets none. `prefix` ("4.2") goes before, and is
/// the title's own number. Levels that the article skips do not count.
[[nodiscard]] std::vector<QString> headingNumbers(const document::Outline &outline, const QString &title,
                                                  const QString &prefix = {});

/// The numbers of the chosen sections' headings.
[[nodiscard]] std::vector<QString> chosenNumbers(std::vector<QString> numbers, const SectionChoice &choice);

/// The fragment with `<span class="number" data-skip>` at the head of each numbered heading.
[[nodiscard]] QByteArray withHeadingNumbers(const QByteArray &fragment, const document::Outline &outline,
                                            const std::vector<QString> &numbers);

} // namespace lectern::exporting
