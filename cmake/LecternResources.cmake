# SPDX-License-Identifier: GPL-3.0-or-later
# Everything below resources/ that a .qrc file names (resources/<kind>/*.qrc), compiled once. Each executable that uses the
# rooms page, web or ui gets the objects themselves, so that no Q_INIT_RESOURCE is needed although rooms are static
# libraries. AUTORCC rebuilds when a .qrc file or a file named in one changes.
file(GLOB lectern_qrc_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/*/*.qrc")
if(lectern_qrc_files)
  add_library(lectern_resources OBJECT ${lectern_qrc_files})
  set_target_properties(lectern_resources PROPERTIES AUTOMOC OFF)
  target_link_libraries(lectern_resources PRIVATE Qt6::Core)
  foreach(room ui)
    target_sources(lectern_${room} INTERFACE $<TARGET_OBJECTS:lectern_resources>)
  endforeach()
endif()
