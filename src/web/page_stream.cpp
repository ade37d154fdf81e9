// SPDX-License-Identifier: GPL-3.0-or-later
// Thread-safe: the engine reads on its own thread.
#include "web/page_stream.h"

#include <algorithm>
#include <cstring>

namespace lectern::web {

void PageContent::append(QByteArray bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_finished || bytes.isEmpty())
        return;
    m_parts.push_back(std::move(bytes));
    for (QIODevice *reader : std::as_const(m_readers))
        QMetaObject::invokeMethod(reader, &QIODevice::readyRead, Qt::QueuedConnection);
}

void PageContent::finish()
{
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    for (QIODevice *reader : std::as_const(m_readers)) {
        QMetaObject::invokeMethod(reader, &QIODevice::readyRead, Qt::QueuedConnection);
        QMetaObject::invokeMethod(reader, &QIODevice::readChannelFinished, Qt::QueuedConnection);
    }
}

bool PageContent::isFinished() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

PageStream::PageStream(std::shared_ptr<PageContent> content, QObject *parent)
    : QIODevice(parent),
      m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    const std::lock_guard lock(m_content->m_mutex);
    m_content->m_readers.append(this);
}

PageStream::~PageStream()
{
    const std::lock_guard lock(m_content->m_mutex);
    m_content->m_readers.removeAll(this);
}

qint64 PageStream::bytesAvailable() const
{
    const std::lock_guard lock(m_content->m_mutex);
    qint64 available = QIODevice::bytesAvailable() - m_offset;
    for (size_t i = m_part; i < m_content->m_parts.size(); ++i)
        available += m_content->m_parts[i].size();
    return available;
}

bool PageStream::atEnd() const
{
    const std::lock_guard lock(m_content->m_mutex);
    return m_content->m_finished && m_part >= m_content->m_parts.size();
}

qint64 PageStream::readData(char *data, qint64 maxSize)
{
    const std::lock_guard lock(m_content->m_mutex);
    qint64 copied = 0;
    while (copied < maxSize && m_part < m_content->m_parts.size()) {
        const QByteArray &part = m_content->m_parts[m_part];
        const qint64 count = std::min<qint64>(maxSize - copied, part.size() - m_offset);
        std::memcpy(data + copied, part.constData() + m_offset, static_cast<size_t>(count));
        copied += count;
        m_offset += count;
        if (m_offset == part.size()) {
            ++m_part;
            m_offset = 0;
        }
    }
    // The engine takes -1 alone for the end of a sequential device.
    return copied == 0 && maxSize > 0 && m_content->m_finished ? -1 : copied;
}

} // namespace lectern::web
