// SPDX-License-Identifier: GPL-3.0-or-later
// Every article of the hostile set in the real window: none of its scripts runs, nothing is asked of the network, nothing is
// read outside of its folder, the page stays, no dialog comes unasked, and its text stands there to be read.
#include "e2e/support/desktop.h"
#include "e2e/support/hostile_folder.h"
#include "e2e/support/reader.h"
#include "support/logs.h"
#include "web/request_shield.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineView>
#include <array>

namespace {

using namespace lectern;
using namespace Qt::StringLiterals;
using test::Reader;

/// Defines the payloads' marker in the main world of every frame; a call shows in the DOM, which all worlds share.
void layCanary(QWebEnginePage *page)
{
    QWebEngineScript canary;
    canary.setWorldId(QWebEngineScript::MainWorld);
    canary.setInjectionPoint(QWebEngineScript::DocumentCreation);
    canary.setRunsOnSubFrames(true);
    canary.setSourceCode(u"window.pwned = n => { top.document.documentElement.setAttribute('data-pwned', n); };"_s);
    page->scripts().insert(canary);
}

struct Tally {
    int files = 0;
    int passed = 0;
};

class Xss : public testing::Test {
protected:
    void SetUp() override
    {
        const QString files = test::sharedFile(u"hostile/xss/open/files"_s);
        if (files.isEmpty())
            GTEST_SKIP() << "the shared hostile articles are not beside the checkout";
        folder = std::make_unique<test::HostileFolder>(files, listener.port());
        watch = std::make_unique<test::OpenWatch>(folder->canaries());
        engine = reader.view().findChild<QWebEngineView *>();
        layCanary(engine->page());
        auto *shield = reader.view().findChild<web::RequestShield *>();
        ASSERT_NE(shield, nullptr);
        QObject::connect(shield, &web::RequestShield::blocked, engine, [this](const QUrl &url) { refusedRequests << url; });
    }

    /// What went wrong with the article so far; empty when nothing did.
    QString harm()
    {
        QStringList found;
        if (const QString call = reader.evaluate(u"document.documentElement.getAttribute('data-pwned') || ''"_s).toString();
            !call.isEmpty())
            found << u"its script ran: "_s + call;
        if (reader
                .evaluate(u"document.querySelectorAll('iframe,frame,object,embed,script,svg,form,input:not([disabled]),base,"
                          "meta[http-equiv=refresh],video,audio').length"_s)
                .toInt()
            > 0)
            found << u"active elements in the page"_s;
        if (listener.connections() > 0)
            found << u"connections to the listener"_s;
        if (!refusedRequests.isEmpty())
            found << u"a request at the interceptor: "_s + refusedRequests.first().toString();
        if (const QStringList files = watch->opened(); !files.isEmpty())
            found << u"read outside of the folder: "_s + files.join(u' ');
        if (engine->url().scheme() != u"lectern" || engine->url().path(QUrl::FullyDecoded) != u'/' + name)
            found << u"the page went to "_s + engine->url().toString();
        if (!desktop.taken.isEmpty())
            found << u"the desktop was called: "_s + desktop.taken.first().toString();
        if (!QDir(u"/tmp"_s).entryList({u"pwned-*"_s}).isEmpty())
            found << u"a program ran"_s;
        return found.join(u"; "_s);
    }

