// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_font.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <qpdf/Buffer.hh>
#include <vector>

namespace lectern::exporting {

namespace {

constexpr int kMostCodes = 0x10000;
constexpr size_t kEntriesPerBlock = 100; ///< the most that a map may list in one go

std::string upperCase(std::string_view text)
{
    std::string made(text);
    std::transform(made.begin(), made.end(), made.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return made;
}

std::string hexDigits(int value, int digits)
{
    char text[16];
    std::snprintf(text, sizeof text, "%0*X", digits, static_cast<unsigned>(value));
    return text;
}

int hexValue(const std::string &hex)
{
    return static_cast<int>(std::strtol(hex.c_str(), nullptr, 16));
}

/// Characters some places after these: only the last UTF-16 unit counts up.
std::string countedUp(const std::string &characters, int by)
{
    const size_t unit = std::min(characters.size(), size_t(4));
    const std::string_view all(characters);
    const int last = hexValue(std::string(all.substr(all.size() - unit)));
    return std::string(all.substr(0, all.size() - unit)) + hexDigits((last + by) & 0xffff, static_cast<int>(unit));
}

bool isUtf16(std::string_view hex)
{
    return !hex.empty() && hex.size() % 4 == 0 && hex.find_first_not_of("0123456789ABCDEF") == std::string_view::npos;
}

/// The strings in angle brackets between two words of a map.
std::vector<std::string> stringsBetween(std::string_view text)
{
    std::vector<std::string> found;
    for (size_t open = text.find('<'); open != std::string_view::npos; open = text.find('<', open + 1)) {
        const size_t close = text.find('>', open);
        if (close == std::string_view::npos)
            break;
        found.push_back(upperCase(text.substr(open + 1, close - open - 1)));
    }
    return found;
}

} // namespace

PdfFont::PdfFont(QPDFObjectHandle font)
    : m_font(font),
      m_widths(font),
      m_canLearn(font.isIndirect() && font.isDictionary() && !font.getKey("/Subtype").isNameAndEquals("/Type3"))
{
    QPDFObjectHandle map = font.isDictionary() ? font.getKey("/ToUnicode") : QPDFObjectHandle::newNull();
    if (!map.isStream())
        return;
    const std::shared_ptr<Buffer> bytes = map.getStreamData(qpdf_dl_generalized);
    readCharacters({reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize()});
    for (const auto &[code, characters] : m_known) {
        if (characters == "0020" || (characters == "00A0" && !m_space))
            m_space = hexDigits(code, m_widths.codeBytes() * 2);
    }
}

std::string_view PdfFont::withoutEndingSpaces(std::string_view codes) const
{
    const auto bytes = static_cast<size_t>(m_widths.codeBytes());
    while (m_space && codes.size() >= bytes && m_widths.codeAt(codes, codes.size() - bytes) == hexValue(*m_space))
        codes.remove_suffix(bytes);
    return codes;
}

/// Lists of single codes, and ranges that count up. A map with ranges in arrays, which the engine does not write, stays as it is.
void PdfFont::readCharacters(std::string_view map)
{
    if (map.find('[') != std::string_view::npos) {
        m_canLearn = false;
        return;
    }
    for (const bool isRange : {false, true}) {
        const std::string_view begin = isRange ? "beginbfrange" : "beginbfchar";
        const std::string_view stop = isRange ? "endbfrange" : "endbfchar";
        for (size_t at = map.find(begin); at != std::string_view::npos; at = map.find(begin, at + 1)) {
            const size_t end = std::min(map.find(stop, at), map.size());
            const std::vector<std::string> strings = stringsBetween(map.substr(at, end - at));
            const size_t step = isRange ? 3 : 2;
            for (size_t i = 0; i + step <= strings.size(); i += step) {
                const int first = std::clamp(hexValue(strings[i]), 0, kMostCodes - 1);
                const int last = isRange ? std::min(hexValue(strings[i + 1]), kMostCodes - 1) : first;
                const std::string &target = strings[i + step - 1];
                if (target.find_first_not_of('0') == std::string::npos)
                    continue; // the engine's way to say that it does not know
                for (int code = first; code <= last; ++code)
                    m_known[code] = countedUp(target, code - first);
            }
        }
    }
}

bool PdfFont::isHyphen(int code) const
{
    const auto known = m_known.find(code);
    return known != m_known.end() && (known->second == "002D" || known->second == "2010" || known->second == "00AD");
}

bool PdfFont::learn(int code, std::string_view characters)
{
    const std::string wanted = upperCase(characters);
    if (!m_canLearn || code < 0 || !isUtf16(wanted))
        return false;
    const auto known = m_known.find(code);
    if (known != m_known.end())
        return known->second == wanted;
    return m_learnt.emplace(code, wanted).first->second == wanted;
}

void PdfFont::writeLearnt(QPDF &pdf)
{
    if (m_learnt.empty())
        return;
    std::map<int, std::string> all = m_known;
    all.insert(m_learnt.begin(), m_learnt.end());
    const int digits = m_widths.codeBytes() * 2;
    const std::string last(static_cast<size_t>(digits), 'F');
    const std::string first(static_cast<size_t>(digits), '0');
    std::string text = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                       "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<"
        + first + "> <" + last + ">\nendcodespacerange\n";
    size_t left = all.size();
    size_t inBlock = 0;
    for (const auto &[code, characters] : all) {
        if (inBlock == 0)
            text += std::to_string(std::min(left, kEntriesPerBlock)) + " beginbfchar\n";
        text += '<' + hexDigits(code, digits) + "> <" + characters + ">\n";
        --left;
        if (++inBlock == kEntriesPerBlock || left == 0) {
            text += "endbfchar\n";
            inBlock = 0;
        }
    }
    text += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    m_font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, text));
}

std::shared_ptr<PdfFont> FontCache::of(const QPDFObjectHandle &font)
{
    if (!font.isIndirect())
        return std::make_shared<PdfFont>(font);
    auto &known = m_fonts[font.getObjGen()];
    if (!known)
        known = std::make_shared<PdfFont>(font);
    return known;
}

void FontCache::writeLearnt(QPDF &pdf)
{
    for (const auto &font : m_fonts)
        font.second->writeLearnt(pdf);
}

} // namespace lectern::exporting
