// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: ISO 32000-1, 7.8.3 (forms), 12.4.2 (page labels), 14.8.2.2 (artifacts).
#include "exporting/pdf_furniture.h"

#include "exporting/content_scan.h"

#include <QBuffer>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>
#include <future>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace lectern::exporting {

namespace {

constexpr double kTextSize = 8.5;      ///< points
constexpr double kLineHeight = 14;     ///< points
constexpr double kFromText = 14;       ///< points from the text's edge to the line, where the margin has room
constexpr double kLeastGap = 24;       ///< points between two texts of a line
constexpr double kLargestCentre = 0.4; ///< of the width, for a text between others
constexpr size_t kFewPages = 64;       ///< painted in one go
constexpr double kFirstShare = 0.4;    ///< of the pages: what is painted and stamped while the others are painted

/// A page in points, y downwards, and where its two lines stand.
class TextPainter {
public:
    TextPainter(const PageFurniture &furniture, ScriptDirection direction)
        : m_furniture(furniture),
          m_direction(direction),
          m_page(furniture.layout.fullRect(QPageLayout::Point)),
          m_text(furniture.layout.paintRect(QPageLayout::Point))
    {
    }

    void paint(QPainter &painter, const PageTexts &texts, int index) const
    {
        QRectF column = m_text;
        if (isMoved(index))
            column.moveLeft(m_page.right() - m_text.right());
        const double above = std::max(6.0, std::min(m_text.top() - kFromText - kLineHeight, m_text.top() * 0.5));
        const double below = m_page.bottom() - m_text.bottom();
        const double foot = std::min(m_text.bottom() + std::max(kFromText, below * 0.4), m_page.bottom() - kLineHeight - 6);
        paintLine(painter, texts.head, QRectF(column.left(), above, column.width(), kLineHeight), isMirrored(index));
        paintLine(painter, texts.foot, QRectF(column.left(), foot, column.width(), kLineHeight), isMirrored(index));
    }

private:
    [[nodiscard]] bool isMirrored(int index) const { return m_furniture.sides == Sides::Two && index % 2 == 1; }
    /// As mirrorMargins() does.
    [[nodiscard]] bool isMoved(int index) const
    {
        return m_furniture.sides == Sides::Two && index % 2 == (m_direction == ScriptDirection::RightToLeft ? 0 : 1);
    }

    void paintLine(QPainter &painter, const RunningLine &line, const QRectF &box, bool swapped) const
    {
        const bool turned = swapped != (m_direction == ScriptDirection::RightToLeft);
        const QString &left = turned ? line.right : line.left;
        const QString &right = turned ? line.left : line.right;
        const QFontMetricsF metrics(painter.font(), painter.device()); // in the device's dots
        const auto widthOf = [this, &metrics](const QString &text) {
            const auto known = m_widths.constFind(text); // titles and sections are the same on many pages
            return known != m_widths.cend() ? *known : *m_widths.insert(text, metrics.horizontalAdvance(text));
        };
        const double width = box.width() * kStampDots;
        const double gap = kLeastGap * kStampDots;
        const double wantedLeft = widthOf(left);
        const double wantedRight = widthOf(right);
        double forLeft = width;
        double forRight = width;
        if (!line.centre.isEmpty()) {
            forLeft = forRight = (width - std::min(widthOf(line.centre), width * kLargestCentre)) / 2 - gap;
        } else if (!left.isEmpty() && !right.isEmpty()) {
            forLeft = std::max((width - gap) / 2, width - gap - wantedRight);
            forRight = std::max((width - gap) / 2, width - gap - wantedLeft);
        }
        const double base = (box.top() + kLineHeight * 0.7) * kStampDots;
        const double start = box.left() * kStampDots;
        const auto paint = [&](const QString &text, double room, double share) {
            if (text.isEmpty())
                return;
            const QString shown = widthOf(text) <= room ? text : metrics.elidedText(text, Qt::ElideRight, room);
            painter.setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
            painter.drawText(QPointF(start + (width - widthOf(shown)) * share, base), shown);
        };
        paint(left, forLeft, 0);
        paint(line.centre, line.left.isEmpty() && line.right.isEmpty() ? width : width * kLargestCentre, 0.5);
        paint(right, forRight, 1);
    }

