# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler, options and third-party packages that every room shares.
include(GNUInstallDirs)
include(CTest)

option(LECTERN_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(LECTERN_FUZZ "Build the libFuzzer targets (clang only)" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

# The program, its helpers and the tests stand in one folder, so that helpers are found beside whoever asks for them.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE_PROGRAM}")
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_C_COMPILER_LAUNCHER})
endif()

add_compile_options(-Wall -Wextra -Wno-missing-field-initializers $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
add_compile_definitions(QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_USE_QSTRINGBUILDER)
if(LECTERN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()

if(LECTERN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link) # coverage of the rooms, for the fuzzer to steer by
  add_link_options(-fsanitize=fuzzer-no-link)
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Concurrent Sql Svg Pdf PdfWidgets PrintSupport Qml Quick
                                         WebEngineCore WebEngineWidgets WebChannel LinguistTools)
find_package(PkgConfig REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(SECCOMP IMPORTED_TARGET libseccomp)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
pkg_check_modules(FONTS REQUIRED IMPORTED_TARGET fontconfig harfbuzz-subset)
pkg_check_modules(RSVG REQUIRED IMPORTED_TARGET librsvg-2.0>=2.52)
find_package(cmark-gfm QUIET CONFIG)

# cmark-gfm ships a CMake package on some systems and a pkg-config file on others.
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm.h REQUIRED)
add_library(lectern_cmark INTERFACE)
target_include_directories(lectern_cmark SYSTEM INTERFACE "${CMARK_GFM_INCLUDE_DIR}")
target_link_libraries(lectern_cmark INTERFACE "${CMARK_GFM_EXTENSIONS_LIBRARY}" "${CMARK_GFM_LIBRARY}")

# KaTeX as the distribution installs it (libjs-katex); the folder holds katex.min.js, katex.min.css and fonts/.
find_path(LECTERN_KATEX_DIR katex.min.js PATHS /usr/share/javascript/katex /usr/share/nodejs/katex/dist NO_DEFAULT_PATH REQUIRED)

set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # moc reads headers only: rooms compile side by side
set(CMAKE_AUTORCC ON)
