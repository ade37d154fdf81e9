// SPDX-License-Identifier: GPL-3.0-or-later
// Code blocks of a fragment that HtmlWriter made: their languages, and their insides replaced.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <functional>

namespace lectern::markdown {

/// Block number → language of the fence, for the blocks that name one.
[[nodiscard]] QHash<int, QString> codeLanguages(const QByteArray &fragment);

/// The fragment with the inside of each code block that names a language replaced by what `inside` returns for it; an empty
/// answer leaves the block as it is.
[[nodiscard]] QByteArray withCode(const QByteArray &fragment,
                                  const std::function<QByteArray(int block, const QString &language)> &inside);

} // namespace lectern::markdown
