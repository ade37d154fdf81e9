// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: ISO 32000-1, 7.8.3 (forms), 12.5.6.5 (links), 14.6 (marked content).
#include "exporting/pdf_notes.h"

#include "exporting/content_scan.h"
#include "exporting/pdf_furniture.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QUrl>
#include <algorithm>
#include <cmath>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace lectern::exporting {

namespace {

constexpr double kBase = 0.75;                             ///< of a line's height, from its top to the base line
constexpr double kRuleWidth = 60;                          ///< points
constexpr double kRuleStroke = 0.4;                        ///< points
constexpr const char *kRuleColour = "0.42 0.392 0.353 RG"; // the same

QPageSize pageSize(double width, qsizetype lines)
{
    const QSizeF size(std::ceil(width), std::ceil(static_cast<double>(lines) * kNoteLine));
    return QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch);
}

QPDFObjectHandle linkTo(QPDF &pdf, const QString &address, const QPDFObjectHandle::Rectangle &box)
{
    QPDFObjectHandle action = QPDFObjectHandle::newDictionary();
    action.replaceKey("/S", QPDFObjectHandle::newName("/URI"));
    action.replaceKey("/URI", QPDFObjectHandle::newString(QUrl(address).toEncoded().toStdString()));
    QPDFObjectHandle link = QPDFObjectHandle::newDictionary();
    link.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
    link.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
    link.replaceKey("/F", QPDFObjectHandle::newInteger(4));
    link.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
    link.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle(box));
    link.replaceKey("/A", action);
    return pdf.makeIndirectObject(link);
}

void addLink(QPDFObjectHandle page, const QPDFObjectHandle &link)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    annotations = annotations.isArray() ? annotations.shallowCopy() : QPDFObjectHandle::newArray();
    annotations.appendItem(link);
    page.replaceKey("/Annots", annotations);
}

/// A form of the page's under this name, drawn here, as marked content of this type.
std::string drawn(const std::string &name, double x, double y, const char *type, int mark)
{
    std::string begin = "/";
    begin += mark < 0 ? "Artifact BMC\n" : std::string(type) + " <</MCID " + std::to_string(mark) + ">> BDC\n";
    return begin + "q 1 0 0 1 " + numberText(x) + ' ' + numberText(y) + " cm " + name + " Do Q\nEMC\n";
}

} // namespace

PdfNotes::PdfNotes(QStringList addresses, NoteColumn column)
    : m_addresses(std::move(addresses)),
      m_column(std::move(column)),
      m_type(m_column.families, m_column.text.width(), m_column.mostLines)
{
    m_lines.reserve(static_cast<size_t>(m_addresses.size()));
    for (const QString &address : std::as_const(m_addresses))
        m_lines.push_back(m_type.lines(address));
}

PdfNotes::~PdfNotes() = default;

std::vector<double> PdfNotes::heights() const
{
    std::vector<double> heights;
    heights.reserve(m_lines.size());
    for (const QStringList &lines : m_lines)
        heights.push_back(static_cast<double>(lines.size()) * kNoteLine);
    return heights;
}

double PdfNotes::addressWidth(int note) const
{
    double widest = 0;
    for (const QString &line : linesOf(note))
        widest = std::max(widest, m_type.widthOf(line));
    return widest;
}

