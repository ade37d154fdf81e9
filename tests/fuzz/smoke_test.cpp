// SPDX-License-Identifier: GPL-3.0-or-later
// Every fuzz target on its seeds and a fixed number of changes of them: what libFuzzer does for hours, for a second and with any
// compiler. A property that does not hold, or a sanitizer, ends the program; the input stands in the file that was named then.
#include "mutator.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <ostream>

extern "C" {
int lecternFuzz_answers(const std::uint8_t *data, std::size_t size);
int lecternFuzz_document(const std::uint8_t *data, std::size_t size);
int lecternFuzz_find(const std::uint8_t *data, std::size_t size);
int lecternFuzz_front_matter(const std::uint8_t *data, std::size_t size);
int lecternFuzz_paths(const std::uint8_t *data, std::size_t size);
int lecternFuzz_sanitizer(const std::uint8_t *data, std::size_t size);
}

namespace lectern::fuzz {

namespace {

constexpr int kMutations = 2000;
constexpr std::size_t kLength = 1024;
const std::filesystem::path kFolder = LECTERN_FUZZ_DIR;

struct Target {
    const char *name;
    int (*run)(const std::uint8_t *data, std::size_t size);

    friend std::ostream &operator<<(std::ostream &out, const Target &target) { return out << target.name; }
};

class Smoke : public testing::TestWithParam<Target> {};

TEST_P(Smoke, HoldsForSeedsAndTheirMutations)
{
    const Target &target = GetParam();
    std::vector<std::string> inputs = readSeeds(kFolder / "corpus" / target.name, kLength);
    ASSERT_FALSE(inputs.empty());
    const std::vector<std::string> words = readDictionary(kFolder / "lectern.dict");
    ASSERT_FALSE(words.empty());
    Mutator mutator(inputs, words, kLength);
    for (int i = 0; i < kMutations; ++i)
        inputs.push_back(mutator.next());

    const std::string kept = std::string(LECTERN_FUZZ_INPUTS) + "/fuzz_" + target.name + ".input";
    std::cerr << "the input that runs: " << kept << std::endl;
    for (const std::string &input : inputs) {
        std::ofstream(kept, std::ios::binary) << input;
        target.run(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
    }
    std::filesystem::remove(kept);
}

INSTANTIATE_TEST_SUITE_P(Targets, Smoke,
                         testing::Values(Target{"answers", lecternFuzz_answers}, Target{"document", lecternFuzz_document},
                                         Target{"find", lecternFuzz_find}, Target{"front_matter", lecternFuzz_front_matter},
                                         Target{"paths", lecternFuzz_paths}, Target{"sanitizer", lecternFuzz_sanitizer}),
                         [](const auto &info) { return std::string(info.param.name); });

TEST(Mutator, GivesTheSameInputsAgainWithinTheirLength)
{
    const std::vector<std::string> seeds = {"one", "", "and two"};
    Mutator first(seeds, {"word"}, 24);
    Mutator second(seeds, {"word"}, 24);
    bool isChanged = false;
    for (int i = 0; i < 500; ++i) {
        const std::string input = first.next();
        EXPECT_EQ(input, second.next());
        EXPECT_LE(input.size(), 24U);
        isChanged = isChanged || std::ranges::find(seeds, input) == seeds.end();
    }
    EXPECT_TRUE(isChanged);
}

TEST(Dictionary, KnowsEscapes)
{
    const std::vector<std::string> words = readDictionary(kFolder / "lectern.dict");
    for (const char *word : {"---\n", "\\p{L}", "<a href=\"", "\xe2\x80\xae"})
        EXPECT_NE(std::ranges::find(words, word), words.end()) << word;
}

} // namespace

} // namespace lectern::fuzz
