// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where the desktop would be: takes the addresses that would be opened.
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

namespace lectern::test {

/// While it lives, nothing that is handed to QDesktopServices leaves the test.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop();
    ~Desktop() override;
    Q_DISABLE_COPY_MOVE(Desktop)

    QList<QUrl> taken; ///< in the order in which they came

public slots:
    void take(const QUrl &url) { taken << url; }
};

} // namespace lectern::test
