// SPDX-License-Identifier: GPL-3.0-or-later
// The surroundings of a test executable: private folders, a fixed language and time zone, and where things stand.
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <chrono>
#include <functional>

namespace lectern::test {

/// Points HOME and every XDG folder into a temporary folder for as long as it lives, and fixes locale and time zone.
/// Made before the application object, so that nothing of the user's is read or written.
class PrivateEnvironment {
public:
    PrivateEnvironment();
    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }

private:
    QTemporaryDir m_folder;
};

/// Path below the folder of shared test material, or empty where that folder is absent. Use it with GTEST_SKIP():
///   const QString folder = sharedPath(u"spec"_s);
///   if (folder.isEmpty()) GTEST_SKIP() << "no shared test material beside the checkout";
[[nodiscard]] QString sharedPath(const QString &relative);

/// Path below tests/data.
[[nodiscard]] QString dataPath(const QString &relative);

/// All bytes of a file; fails the running test when it can't be read.
[[nodiscard]] QByteArray readFile(const QString &path);

/// Writes bytes to a file, making its folder; fails the running test when it can't.
void writeFile(const QString &path, const QByteArray &bytes);

/// Runs the event loop until the condition holds. False when it does not within the limit, which is only there to end
/// a test that would hang.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition,
                             std::chrono::milliseconds limit = std::chrono::seconds(20));

} // namespace lectern::test