    const PageFurniture &m_furniture;
    ScriptDirection m_direction;
    QRectF m_page;
    QRectF m_text;
    mutable QHash<QString, double> m_widths; ///< in the device's dots
};

/// A stretch of the pages.
struct Stretch {
    size_t from = 0;
    size_t to = 0;
};

QByteArray paintedTexts(const std::vector<PageTexts> &texts, const Stretch &stretch, const PageFurniture &furniture,
                        ScriptDirection direction)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPageLayout layout = furniture.layout;
    layout.setMode(QPageLayout::FullPageMode);
    layout.setMinimumMargins({});
    layout.setMargins({});
    writer.setPageLayout(layout);
    writer.setResolution(kStampResolution);
    QPainter painter(&writer);
    QFont font(furniture.families);
    font.setPointSizeF(kTextSize);
    font.setStyleHint(QFont::Serif);
    painter.setFont(font);
    painter.setPen(QColor::fromRgb(kStampInk));
    const TextPainter page(furniture, direction);
    for (size_t i = stretch.from; i < stretch.to; ++i) {
        if (i > stretch.from)
            writer.newPage();
        page.paint(painter, texts[i], static_cast<int>(i));
    }
    painter.end();
    return bytes;
}

/// What goes before and behind what a page draws: the same for all pages.
struct Enclosing {
    QPDFObjectHandle before;
    QPDFObjectHandle behind;
};

/// Encloses what the page draws, so that its changes of the coordinates end with it, and draws the form behind it.
void stamp(QPDFObjectHandle page, const QPDFObjectHandle &form, const Enclosing &enclosing)
{
    QPDFPageObjectHelper helper(page);
    QPDFObjectHandle resources = helper.getAttribute("/Resources", true);
    if (!resources.isDictionary()) {
        resources = QPDFObjectHandle::newDictionary();
        page.replaceKey("/Resources", resources);
    }
    QPDFObjectHandle forms = resources.getKey("/XObject");
    forms = forms.isDictionary() ? forms.shallowCopy() : QPDFObjectHandle::newDictionary();
    forms.replaceKey("/Furniture", form);
    resources.replaceKey("/XObject", forms);
    page.addPageContents(enclosing.before, true);
    page.addPageContents(enclosing.behind, false);
}

/// What all pages of a painted file use: they name the same things the same way, so that one dictionary serves all their forms.
QPDFObjectHandle commonResources(QPDF &overlay, const std::vector<QPDFObjectHandle> &pages)
{
    QPDFObjectHandle common = QPDFObjectHandle::newDictionary();
    for (QPDFObjectHandle page : pages) {
        QPDFObjectHandle resources = page.getKey("/Resources");
        for (const std::string &kind : resources.getKeys()) {
            QPDFObjectHandle names = resources.getKey(kind);
            if (!names.isDictionary())
                continue;
            if (!common.hasKey(kind))
                common.replaceKey(kind, QPDFObjectHandle::newDictionary());
            QPDFObjectHandle known = common.getKey(kind);
            for (const std::string &name : names.getKeys()) {
                if (!known.hasKey(name))
                    known.replaceKey(name, names.getKey(name));
            }
        }
    }
    return overlay.makeIndirectObject(common);
}

/// A painted page as a form. A painter's page has one content stream.
QPDFObjectHandle formOf(QPDF &pdf, QPDFObjectHandle page, const QPDFObjectHandle &resources)
{
    QPDFObjectHandle content = page.getKey("/Contents");
    QPDFObjectHandle form = QPDFObjectHandle::newStream(&pdf);
    QPDFObjectHandle filter = content.getDict().getKey("/Filter"); // none, or one without parameters
    form.replaceStreamData(content.getRawStreamData(),
                           filter.isName() ? QPDFObjectHandle::newName(filter.getName()) : QPDFObjectHandle::newNull(),
                           QPDFObjectHandle::newNull());
    QPDFObjectHandle dictionary = form.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Form"));
    dictionary.replaceKey("/BBox", QPDFObjectHandle::newArray(page.getKey("/MediaBox").getArrayAsRectangle()));
    dictionary.replaceKey("/Resources", resources);
    return form;
}

