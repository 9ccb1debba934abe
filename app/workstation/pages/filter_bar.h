#pragma once

#include "core/localized.h"
#include "core/regulation_catalog.h"

#include <QVariant>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace ruqsat::workstation {

/// Conditions on a list, in fields and choices over it. Says them a moment after the last key
/// press.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);
    virtual bool isEmpty() const = 0;
    virtual void clear() = 0;

Q_SIGNALS:
    void edited();
    /// Down or Enter in a field, Esc in an empty bar: to the rows.
    void left();

protected:
    using Choices = QList<std::pair<QString, QVariant>>;

    /// Its keys lead to the rows; what is typed is the subclass's to connect with typing().
    void addField(QLineEdit *field);
    void addChoice(QComboBox *box);
    /// Keeps what was chosen while the words change.
    static void refill(QComboBox *box, const Choices &items);
    /// `any`: what stands first; then the services, in the language of the screen.
    static void refillServices(QComboBox *box, const QString &any,
                               const RegulationCatalog &regulations, Language language);
    QTimer *typing() const { return m_typing; }
    void sayNow();
    virtual void retranslate() = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QTimer *m_typing;
};

} // namespace ruqsat::workstation
