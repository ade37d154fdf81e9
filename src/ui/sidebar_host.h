// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the sidebar beside the article in a wide window and over it in a narrow one.
#pragma once

#include <QWidget>

class QSplitter;

namespace lectern::ui {

class SidebarHost : public QWidget {
    Q_OBJECT
public:
    SidebarHost(QWidget *sidebar, QWidget *content, QWidget *parent = nullptr);

    void setSidebarVisible(bool visible);
    [[nodiscard]] bool isSidebarVisible() const;
    /// Without an article there is nothing to show in it.
    void setSidebarUseful(bool useful);
    /// Whether it stands beside the article when there is room; what is to be remembered.
    [[nodiscard]] bool isWantedBeside() const { return m_wantedBeside; }
    void setSidebarWidth(int width);
    [[nodiscard]] int sidebarWidth() const { return m_width; }
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// In a narrow window: the sidebar gives the article back.
    void closeOverlay();

    static constexpr int narrowBelow = 720; ///< pixels of window width

signals:
    void sidebarVisibleChanged(bool visible);
    void sidebarWidthChanged(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void placeOverlay();

    QWidget *m_sidebar;
    QWidget *m_content;
    QSplitter *m_splitter;
    QWidget *m_shade; ///< covers the article beside the overlay; a click on it closes the overlay
    int m_width = 280;
    bool m_narrow = false;
    bool m_wantedBeside = true;
    bool m_overlayOpen = false;
    bool m_useful = true;
};

} // namespace lectern::ui
