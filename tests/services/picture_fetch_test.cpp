// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a server, and which answers are taken: a server on 127.0.0.1 that answers by its path.
#include "services/picture_fetch.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <gtest/gtest.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace lectern::services {
namespace {

QByteArray smallPng()
{
    QImage image(8, 4, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    QByteArray all = "HTTP/1.1 ";
    all +=
        status + "\r\nConnection: close\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    return all + body;
}

class PictureFetchTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray request = socket->readAll();
                requests << request;
                socket->write(replyTo(request.split(' ').value(1)));
                socket->disconnectFromHost();
            });
        });
        QObject::connect(&fetch, &PictureFetch::fetched, &fetch,
                         [this](const QUrl &, const base::PictureFile &got) { picture = got; });
        QObject::connect(&fetch, &PictureFetch::failed, &fetch, [this](const QUrl &, const QString &why) { reason = why; });
    }

    [[nodiscard]] QByteArray replyTo(const QByteArray &path) const
    {
        const QByteArray here = "http://127.0.0.1:" + QByteArray::number(server.serverPort());
        if (path == "/picture.png")
            return answer("200 OK", "Set-Cookie: a=b\r\nContent-Type: text/plain\r\n", smallPng());
        if (path == "/again")
            return answer("302 Found", "Location: /picture.png\r\n", {});
        if (path == "/loop")
            return answer("302 Found", "Location: " + here + "/loop\r\n", {});
        if (path == "/inside")
            return answer("302 Found", "Location: http://localhost/x.png\r\n", {});
        if (path == "/file")
            return answer("302 Found", "Location: file:///etc/passwd\r\n", {});
        if (path == "/page")
            return answer("200 OK", "Content-Type: image/png\r\n", "<html><script>pwned(1)</script></html>");
        if (path == "/large")
            return "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nxxx";
        return answer("404 Not Found", {}, smallPng());
    }

    void get(const char *path)
    {
        picture.reset();
        reason.clear();
        fetch.fetch(QUrl(u"http://user:secret@127.0.0.1:%1%2#part"_s.arg(server.serverPort()).arg(QLatin1String(path))));
        QTimer timeout;
        timeout.start(15'000);
        while (!picture && reason.isEmpty() && timeout.isActive() && timeout.remainingTime() > 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }

    QTcpServer server;
    PictureFetch fetch;
    QList<QByteArray> requests;
    std::optional<base::PictureFile> picture;
    QString reason;
};

TEST_F(PictureFetchTest, AsksPlainlyAndTakesPicturesByTheirBytes)
{
    get("/picture.png");
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->mimeType, "image/png");
    EXPECT_EQ(picture->bytes, smallPng());
    get("/picture.png");
    ASSERT_EQ(requests.size(), 2);
    for (const QByteArray &request : requests) {
        EXPECT_FALSE(request.toLower().contains("cookie:")) << request.constData();
        EXPECT_FALSE(request.toLower().contains("referer")) << request.constData();
        EXPECT_FALSE(request.toLower().contains("authorization")) << request.constData();
    }
}

TEST_F(PictureFetchTest, RedirectsAreFewAndLeadOut)
{
    get("/again");
    EXPECT_TRUE(picture);
    requests.clear();
    get("/loop");
    EXPECT_FALSE(picture);
    EXPECT_EQ(requests.size(), 4);
    for (const char *path : {"/inside", "/file"}) {
        get(path);
        EXPECT_FALSE(picture);
        EXPECT_EQ(reason, u"redirect refused"_s) << path;
    }
    const auto may = [](const char *from, const char *to) {
        return PictureFetch::mayRedirect(QUrl(QLatin1String(from)), QUrl(QLatin1String(to)));
    };
    EXPECT_TRUE(may("https://a.example/x", "https://cdn.example/y"));
    EXPECT_TRUE(may("http://a.example/x", "https://a.example/x"));
    EXPECT_FALSE(may("https://a.example/x", "http://a.example/x"));
    for (const char *inside : {"https://127.0.0.1/", "https://10.0.0.1/", "https://192.168.1.1/", "https://169.254.169.254/",
                               "https://[::1]/", "https://localhost/", "https://printer.local/", "https://router/"})
        EXPECT_FALSE(may("https://a.example/x", inside)) << inside;
}

TEST_F(PictureFetchTest, OtherAnswersAreNotTaken)
{
    for (const char *path : {"/page", "/large", "/missing"}) {
        get(path);
        EXPECT_FALSE(picture) << path;
        EXPECT_FALSE(reason.isEmpty()) << path;
    }
    fetch.fetch(QUrl(u"file:///etc/hostname"_s));
    EXPECT_EQ(reason, u"not a web address"_s);
}

} // namespace
} // namespace lectern::services
