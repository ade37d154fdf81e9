// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8_text.h"

#include <QStringConverter>

namespace lectern::base {

QString textFromUtf8(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
}

} // namespace lectern::base
