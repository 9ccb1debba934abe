#pragma once

#include <QString>

#include <functional>

class QDialog;
class QLabel;
class QPushButton;
class QVBoxLayout;
class QWidget;

// What the small dialogs of the office share: a title, fields under their captions, the buttons.
namespace ruqsat::workstation {

/// The column of the dialog, begun with its title, which is that of the window.
QVBoxLayout *startDialog(QDialog &dialog);
/// Says the words of the dialog now, and again at each switch of the language.
void sayWords(QDialog &dialog, const std::function<void()> &words);
/// Without a caption, which nameField() gives it.
QLabel *addField(QVBoxLayout &column, QWidget *field, const char *name);
/// `caption` with its mnemonic; the field that the label leads to gets it as accessible name.
void nameField(QLabel &label, const QString &caption);
/// `caption` with its mnemonic; the field gets it as accessible name.
void addField(QVBoxLayout &column, const QString &caption, QWidget *field, const char *name);
/// What is wrong with a text of more than `most` UTF-16 units; empty where it fits.
QString tooLongText(const QString &text, int most);
/// Cancel (Esc) and the filled button (Ctrl+Enter), which accepts.
void endDialog(QDialog &dialog, QVBoxLayout &column, QPushButton *accept, const char *name);

} // namespace ruqsat::workstation
