// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/zip_file.h"

#include <zip.h>

namespace lectern::exporting {

namespace {

constexpr time_t kTime = 315532800; ///< 1 January 1980, the first time that ZIP knows

tl::unexpected<base::Error> failed(zip_error_t *error)
{
    return base::failure(base::ErrorCode::BadData, {}, QString::fromUtf8(zip_error_strerror(error)));
}

bool add(zip_t *archive, const ZipEntry &entry)
{
    zip_source_t *source =
        zip_source_buffer(archive, entry.bytes.constData(), static_cast<zip_uint64_t>(entry.bytes.size()), 0);
    if (!source)
        return false;
    const zip_int64_t index = zip_file_add(archive, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    const auto at = static_cast<zip_uint64_t>(index);
    const zip_int32_t method = entry.method == ZipMethod::Stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    return zip_set_file_compression(archive, at, method, 0) == 0 && zip_file_set_mtime(archive, at, kTime, 0) == 0;
}

QByteArray contentOf(zip_source_t *source)
{
    zip_stat_t facts;
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(facts.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), facts.size);
    zip_source_close(source);
    return read == static_cast<zip_int64_t>(facts.size) ? bytes : QByteArray();
}

} // namespace

base::Result<QByteArray> zipped(const QList<ZipEntry> &entries)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *archive = target ? zip_open_from_source(target, ZIP_TRUNCATE, &error) : nullptr;
    if (!archive) {
        zip_source_free(target);
        return failed(&error);
    }
    zip_source_keep(target); // closing the archive would free it
    bool well = true;
    for (const ZipEntry &entry : entries)
        well = well && add(archive, entry);
    if (!well || zip_close(archive) != 0) {
        auto problem = failed(zip_get_error(archive));
        zip_discard(archive);
        zip_source_free(target);
        return problem;
    }
    QByteArray bytes = contentOf(target);
    zip_source_free(target);
    if (bytes.isEmpty())
        return base::failure(base::ErrorCode::BadData);
    return bytes;
}

} // namespace lectern::exporting
