#pragma once

#include <QAbstractButton>
#include <QButtonGroup>

#include <optional>

namespace ruqsat::workstation {

/// Yes, no, or cannot tell now; keys 1, 2 and 3 while the focus is inside, arrows move.
class ThreeWay final : public QWidget
{
    Q_OBJECT
public:
    enum class Answer { Yes, No, Unknown };
    Q_ENUM(Answer)

    explicit ThreeWay(QWidget *parent = nullptr);
    /// Empty until answered.
    std::optional<Answer> answer() const;
    /// Does not emit answered().
    void setAnswer(std::optional<Answer> answer);
    /// What is answered, for the accessible names of the three.
    void setQuestion(const QString &question);

Q_SIGNALS:
    void answered(ruqsat::workstation::ThreeWay::Answer answer);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    QString m_question;
};

} // namespace ruqsat::workstation
