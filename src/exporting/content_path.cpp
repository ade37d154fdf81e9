// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/content_path.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lectern::exporting {

namespace {

template <size_t Count>
bool isAnyOf(std::string_view name, const std::array<std::string_view, Count> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 10> kPainting{"f", "S", "n", "f*", "B", "B*", "b", "b*", "s", "F"};
constexpr std::array<std::string_view, 5> kPoints{"m", "l", "c", "v", "y"};

} // namespace

bool endsPath(std::string_view name)
{
    return isAnyOf(name, kPainting);
}

QTransform transformOf(const ContentStep &step)
{
    double n[6] = {1, 0, 0, 1, 0, 0};
    return readNumbers(step.operands, n, 6) == 6 ? QTransform(n[0], n[1], n[2], n[3], n[4], n[5]) : QTransform();
}

QRectF pathBox(ContentStep step, ContentScan scan, const QTransform &place)
{
    std::optional<QRectF> all;
    const auto add = [&all](const QRectF &box) {
        if (!all)
            all = box;
        all->setCoords(std::min(all->left(), box.left()), std::min(all->top(), box.top()),
                       std::max(all->right(), box.right()), std::max(all->bottom(), box.bottom()));
    };
    do {
        double n[6] = {0, 0, 0, 0, 0, 0};
        int count = 0;
        if (step.name == "re" && readNumbers(step.operands, n, 4) == 4)
            add(place.mapRect(QRectF(n[0], n[1], n[2], n[3]).normalized()));
        else if (isAnyOf(step.name, kPoints))
            count = readNumbers(step.operands, n, 6);
        for (int i = 0; i + 1 < count; i += 2) {
            const QPointF point = place.map(QPointF(n[i], n[i + 1]));
            add(QRectF(point, point));
        }
    } while (!endsPath(step.name) && scan.next(step));
    return all.value_or(QRectF());
}

std::string objectName(std::string_view operands)
{
    const std::string_view name = operands.substr(std::min(operands.find('/'), operands.size()));
    return std::string(name.substr(0, name.find_first_of(" \n\r\t")));
}

} // namespace lectern::exporting
