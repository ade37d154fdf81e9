// SPDX-License-Identifier: GPL-3.0-or-later
// The reading store keeps what it is told, through restarts, threads and damage.
#include "base/native_path.h"
#include "reading/reading_store.h"
#include "support/environment.h"
#include "support/logs.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace lectern::reading {
namespace {

class ReadingStoreTest : public testing::Test {
protected:
    [[nodiscard]] QString databasePath() const { return m_folder.filePath(u"state/reading.sqlite"_s); }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.filePath(u"state"_s)).entryList(QDir::Files); }

private:
    QTemporaryDir m_folder;
};

const QString kArticle = u"/articles/lanterns.md"_s;

ReadingPlace samplePlace()
{
    return {{17, 42}, {u"a “quote” 😀"_s, u"before "_s, u" after"_s, {u"Top"_s, u"Sub, with \"marks\""_s}}, 0.25};
}

TEST_F(ReadingStoreTest, KnowsNothingAtFirst)
{
    ReadingStore store(databasePath());
    EXPECT_FALSE(QFile::exists(databasePath())); // opened at the first call only
    EXPECT_EQ(store.memoryOf(kArticle).value(), ReadingMemory());
    EXPECT_TRUE(store.recentArticles()->isEmpty());
}

TEST_F(ReadingStoreTest, KeepsEverythingThroughARestart)
{
    ReadingMemory expected;
    expected.place = samplePlace();
    expected.foldedSlugs = {u"top"_s, u"الخاتمة"_s};
    expected.encoding = u"windows-1256"_s;
    expected.mode = ReadingMode::OneSection;
    {
        ReadingStore store(databasePath());
        EXPECT_TRUE(store.rememberPlace(kArticle, *expected.place));
        EXPECT_TRUE(store.rememberFolds(kArticle, expected.foldedSlugs));
        EXPECT_TRUE(store.rememberEncoding(kArticle, expected.encoding));
        EXPECT_TRUE(store.rememberMode(kArticle, ReadingMode::OneSection));
        EXPECT_EQ(store.memoryOf(kArticle).value(), expected);
    }
    ReadingStore store(databasePath());
    EXPECT_EQ(store.memoryOf(kArticle).value(), expected);
    EXPECT_EQ(store.memoryOf(u"/articles/other.md"_s).value(), ReadingMemory());
}

TEST_F(ReadingStoreTest, PartsAreSetApart)
{
    ReadingStore store(databasePath());
    EXPECT_TRUE(store.rememberEncoding(kArticle, u"Big5"_s));
    EXPECT_FALSE(store.memoryOf(kArticle)->place.has_value());
    EXPECT_FALSE(store.memoryOf(kArticle)->mode.has_value());
    EXPECT_TRUE(store.rememberPlace(kArticle, samplePlace()));
    EXPECT_EQ(store.memoryOf(kArticle)->encoding, u"Big5");
    EXPECT_TRUE(store.rememberEncoding(kArticle, {}));
    EXPECT_TRUE(store.memoryOf(kArticle)->encoding.isEmpty());
    EXPECT_EQ(store.memoryOf(kArticle)->place, samplePlace());
    // None of these makes a recent article.
    EXPECT_TRUE(store.recentArticles()->isEmpty());
}

