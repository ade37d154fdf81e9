// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include "ui/plain_text.h"

namespace lectern::ui {

using base::ErrorCode;

ErrorText ErrorTexts::describe(const base::Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return {tr("This file does not exist"), tr("It may have been moved, renamed or deleted."),
                tr("Check the name, or open another article.")};
    case ErrorCode::NotReadable:
        return {tr("This file can’t be read"), tr("The system refused to read it."),
                tr("Check its permissions, or open another article.")};
    case ErrorCode::IsFolder:
        return {tr("This is a folder"), tr("An article was expected here, but this is a folder."),
                tr("Open it as a folder to see the articles in it.")};
    case ErrorCode::NotRegularFile:
        return {tr("This is not an ordinary file"), tr("It is a device, a pipe or a socket, which Lectern does not open."),
                tr("Open an ordinary file.")};
    case ErrorCode::TooLargeAsks:
        return {tr("This is a very large file"), tr("It is larger than 64 MB. Opening it takes time and memory."),
                tr("You can open it anyway.")};
    case ErrorCode::TooLargeRefused:
        return {tr("This file is too large"), tr("It is larger than 1 GB, which Lectern does not open."),
                tr("Split it into several articles.")};
    case ErrorCode::NotText:
        return {tr("This does not look like text"), tr("Its bytes are those of a program, picture or other data."),
                tr("You can look at it as text anyway.")};
    case ErrorCode::NotWritable:
        return {tr("This file can’t be written"), tr("The system refused to write it."),
                tr("Choose another folder, or check the permissions and the free space.")};
    case ErrorCode::DiskFull:
        return {tr("There is no room left"), tr("The disk, or your share of it, is full."),
                tr("Make room, or choose another folder.")};
    case ErrorCode::FolderMissing:
        return {tr("The folder does not exist"), tr("The file was to be written to a folder that is not there."),
                tr("Make the folder, or choose another one.")};
    case ErrorCode::IsSource:
        return {tr("This is the article itself"), tr("Articles are never written."), tr("Choose another name.")};
    case ErrorCode::ParserStopped:
        return {tr("Reading the article was stopped"), tr("It took more time or memory than any sensible article needs."),
                tr("You can look at it as plain text.")};
    case ErrorCode::HelperMissing:
        return {tr("Lectern is not installed completely"), tr("A helper program that reads articles is missing."),
                tr("Install Lectern again.")};
    case ErrorCode::BadData:
        return {tr("The data is damaged"), tr("What was read back does not make sense."), tr("Try again.")};
    case ErrorCode::RenderFailed:
        return {tr("The article can’t be shown"), tr("The page could not be drawn."), tr("Load it again.")};
    case ErrorCode::Cancelled:
        return {tr("Cancelled"), tr("You cancelled it."), QString()};
    case ErrorCode::NoSuchSection:
        return {tr("The article has no such section"), tr("A section was asked for by a name that none has."),
                tr("Look at the outline for the names of the sections.")};
    case ErrorCode::Unsupported:
        return {tr("This is not supported"), tr("Lectern does not know how to do this."), QString()};
    }
    return {};
}

QString ErrorTexts::oneLine(const base::Error &error)
{
    const auto reason = [&]() -> QString {
        switch (error.code) {
        case ErrorCode::NotFound:
            return tr("no such file");
        case ErrorCode::NotReadable:
            return tr("can’t be read");
        case ErrorCode::IsFolder:
            return tr("is a folder");
        case ErrorCode::NotRegularFile:
            return tr("is not an ordinary file");
        case ErrorCode::TooLargeAsks:
            return tr("is larger than 64 MB");
        case ErrorCode::TooLargeRefused:
            return tr("is larger than 1 GB");
        case ErrorCode::NotText:
            return tr("does not look like text");
        case ErrorCode::NotWritable:
            return tr("can’t be written; check the permissions or choose another place");
        case ErrorCode::DiskFull:
            return tr("no room left on the disk; make room or choose another place");
        case ErrorCode::FolderMissing:
            return tr("its folder does not exist; make it first");
        case ErrorCode::IsSource:
            return tr("is the article itself, which is never written; choose another name");
        case ErrorCode::ParserStopped:
            return tr("parsing was stopped at its limit of time or memory");
        case ErrorCode::HelperMissing:
            return tr("a helper program is missing from the installation");
        case ErrorCode::BadData:
            return tr("damaged data");
        case ErrorCode::RenderFailed:
            return tr("the page could not be drawn");
        case ErrorCode::Cancelled:
            return tr("cancelled");
        case ErrorCode::NoSuchSection:
            return tr("no such section");
        case ErrorCode::Unsupported:
            return tr("not supported");
        }
        return {};
    }();
    QString line = reason;
    if (!error.detail.isEmpty())
        line = tr("%1 (%2)", "reason (the system's own words)").arg(line, error.detail.simplified());
    if (!error.path.isEmpty())
        line = QStringLiteral("%1: %2").arg(error.path, line);
    return withVisibleControls(line);
}

} // namespace lectern::ui
