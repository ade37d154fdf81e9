// SPDX-License-Identifier: GPL-3.0-or-later
// From the front matter's tree to what an article says of itself.
#pragma once

#include "document/metadata.h"
#include "markdown/yaml_tree.h"

namespace lectern::markdown {

/// Reads the known keys of a map, in any case, as plain text; a value of the wrong type is as if it were not there, and of
/// two values for one key the first counts. Unknown keys go to `other` in lower case. Status is Ok.
[[nodiscard]] document::Metadata readFields(const YamlNode &map);

/// True when a map has at least one key that readFields() knows.
[[nodiscard]] bool hasKnownKey(const YamlNode &map);

} // namespace lectern::markdown
