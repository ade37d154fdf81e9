// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutator.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace lectern::fuzz {

namespace fs = std::filesystem;

namespace {

std::string readFile(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// What stands between the quotes, without the escapes.
std::string unescaped(const std::string &quoted)
{
    std::string word;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        if (quoted[i] == '\\' && i + 3 < quoted.size() && quoted[i + 1] == 'x') {
            word += static_cast<char>(std::stoi(quoted.substr(i + 2, 2), nullptr, 16));
            i += 3;
        } else {
            i += quoted[i] == '\\' && i + 1 < quoted.size() ? 1 : 0;
            word += quoted[i];
        }
    }
    return word;
}

} // namespace

std::vector<std::string> readSeeds(const fs::path &folder, std::size_t length)
{
    std::error_code error;
    std::vector<fs::path> paths;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder, error))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> seeds;
    for (const fs::path &path : paths)
        seeds.push_back(readFile(path).substr(0, length));
    return seeds;
}

std::vector<std::string> readDictionary(const fs::path &file)
{
    std::vector<std::string> words;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t open = line.find('"');
        const std::size_t close = line.rfind('"');
        if (!line.starts_with('#') && open < close)
            words.push_back(unescaped(line.substr(open + 1, close - open - 1)));
    }
    return words;
}

Mutator::Mutator(std::vector<std::string> seeds, std::vector<std::string> words, std::size_t length)
    : m_seeds(std::move(seeds)),
      m_words(std::move(words)),
      m_length(length)
{
}

std::size_t Mutator::below(std::size_t bound)
{
    return bound == 0 ? 0 : m_numbers() % bound;
}

std::string Mutator::next()
{
    std::string input = m_seeds[below(m_seeds.size())];
    for (std::size_t changes = 1 + below(8); changes > 0; --changes)
        change(input);
    if (input.size() > m_length)
        input.resize(m_length);
    return input;
}

void Mutator::change(std::string &input)
{
    const std::size_t at = below(input.size());
    const std::size_t count = 1 + below(16);
    const std::size_t to = below(input.size() + 1);
    switch (below(7)) {
    case 0:
        if (!input.empty())
            input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
    case 1:
        if (!input.empty())
            input[at] = static_cast<char>(below(256));
        break;
    case 2:
        input.insert(to, count, static_cast<char>(below(256)));
        break;
    case 3:
        input.erase(at, count);
        break;
    case 4:
        input.insert(to, input.substr(at, count));
        break;
    case 5: {
        const std::string &other = m_seeds[below(m_seeds.size())];
        input = input.substr(0, to) + other.substr(below(other.size()));
        break;
    }
    default:
        if (!m_words.empty())
            input.insert(to, m_words[below(m_words.size())]);
    }
}

} // namespace lectern::fuzz
