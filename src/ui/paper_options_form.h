// SPDX-License-Identifier: GPL-3.0-or-later
// The choices about paper as a form; every change is told at once.
#pragma once

#include "services/export_options.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace lectern::ui {

class PaperOptionsForm : public QWidget {
    Q_OBJECT
public:
    explicit PaperOptionsForm(QWidget *parent = nullptr);

    /// Shows these choices; no signal comes of it.
    void setOptions(const services::ExportOptions &options);
    [[nodiscard]] services::ExportOptions options() const;

signals:
    /// The reader changed something; what was typed is well-formed.
    void changed();

private:
    void addPaper(QFormLayout &form);
    void addType(QFormLayout &form);
    void addParts(QFormLayout &form);
    void addLines(QFormLayout &form);
    QCheckBox *addCheck(QFormLayout &form, const QString &text, const char *name);
    void notice();
    void updateEnabled();

    services::ExportOptions m_options; ///< also what the form does not show
    bool m_showing = false;
    QComboBox *m_paper;
    QLineEdit *m_measure;
    QCheckBox *m_landscape;
    QCheckBox *m_ownMargins;
    QDoubleSpinBox *m_margins[4]; ///< inner, top, outer, bottom
    QCheckBox *m_twoSided;
    QComboBox *m_typeface;
    QDoubleSpinBox *m_size;
    QCheckBox *m_titlePage;
    QCheckBox *m_contents;
    QSpinBox *m_depth;
    QCheckBox *m_numbered;
    QCheckBox *m_newPage;
    QCheckBox *m_linkNotes;
    QCheckBox *m_plainCode;
    QCheckBox *m_grey;
    QLineEdit *m_head;
    QLineEdit *m_foot;
};

} // namespace lectern::ui
