#include "workstation/pages/admin_password_page.h"

#include "desk/administration_password.h"
#include "desk/desk.h"
#include "ui_new_password_page.h"

#include <QAction>

namespace ruqsat::workstation {

AdminPasswordPage::AdminPasswordPage(const PageContext &context)
    : Page({.appBar = false})
    , m_context(context)
    , m_ui(std::make_unique<::Ui::NewPasswordPage>())
    , m_work(new desk::NewPassword(context.desk.client(), this))
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    m_ui->login->lineEdit()->setMaxLength(64);
    for (FieldBox *box : {m_ui->oneTime, m_ui->own, m_ui->again}) {
        QLineEdit *line = box->lineEdit();
        line->setEchoMode(QLineEdit::Password);
        line->setMaxLength(256);
        line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText |
                                  Qt::ImhNoPredictiveText);
    }
    for (FieldBox *box : {m_ui->login, m_ui->oneTime, m_ui->own, m_ui->again}) {
        connect(box->lineEdit(), &QLineEdit::textEdited, this, [this, box] {
            box->setError({});
            showState();
        });
        connect(box->lineEdit(), &QLineEdit::returnPressed, this, &AdminPasswordPage::submit);
    }
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &AdminPasswordPage::submit);
    connect(m_work, &desk::NewPassword::failed, this, [this](const Failure &failure) {
        m_ui->failurePanel->showFailure(failure);
        showState();
        // Whoever has gone elsewhere meanwhile types there.
        if (isVisible())
            m_ui->oneTime->lineEdit()->setFocus();
    });
    connect(m_work, &desk::NewPassword::succeeded, this, [this] {
        m_context.go.open(PageId::SignIn);
        m_context.go.toast(Toast::Tone::Good,
                           //: Message after a person chose a password of their own
                           tr("Your password is set. Sign in with it."));
    });
    retranslate();
}

AdminPasswordPage::~AdminPasswordPage() = default;

QString AdminPasswordPage::title() const
{
    return m_ui->heading->text();
}

QWidget *AdminPasswordPage::firstFocus() const
{
    return m_ui->login->lineEdit()->text().isEmpty() ? m_ui->login->field()
                                                     : m_ui->oneTime->field();
}

void AdminPasswordPage::onEnter(const QString &subject)
{
    m_ui->login->lineEdit()->setText(subject);
    m_ui->failurePanel->clear();
    showState();
}

void AdminPasswordPage::onLeave()
{
    for (FieldBox *box : {m_ui->oneTime, m_ui->own, m_ui->again}) {
        box->lineEdit()->setText({});
        box->setError({});
    }
}

/// As the vault takes it: UTF-8 in NFC. An empty text drops the undo history too.
Secret AdminPasswordPage::taken(FieldBox *box)
{
    QByteArray bytes = box->lineEdit()->text().normalized(QString::NormalizationForm_C).toUtf8();
    Secret secret = Secret::copyOf(bytes);
    bytes.fill('\0');
    box->lineEdit()->setText({});
    return secret;
}

void AdminPasswordPage::submit()
{
    if (m_work->isRunning())
        return;
    const QString own = m_ui->own->lineEdit()->text();
    const bool good = desk::isGoodPassword(own);
    const bool same = own == m_ui->again->lineEdit()->text();
    //: Under the field of a new password
    m_ui->own->setError(good ? QString() : tr("At least twelve characters of two kinds"));
    //: Under the field where a new password is typed once more
    m_ui->again->setError(same ? QString() : tr("Not the same as above"));
    QLineEdit *wrong = !good ? m_ui->own->lineEdit() : !same ? m_ui->again->lineEdit() : nullptr;
    for (FieldBox *box : {m_ui->oneTime, m_ui->login}) {
        if (box->lineEdit()->text().isEmpty())
            wrong = box->lineEdit();
    }
    if (wrong) {
        wrong->setFocus();
        return;
    }
    m_ui->failurePanel->clear();
    Secret next = taken(m_ui->own);
    m_ui->again->lineEdit()->setText({});
    m_work->start(m_ui->login->lineEdit()->text().trimmed(), taken(m_ui->oneTime), std::move(next));
    showState();
}

void AdminPasswordPage::showState()
{
    primary()->setEnabled(!m_work->isRunning());
    // It signs in and out on the connection that whoever signs in next would have.
    back()->setEnabled(!m_work->isRunning());
    //: Beside the button that is off, while a new password is set
    setReason(m_work->isRunning() ? tr("Being set…") : QString());
}

void AdminPasswordPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: New password, field
    m_ui->login->setLabel(tr("Login"));
    //: New password, field
    m_ui->oneTime->setLabel(tr("One-time password"));
    //: New password, field
    m_ui->own->setLabel(tr("Your new password"));
    //: New password, field
    m_ui->again->setLabel(tr("The new password once more"));
    //: New password, the filled button
    primary()->setText(tr("Set the password"));
    //: New password, button: to the sign-in
    back()->setText(tr("Back"));
    showState();
}

} // namespace ruqsat::workstation
