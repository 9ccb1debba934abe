#pragma once

#include <QLineEdit>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace ruqsat::workstation {

class Glyph;

/// A field with its label above and, below, one line kept free for an error or a hint, so that
/// nothing moves when it appears.
class FieldBox final : public QWidget
{
    Q_OBJECT
    /// With a mnemonic: "&Phone".
    Q_PROPERTY(QString label READ label WRITE setLabel)
    Q_PROPERTY(QString hint READ hint WRITE setHint)
    /// False where errors of the field are told elsewhere: no line is kept for them.
    Q_PROPERTY(bool messageLine READ hasMessageLine WRITE setMessageLine)

public:
    explicit FieldBox(QWidget *parent = nullptr);
    /// Takes the field as a child and gives it its accessible name.
    void setField(QWidget *field);
    QWidget *field() const { return m_field; }
    /// Makes the field as wide as its content may be; the message below may be wider.
    void setFieldWidth(int width);
    /// The field where it is a line of text; made at the first call if no other field was set.
    QLineEdit *lineEdit();

    QString label() const;
    void setLabel(const QString &label);
    bool hasMessageLine() const { return m_messageLine; }
    void setMessageLine(bool kept);
    const QString &hint() const { return m_hint; }
    void setHint(const QString &hint);
    /// Empty: no error.
    void setError(const QString &error);
    const QString &error() const { return m_error; }
    bool hasError() const { return !m_error.isEmpty(); }

private:
    void showMessage();

    QVBoxLayout *m_column;
    QLabel *m_label;
    QWidget *m_field = nullptr;
    Glyph *m_sign;
    QLabel *m_message;
    QString m_hint;
    QString m_error;
    bool m_messageLine = true;
};

} // namespace ruqsat::workstation
