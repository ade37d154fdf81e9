// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace lectern::ui {

namespace {

/// Names in the file, so that it can be read and a new enumerator does not shift the old ones.
template <typename Enum>
struct Named {
    Enum value;
    const char *name;
};

constexpr Named<ThemeChoice> themeNames[] = {{ThemeChoice::Light, "light"},
                                             {ThemeChoice::Sepia, "sepia"},
                                             {ThemeChoice::Dark, "dark"},
                                             {ThemeChoice::Black, "black"},
                                             {ThemeChoice::FollowSystem, "system"}};
constexpr Named<page::Typeface> faceNames[] = {
    {page::Typeface::Serif, "serif"}, {page::Typeface::Sans, "sans"}, {page::Typeface::Dyslexic, "dyslexic"}};
constexpr Named<web::ReadingMode> modeNames[] = {{web::ReadingMode::Continuous, "continuous"},
                                                 {web::ReadingMode::OneSection, "section"}};

template <typename Enum, size_t N>
Enum valueOf(const Named<Enum> (&names)[N], const QString &name, Enum otherwise)
{
    const auto *found = std::find_if(std::begin(names), std::end(names),
                                     [&](const auto &entry) { return QLatin1String(entry.name) == name; });
    return found == std::end(names) ? otherwise : found->value;
}

template <typename Enum, size_t N>
QString nameOf(const Named<Enum> (&names)[N], Enum value)
{
    const auto *found =
        std::find_if(std::begin(names), std::end(names), [&](const auto &entry) { return entry.value == value; });
    return found == std::end(names) ? QString() : QString::fromLatin1(found->name);
}

QString settingsFile(const QString &file)
{
    return file.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + "/lectern/lectern.ini"_L1
        : file;
}

} // namespace

Settings::Settings(const QString &file) : m_store(settingsFile(file), QSettings::IniFormat) {}

page::Appearance Settings::appearance() const
{
    page::Appearance look;
    look.textSize = std::clamp(m_store.value("appearance/textSize"_L1, look.textSize).toInt(), page::smallestTextSize,
                               page::largestTextSize);
    look.lineHeight = std::clamp(m_store.value("appearance/lineHeight"_L1, look.lineHeight).toDouble(),
                                 page::smallestLineHeight, page::largestLineHeight);
    look.measure = std::clamp(m_store.value("appearance/measure"_L1, look.measure).toDouble(), page::smallestMeasure,
                              page::largestMeasure);
    look.typeface = valueOf(faceNames, m_store.value("appearance/typeface"_L1).toString(), look.typeface);
    return look;
}

void Settings::setAppearance(const page::Appearance &appearance)
{
    m_store.setValue("appearance/textSize"_L1, appearance.textSize);
    m_store.setValue("appearance/lineHeight"_L1, appearance.lineHeight);
    m_store.setValue("appearance/measure"_L1, appearance.measure);
    m_store.setValue("appearance/typeface"_L1, nameOf(faceNames, appearance.typeface));
}

ThemeChoice Settings::themeChoice() const
{
    return valueOf(themeNames, m_store.value("appearance/theme"_L1).toString(), ThemeChoice::FollowSystem);
}

void Settings::setThemeChoice(ThemeChoice choice)
{
    m_store.setValue("appearance/theme"_L1, nameOf(themeNames, choice));
}

web::ReadingMode Settings::readingMode() const
{
    return valueOf(modeNames, m_store.value("reading/mode"_L1).toString(), web::ReadingMode::Continuous);
}

void Settings::setReadingMode(web::ReadingMode mode)
{
    m_store.setValue("reading/mode"_L1, nameOf(modeNames, mode));
}

QByteArray Settings::windowGeometry() const
{
    return m_store.value("window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue("window/geometry"_L1, geometry);
}

int Settings::sidebarWidth() const
{
    return std::clamp(m_store.value("sidebar/width"_L1, 280).toInt(), 160, 900);
}

void Settings::setSidebarWidth(int width)
{
    m_store.setValue("sidebar/width"_L1, width);
}

bool Settings::isSidebarVisible() const
{
    return m_store.value("sidebar/visible"_L1, true).toBool();
}

void Settings::setSidebarVisible(bool visible)
{
    m_store.setValue("sidebar/visible"_L1, visible);
}

bool Settings::isMenuBarVisible() const
{
    return m_store.value("window/menuBar"_L1, false).toBool();
}

void Settings::setMenuBarVisible(bool visible)
{
    m_store.setValue("window/menuBar"_L1, visible);
}

QString Settings::lastFolder() const
{
    return m_store.value("window/lastFolder"_L1).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_store.setValue("window/lastFolder"_L1, folder);
}

QStringList Settings::findHistory() const
{
    return m_store.value("find/history"_L1).toStringList();
}

void Settings::setFindHistory(const QStringList &texts)
{
    m_store.setValue("find/history"_L1, texts);
}

QStringList Settings::allowedHosts() const
{
    return m_store.value("network/hosts"_L1).toStringList();
}

void Settings::setAllowedHosts(QStringList hosts)
{
    hosts.removeDuplicates();
    hosts.sort();
    m_store.setValue("network/hosts"_L1, hosts);
}

QStringList Settings::allowedArticles() const
{
    return m_store.value("network/articles"_L1).toStringList();
}

void Settings::setAllowedArticles(QStringList paths)
{
    paths.removeDuplicates();
    paths.sort();
    m_store.setValue("network/articles"_L1, paths);
}

services::ExportOptions Settings::exportOptions() const
{
    const QByteArray json = m_store.value(QStringLiteral("export/options")).toString().toUtf8();
    services::ExportOptions options = services::exportOptionsFrom(QJsonDocument::fromJson(json).object());
    if (json.isEmpty())
        options.typeface = appearance().typeface;
    return options;
}

void Settings::setExportOptions(const services::ExportOptions &options)
{
    const QByteArray json = QJsonDocument(services::toJson(options)).toJson(QJsonDocument::Compact);
    m_store.setValue(QStringLiteral("export/options"), QString::fromUtf8(json));
}

} // namespace lectern::ui
