// SPDX-License-Identifier: GPL-3.0-or-later
// A remote picture in the real window: a placeholder first, a request only after consent, and consent can be taken back.
#include "e2e/support/hostile_folder.h"
#include "e2e/support/reader.h"
#include "ui/allowed_dialog.h"
#include "ui/remote_pictures.h"
#include "ui/settings.h"
#include "ui/status_row.h"

#include <QAction>
#include <QBuffer>
#include <QImage>
#include <QListWidget>
#include <QMenu>
#include <QTcpServer>
#include <QTcpSocket>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

class RemotePicturesTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                socket->readAll();
                ++requests;
                QByteArray png;
                QBuffer buffer(&png);
                buffer.open(QIODevice::WriteOnly);
                QImage image(8, 4, QImage::Format_RGB32);
                image.fill(Qt::blue);
                image.save(&buffer, "PNG");
                socket->write(QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                                         + QByteArray::number(png.size()) + "\r\n\r\n" + png));
                socket->disconnectFromHost();
            });
        });
        address = u"http://127.0.0.1:%1/a.png"_s.arg(server.serverPort());
        path = folder.filePath(u"a.md"_s);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QString(u"# T\n\n![one](%1)\n\n<img src=\"%1\" alt=two>\n"_s).arg(address).toUtf8());
        file.close();
        pictures = reader.window().findChild<ui::RemotePictures *>();
        ASSERT_NE(pictures, nullptr);
    }
    int shownPictures()
    {
        return reader.evaluate(u"Array.from(document.images).filter(i => i.naturalWidth === 8 && !i.hidden).length"_s)
            .toInt();
    }

    QTcpServer server;
    int requests = 0;
    QTemporaryDir folder;
    QString path;
    QString address;
    Reader reader;
    ui::RemotePictures *pictures = nullptr;
};

TEST_F(RemotePicturesTest, NothingIsAskedBeforeConsent)
{
    ASSERT_TRUE(reader.open(path));
    EXPECT_EQ(reader.evaluate(u"document.querySelectorAll('.remote-image').length"_s).toInt(), 2);
    EXPECT_TRUE(reader.evaluate(u"document.querySelector('.remote-image').textContent.includes('127.0.0.1')"_s).toBool());
    static_cast<void>(Reader::waitFor([this] { return requests > 0; }, 300));
    EXPECT_EQ(requests, 0);
    EXPECT_GT(reader.view().blockedRequests(), 0);

    const std::unique_ptr<QMenu> menu(pictures->menuFor(address));
    EXPECT_TRUE(menu->actions().first()->text().contains(address));
    menu->actions().at(2)->trigger(); // load this picture
    EXPECT_TRUE(Reader::waitFor([this] { return shownPictures() == 2; }, 8000));
    EXPECT_EQ(requests, 1);

    ASSERT_TRUE(reader.open(folder.filePath(u"a.md"_s))); // once is once
    static_cast<void>(Reader::waitFor([this] { return requests > 1; }, 300));
    EXPECT_EQ(requests, 1);
}

TEST_F(RemotePicturesTest, AHostIsAllowedAndTakenBack)
{
    ASSERT_TRUE(reader.open(path));
    pictures->allowHost(u"127.0.0.1"_s);
    EXPECT_TRUE(Reader::waitFor([this] { return shownPictures() == 2; }, 8000));
    const int before = requests;
    ASSERT_TRUE(reader.open(path));
    EXPECT_TRUE(Reader::waitFor([this] { return shownPictures() == 2; }, 8000));
    EXPECT_GT(requests, before);

    pictures->showAllowed();
    auto *dialog = reader.window().findChild<ui::AllowedDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_EQ(dialog->list()->count(), 1);
    dialog->list()->selectAll();
    dialog->takeBackSelected();
    EXPECT_EQ(dialog->list()->count(), 0);
    dialog->reject();
    const int afterwards = requests;
    ASSERT_TRUE(reader.open(path));
    static_cast<void>(Reader::waitFor([&] { return requests > afterwards; }, 300));
    EXPECT_EQ(requests, afterwards);
    EXPECT_EQ(shownPictures(), 0);
}

} // namespace
