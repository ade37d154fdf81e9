// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/printed_links.h"

#include "exporting/content_scan.h"

#include <algorithm>

namespace lectern::exporting {

namespace {

constexpr size_t kLongest = 4096; ///< bytes of an annotation

/// What stands between two texts; nothing where one is missing.
std::optional<std::string_view> between(std::string_view text, std::string_view opening, std::string_view closing)
{
    const size_t at = text.find(opening);
    if (at == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(at + opening.size());
    const size_t end = text.find(closing);
    return end == std::string_view::npos ? std::nullopt : std::optional(text.substr(0, end));
}

} // namespace

PrintedLinks::PrintedLinks(const QByteArray &bytes, QPDF &pdf)
    : m_bytes(bytes.constData(), static_cast<size_t>(bytes.size()))
{
    for (const auto &[object, entry] : pdf.getXRefTable()) {
        if (entry.getType() != 1 || object.getObj() < 0 || object.getGen() != 0)
            continue;
        const auto number = static_cast<size_t>(object.getObj());
        if (number >= m_offsets.size())
            m_offsets.resize(std::max(number + 1, m_offsets.size() * 2), 0);
        m_offsets[number] = entry.getOffset();
    }
}

std::optional<PrintedLink> PrintedLinks::of(const QPDFObjectHandle &annotation) const
{
    const auto number = static_cast<size_t>(std::max(0, annotation.getObjectID()));
    const size_t offset = number < m_offsets.size() ? static_cast<size_t>(m_offsets[number]) : 0;
    if (offset == 0 || offset >= m_bytes.size())
        return std::nullopt;
    const std::string_view object = m_bytes.substr(offset, kLongest);
    if (!object.starts_with(std::to_string(number) + " 0 obj"))
        return std::nullopt;
    const std::string_view text = object.substr(0, object.find("endobj"));
    const auto edges = between(text, "/Rect [", "]");
    const auto address = between(text, "/URI (", ")");
    double n[4] = {0, 0, 0, 0};
    if (text.find("/Subtype /Link") == std::string_view::npos || !edges || readNumbers(*edges, n, 4) != 4 || !address
        || address->find_first_of("\\(") != std::string_view::npos)
        return std::nullopt;
    return PrintedLink{QRectF(QPointF(n[0], n[1]), QPointF(n[2], n[3])).normalized(), *address};
}

} // namespace lectern::exporting