void PdfNotes::paint()
{
    QBuffer buffer(&m_bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kStampResolution);
    QPageLayout layout(pageSize(kNoteIndent, 1), QPageLayout::Portrait, {}, QPageLayout::Point);
    layout.setMode(QPageLayout::FullPageMode);
    layout.setMinimumMargins({});
    writer.setPageLayout(layout);
    QPainter painter(&writer);
    QFont font = noteFont(m_column.families);
    font.setPointSizeF(kNoteSize);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(kStampInk));
    painter.setLayoutDirection(Qt::LeftToRight);
    const double base = kNoteLine * kBase * kStampDots;
    for (int note = 1; note <= static_cast<int>(m_lines.size()); ++note) {
        if (note > 1) {
            writer.setPageSize(pageSize(kNoteIndent, 1));
            writer.newPage();
        }
        const QString number = QString::number(note);
        const double left =
            m_column.rightToLeft ? kNoteIndent - kNoteNumber : std::max(0.0, kNoteNumber - m_type.widthOf(number));
        painter.drawText(QPointF(left * kStampDots, base), number);
        writer.setPageSize(pageSize(m_column.text.width(), linesOf(note).size()));
        writer.newPage();
        double line = base;
        for (const QString &text : linesOf(note)) {
            painter.drawText(QPointF(0, line), text);
            line += kNoteLine * kStampDots;
        }
    }
    painter.end();
    m_painted = std::make_unique<QPDF>();
    m_painted->setSuppressWarnings(true);
    m_painted->setImmediateCopyFrom(true); // what was copied from it outlives it
    m_painted->processMemoryFile("notes", m_bytes.constData(), static_cast<size_t>(m_bytes.size()));
}

const PdfNotes::Forms &PdfNotes::formsOf(QPDF &pdf, int note)
{
    const auto known = m_forms.find(note);
    if (known != m_forms.end())
        return known->second;
    if (!m_painted)
        paint();
    const std::vector<QPDFObjectHandle> &pages = m_painted->getAllPages();
    const auto formAt = [&](size_t page) {
        return pdf.copyForeignObject(QPDFPageObjectHelper(pages.at(page)).getFormXObjectForPage());
    };
    const size_t first = (static_cast<size_t>(note) - 1) * 2;
    return m_forms[note] = {formAt(first), formAt(first + 1)};
}

void PdfNotes::draw(QPDF &pdf, QPDFObjectHandle page, const std::vector<int> &notes, const Marking &marking)
{
    if (notes.empty())
        return;
    double top = m_column.text.top();
    for (const int note : notes)
        top += static_cast<double>(linesOf(note).size()) * kNoteLine;
    QPDFObjectHandle resources = page.getKey("/Resources");
    resources = resources.isDictionary() ? resources.shallowCopy() : QPDFObjectHandle::newDictionary();
    QPDFObjectHandle forms = resources.getKey("/XObject");
    forms = forms.isDictionary() ? forms.shallowCopy() : QPDFObjectHandle::newDictionary();
    const double left = m_column.text.left();
    const double right = m_column.text.right();
    const double ruleFrom = m_column.rightToLeft ? right : left;
    const double ruleTo = m_column.rightToLeft ? right - kRuleWidth : left + kRuleWidth;
    const std::string height = numberText(top + kNotesRule);
    std::string content = "\nQ\n/Artifact BMC\nq " + std::string(kRuleColour) + ' ' + numberText(kRuleStroke) + " w "
        + numberText(ruleFrom) + ' ' + height + " m " + numberText(ruleTo) + ' ' + height + " l S Q\nEMC\n";
    for (const int note : notes) {
        const Forms &drawing = formsOf(pdf, note);
        const double width = addressWidth(note);
        const double noteHeight = static_cast<double>(linesOf(note).size()) * kNoteLine;
        const double x = m_column.rightToLeft ? right - kNoteIndent - width : left + kNoteIndent;
        const QPDFObjectHandle link = linkTo(pdf, m_addresses[note - 1], {x, top - noteHeight, x + width, top});
        addLink(page, link);
        const NoteMarks marks = marking(note, link);
        const std::string name = "/Note" + std::to_string(note);
        forms.replaceKey(name + "n", drawing.number);
        forms.replaceKey(name, drawing.address);
        const double numberAt = m_column.rightToLeft ? right - kNoteIndent : left;
        content += drawn(name + "n", numberAt, top - std::ceil(kNoteLine), "Lbl", marks.number);
        content += drawn(name, x, top - std::ceil(noteHeight), "Link", marks.address);
        top -= noteHeight;
    }
    resources.replaceKey("/XObject", forms);
    page.replaceKey("/Resources", resources);
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, "q\n"), true);
    page.addPageContents(QPDFObjectHandle::newStream(&pdf, content), false);
}

} // namespace lectern::exporting
