// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/find_history.h"

namespace lectern::ui {

void FindHistory::add(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_texts.removeAll(text);
    m_texts.prepend(text);
    if (m_texts.size() > longest)
        m_texts.resize(longest);
    m_at = -1;
}

QString FindHistory::older(const QString &typed)
{
    if (m_at < 0)
        m_typed = typed;
    qsizetype at = m_at + 1;
    while (at < m_texts.size() && m_texts.at(at) == typed)
        ++at;
    if (at >= m_texts.size())
        return {};
    m_at = at;
    return m_texts.at(m_at);
}

QString FindHistory::newer()
{
    if (m_at < 0)
        return {};
    --m_at;
    const QString text = m_at < 0 ? m_typed : m_texts.at(m_at);
    return text.isNull() ? QString(QLatin1String("")) : text;
}

} // namespace lectern::ui
