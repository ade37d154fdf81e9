// SPDX-License-Identifier: GPL-3.0-or-later
// A small reader of tagged PDFs on top of `qpdf --json`, which shares no code with the one that writes them.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace lectern::test {

/// One structure element, in the order of reading.
struct TaggedElement {
    QString type;
    int parent = -1;
    int depth = 0;
    QString alternative;
    bool hasAlternative = false;
    QString actual; ///< ActualText
    QString language;
    int annotations = 0; ///< that it holds (OBJR)
    int pieces = 0;      ///< of content
    QStringList pages;   ///< references of the pages that its own content stands on
    QJsonObject attributes;
};

class TaggedPdf {
public:
    /// Reads a file; what can't be read fails the running test.
    explicit TaggedPdf(const QString &path);

    [[nodiscard]] const QVector<TaggedElement> &elements() const { return m_elements; }
    /// Elements of a type, by their indices.
    [[nodiscard]] QVector<int> ofType(const QString &type) const;
    /// True when an element of this type stands around it.
    [[nodiscard]] bool isWithin(int element, const QString &type) const;
    [[nodiscard]] QString language() const;

    /// Everything that must hold for every tagged file; each fault fails the running test:
    /// marks open and close in pairs, within or around text objects, never within a path; whatever is drawn is drawn within a mark;
    /// content numbers of a page run from 0; each belongs to exactly one element, and the parent tree says the same; every link
    /// annotation is held by one Link; every page has its tab order.
    void expectSound() const;

private:
    [[nodiscard]] QJsonValue at(const QJsonValue &value) const; ///< references resolved
    [[nodiscard]] QJsonObject dictionary(const QJsonValue &value) const;
    void readElement(const QString &reference, int parent, int depth);
    void readParents(const QJsonObject &tree);
    void expectSoundPage(const QString &page, int index) const;

    QJsonObject m_objects;
    QStringList m_pages; ///< references
    QVector<TaggedElement> m_elements;
    QHash<QString, int> m_content;     ///< "page/number" → element
    QHash<QString, int> m_annotations; ///< reference → element
    QHash<QString, int> m_index;       ///< reference → element
    QHash<int, QJsonValue> m_parents;  ///< of the parent tree
};

/// A page's drawing instructions judged by themselves. Returns the content numbers in the order of their marks.
QVector<int> expectSoundContent(const QByteArray &content, const QString &where);

} // namespace lectern::test
