// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/pdf_seams.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <set>
#include <string>

namespace lectern::exporting {

namespace {

/// Gives the names of resources a prefix.
class Renamer : public QPDFObjectHandle::TokenFilter {
public:
    Renamer(std::set<std::string> names, std::string prefix) : m_names(std::move(names)), m_prefix(std::move(prefix)) {}

    void handleToken(QPDFTokenizer::Token const &token) override
    {
        if (token.getType() == QPDFTokenizer::tt_name && m_names.count(token.getValue()) > 0)
            writeToken(QPDFTokenizer::Token(QPDFTokenizer::tt_name, '/' + m_prefix + token.getValue().substr(1)));
        else
            writeToken(token);
    }

private:
    std::set<std::string> m_names;
    std::string m_prefix;
};

/// Adds the resources of `continued` under new names; returns the old ones.
std::set<std::string> addResources(QPDFObjectHandle page, QPDFObjectHandle continued, const std::string &prefix)
{
    std::set<std::string> names;
    QPDFObjectHandle added = continued.getKey("/Resources");
    if (!added.isDictionary())
        return names;
    QPDFObjectHandle resources = page.getKey("/Resources");
    resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
    for (const std::string &kind : added.getKeys()) {
        QPDFObjectHandle group = added.getKey(kind);
        if (!group.isDictionary())
            continue;
        QPDFObjectHandle all = resources.getKey(kind);
        all = all.isDictionary() ? all.shallowCopy() : QPDFObjectHandle::newDictionary();
        for (const std::string &name : group.getKeys()) {
            names.insert(name);
            all.replaceKey('/' + prefix + name.substr(1), group.getKey(name));
        }
        resources.replaceKey(kind, all);
    }
    page.replaceKey("/Resources", resources);
    return names;
}

} // namespace

void drawOnto(QPDF &pdf, QPDFObjectHandle page, QPDFObjectHandle continued, int serial)
{
    const std::string prefix = 'J' + std::to_string(serial);
    Renamer renamer(addResources(page, continued, prefix), prefix);
    Pl_Buffer drawn("continued");
    continued.filterPageContents(&renamer, &drawn);
    const std::shared_ptr<Buffer> bytes = drawn.getBufferSharedPointer();
    const std::string text(reinterpret_cast<const char *>(bytes->getBuffer()), bytes->getSize());
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q\n"), true);
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "\nQ\nq\n" + text + "\nQ\n"), false);

    QPDFObjectHandle annotations = continued.getKey("/Annots");
    if (!annotations.isArray())
        return;
    QPDFObjectHandle all = page.getKey("/Annots");
    all = all.isArray() ? all.shallowCopy() : QPDFObjectHandle::newArray();
    for (const QPDFObjectHandle &annotation : annotations.getArrayAsVector())
        all.appendItem(annotation);
    page.replaceKey("/Annots", all);
}

} // namespace lectern::exporting
