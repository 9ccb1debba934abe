#pragma once

#include <QString>

class QDialog;
class QPushButton;
class QVBoxLayout;
class QWidget;

// What the small dialogs of the office share: a title, fields under their captions, the buttons.
namespace ruqsat::workstation {

/// The column of the dialog, begun with its title.
QVBoxLayout *startDialog(QDialog &dialog);
/// `caption` with its mnemonic; the field gets it as accessible name.
void addField(QVBoxLayout &column, const QString &caption, QWidget *field, const char *name);
/// What is wrong with a text of more than `most` UTF-16 units; empty where it fits.
QString tooLongText(const QString &text, int most);
/// Cancel (Esc) and the filled button (Ctrl+Enter), which accepts.
void endDialog(QDialog &dialog, QVBoxLayout &column, QPushButton *accept, const char *name);

} // namespace ruqsat::workstation
