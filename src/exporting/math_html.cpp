// SPDX-License-Identifier: GPL-3.0-or-later
// Runs katex.min.js in Qt's own JavaScript engine.
#include "exporting/math_html.h"

#include "exporting/html_markup.h"
#include "exporting/math_fonts.h"

#include <QFile>
#include <QJSEngine>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace lectern::exporting {

namespace {

Q_LOGGING_CATEGORY(lcMath, "lectern.exporting.math", QtWarningMsg)

QLoggingCategory::CategoryFilter outerFilter = nullptr;

/// The engine's compiler warns about variables of the minified KaTeX that are used above their declaration, which is sound
/// JavaScript. Nothing else in the program is compiled by it.
void silenceCompiler(QLoggingCategory *category)
{
    outerFilter(category);
    if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
        category->setEnabled(QtWarningMsg, false);
}

void silenceEngine()
{
    outerFilter =
        QLoggingCategory::installFilter(nullptr); // reads the one that is there, which a filter of ours has to call
    QLoggingCategory::installFilter(silenceCompiler);
}

class FormulaRenderer {
public:
    FormulaRenderer()
    {
        static const bool silenced = (silenceEngine(), true);
        Q_UNUSED(silenced)
        QFile file(mathFolder() + u"/katex.min.js"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(lcMath) << "KaTeX is not installed:" << file.fileName();
            return;
        }
        const QJSValue result = m_engine.evaluate(QString::fromUtf8(file.readAll()), file.fileName());
        if (result.isError())
            qCWarning(lcMath) << "KaTeX does not run:" << result.toString();
        const QJSValue katex = m_engine.globalObject().property(u"katex"_s);
        m_katex = katex;
        m_render = katex.property(u"renderToString"_s);
        // The same limits as in the window's page (60-math.js).
        m_options = m_engine.newObject();
        m_options.setProperty(u"throwOnError"_s, true);
        m_options.setProperty(u"trust"_s, false);
        m_options.setProperty(u"maxSize"_s, 50);
        m_options.setProperty(u"maxExpand"_s, 1000);
        m_options.setProperty(u"strict"_s, u"ignore"_s);
    }

    [[nodiscard]] bool isReady() const { return m_render.isCallable(); }

    /// Markup of one formula; nothing when KaTeX refuses it.
    std::optional<QByteArray> rendered(const QString &tex, bool display)
    {
        m_options.setProperty(u"displayMode"_s, display);
        const QJSValue result = m_render.callWithInstance(m_katex, {QJSValue(tex), m_options});
        if (result.isError() || !result.isString())
            return {};
        return result.toString().toUtf8();
    }

private:
    QJSEngine m_engine;
    QJSValue m_katex;
    QJSValue m_render;
    QJSValue m_options;
};

} // namespace

QByteArray withMath(const QByteArray &fragment)
{
    constexpr QByteArrayView inlineOpening = "<span class=\"math";
    constexpr QByteArrayView blockOpening = "<div class=\"math";
    if (!fragment.contains(inlineOpening) && !fragment.contains(blockOpening))
        return fragment;
    FormulaRenderer renderer;
    if (!renderer.isReady())
        return fragment;
    const auto change = [&renderer](const PlainElement &element) -> std::optional<QByteArray> {
        const bool display = attributeOf(element.tag, "class").value_or(QString()).contains("display"_L1);
        const auto made = renderer.rendered(unescapedText(element.inside), display);
        const QByteArray closing = "</" + element.name.toByteArray() + '>';
        if (made)
            return element.tag.toByteArray() + *made + closing;
        QByteArray tag = element.tag.toByteArray();
        tag.replace("class=\"math", "class=\"math failed");
        return tag + element.inside.toByteArray() + closing;
    };
    return withElements(withElements(fragment, inlineOpening, change), blockOpening, change);
}

} // namespace lectern::exporting
