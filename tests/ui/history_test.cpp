// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace lectern::ui;

namespace {

VisitedPlace place(const QString &path, int block)
{
    VisitedPlace made;
    made.path = path;
    made.block = block;
    return made;
}

} // namespace

TEST(History, GoesBackAndForwardAsInABrowser)
{
    History history;
    EXPECT_FALSE(history.canGoBack());
    history.leave(place(u"/a"_s, 1));
    history.leave(place(u"/a"_s, 2));
    EXPECT_EQ(history.back(place(u"/b"_s, 3))->block, 2);
    EXPECT_EQ(history.back(place(u"/a"_s, 2))->block, 1);
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.back(place(u"/a"_s, 1)), std::nullopt);
    EXPECT_EQ(history.forward(place(u"/a"_s, 1))->block, 2);
    EXPECT_EQ(history.forward(place(u"/a"_s, 2))->path, u"/b"_s);
    EXPECT_FALSE(history.canGoForward());
}

TEST(History, ANewJumpForgetsWhatLayAhead)
{
    History history;
    history.leave(place(u"/a"_s, 1));
    (void)history.back(place(u"/a"_s, 9));
    EXPECT_TRUE(history.canGoForward());
    history.leave(place(u"/a"_s, 4));
    EXPECT_FALSE(history.canGoForward());
}

TEST(History, TheSamePlaceCountsOnce)
{
    History history;
    history.leave(place(u"/a"_s, 1));
    history.leave(place(u"/a"_s, 1));
    EXPECT_EQ(history.placesBehind().size(), 1);
    history.leave(place(QString(), 1));
    EXPECT_EQ(history.placesBehind().size(), 1) << "nothing was open";
}

TEST(History, IsBounded)
{
    History history;
    for (int i = 0; i < History::limit + 50; ++i)
        history.leave(place(u"/a"_s, i));
    EXPECT_EQ(history.placesBehind().size(), History::limit);
    EXPECT_EQ(history.placesBehind().first().block, History::limit + 49);
}
