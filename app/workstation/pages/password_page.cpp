#include "workstation/pages/password_page.h"

#include "desk/administration_password.h"
#include "desk/desk.h"

#include "ui_password_page.h"

#include <QAction>

#include <utility>

namespace ruqsat::workstation {

namespace password_detail {

/// As the vault takes it: UTF-8 in NFC. An empty text drops the undo history too.
Secret taken(FieldBox *box)
{
    QByteArray bytes = box->lineEdit()->text().normalized(QString::NormalizationForm_C).toUtf8();
    Secret secret = Secret::copyOf(bytes);
    bytes.fill('\0');
    box->lineEdit()->setText({});
    return secret;
}

} // namespace password_detail

PasswordPage::PasswordPage(const PageContext &context)
    : Page(Chrome())
    , m_context(context)
    , m_ui(std::make_unique<::Ui::PasswordPage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    for (FieldBox *box : boxes()) {
        QLineEdit *line = box->lineEdit();
        line->setEchoMode(QLineEdit::Password);
        line->setMaxLength(256);
        line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText |
                                  Qt::ImhNoPredictiveText);
        connect(line, &QLineEdit::textEdited, this, [this, box] {
            box->setError({});
            showState();
        });
        connect(line, &QLineEdit::returnPressed, this, &PasswordPage::submit);
    }
    m_ui->keyboard->watch(m_ui->own->lineEdit());
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &PasswordPage::submit);
    if (desk::Session *session = context.desk.session()) {
        m_work = new desk::PasswordChange(*session, this);
        connect(m_work, &desk::PasswordChange::failed, this, [this](const Failure &failure) {
            m_ui->failurePanel->showFailure(failure);
            showState();
            // Whoever has gone elsewhere meanwhile types there, and is told there.
            if (isVisible())
                m_ui->present->lineEdit()->setFocus();
            m_untold = m_left;
            if (m_left)
                m_context.go.toastFailure(
                    failure, [this] { return primary()->text(); },
                    [this] { m_context.go.open(PageId::Password); });
        });
        connect(m_work, &desk::PasswordChange::succeeded, this, [this] {
            showState();
            // Whoever has gone elsewhere meanwhile stays there.
            m_changed = !isVisible();
            if (!m_changed)
                m_context.go.back();
            m_context.go.toast(Toast::Tone::Good,
                               //: Message after the person signed in chose another password
                               tr("The password is changed."));
        });
    }
    retranslate();
}

PasswordPage::~PasswordPage() = default;

QList<FieldBox *> PasswordPage::boxes() const
{
    return {m_ui->present, m_ui->own, m_ui->again};
}

QString PasswordPage::title() const
{
    return m_ui->heading->text();
}

QWidget *PasswordPage::firstFocus() const
{
    return m_ui->present->field();
}

void PasswordPage::onEnter(const QString &)
{
    m_left = false;
    m_changed = false;
    if (!std::exchange(m_untold, false))
        m_ui->failurePanel->clear();
    showState();
}

void PasswordPage::onLeave()
{
    m_left = true;
    for (FieldBox *box : boxes()) {
        box->lineEdit()->setText({});
        box->setError({});
    }
}

void PasswordPage::onReturn()
{
    if (std::exchange(m_changed, false))
        m_context.go.back();
}

void PasswordPage::submit()
{
    if (!m_work || m_work->isRunning() || !m_context.desk.session()->isAlive())
        return;
    const QString own = m_ui->own->lineEdit()->text();
    const bool known = !m_ui->present->lineEdit()->text().isEmpty();
    const bool good = desk::isGoodPassword(own);
    const bool same = own == m_ui->again->lineEdit()->text();
    const bool other = own != m_ui->present->lineEdit()->text();
    QString fault;
    if (!good)
        //: Under the field of a new password
        fault = tr("At least twelve characters of two kinds");
    else if (!other)
        //: Under the field of a new password
        fault = tr("The same as the present one");
    //: Under the empty field of the present password
    m_ui->present->setError(known ? QString() : tr("Type the present password"));
    m_ui->own->setError(fault);
    //: Under the field where a new password is typed once more
    m_ui->again->setError(same ? QString() : tr("Not the same as above"));
    QLineEdit *wrong = !known            ? m_ui->present->lineEdit()
                       : !good || !other ? m_ui->own->lineEdit()
                       : !same           ? m_ui->again->lineEdit()
                                         : nullptr;
    if (wrong) {
        wrong->setFocus();
        return;
    }
    m_ui->failurePanel->clear();
    m_ui->again->lineEdit()->setText({});
    Secret present = password_detail::taken(m_ui->present);
    m_work->start(std::move(present), password_detail::taken(m_ui->own));
    showState();
}

void PasswordPage::showState()
{
    const desk::Session *session = m_context.desk.session();
    const bool running = m_work && m_work->isRunning();
    const bool alive = session && session->isAlive();
    primary()->setEnabled(alive && !running);
    if (running)
        //: Beside the button that is off, while the password is changed
        setReason(tr("Being changed…"));
    else if (!alive)
        //: Beside the button that is off: the registry is away, or wants a new sign-in
        setReason(tr("A change of password needs the registry"));
    else
        setReason({});
}

void PasswordPage::retranslate()
{
    m_ui->retranslateUi(this);
    //: Change of password, field
    m_ui->present->setLabel(tr("Present password"));
    //: Change of password, field
    m_ui->own->setLabel(tr("New password"));
    //: Change of password, field
    m_ui->again->setLabel(tr("The new password once more"));
    //: Change of password, the filled button
    primary()->setText(tr("Change the password"));
    //: Change of password, button: to the page before
    back()->setText(tr("Back"));
    showState();
}

} // namespace ruqsat::workstation
