// SPDX-License-Identifier: GPL-3.0-or-later
// Before a link of an article leads out of it: shows where to, and asks.
#pragma once

#include <QDialog>
#include <QString>
#include <functional>

class QUrl;

namespace lectern::ui {

/// What is asked about; everything is plain text.
struct Leaving {
    QString title;
    QString question; ///< one sentence
    QString host;     ///< as the network knows it (punycode); empty for files
    QString address;  ///< in full, with control and bidi characters visible
    QString accept;   ///< the button that goes there
};

/// Window-modal; the program goes on behind it.
class LeavingDialog : public QDialog {
    Q_OBJECT
public:
    LeavingDialog(const Leaving &leaving, QWidget *parent);

    /// Shows a dialog that deletes itself and calls `accepted` when the reader agrees.
    static void ask(const Leaving &leaving, QWidget *parent, std::function<void()> accepted);

    /// For http, https and mailto.
    [[nodiscard]] static Leaving forAddress(const QUrl &url);
    /// For an article or folder outside of the open one's folder.
    [[nodiscard]] static Leaving forArticle(const QString &path);
    /// For a file that is no article: its folder is shown.
    [[nodiscard]] static Leaving forFile(const QString &path);
};

} // namespace lectern::ui
