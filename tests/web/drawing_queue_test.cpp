// SPDX-License-Identifier: GPL-3.0-or-later
// The drawings of a page: pixels for the screen, lines for paper where they are cheap, and an end to all of them.
#include "web/drawing_queue.h"

#include "support/environment.h"

#include <array>
#include <gtest/gtest.h>
#include <mutex>
#include <optional>

namespace {

using namespace lectern;
using web::DrawingUse;

QByteArray svg(const QByteArray &content)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='1000'>" + content + "</svg>";
}

/// Takes two times 2 s and comes to nothing.
QByteArray slow()
{
    return svg("<filter id='f' x='0' y='0' width='1' height='1'><feTurbulence baseFrequency='.01' numOctaves='6'/></filter>"
               + QByteArray("<rect width='1000' height='1000' filter='url(#f)'/>").repeated(200));
}

/// Waits for what the queue says.
class Answer {
public:
    web::DrawingQueue::Done hearing()
    {
        return [this](base::Result<QByteArray> drawn) {
            const std::lock_guard lock(m_mutex);
            m_drawn = std::move(drawn);
        };
    }
    base::Result<QByteArray> wait()
    {
        EXPECT_TRUE(test::waitUntil([this] { return has(); }, std::chrono::seconds(60)));
        const std::lock_guard lock(m_mutex);
        return m_drawn.value_or(base::failure(base::ErrorCode::BadData));
    }
    bool has()
    {
        const std::lock_guard lock(m_mutex);
        return m_drawn.has_value();
    }

private:
    std::mutex m_mutex;
    std::optional<base::Result<QByteArray>> m_drawn;
};

base::Result<QByteArray> drawn(const QByteArray &drawing, DrawingUse use)
{
    Answer answer;
    web::DrawingQueue queue;
    queue.draw(drawing, use, answer.hearing());
    return answer.wait();
}

TEST(DrawingQueue, PixelsForTheScreen)
{
    const auto made = drawn(svg("<rect width='9' height='9'/>"), DrawingUse::Screen);
    ASSERT_TRUE(made.has_value());
    EXPECT_TRUE(made->contains("data:image/png;base64,"));
    EXPECT_FALSE(made->contains("<rect"));
}

TEST(DrawingQueue, LinesForPaperWhereTheyAreCheap)
{
    const QByteArray flat = svg("<rect width='9' height='9'/>");
    EXPECT_EQ(drawn(flat, DrawingUse::Paper), flat);
    const auto blurred = drawn(svg("<rect style='filter:blur(2px)' width='9' height='9'/>"), DrawingUse::Paper);
    ASSERT_TRUE(blurred.has_value());
    EXPECT_TRUE(blurred->contains("data:image/png;base64,"));
    EXPECT_FALSE(
        drawn(svg(QByteArray("<rect width='1000' height='1000' fill-opacity='.1'/>").repeated(60'000)), DrawingUse::Paper)
            .has_value());
}

TEST(DrawingQueue, APageHasABudgetForAllOfThem)
{
    web::DrawingQueue queue;
    std::array<Answer, 8> slowOnes;
    const QByteArray drawing = slow();
    for (Answer &answer : slowOnes)
        queue.draw(drawing, DrawingUse::Screen, answer.hearing());
    int refused = 0;
    for (Answer &answer : slowOnes)
        refused += answer.wait().error().code == base::ErrorCode::TooLargeRefused ? 1 : 0;
    EXPECT_GT(refused, 0);
    Answer fine;
    queue.draw(svg("<rect width='9' height='9'/>"), DrawingUse::Screen, fine.hearing());
    EXPECT_EQ(fine.wait().error().code, base::ErrorCode::TooLargeRefused);
}

TEST(DrawingQueue, GoesAtOnceWithWhatItWasDoing)
{
    std::array<Answer, 20> answers;
    {
        web::DrawingQueue queue;
        const QByteArray drawing = slow();
        for (Answer &answer : answers)
            queue.draw(drawing, DrawingUse::Screen, answer.hearing());
    }
    for (Answer &answer : answers) {
        EXPECT_TRUE(answer.has()); // each was told
        EXPECT_EQ(answer.wait().error().code, base::ErrorCode::Cancelled);
    }
}

} // namespace
