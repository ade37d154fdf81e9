// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/flate.h"

#include <libdeflate.h>
#include <memory>
#include <new>

namespace lectern::exporting {

namespace {

constexpr int kLevel = 4; ///< of 12; 6 takes half as long again for a thirtieth less

struct Release {
    void operator()(libdeflate_compressor *compressor) const { libdeflate_free_compressor(compressor); }
};

/// One a thread: it takes longer to make than most data to pack.
libdeflate_compressor &compressor()
{
    thread_local const std::unique_ptr<libdeflate_compressor, Release> own(libdeflate_alloc_compressor(kLevel));
    if (!own)
        throw std::bad_alloc();
    return *own;
}

} // namespace

QByteArray flateEncoded(QByteArrayView data)
{
    const auto size = static_cast<size_t>(data.size());
    QByteArray packed(static_cast<qsizetype>(libdeflate_zlib_compress_bound(&compressor(), size)), Qt::Uninitialized);
    packed.resize(static_cast<qsizetype>(
        libdeflate_zlib_compress(&compressor(), data.data(), size, packed.data(), static_cast<size_t>(packed.size()))));
    packed.squeeze();
    return packed;
}

} // namespace lectern::exporting
