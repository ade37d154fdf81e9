// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/yaml_tree.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace lectern::markdown {

namespace {

using Clock = std::chrono::steady_clock;
using YamlKind = YamlNode::Kind;

/// A limit of ours that was passed; leaves the parser as one of its own exceptions would.
struct LimitPassed {
    int line;
    const char *words;
};

/// Plain and quoted scalars, and the core types, whose text is kept as written.
bool isPlainTag(const std::string &tag)
{
    constexpr std::string_view kCore = "tag:yaml.org,2002:";
    constexpr std::array<std::string_view, 6> kTypes = {"str", "int", "float", "bool", "null", "timestamp"};
    if (tag.empty() || tag == "?" || tag == "!")
        return true;
    return tag.starts_with(kCore) && std::ranges::find(kTypes, std::string_view(tag).substr(kCore.size())) != kTypes.end();
}

/// Builds the tree from the parser's events. yaml-cpp's own Node is not used: a walk over it follows aliases for ever.
class TreeBuilder : public YAML::EventHandler {
public:
    explicit TreeBuilder(std::string_view block) : m_block(block) {}

    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override
    {
        // The parser takes an author named Null for nothing at all.
        YamlNode &node = add(mark, YamlKind::Nothing);
        const auto at = static_cast<size_t>(std::max(mark.pos, 0));
        for (const std::string_view word : {"null", "Null", "NULL"}) {
            if (at < m_block.size() && m_block.substr(at).starts_with(word)) {
                node.kind = YamlKind::Scalar;
                node.text = word;
            }
        }
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { add(mark, YamlKind::Alias); }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t, const std::string &value) override
    {
        if (value.size() > kYamlScalarBytes)
            throw LimitPassed{mark.line, "a value is too long"};
        add(mark, isPlainTag(tag) ? YamlKind::Scalar : YamlKind::Foreign).text = value;
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        open(mark, YamlKind::Sequence);
    }
    void OnSequenceEnd() override { m_open.pop_back(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        open(mark, YamlKind::Map);
    }
    void OnMapEnd() override { m_open.pop_back(); }

private:
    YamlNode &add(const YAML::Mark &mark, YamlKind kind)
    {
        if (++m_nodes > kYamlNodes)
            throw LimitPassed{mark.line, "too many values"};
        if (Clock::now() > m_deadline)
            throw LimitPassed{mark.line, "reading takes too long"};
        YamlNode &node = m_open.empty() ? m_root : m_open.back()->items.emplace_back();
        node.kind = kind;
        return node;
    }

    void open(const YAML::Mark &mark, YamlKind kind)
    {
        if (m_open.size() >= static_cast<size_t>(kYamlDepth))
            throw LimitPassed{mark.line, "values are nested too deeply"};
        // Stays valid while it is open: only the innermost open node's items grow.
        m_open.push_back(&add(mark, kind));
    }

    std::string_view m_block;
    YamlNode m_root;
    std::vector<YamlNode *> m_open;
    int m_nodes = 0;
    Clock::time_point m_deadline = Clock::now() + std::chrono::milliseconds(kYamlMilliseconds);
};

} // namespace

tl::expected<YamlNode, YamlProblem> readYaml(std::string_view block)
{
    try {
        std::istringstream stream{std::string(block)};
        YAML::Parser parser(stream);
        TreeBuilder builder(block);
        if (!parser.HandleNextDocument(builder))
            return YamlNode();
        YamlNode root = builder.takeRoot();
        TreeBuilder rest(block);
        if (parser.HandleNextDocument(rest))
            return tl::unexpected(YamlProblem{0, "more than one document"});
        return root;
    } catch (const LimitPassed &passed) {
        return tl::unexpected(YamlProblem{passed.line + 1, passed.words});
    } catch (const YAML::Exception &error) {
        return tl::unexpected(YamlProblem{error.mark.is_null() ? 0 : error.mark.line + 1, error.msg});
    } catch (const std::exception &error) {
        return tl::unexpected(YamlProblem{0, error.what()});
    }
}

} // namespace lectern::markdown