TEST_F(ReadingStoreTest, RecentArticlesComeNewestFirst)
{
    ReadingStore store(databasePath());
    const QDateTime start(QDate(2024, 5, 6), QTime(7, 8, 9), Qt::UTC);
    EXPECT_TRUE(store.noteOpened(u"/a.md"_s, u"A"_s, start));
    EXPECT_TRUE(store.noteOpened(u"/b.md"_s, QString(), start.addSecs(1)));
    EXPECT_TRUE(store.noteOpened(u"/c.md"_s, u"C"_s, start.addSecs(2)));
    EXPECT_TRUE(store.noteOpened(u"/a.md"_s, u"A, second edition"_s, start.addSecs(3)));
    EXPECT_TRUE(store.rememberPlace(u"/a.md"_s, samplePlace()));
    const QList<RecentArticle> expected = {{u"/a.md"_s, u"A, second edition"_s, start.addSecs(3), 0.25},
                                           {u"/c.md"_s, u"C"_s, start.addSecs(2), 0},
                                           {u"/b.md"_s, u""_s, start.addSecs(1), 0}};
    EXPECT_EQ(store.recentArticles().value(), expected);
    EXPECT_EQ(store.recentArticles(1).value(), expected.first(1));
    EXPECT_TRUE(store.recentArticles(0)->isEmpty());

    EXPECT_TRUE(store.removeRecent(u"/a.md"_s));
    EXPECT_EQ(store.recentArticles().value(), expected.sliced(1));
    EXPECT_EQ(store.memoryOf(u"/a.md"_s)->place, samplePlace());
    EXPECT_TRUE(store.clearRecent());
    EXPECT_TRUE(store.recentArticles()->isEmpty());
    EXPECT_TRUE(store.memoryOf(u"/a.md"_s)->place.has_value());
    EXPECT_TRUE(store.forgetAll());
    EXPECT_FALSE(store.memoryOf(u"/a.md"_s)->place.has_value());
}

TEST_F(ReadingStoreTest, OddNamesAreKeptApart)
{
    ReadingStore store(databasePath());
    const QByteArray names[] = {"/bad-\xff.md",    "/bad-\xfe.md",        "/line\nbreak.md", "/quote'\".md",
                                "/caf\xc3\xa9.md", "/cafe\xcc\x81.md",    "/A.md",           "/a.md",
                                "/percent%.md",    "/\xf0\x9f\x98\x80.md"};
    int block = 0;
    for (const QByteArray &name : names) {
        const QString path = base::pathFromNative(name);
        EXPECT_TRUE(store.rememberPlace(path, {{block++, 0}, {}, 0}));
        EXPECT_TRUE(store.noteOpened(path, {}));
    }
    block = 0;
    for (const QByteArray &name : names)
        EXPECT_EQ(store.memoryOf(base::pathFromNative(name))->place->position.block, block++) << name.constData();
    QSet<QString> paths;
    const QList<RecentArticle> recent = store.recentArticles().value();
    for (const RecentArticle &article : recent)
        paths += article.path;
    EXPECT_EQ(paths.size(), static_cast<qsizetype>(std::size(names)));
    EXPECT_TRUE(paths.contains(base::pathFromNative(names[0])));
}

TEST_F(ReadingStoreTest, FractionsStayFractions)
{
    ReadingStore store(databasePath());
    for (const auto &[given, kept] : {std::pair(-1.0, 0.0), std::pair(7.0, 1.0), std::pair(qQNaN(), 0.0)}) {
        EXPECT_TRUE(store.rememberPlace(kArticle, {{}, {}, given}));
        EXPECT_EQ(store.memoryOf(kArticle)->place->fraction, kept);
    }
}

TEST_F(ReadingStoreTest, ForgetsTheOldestOfTooMany)
{
    ReadingStore store(databasePath());
    EXPECT_TRUE(store.rememberEncoding(u"/first.md"_s, u"Big5"_s));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"filler"_s);
        database.setDatabaseName(databasePath());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(u"UPDATE articles SET touched = 1"_s));
        ASSERT_TRUE(query.exec(
            u"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO articles (path, touched) SELECT CAST('/' || i AS BLOB), i FROM n"_s.arg(kRememberedArticles)));
    }
    QSqlDatabase::removeDatabase(u"filler"_s);
    EXPECT_EQ(store.memoryOf(u"/first.md"_s)->encoding, u"Big5");
    EXPECT_TRUE(store.noteOpened(u"/new.md"_s, u"New"_s));
    EXPECT_TRUE(store.memoryOf(u"/first.md"_s)->encoding.isEmpty());
    EXPECT_EQ(store.recentArticles()->size(), 1);
}

