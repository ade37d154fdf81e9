// SPDX-License-Identifier: GPL-3.0-or-later
// The colour table.
#include "page/palette.h"

namespace lectern::page {

namespace {

// clang-format off
constexpr PaletteRow rows[] = {
    // variable           light       sepia       dark        black
    {u"--paper",         {u"#fdfcfa", u"#f5ecd9", u"#1d1c1b", u"#000000"}},
    {u"--ink",           {u"#1f1e1c", u"#3a2f22", u"#d9d5cd", u"#c9c6c0"}},
    {u"--soft",          {u"#63605a", u"#6b5b46", u"#a39d92", u"#97928a"}},
    {u"--accent",        {u"#9a3412", u"#8a3a12", u"#f0a37a", u"#f0a37a"}},
    {u"--underline",     {u"#dcb09f", u"#cfa57f", u"#7a5744", u"#6b4a38"}},
    {u"--code-paper",    {u"#f4f1ec", u"#ecdfc6", u"#272522", u"#141312"}},
    {u"--hairline",      {u"#dedad2", u"#dccfb4", u"#3a3733", u"#2b2926"}},
    {u"--rule",          {u"#cbc5ba", u"#c7b692", u"#54504a", u"#45423d"}},
    {u"--raised",        {u"#ffffff", u"#fbf4e6", u"#2a2826", u"#161514"}},
    {u"--selection",     {u"#f2d9cc", u"#e3c7a4", u"#57382a", u"#4b2f22"}},
    {u"--find",          {u"#ffe08a", u"#f2d272", u"#5a4715", u"#4d3d12"}},
    {u"--find-ink",      {u"#1f1e1c", u"#3a2f22", u"#d9d5cd", u"#c9c6c0"}},
    {u"--current",       {u"#f59e0b", u"#e0a11b", u"#f0b429", u"#e0a11b"}},
    {u"--current-ink",   {u"#1f1e1c", u"#3a2f22", u"#1d1c1b", u"#1d1c1b"}},
    // A picture with a transparent ground was mostly drawn for white paper.
    {u"--image-paper",   {u"#fdfcfa", u"#fdfaf3", u"#efece6", u"#e6e3dd"}},
    // Callouts: colour of title and icon, and the paper tinted with it.
    {u"--note",          {u"#1f5f99", u"#24587f", u"#8ab8e6", u"#82b1e0"}},
    {u"--note-paper",    {u"#edf1f3", u"#e6e2d3", u"#282c2f", u"#0d1216"}},
    {u"--tip",           {u"#2f6b3a", u"#3b6125", u"#93c48b", u"#8bbd83"}},
    {u"--tip-paper",     {u"#eff2ed", u"#e8e2cc", u"#292d26", u"#0e130d"}},
    {u"--important",     {u"#6d3f9c", u"#6a3f85", u"#c3a5e6", u"#bb9de0"}},
    {u"--important-paper", {u"#f3eff3", u"#ebe0d3", u"#2e2a2f", u"#131016"}},
    {u"--warning",       {u"#8a5a00", u"#7c4f00", u"#e0b860", u"#d8b058"}},
    {u"--warning-paper", {u"#f5f1e8", u"#ede1ca", u"#302c22", u"#161209"}},
    {u"--caution",       {u"#b3261e", u"#a32a1d", u"#f0938a", u"#ec8b82"}},
    {u"--caution-paper", {u"#f8edeb", u"#efdecc", u"#322826", u"#180e0d"}},
    // Code, by role; resources/css/code.css maps the highlighter's styles to these.
    {u"--hl-keyword",    {u"#9a3412", u"#8a3a12", u"#f0a37a", u"#f0a37a"}},
    {u"--hl-function",   {u"#1d4f8c", u"#254f78", u"#8fbce8", u"#86b5e3"}},
    {u"--hl-type",       {u"#0b6060", u"#1f5a52", u"#7fc8bd", u"#77c0b5"}},
    {u"--hl-string",     {u"#3d6317", u"#46590f", u"#aac97a", u"#a2c272"}},
    {u"--hl-number",     {u"#7a3e9d", u"#6f3d80", u"#cda9e6", u"#c5a1e0"}},
    {u"--hl-comment",    {u"#6b675f", u"#6a5a44", u"#9c968b", u"#928c82"}},
    {u"--hl-meta",       {u"#8a4b08", u"#7a4607", u"#dcb672", u"#d4ae6a"}},
    {u"--hl-variable",   {u"#2e4a62", u"#42475a", u"#b9c6d6", u"#b0bdcd"}},
    {u"--hl-special",    {u"#a3195b", u"#932253", u"#ec9ec0", u"#e496b9"}},
    {u"--hl-error",      {u"#b3261e", u"#a32a1d", u"#f58f86", u"#f08a81"}},
};
// clang-format on

} // namespace

std::span<const PaletteRow> palette()
{
    return rows;
}

} // namespace lectern::page
