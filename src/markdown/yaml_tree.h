// SPDX-License-Identifier: GPL-3.0-or-later
// A YAML document as a small bounded tree of strings: nothing is expanded, resolved or constructed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace lectern::markdown {

/// Limits of the front-matter contract (rules 3 and 5).
inline constexpr int kYamlDepth = 32;
inline constexpr int kYamlNodes = 10'000;
inline constexpr size_t kYamlScalarBytes = size_t(64) << 10;
inline constexpr int kYamlMilliseconds = 100;

/// One node. Every scalar is a string as written (failsafe schema).
struct YamlNode {
    enum class Kind : std::uint8_t {
        Nothing, ///< an empty value, `~`, or no document at all
        Scalar,
        Sequence,
        Map,     ///< `items` holds key, value, key, value …
        Alias,   ///< stands where another node was referred to; it is not followed
        Foreign, ///< a scalar with an application's tag, whose text means something else
    };
    Kind kind = Kind::Nothing;
    std::string text; ///< of scalars
    std::vector<YamlNode> items;
};

/// Why a block could not be read.
struct YamlProblem {
    int line = 0;      ///< 1-based line of the block, 0 when unknown
    std::string words; ///< the parser's, untranslated
};

/// Reads one document. A syntax error, a second document or a passed limit is a problem.
[[nodiscard]] tl::expected<YamlNode, YamlProblem> readYaml(std::string_view block);

} // namespace lectern::markdown
