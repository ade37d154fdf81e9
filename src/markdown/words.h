// SPDX-License-Identifier: GPL-3.0-or-later
// Counting words and finding the direction of a text.
#pragma once

#include "document/metadata.h"

#include <QString>
#include <QStringView>
#include <string_view>

namespace lectern::markdown {

/// Words in `utf8` by the word boundaries of UAX #29; ASCII and alphabetic scripts by a plain scan, scripts written
/// without spaces (Han, Kana, Thai, Lao, Khmer, Myanmar) by ICU's dictionaries.
[[nodiscard]] int countWords(std::string_view utf8);

/// Direction by the majority of strong letters (Hebrew, Arabic and their like against all others); Auto without letters.
[[nodiscard]] document::TextDirection majorityDirection(std::string_view utf8);

/// Direction of a language tag's usual script: right to left for ar, fa, he, ur, …; Auto for an empty tag.
[[nodiscard]] document::TextDirection directionOfLanguage(QStringView language);

/// A guess of the language from the script of the text's letters, for hyphenation and fonts: ar, he, el, ru, zh, ja, ko, th,
/// hi …; empty where the script (Latin) does not tell.
[[nodiscard]] QString languageByScript(QStringView text);

} // namespace lectern::markdown