    /// A marker is in the page's text, has a box, and nothing lies over it.
    bool isReadable(const QString &marker)
    {
        return reader
            .evaluate(uR"((() => {
                const walker = document.createTreeWalker(document.getElementById('article'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const node = walker.currentNode;
                    const at = node.data.indexOf('%1');
                    if (at < 0) continue;
                    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 4);
                    const box = range.getBoundingClientRect();
                    const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                    if (box.width > 4 && there && (there === node.parentElement || node.parentElement.contains(there))) return true;
                }
                return false;
            })())"_s.arg(marker))
            .toBool();
    }

    QDialog *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QDialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }

    /// Real clicks and hovers on what the payload offers.
    void provoke()
    {
        const QString offered = u"document.getElementById('click') || document.getElementById('user-content-click') || "
                                "document.querySelector('#article :is(a, img, summary)')"_s;
        const QVariantList at =
            reader
                .evaluate(u"(() => { const e = %1; if (!e) return []; e.scrollIntoView({block: 'center', "
                          "behavior: 'instant'}); e.focus(); const b = (e.getClientRects()[0] || "
                          "e.getBoundingClientRect()); return [b.left + b.width / 2, b.top + b.height / 2]; "
                          "})()"_s.arg(offered))
                .toList();
        if (at.size() != 2 || !engine->focusProxy())
            return;
        const QPoint point(qRound(at.at(0).toDouble()), qRound(at.at(1).toDouble()));
        QTest::mouseMove(engine->focusProxy(), point);
        QTest::mouseClick(engine->focusProxy(), Qt::LeftButton, {}, point);
        wait(80);
        if (dialog() == nullptr && isShown(name)) // where no mouse reaches: a click by script
            static_cast<void>(reader.evaluate(u"(() => { const e = %1; if (e) e.click(); return 1; })()"_s.arg(offered)));
        wait(80);
    }

    static void wait(int milliseconds)
    {
        static_cast<void>(Reader::waitFor([] { return false; }, milliseconds));
    }

    [[nodiscard]] bool isShown(const QString &file) { return reader.window().articles().shown().path.endsWith(u'/' + file); }

    test::Listener listener;
    test::Desktop desktop;
    Reader reader;
    std::unique_ptr<test::HostileFolder> folder;
    std::unique_ptr<test::OpenWatch> watch;
    QWebEngineView *engine = nullptr;
    QString name;
    QList<QUrl> refusedRequests;
};

TEST_F(Xss, TheNetsCatchANaivePage)
{
    test::allowLog(u".*"_s);
    QString seen; // outlives the page, which answers what is left when it goes
    QWebEnginePage naive;
    layCanary(&naive);
    naive.setHtml(u"<script>pwned(7)</script><img src='http://127.0.0.1:%1/x'>"_s.arg(listener.port()));
    EXPECT_TRUE(Reader::waitFor([this] { return listener.connections() > 0; }, 8000));
    // Asked again until it is there: the picture may be fetched before the script has run.
    const auto isPwned = [&] {
        naive.runJavaScript(u"document.documentElement.getAttribute('data-pwned')"_s, QWebEngineScript::ApplicationWorld,
                            [&seen](const QVariant &value) { seen = value.toString(); });
        return seen == u"7";
    };
    EXPECT_TRUE(Reader::waitFor(isPwned, 8000));
    QFile file(folder->canaries().first());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(watch->opened(), folder->canaries().mid(0, 1));
    ASSERT_TRUE(QDesktopServices::openUrl(QUrl(u"https://example.org/"_s)));
    EXPECT_EQ(desktop.taken.size(), 1);
}

TEST_F(Xss, EveryArticleIsHarmless)
{
    QMap<QString, Tally> classes;
    for (const QString &file : folder->articles()) {
        name = file;
        SCOPED_TRACE(file.toStdString());
        const QString number = QString::number(file.mid(4, 3).toInt());
        Tally &tally = classes[file.section(u'-', 2).section(u'.', 0, 0)];
        ++tally.files;
        refusedRequests.clear();
        const bool opened = reader.open(folder->articleFolder() + u'/' + file);
        EXPECT_TRUE(opened);
        if (!opened)
            continue;
        const bool readable = isReadable(u"before-marker-"_s + number) && isReadable(u"after-marker-"_s + number);
        EXPECT_TRUE(readable);
        EXPECT_EQ(dialog(), nullptr);
        const QString atOnce = harm();
        EXPECT_EQ(atOnce.toStdString(), "");
        provoke();
        while (QDialog *asked = dialog()) {
            EXPECT_EQ(asked->objectName(), u"leaving"_s); // shows the address; nothing went out before the answer
            asked->reject();
            wait(20);
        }
        // A click may lead to another article of the folder; that is no harm. Page and window may change one after the other.
        const auto shown = [this] { return QFileInfo(reader.window().articles().shown().path).fileName(); };
        static_cast<void>(Reader::waitFor([&] { return engine->url().path(QUrl::FullyDecoded) == u'/' + shown(); }, 5000));
        if (!isShown(file)) {
            name = shown();
            ASSERT_EQ(reader.window().articles().shown().path, folder->articleFolder() + u'/' + name);
            wait(150);
        }
        const QString afterwards = harm();
        EXPECT_EQ(afterwards.toStdString(), "");
        tally.passed += readable && atOnce.isEmpty() && afterwards.isEmpty() ? 1 : 0;
    }
    for (auto at = classes.begin(); at != classes.end(); ++at) {
        std::printf("%-10s %3d of %3d\n", qPrintable(at.key()), at->passed, at->files);
        EXPECT_EQ(at->passed, at->files) << at.key().toStdString();
    }
}

} // namespace
