// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8_text.h"

#include <QStringConverter>

namespace lectern::base {

QString textFromUtf8(QByteArrayView bytes)
{
    // Stateless: no more will come, so that the beginning of a character at the end is no character.
    return QStringDecoder(QStringDecoder::Utf8,
                          QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless)(bytes);
}

} // namespace lectern::base
