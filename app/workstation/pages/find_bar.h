#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace ruqsat::workstation {

/// Words to look for in a document: the field, how many were found, next (Enter, F3), previous
/// (Shift+F3), Esc closes. Says only what was asked; the document is its owner's.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    QString text() const;
    /// Shows the bar with the words of the last time chosen.
    void open();
    /// `current` from 0; below zero where nothing is found yet. `searching`: more may come.
    void showCount(int current, int count, bool searching);

Q_SIGNALS:
    void edited(const QString &text);
    void next();
    void previous();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_field;
    QLabel *m_count;
    QAction *m_next;
    QAction *m_previous;
};

} // namespace ruqsat::workstation
