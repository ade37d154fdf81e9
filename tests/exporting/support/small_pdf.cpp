// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/support/small_pdf.h"

#include <QProcess>
#include <QTemporaryFile>
#include <gtest/gtest.h>

namespace lectern::test {

namespace {

/// Puts objects together and keeps the table of their offsets.
class PdfText {
public:
    int add(const QByteArray &content)
    {
        m_objects.append(content);
        return static_cast<int>(m_objects.size());
    }
    void set(int number, const QByteArray &content) { m_objects[number - 1] = content; }

    [[nodiscard]] QByteArray text(int root) const
    {
        QByteArray out("%PDF-1.4\n");
        QByteArray table;
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
            out += QByteArray::number(i + 1) + " 0 obj\n" + m_objects[i] + "\nendobj\n";
        }
        const QByteArray size = QByteArray::number(m_objects.size() + 1);
        const qsizetype start = out.size();
        return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size + " /Root "
            + QByteArray::number(root) + " 0 R>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    }

private:
    QList<QByteArray> m_objects;
};

} // namespace

QByteArray smallPdf(const std::vector<std::vector<PrintedLink>> &pages)
{
    PdfText pdf;
    const int tree = pdf.add({});
    QByteArray kids;
    for (const auto &links : pages) {
        QByteArray annotations;
        for (const PrintedLink &link : links) {
            const QByteArray x = QByteArray::number(link.x);
            const QByteArray y = QByteArray::number(link.y);
            const int number = pdf.add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[" + x + ' ' + y + ' '
                                       + QByteArray::number(link.x + 0.75) + ' ' + QByteArray::number(link.y + 0.75)
                                       + "]/A<</Type/Action/S/URI/URI(" + link.address + ")>>>>");
            annotations += QByteArray::number(number) + " 0 R ";
        }
        const int page = pdf.add("<</Type/Page/Parent " + QByteArray::number(tree)
                                 + " 0 R/MediaBox[0 0 595 842]/Resources<<>>/Annots[" + annotations + "]>>");
        kids += QByteArray::number(page) + " 0 R ";
    }
    pdf.set(tree, "<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>");
    const int root = pdf.add("<</Type/Catalog/Pages " + QByteArray::number(tree) + " 0 R>>");
    return pdf.text(root);
}

QString askTool(const QByteArray &pdf, const QString &program, const QStringList &arguments)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) {
        ADD_FAILURE() << "no temporary file";
        return {};
    }
    QStringList filled = arguments;
    filled.replaceInStrings(QStringLiteral("{}"), file.fileName());
    QProcess process;
    process.start(program, filled);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        ADD_FAILURE() << qPrintable(program) << ": " << process.readAllStandardError().constData();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace lectern::test
