// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/tagged_pdf.h"

#include "e2e/support/paper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace lectern::test {

namespace {

bool isReference(const QJsonValue &value)
{
    return value.isString() && value.toString().endsWith(u" R"_s);
}

QString textOf(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.startsWith(u"u:"_s) ? text.mid(2) : text;
}

} // namespace

TaggedPdf::TaggedPdf(const QString &path)
{
    const Ended ended =
        runTool(u"qpdf"_s, {u"--json=2"_s, u"--json-stream-data=inline"_s, u"--decode-level=generalized"_s, path});
    const QJsonObject all = QJsonDocument::fromJson(ended.output.toUtf8()).object();
    m_objects = all.value(u"qpdf"_s).toArray().at(1).toObject();
    EXPECT_FALSE(m_objects.isEmpty()) << ended.errors.toStdString();
    for (const QJsonValue &page : all.value(u"pages"_s).toArray())
        m_pages.append(page[u"object"_s].toString());
    const QJsonObject root =
        dictionary(dictionary(m_objects.value(u"trailer"_s)[u"value"_s][u"/Root"_s])[u"/StructTreeRoot"_s]);
    EXPECT_FALSE(root.isEmpty()) << "no structure tree";
    readElement(root[u"/K"_s].toString(), -1, 0);
    readParents(dictionary(root[u"/ParentTree"_s]));
}

QJsonValue TaggedPdf::at(const QJsonValue &value) const
{
    return isReference(value) ? m_objects.value(u"obj:"_s + value.toString())[u"value"_s] : value;
}

QJsonObject TaggedPdf::dictionary(const QJsonValue &value) const
{
    return at(value).toObject();
}

void TaggedPdf::readElement(const QString &reference, int parent, int depth)
{
    const QJsonObject element = dictionary(reference);
    const auto index = static_cast<int>(m_elements.size());
    EXPECT_FALSE(m_index.contains(reference)) << reference.toStdString() << " stands twice in the tree";
    m_index.insert(reference, index);
    TaggedElement read;
    read.type = element[u"/S"_s].toString().mid(1);
    read.parent = parent;
    read.depth = depth;
    read.hasAlternative = element.contains(u"/Alt"_s);
    read.alternative = textOf(element[u"/Alt"_s]);
    read.actual = textOf(element[u"/ActualText"_s]);
    read.language = textOf(element[u"/Lang"_s]);
    read.attributes = dictionary(element[u"/A"_s]);
    m_elements.append(read);
    const QJsonValue held = at(element[u"/K"_s]);
    const bool isOne = !held.isArray();
    const QJsonArray kids = isOne ? QJsonArray{element[u"/K"_s]} : held.toArray();
    EXPECT_FALSE(kids.isEmpty() || (isOne && held.isUndefined())) << read.type.toStdString() << " is empty";
    for (const QJsonValue &kid : kids) {
        const QJsonObject object = dictionary(kid);
        if (object.contains(u"/S"_s)) {
            EXPECT_EQ(object[u"/P"_s].toString(), reference);
            readElement(kid.toString(), index, depth + 1);
            continue;
        }
        const QString page = (object.contains(u"/Pg"_s) ? object[u"/Pg"_s] : element[u"/Pg"_s]).toString();
        if (object.contains(u"/Obj"_s)) {
            ++m_elements[index].annotations;
            m_annotations.insert(object[u"/Obj"_s].toString(), index);
            continue;
        }
        const int number = kid.isDouble() ? kid.toInt() : object[u"/MCID"_s].toInt(-1);
        const QString key = page + u'/' + QString::number(number);
        EXPECT_FALSE(m_content.contains(key)) << key.toStdString() << " belongs to two elements";
        m_content.insert(key, index);
        ++m_elements[index].pieces;
        if (!m_elements[index].pages.contains(page))
            m_elements[index].pages.append(page);
    }
}

void TaggedPdf::readParents(const QJsonObject &tree)
{
    for (const QJsonValue &kid : at(tree[u"/Kids"_s]).toArray())
        readParents(dictionary(kid));
    const QJsonArray entries = at(tree[u"/Nums"_s]).toArray();
    for (qsizetype i = 0; i + 1 < entries.size(); i += 2) {
        if (tree.contains(u"/Limits"_s)) {
            EXPECT_GE(entries[i].toInt(), tree[u"/Limits"_s][0].toInt());
            EXPECT_LE(entries[i].toInt(), tree[u"/Limits"_s][1].toInt());
        }
        EXPECT_FALSE(m_parents.contains(entries[i].toInt()));
        m_parents.insert(entries[i].toInt(), entries[i + 1]);
    }
}

QVector<int> TaggedPdf::ofType(const QString &type) const
{
    QVector<int> found;
    for (int i = 0; i < m_elements.size(); ++i) {
        if (m_elements[i].type == type)
            found.append(i);
    }
    return found;
}

bool TaggedPdf::isWithin(int element, const QString &type) const
{
    for (int i = m_elements[element].parent; i >= 0; i = m_elements[i].parent) {
        if (m_elements[i].type == type)
            return true;
    }
    return false;
}

QString TaggedPdf::language() const
{
    return textOf(dictionary(m_objects.value(u"trailer"_s)[u"value"_s][u"/Root"_s])[u"/Lang"_s]);
}

