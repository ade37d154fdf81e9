# SPDX-License-Identifier: GPL-3.0-or-later
# The program is of no use without its helpers: building it builds them.
if(TARGET lectern)
  foreach(folder helpers helpers/highlighter helpers/drawing)
    get_property(targets DIRECTORY "${CMAKE_SOURCE_DIR}/src/${folder}" PROPERTY BUILDSYSTEM_TARGETS)
    list(FILTER targets INCLUDE REGEX "^lectern-")
    if(targets)
      add_dependencies(lectern ${targets})
    endif()
  endforeach()
endif()

# Where an installed Lectern puts what is neither a program nor a helper: desktop entry, icon, man page, own articles.
install(FILES packaging/lectern.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES packaging/lectern.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/icons/lectern.svg DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES packaging/lectern.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(DIRECTORY content/ DESTINATION "${CMAKE_INSTALL_DATADIR}/lectern/content")
