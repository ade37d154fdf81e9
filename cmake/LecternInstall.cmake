# SPDX-License-Identifier: GPL-3.0-or-later
# Where an installed Lectern puts its files (desktop entry, icon, man page).
