// SPDX-License-Identifier: GPL-3.0-or-later
// Operators rg, RG (ISO 32000-1, 8.6.8) and images as the engine writes them: DCTDecode, or samples of 8 bits in DeviceRGB.
#include "exporting/pdf_grey.h"

#include "exporting/content_scan.h"

#include <QBuffer>
#include <QImage>
#include <charconv>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>

namespace lectern::exporting {

namespace {

constexpr int kPictureQuality = 88; ///< of JPEG, 0..100

double grey(double red, double green, double blue)
{
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

class GreyFilter : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const &token) override
    {
        const bool colour = token == QPDFTokenizer::Token(QPDFTokenizer::tt_word, "rg")
            || token == QPDFTokenizer::Token(QPDFTokenizer::tt_word, "RG");
        if (colour && m_numbers.size() == 3) {
            write(numberText(grey(m_numbers[0], m_numbers[1], m_numbers[2])));
            write(token.getValue() == "rg" ? " g" : " G");
            m_held.clear();
            m_numbers.clear();
            return;
        }
        const bool number = token.getType() == QPDFTokenizer::tt_integer || token.getType() == QPDFTokenizer::tt_real;
        if (number) {
            if (m_numbers.size() == 3)
                release();
            double value = 0;
            const std::string &text = token.getValue();
            std::from_chars(text.data(), text.data() + text.size(), value);
            m_numbers.push_back(value);
            m_held.push_back(token);
        } else if (token.getType() == QPDFTokenizer::tt_space && !m_held.empty()) {
            m_held.push_back(token);
        } else {
            release();
            writeToken(token);
        }
    }
    void handleEOF() override { release(); }

private:
    void release()
    {
        for (const QPDFTokenizer::Token &token : m_held)
            writeToken(token);
        m_held.clear();
        m_numbers.clear();
    }

    std::vector<QPDFTokenizer::Token> m_held;
    std::vector<double> m_numbers;
};

QImage pictureOf(QPDFObjectHandle image)
{
    QPDFObjectHandle dictionary = image.getDict();
    const int width = dictionary.getKey("/Width").getIntValueAsInt();
    const int height = dictionary.getKey("/Height").getIntValueAsInt();
    if (dictionary.getKey("/Filter").isNameAndEquals("/DCTDecode")) {
        const auto data = image.getRawStreamData();
        return QImage::fromData(data->getBuffer(), static_cast<int>(data->getSize()));
    }
    if (!dictionary.getKey("/ColorSpace").isNameAndEquals("/DeviceRGB"))
        return {};
    const auto data = image.getStreamData(qpdf_dl_generalized);
    if (width <= 0 || height <= 0 || data->getSize() < static_cast<size_t>(width) * static_cast<size_t>(height) * 3)
        return {};
    return QImage(data->getBuffer(), width, height, width * 3, QImage::Format_RGB888).copy();
}

void makeGreyPicture(QPDFObjectHandle image)
{
    const QImage picture = pictureOf(image);
    if (picture.isNull() || picture.format() == QImage::Format_Grayscale8)
        return;
    const QImage made = picture.convertToFormat(QImage::Format_Grayscale8);
    QPDFObjectHandle dictionary = image.getDict();
    if (dictionary.getKey("/Filter").isNameAndEquals("/DCTDecode")) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !made.save(&buffer, "JPG", kPictureQuality))
            return;
        image.replaceStreamData(bytes.toStdString(), QPDFObjectHandle::newName("/DCTDecode"), QPDFObjectHandle::newNull());
    } else {
        std::string samples;
        for (int y = 0; y < made.height(); ++y)
            samples.append(reinterpret_cast<const char *>(made.constScanLine(y)), static_cast<size_t>(made.width()));
        image.replaceStreamData(samples, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceGray"));
}

void makeGreyResources(QPDFObjectHandle resources, std::set<QPDFObjGen> &seen)
{
    if (!resources.isDictionary() || !resources.getKey("/XObject").isDictionary())
        return;
    for (const auto &[name, form] : resources.getKey("/XObject").getDictAsMap()) {
        QPDFObjectHandle object = form;
        if (!object.isStream() || !seen.insert(object.getObjGen()).second)
            continue;
        if (object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) {
            try {
                makeGreyPicture(object);
            } catch (const std::exception &) {
                // Colours are better than no picture.
            }
        } else {
            object.addTokenFilter(std::make_shared<GreyFilter>());
            makeGreyResources(object.getDict().getKey("/Resources"), seen);
        }
    }
}

} // namespace

void makeGrey(const std::vector<QPDFObjectHandle> &pages)
{
    std::set<QPDFObjGen> seen;
    for (QPDFObjectHandle page : pages) {
        page.addContentTokenFilter(std::make_shared<GreyFilter>());
        makeGreyResources(QPDFPageObjectHelper(page).getAttribute("/Resources", false), seen);
    }
}

} // namespace lectern::exporting
