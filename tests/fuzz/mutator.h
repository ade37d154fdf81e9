// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs for the smoke test: the seeds of a target and changes of them, the same ones in every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace lectern::fuzz {

/// The files of a folder by name, each cut to `length` bytes. Empty where there is no such folder.
[[nodiscard]] std::vector<std::string> readSeeds(const std::filesystem::path &folder, std::size_t length);

/// The words of a dictionary in libFuzzer's form: quoted, with \\, \" and \xAB. Empty where it can't be read.
[[nodiscard]] std::vector<std::string> readDictionary(const std::filesystem::path &file);

/// Changes seeds a few times each, as libFuzzer does but without measuring anything. Depends on its arguments alone, so that a
/// failure comes again.
class Mutator {
public:
    /// `seeds` is not empty.
    Mutator(std::vector<std::string> seeds, std::vector<std::string> words, std::size_t length);

    /// The next input, of at most `length` bytes.
    [[nodiscard]] std::string next();

private:
    std::size_t below(std::size_t bound); ///< 0 for bound 0
    void change(std::string &input);

    std::vector<std::string> m_seeds;
    std::vector<std::string> m_words;
    std::size_t m_length;
    std::mt19937_64 m_numbers{1};
};

} // namespace lectern::fuzz
