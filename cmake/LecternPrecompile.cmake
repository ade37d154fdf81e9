# SPDX-License-Identifier: GPL-3.0-or-later
# Most of the time that a small source takes to compile goes into Qt's headers: two sets of them are compiled once, one for
# rooms without widgets and one for rooms with them. A source still includes what it uses.
#   lectern_precompile(<target> core|widgets)
set(LECTERN_CORE_HEADERS
  <algorithm> <array> <chrono> <functional> <memory> <mutex> <optional> <string> <string_view> <utility> <vector>
  <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
  <QLocale> <QLoggingCategory> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QStringView> <QTimer> <QUrl>
  <QVariant>)
set(LECTERN_WIDGET_HEADERS
  <QAction> <QApplication> <QEvent> <QIcon> <QKeyEvent> <QLabel> <QLayout> <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPointer>
  <QPushButton> <QToolButton> <QTreeView> <QWidget>)

function(lectern_precompile TARGET KIND)
  if(NOT TARGET lectern_precompiled_${KIND})
    file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/precompiled/${KIND}.cpp" CONTENT "// Holds the headers that rooms share.\n")
    add_library(lectern_precompiled_${KIND} OBJECT "${CMAKE_BINARY_DIR}/precompiled/${KIND}.cpp")
    set_target_properties(lectern_precompiled_${KIND} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    if(KIND STREQUAL "widgets")
      target_link_libraries(lectern_precompiled_${KIND} PRIVATE Qt6::Widgets)
      target_precompile_headers(lectern_precompiled_${KIND} PRIVATE ${LECTERN_CORE_HEADERS} ${LECTERN_WIDGET_HEADERS})
    else()
      target_link_libraries(lectern_precompiled_${KIND} PRIVATE Qt6::Core)
      target_precompile_headers(lectern_precompiled_${KIND} PRIVATE ${LECTERN_CORE_HEADERS})
    endif()
  endif()
  target_precompile_headers(${TARGET} REUSE_FROM lectern_precompiled_${KIND})
endfunction()
