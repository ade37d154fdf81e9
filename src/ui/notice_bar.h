// SPDX-License-Identifier: GPL-3.0-or-later
// Quiet notices above the article; several can stand below one another.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace lectern::ui {

enum class NoticeWeight { Information, Warning };

/// Something that a notice offers.
struct NoticeOffer {
    QString text;
    std::function<void()> chosen; ///< the notice is closed before
};

/// A notice; `text` is plain text. One with the same key replaces the earlier one.
struct Notice {
    QString key;
    NoticeWeight weight = NoticeWeight::Information;
    QString text;
    QList<NoticeOffer> offers; ///< at most two
};

class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    void close(const QString &key);
    void closeAll();
    [[nodiscard]] QStringList keys() const { return m_order; }
    [[nodiscard]] QString textOf(const QString &key) const;

private:
    QWidget *build(const Notice &notice);

    QVBoxLayout *m_rows;
    QHash<QString, QWidget *> m_notices;
    QStringList m_order;
};

} // namespace lectern::ui
