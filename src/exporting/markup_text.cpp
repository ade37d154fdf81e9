// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/markup_text.h"

namespace lectern::exporting {

namespace {

struct Step {
    qsizetype bytes = 1;
    qint32 units = 1;
};

/// One character or reference. Our writer's references stand for one code unit each.
Step stepAt(QByteArrayView markup, qsizetype at)
{
    const auto lead = static_cast<unsigned char>(markup[at]);
    if (lead == '&') {
        const qsizetype end = markup.indexOf(';', at);
        return {end < 0 ? 1 : end + 1 - at, 1};
    }
    if (lead < 0x80)
        return {};
    if (lead < 0xe0)
        return {2, 1};
    return lead < 0xf0 ? Step{3, 1} : Step{4, 2};
}

} // namespace

qint32 unitsOf(QByteArrayView markup)
{
    qint32 units = 0;
    for (qsizetype at = 0; at < markup.size();) {
        const Step step = stepAt(markup, at);
        units += step.units;
        at += step.bytes;
    }
    return units;
}

qsizetype offsetOfUnit(QByteArrayView markup, qint32 unit)
{
    qsizetype at = 0;
    qint32 units = 0;
    while (at < markup.size() && units < unit) {
        const Step step = stepAt(markup, at);
        units += step.units;
        at += step.bytes;
    }
    return std::min(at, markup.size());
}

} // namespace lectern::exporting
