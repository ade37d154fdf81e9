// SPDX-License-Identifier: GPL-3.0-or-later
// Escaping of text and addresses for HTML, byte for byte as the CommonMark reference renderer does it.
#pragma once

#include <string>
#include <string_view>

namespace lectern::markdown {

/// Appends `text` with & < > " as entities.
void appendEscaped(std::string &out, std::string_view text);
/// Appends an address for a double-quoted attribute: unsafe bytes percent-encoded, & and ' as entities; existing %XX kept.
void appendEscapedAddress(std::string &out, std::string_view address);

} // namespace lectern::markdown
