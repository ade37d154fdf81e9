// SPDX-License-Identifier: GPL-3.0-or-later
// A page that can be sent while it is still being made.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <deque>
#include <memory>
#include <mutex>

namespace lectern::web {

/// The bytes of one page, filled by the window and read by the engine's network thread.
class PageContent {
public:
    void append(QByteArray bytes);
    /// No more bytes will come.
    void finish();
    [[nodiscard]] bool isFinished() const;

private:
    friend class PageStream;
    mutable std::mutex m_mutex;
    std::deque<QByteArray> m_parts;
    bool m_finished = false;
    QList<QIODevice *> m_readers;
};

/// Sequential device over a PageContent; reads from the beginning.
class PageStream : public QIODevice {
    Q_OBJECT
public:
    explicit PageStream(std::shared_ptr<PageContent> content, QObject *parent = nullptr);
    ~PageStream() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<PageContent> m_content;
    size_t m_part = 0;
    qsizetype m_offset = 0;
};

} // namespace lectern::web