void shift(QPDFObjectHandle page, double dx)
{
    QPDF *pdf = page.getOwningQPDF();
    const std::string move = "q 1 0 0 1 " + numberText(dx) + " 0 cm\n";
    page.addPageContents(QPDFObjectHandle::newStream(pdf, move), true);
    page.addPageContents(QPDFObjectHandle::newStream(pdf, "\nQ\n"), false);
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return;
    for (QPDFObjectHandle annotation : annotations.getArrayAsVector()) {
        QPDFObjectHandle box = annotation.getKey("/Rect");
        if (!box.isArray() || box.getArrayNItems() != 4)
            continue;
        for (const int x : {0, 2})
            box.setArrayItem(x, QPDFObjectHandle::newReal(box.getArrayItem(x).getNumericValue() + dx, 2));
    }
}

} // namespace

void stampTexts(QPDF &pdf, const std::vector<QPDFObjectHandle> &pages, const std::vector<PageTexts> &texts,
                const PageFurniture &furniture, ScriptDirection direction)
{
    const Enclosing enclosing{
        QPDFObjectHandle::newStream(&pdf, "q\n"),
        QPDFObjectHandle::newStream(&pdf, "\nQ\n/Artifact <</Type/Pagination>> BDC\nq /Furniture Do Q\nEMC\n")};
    const size_t count = std::min(pages.size(), texts.size());
    const auto stampStretch = [&](const Stretch &stretch, const QByteArray &painted) {
        QPDF overlay;
        overlay.setSuppressWarnings(true);
        overlay.processMemoryFile("furniture", painted.constData(), static_cast<size_t>(painted.size()));
        // What was copied is read when it is written, after this file is gone.
        overlay.setImmediateCopyFrom(true);
        const std::vector<QPDFObjectHandle> drawn = overlay.getAllPages();
        const QPDFObjectHandle resources = pdf.copyForeignObject(commonResources(overlay, drawn));
        for (size_t i = stretch.from; i < stretch.to && i - stretch.from < drawn.size(); ++i) {
            if (texts[i].head.isEmpty() && texts[i].foot.isEmpty())
                continue;
            stamp(pages[i], formOf(pdf, drawn[i - stretch.from], resources), enclosing);
        }
    };
    // While the first pages' texts are painted and stamped, the others' are painted.
    const Stretch first{0, count < kFewPages ? count : static_cast<size_t>(static_cast<double>(count) * kFirstShare)};
    const Stretch others{first.to, count};
    std::future<QByteArray> later;
    if (others.from < others.to)
        later = std::async(std::launch::async, [&] { return paintedTexts(texts, others, furniture, direction); });
    stampStretch(first, paintedTexts(texts, first, furniture, direction));
    if (later.valid())
        stampStretch(others, later.get());
}

void mirrorMargins(const std::vector<QPDFObjectHandle> &pages, const PageFurniture &furniture, ScriptDirection direction)
{
    if (furniture.sides != Sides::Two)
        return;
    const QMarginsF margins = furniture.layout.margins(QPageLayout::Point);
    const double dx = margins.right() - margins.left();
    // The left margin is the inner one: of right-hand pages, which come first where one reads from left to right.
    const size_t moved = direction == ScriptDirection::RightToLeft ? 0 : 1;
    for (size_t i = moved; i < pages.size(); i += 2)
        shift(pages[i], dx);
}

void labelPages(QPDF &pdf, int frontPages)
{
    const auto label = [](const char *style) {
        QPDFObjectHandle dictionary = QPDFObjectHandle::newDictionary();
        dictionary.replaceKey("/S", QPDFObjectHandle::newName(style));
        return dictionary;
    };
    QPDFObjectHandle numbers = QPDFObjectHandle::newArray();
    if (frontPages > 0) {
        numbers.appendItem(QPDFObjectHandle::newInteger(0));
        numbers.appendItem(label("/r"));
    }
    numbers.appendItem(QPDFObjectHandle::newInteger(frontPages));
    numbers.appendItem(label("/D"));
    QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
    tree.replaceKey("/Nums", numbers);
    pdf.getRoot().replaceKey("/PageLabels", tree);
}

} // namespace lectern::exporting
