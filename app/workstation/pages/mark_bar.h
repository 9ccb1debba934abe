#pragma once

#include "desk/review_work.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;

namespace ruqsat::workstation {

class Segments;

/// Under what the officer looks at: in order or wrong, and why.
class MarkBar final : public QWidget
{
    Q_OBJECT
public:
    explicit MarkBar(QWidget *parent = nullptr);
    /// `title`: the field or document that is marked.
    void show(const QString &title, const std::optional<desk::ReviewMark> &mark);
    /// Where the reason is typed.
    void startReason();

Q_SIGNALS:
    void marked(bool inOrder);
    void reasonEdited(const QString &reason);
    /// Enter or Esc in the reason: back to the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    Segments *m_choice;
    QLineEdit *m_reason;
};

} // namespace ruqsat::workstation
