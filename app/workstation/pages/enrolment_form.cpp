#include "workstation/pages/enrolment_form.h"

#include "desk/registry_client.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/wait_bar.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ruqsat::workstation {

namespace enrolment_detail {

/// Of a code with its dashes, and room for spaces.
constexpr int longestCode = 32;

} // namespace enrolment_detail

EnrolmentForm::EnrolmentForm(QWidget *parent)
    : QWidget(parent)
    , m_box(new FieldBox)
    , m_submit(new QPushButton)
    , m_wait(new WaitBar)
{
    QLineEdit *code = m_box->lineEdit();
    code->setObjectName(QStringLiteral("enrolmentCode"));
    code->setProperty("big", true);
    code->setMaxLength(enrolment_detail::longestCode);
    code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_submit->setObjectName(QStringLiteral("enrol"));
    m_submit->setProperty("kind", QStringLiteral("primary"));
    m_submit->setProperty("big", true);
    m_submit->setProperty("keys", QStringLiteral("Enter"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_box);
    column->addWidget(m_submit);
    column->addWidget(m_wait);
    connect(code, &QLineEdit::textChanged, this, &EnrolmentForm::showState);
    connect(code, &QLineEdit::returnPressed, this, &EnrolmentForm::submit);
    connect(m_submit, &QPushButton::clicked, this, &EnrolmentForm::submit);
    retranslate();
}

QLineEdit *EnrolmentForm::codeField() const
{
    return m_box->lineEdit();
}

void EnrolmentForm::clear()
{
    // An empty text drops the undo history too.
    codeField()->setText({});
}

void EnrolmentForm::submit()
{
    const QString code = codeField()->text().simplified();
    if (!m_client || m_isAsking || code.isEmpty())
        return;
    m_isAsking = true;
    showState();
    Q_EMIT asking();
    m_client->enrol(code).then(this, [this](const Result<void> &done) {
        m_isAsking = false;
        showState();
        if (done) {
            clear();
            Q_EMIT enrolled();
            return;
        }
        codeField()->selectAll();
        codeField()->setFocus();
        Q_EMIT failed(done.failure());
    });
}

void EnrolmentForm::showState()
{
    codeField()->setEnabled(!m_isAsking);
    m_submit->setEnabled(!m_isAsking && !codeField()->text().simplified().isEmpty());
    if (!m_isAsking)
        m_wait->end();
    else
        //: Registration of the workplace, progress
        m_wait->begin(tr("Asking the registry"), false);
}

void EnrolmentForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EnrolmentForm::retranslate()
{
    //: Registration of the workplace, label of the field: the administrator's one-time code
    m_box->setLabel(tr("&Code of this workplace"));
    //: Registration of the workplace, under the field of the code
    m_box->setHint(tr("Latin letters and digits; the dashes may be left out"));
    //: Registration of the workplace, the filled button
    m_submit->setText(tr("Register this workplace"));
    showState();
}

} // namespace ruqsat::workstation
