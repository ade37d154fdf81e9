// Read before each source that packaging/tidy looks at. Clang before 16 takes QPDF's JSON for an error where the library of
// GCC 12 makes the destructor of std::vector constexpr (C++20): a defaulted destructor over a vector of a type that is not
// yet complete is looked at too early. None of Lectern's constant expressions holds a vector; so for these checks, which
// make no code, a vector is as it was in C++17. The one function of <vector> that is declared before it goes by another name.
#pragma once

#include <memory>
#include <string>

#if defined(__clang__) && __clang_major__ < 16 && defined(_GLIBCXX20_CONSTEXPR)
#pragma push_macro("_GLIBCXX20_CONSTEXPR")
#undef _GLIBCXX20_CONSTEXPR
#define _GLIBCXX20_CONSTEXPR
#define __fill_a1 fillBits
#include <vector>
#undef __fill_a1
#pragma pop_macro("_GLIBCXX20_CONSTEXPR")
#endif
