#include "workstation/widgets/three_way.h"

#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/look/style.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace ruqsat::workstation {

namespace three_way_detail {

class Third final : public QAbstractButton
{
public:
    Third(ThreeWay::Answer answer, QWidget *parent)
        : QAbstractButton(parent)
        , m_answer(answer)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFixedSize(32, 28);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &l = look();
        const bool yes = m_answer == ThreeWay::Answer::Yes;
        const bool no = m_answer == ThreeWay::Answer::No;
        const QColor ink = yes ? l.good : no ? l.bad : l.warn;
        const QColor ground = yes ? l.goodGround : no ? l.badGround : l.warnGround;
        const QString glyph = yes  ? QStringLiteral("checkmark")
                              : no ? QStringLiteral("window-close")
                                   : QStringLiteral("question");
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double radius = metric::fieldRadius;
        const QRectF whole = QRectF(parentWidget()->rect()).translated(-pos());
        painter.setPen(QPen(l.edge, 1));
        painter.setBrush(l.surface);
        painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QRectF box = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
        if (isChecked()) {
            painter.setPen(QPen(ink, 1.5));
            painter.setBrush(ground);
            painter.drawRoundedRect(box, radius, radius);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(l.focus, 2));
            painter.drawRoundedRect(box.adjusted(0.25, 0.25, -0.25, -0.25), radius, radius);
        }
        drawIcon(&painter, QPointF(8, 6), glyph, 16, isChecked() ? ink : l.muted,
                 isChecked() ? ground : l.surface);
    }

private:
    ThreeWay::Answer m_answer;
};

} // namespace three_way_detail

ThreeWay::ThreeWay(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Answer answer : {Answer::Yes, Answer::No, Answer::Unknown}) {
        auto *third = new three_way_detail::Third(answer, this);
        m_group->addButton(third, int(answer));
        layout->addWidget(third);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT answered(Answer(id)); });
    retranslate();
}

std::optional<ThreeWay::Answer> ThreeWay::answer() const
{
    const int id = m_group->checkedId();
    return id < 0 ? std::nullopt : std::optional(Answer(id));
}

void ThreeWay::setAnswer(std::optional<Answer> answer)
{
    if (answer) {
        m_group->button(int(*answer))->setChecked(true);
        return;
    }
    // An exclusive group does not let go of its last choice.
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

void ThreeWay::setQuestion(const QString &question)
{
    m_question = question;
    retranslate();
}

void ThreeWay::keyPressEvent(QKeyEvent *event)
{
    const int index = event->key() - Qt::Key_1;
    if (index >= 0 && index < 3 && isEnabled()) {
        m_group->button(index)->setFocus(Qt::ShortcutFocusReason);
        m_group->button(index)->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ThreeWay::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ThreeWay::retranslate()
{
    const QString words[] = {
        //: Answer to a requirement in the case review, key 1
        tr("yes"),
        //: Answer to a requirement in the case review, key 2
        tr("no"),
        //: Answer to a requirement in the case review, key 3: an answer is still awaited
        tr("cannot tell now"),
    };
    for (int i = 0; i < 3; ++i) {
        QAbstractButton *button = m_group->button(i);
        button->setAccessibleName(
            m_question.isEmpty() ? words[i] : QStringLiteral("%1: %2").arg(m_question, words[i]));
        button->setToolTip(QStringLiteral("%1 (%2)").arg(words[i], QString::number(i + 1)));
    }
}

} // namespace ruqsat::workstation