TEST_F(ReadingStoreTest, ThreadsMayShareIt)
{
    ReadingStore store(databasePath());
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&store, t] {
            for (int i = 0; i < 50; ++i) {
                const QString path = u"/%1/%2.md"_s.arg(t).arg(i);
                EXPECT_TRUE(store.rememberPlace(path, {{i, t}, {}, 0}));
                EXPECT_EQ(store.memoryOf(path)->place->position, (document::TextPosition{i, t}));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(store.memoryOf(u"/3/49.md"_s)->place->position.block, 49);
}

TEST_F(ReadingStoreTest, ADamagedFileIsSetAside)
{
    const QByteArray garbage = QByteArray("this is no database ").repeated(500);
    test::writeFile(databasePath(), garbage);
    test::expectLog(u"damaged database set aside"_s);
    ReadingStore store(databasePath());
    EXPECT_EQ(store.memoryOf(kArticle).value(), ReadingMemory());
    EXPECT_TRUE(store.rememberPlace(kArticle, samplePlace()));
    EXPECT_EQ(store.memoryOf(kArticle)->place, samplePlace());
    const QStringList aside = files().filter(u".damaged-"_s);
    ASSERT_EQ(aside.size(), 1);
    EXPECT_EQ(test::readFile(QFileInfo(databasePath()).dir().filePath(aside.front())), garbage);
}

TEST_F(ReadingStoreTest, DamageInTheMiddleIsFoundWhenItIsRead)
{
    {
        ReadingStore store(databasePath());
        for (int i = 0; i < 500; ++i)
            ASSERT_TRUE(store.rememberPlace(u"/%1.md"_s.arg(i), samplePlace()));
    }
    // The last connection's closing wrote the log back; all pages but the first are overwritten.
    QFile file(databasePath());
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_GT(file.size(), 20'000);
    ASSERT_TRUE(file.seek(4096));
    file.write(QByteArray(static_cast<qsizetype>(file.size() - 4096), '\xa5'));
    file.close();

    test::expectLog(u"damaged database set aside"_s);
    ReadingStore store(databasePath());
    EXPECT_EQ(store.memoryOf(u"/77.md"_s).value(), ReadingMemory());
    EXPECT_TRUE(store.rememberPlace(u"/77.md"_s, samplePlace()));
    EXPECT_EQ(store.memoryOf(u"/77.md"_s)->place, samplePlace());
    EXPECT_EQ(files().filter(QRegularExpression(u"\\.damaged-[0-9-]+$"_s)).size(), 1);
}

TEST_F(ReadingStoreTest, ANewerSchemaIsLeftAlone)
{
    {
        ReadingStore store(databasePath());
        ASSERT_TRUE(store.rememberPlace(kArticle, samplePlace()));
    }
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
        database.setDatabaseName(databasePath());
        ASSERT_TRUE(database.open());
        ASSERT_TRUE(QSqlQuery(database).exec(u"PRAGMA user_version = 99"_s));
    }
    QSqlDatabase::removeDatabase(u"newer"_s);
    ReadingStore store(databasePath());
    const auto memory = store.memoryOf(kArticle);
    ASSERT_FALSE(memory.has_value());
    EXPECT_EQ(memory.error().code, base::ErrorCode::Unsupported);
    EXPECT_FALSE(store.rememberPlace(kArticle, samplePlace()).has_value());
    EXPECT_TRUE(files().filter(u".damaged-"_s).isEmpty());
}

TEST_F(ReadingStoreTest, APlaceThatCantBeWrittenIsAnError)
{
    ReadingStore store(u"/proc/lectern/reading.sqlite"_s);
    const auto remembered = store.rememberPlace(kArticle, samplePlace());
    ASSERT_FALSE(remembered.has_value());
    EXPECT_EQ(remembered.error().code, base::ErrorCode::NotWritable);
    EXPECT_FALSE(store.memoryOf(kArticle).has_value());
    EXPECT_FALSE(store.recentArticles().has_value());
}

TEST_F(ReadingStoreTest, TheFileIsPrivate)
{
    ReadingStore store(databasePath());
    EXPECT_TRUE(store.rememberMode(kArticle, ReadingMode::Continuous));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFile::permissions(databasePath()) & others);
    EXPECT_EQ(store.memoryOf(kArticle)->mode, ReadingMode::Continuous);
}

} // namespace
} // namespace lectern::reading
