// SPDX-License-Identifier: GPL-3.0-or-later
// Joins, squeezes and keeps the stylesheets.
#include "page/stylesheet.h"

#include "page/resources.h"

#include <array>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace lectern::page {

namespace {

std::vector<QLatin1String> files(Purpose purpose)
{
    std::vector<QLatin1String> names{"css/fonts.css"_L1, "css/article.css"_L1, "css/code.css"_L1};
    switch (purpose) {
    case Purpose::Screen:
        names.push_back("css/screen.css"_L1);
        break;
    case Purpose::Print:
        names.push_back("css/print.css"_L1);
        break;
    case Purpose::StandaloneHtml:
        names.push_back("css/standalone.css"_L1);
        break;
    }
    return names;
}

QByteArray rule(const CssVariables &variables)
{
    QByteArray css(":root{");
    for (const auto &[name, value] : variables)
        css += name.toUtf8() + ':' + value.toUtf8() + ';';
    return css + '}';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace

QByteArray squeezedCss(QByteArrayView css)
{
    QByteArray out;
    out.reserve(css.size());
    for (qsizetype i = 0; i < css.size(); ++i) {
        const char c = css[i];
        if (c == '"' || c == '\'') {
            const qsizetype close = css.indexOf(c, i + 1);
            const qsizetype end = close < 0 ? css.size() : close + 1;
            out += css.sliced(i, end - i);
            i = end - 1;
        } else if (c == '/' && css.sliced(i).startsWith("/*")) {
            const qsizetype close = css.indexOf("*/", i + 2);
            i = close < 0 ? css.size() : close + 1;
        } else if (isSpace(c)) {
            // One space says as much as many; after these signs none is needed.
            static constexpr QByteArrayView signs = "{};,\n ";
            if (!out.isEmpty() && !signs.contains(out.back()))
                out += ' ';
        } else {
            if ((c == '{' || c == '}') && out.endsWith(' '))
                out.chop(1);
            out += c;
        }
    }
    return out;
}

QByteArray stylesheet(Purpose purpose)
{
    static std::mutex mutex;
    static std::array<QByteArray, 3> kept;
    const std::scoped_lock lock(mutex);
    QByteArray &css = kept[static_cast<size_t>(purpose)];
    if (css.isEmpty()) {
        for (const QLatin1String name : files(purpose))
            css += squeezedCss(resource(name));
        // Printed from a browser it is what the window prints.
        if (purpose == Purpose::StandaloneHtml)
            css += "@media print{" + squeezedCss(resource("css/print.css"_L1)) + '}';
    }
    return css;
}

QByteArray variablesCss(const Appearance &appearance, Purpose purpose)
{
    QByteArray css = rule(cssVariables(appearance));
    if (purpose == Purpose::StandaloneHtml) {
        Appearance dark = appearance;
        dark.theme = Theme::Dark;
        css += "@media screen and (prefers-color-scheme:dark){" + rule(cssVariables(dark)) + '}';
    }
    return css;
}

QByteArray chunkHeightsCss(QByteArrayView fragment)
{
    // A long article has one within its first chunks; a short one is short to search.
    if (!fragment.contains("class=\"chunk cv"))
        return {};
    static const QByteArray rules = [] {
        QByteArray css;
        for (int n = 1; n <= 400; ++n) {
            const QByteArray text = QByteArray::number(n);
            css += ".h" + text + "{--n:" + text + '}';
        }
        return css;
    }();
    return rules;
}

} // namespace lectern::page
