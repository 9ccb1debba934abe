#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

/// The pieces of Style, one file for each kind of control.
namespace ruqsat::workstation::draw {

QString textProperty(const QWidget *widget, const char *name);
bool flag(const QWidget *widget, const char *name);

QSize buttonSize(const QStyleOptionButton &option, const QWidget *widget);
void buttonBevel(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void buttonLabel(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);

void field(QPainter *painter, const QRectF &rect, bool focused, bool readOnly, bool error);
void lineEdit(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void comboBox(const QStyleOption &option, QPainter *painter);
void spinBox(const QStyleOptionComplex &option, QPainter *painter, const QRect &up,
             const QRect &down);

void checkBox(const QStyleOption &option, QPainter *painter);
void radioButton(const QStyleOption &option, QPainter *painter);

void scrollBar(const QStyleOption &option, QPainter *painter, const QRect &slider);
void progressGroove(const QStyleOption &option, QPainter *painter);
void progressContents(const QStyleOptionProgressBar &option, QPainter *painter);

void headerSection(const QStyleOption &option, QPainter *painter);
void headerLabel(const QStyleOptionHeader &option, QPainter *painter, bool padded);
/// What headerLabel() needs to show the whole text.
int headerWidth(const QStyleOptionHeader &option, bool padded);

void itemRow(const QStyleOptionViewItem &option, QPainter *painter);

/// A ring of the focus colour inside `rect`.
void focusRing(QPainter *painter, const QRectF &rect, double radius);

} // namespace ruqsat::workstation::draw