void TaggedPdf::expectSoundPage(const QString &page, int index) const
{
    const QJsonObject object = dictionary(page);
    const std::string where = "page " + std::to_string(index + 1);
    EXPECT_EQ(object[u"/Tabs"_s].toString(), u"/S"_s) << where;
    QByteArray content;
    const QJsonValue streams = object[u"/Contents"_s].isArray() ? object[u"/Contents"_s] : at(object[u"/Contents"_s]);
    for (const QJsonValue &stream : streams.isArray() ? streams.toArray() : QJsonArray{object[u"/Contents"_s]}) {
        const QJsonValue held = m_objects.value(u"obj:"_s + stream.toString())[u"stream"_s];
        content += QByteArray::fromBase64(held[u"data"_s].toString().toLatin1()) + '\n';
    }
    const QVector<int> numbers = expectSoundContent(content, QString::fromStdString(where));
    const QJsonArray parents = at(m_parents.value(object[u"/StructParents"_s].toInt(-1))).toArray();
    EXPECT_EQ(parents.size(), numbers.size()) << where;
    for (int i = 0; i < numbers.size(); ++i) {
        EXPECT_EQ(numbers[i], i) << where << ": content numbers run";
        const int owner = m_content.value(page + u'/' + QString::number(i), -1);
        EXPECT_GE(owner, 0) << where << ": content " << i << " is in no element";
        EXPECT_EQ(m_index.value(parents.at(i).toString(), -2), owner) << where << ": content " << i;
    }
    for (const QJsonValue &entry : at(object[u"/Annots"_s]).toArray()) {
        const QJsonObject annotation = dictionary(entry);
        if (annotation[u"/Subtype"_s].toString() != u"/Link"_s)
            continue;
        const int holder = m_annotations.value(entry.toString(), -1);
        EXPECT_GE(holder, 0) << where << ": no element holds the link to "
                             << QJsonDocument(dictionary(annotation[u"/A"_s])).toJson().toStdString();
        if (holder < 0)
            continue;
        EXPECT_EQ(m_elements[holder].type, u"Link"_s) << where;
        EXPECT_TRUE(annotation.contains(u"/StructParent"_s)) << where;
        EXPECT_EQ(m_index.value(m_parents.value(annotation[u"/StructParent"_s].toInt(-1)).toString(), -2), holder) << where;
    }
}

void TaggedPdf::expectSound() const
{
    int content = 0;
    for (int i = 0; i < m_pages.size(); ++i)
        expectSoundPage(m_pages[i], i);
    for (const TaggedElement &element : m_elements)
        content += element.pieces;
    EXPECT_EQ(content, m_content.size());
    for (auto held = m_content.begin(); held != m_content.end(); ++held)
        EXPECT_TRUE(m_pages.contains(held.key().section(u'/', 0, 0))) << held.key().toStdString();
}

QVector<int> expectSoundContent(const QByteArray &content, const QString &at)
{
    const std::string where = at.toStdString();
    static const QByteArrayList starts{"m", "re"};
    static const QByteArrayList paints{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"};
    static const QByteArrayList shows{"Tj", "TJ", "'", "\""};
    QVector<int> numbers;
    QVector<bool> isContent; ///< of the open marks
    qsizetype outside = 0;   ///< marks that were open when the text object began
    bool isText = false;
    bool isPath = false;
    int saved = 0;
    QByteArray operands;
    const auto isEnd = [](char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || QByteArray("()<>[]{}/%").contains(c);
    };
    for (qsizetype i = 0; i < content.size();) {
        const qsizetype start = i;
        const char c = content[i];
        if (c == '(') {
            for (int depth = 0; i < content.size(); ++i) {
                if (content[i] == '\\')
                    ++i;
                else if (content[i] == '(')
                    ++depth;
                else if (content[i] == ')' && --depth == 0)
                    break;
            }
            ++i;
        } else if (isEnd(c) && c != '/') {
            ++i;
        } else {
            for (++i; i < content.size() && !isEnd(content[i]);)
                ++i;
        }
        const QByteArray word = content.mid(start, i - start);
        const bool isOperator = QByteArray("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'\"").contains(word[0])
            && !operands.endsWith('<') && word != "true" && word != "false" && word != "null";
        // Hexadecimal digits stand after a '<'.
        if (!isOperator) {
            operands += word;
            continue;
        }
        if (word == "BMC" || word == "BDC") {
            EXPECT_FALSE(isPath) << where << ": a mark within a path";
            const bool holds = operands.contains("/MCID");
            EXPECT_FALSE(holds && isContent.contains(true)) << where << ": content within content";
            isContent.append(holds);
            if (holds)
                numbers.append(operands.mid(operands.indexOf("/MCID") + 5).split('>').first().trimmed().toInt());
        } else if (word == "EMC") {
            EXPECT_FALSE(isPath) << where << ": a mark ends within a path";
            EXPECT_FALSE(isContent.isEmpty() || (isText && isContent.size() <= outside)) << where << ": EMC without BDC";
            if (!isContent.isEmpty())
                isContent.removeLast();
        } else if (word == "BT") {
            EXPECT_FALSE(isText || isPath) << where;
            isText = true;
            outside = isContent.size();
        } else if (word == "ET") {
            EXPECT_TRUE(isText) << where;
            EXPECT_EQ(isContent.size(), outside) << where << ": a mark is open at the end of a text object";
            isText = false;
        } else if (word == "q" || word == "Q") {
            EXPECT_FALSE(isText || isPath) << where;
            saved += word == "q" ? 1 : -1;
            EXPECT_GE(saved, 0) << where;
        } else if (starts.contains(word)) {
            isPath = true;
        }
        const bool draws = paints.contains(word) || shows.contains(word) || word == "Do" || word == "sh";
        EXPECT_FALSE(draws && isContent.isEmpty()) << where << ": " << word.constData() << " outside of all marks";
        if (paints.contains(word) || word == "n")
            isPath = false;
        operands.clear();
    }
    EXPECT_TRUE(isContent.isEmpty()) << where << ": " << isContent.size() << " marks are open at the end";
    EXPECT_FALSE(isText || isPath) << where;
    EXPECT_EQ(saved, 0) << where;
    return numbers;
}

} // namespace lectern::test
