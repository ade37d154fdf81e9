# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFILES=a.ts;b.ts -P CheckTranslations.cmake: fails when a text of the source is missing or not translated in a file
# that lupdate has just updated.
foreach(ts IN LISTS FILES)
  file(STRINGS "${ts}" open REGEX "type=\"unfinished\"")
  list(LENGTH open count)
  if(count GREATER 0)
    message(SEND_ERROR "${ts}: ${count} texts of the source are not translated; run the target i18n-update, then translate")
  endif()
endforeach()
