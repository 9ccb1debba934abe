#include "workstation/pages/sign_in_page.h"

#include "desk/desk.h"
#include "trust/certificate.h"
#include "vault/try_counter.h"
#include "workstation/look/icons.h"
#include "workstation/look/look.h"
#include "workstation/pages/enrolment_form.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include "ui_sign_in_page.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>

namespace ruqsat::workstation {

namespace sign_in_detail {

/// As the vault takes it: UTF-8 in NFC.
Secret secretOf(const QString &password)
{
    QByteArray bytes = password.normalized(QString::NormalizationForm_C).toUtf8();
    Secret secret = Secret::copyOf(bytes);
    bytes.fill('\0');
    return secret;
}

constexpr qint64 largestCertificate = 64 * 1024;
constexpr int soonDays = 30;

} // namespace sign_in_detail

SignInPage::SignInPage(const PageContext &context, Purpose purpose)
    : Page({.appBar = false, .footer = false})
    , m_context(context)
    , m_purpose(purpose)
    , m_ui(std::make_unique<::Ui::SignInPage>())
    , m_reveal(new QAction(this))
{
    m_ui->setupUi(this);
    m_ui->failure->setLanguages(&context.languages);
    QLineEdit *login = m_ui->loginBox->lineEdit();
    login->setObjectName(QStringLiteral("login"));
    login->setProperty("big", true);
    login->setMaxLength(128);
    QLineEdit *password = m_ui->passwordBox->lineEdit();
    password->setObjectName(QStringLiteral("password"));
    password->setProperty("big", true);
    password->setEchoMode(QLineEdit::Password);
    password->setMaxLength(256);
    password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText |
                                  Qt::ImhNoPredictiveText);
    m_reveal->setIcon(icon(QStringLiteral("view-visible"), QPalette::PlaceholderText));
    m_reveal->setCheckable(true);
    password->addAction(m_reveal, QLineEdit::TrailingPosition);
    connect(m_reveal, &QAction::toggled, this, [password](bool shown) {
        password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    m_ui->keyboard->watch(password);
    m_ui->signIn->setProperty("keys", QStringLiteral("Enter"));

    connect(m_ui->signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(login, &QLineEdit::returnPressed, password, qOverload<>(&QWidget::setFocus));
    connect(password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(login, &QLineEdit::textChanged, this, &SignInPage::showPlace);
    connect(login, &QLineEdit::textChanged, this, &SignInPage::showState);
    connect(password, &QLineEdit::textChanged, this, &SignInPage::showState);
    connect(m_ui->other, &QPushButton::clicked, this, &SignInPage::chooseAnother);
    m_ui->enrolment->setClient(context.desk.client());
    connect(m_ui->enrolment, &EnrolmentForm::asking, m_ui->failure, &FailurePanel::clear);
    connect(m_ui->enrolment, &EnrolmentForm::failed, m_ui->failure,
            [this](const Failure &failure) { m_ui->failure->showFailure(failure); });
    connect(m_ui->enrolment, &EnrolmentForm::enrolled, this, &SignInPage::onEnrolled);
    connect(&m_context.desk.connection(), &desk::ConnectionWatch::changed, this, [this] {
        showPlace();
        showEnrolment();
    });
    desk::SignIn &signIn = m_context.desk.signIn();
    connect(&signIn, &desk::SignIn::stepChanged, this, &SignInPage::showState);
    connect(&signIn, &desk::SignIn::failed, this, &SignInPage::onFailed);
    connect(&signIn, &desk::SignIn::formerRefused, this, &SignInPage::onFailed);
    connect(m_ui->wait, &WaitBar::cancelled, &signIn, &desk::SignIn::cancel);
    retranslate();
}

SignInPage::~SignInPage() = default;

QString SignInPage::title() const
{
    //: Title of the window while the desk is locked
    return isUnlock() ? tr("Locked")
                      //: Title of the window before the sign-in
                      : tr("Sign in");
}

QWidget *SignInPage::firstFocus() const
{
    if (m_enrolling)
        return m_ui->enrolment->codeField();
    return m_ui->loginBox->lineEdit()->text().isEmpty() ? m_ui->loginBox->lineEdit()
                                                        : m_ui->passwordBox->lineEdit();
}

void SignInPage::onEnter(const QString &)
{
    m_ui->failure->clear();
    m_nextTry = {};
    showNextTry();
    m_lockedAt = m_context.desk.clock().now();
    if (const desk::Session *session = m_context.desk.session(); session && isUnlock())
        m_ui->loginBox->lineEdit()->setText(session->user().login);
    showPlace();
    showEnrolment();
    showDevice();
    showState();
}

void SignInPage::onLeave()
{
    m_ui->enrolment->clear();
    // An empty text drops the undo history too.
    m_ui->passwordBox->lineEdit()->setText({});
    m_reveal->setChecked(false);
}

void SignInPage::submit()
{
    desk::SignIn &signIn = m_context.desk.signIn();
    QLineEdit *password = m_ui->passwordBox->lineEdit();
    const QString login = m_ui->loginBox->lineEdit()->text().trimmed();
    const bool former = signIn.step() == desk::SignInStep::AwaitingFormer;
    if ((signIn.isRunning() && !former) || login.isEmpty() || password->text().isEmpty())
        return;
    m_ui->failure->clear();
    m_nextTry = {};
    showNextTry();
    Secret secret = sign_in_detail::secretOf(password->text());
    password->setText({});
    if (former) {
        signIn.giveFormer(std::move(secret));
    } else if (isOwner()) {
        signIn.unlock(*m_context.desk.session(), std::move(secret));
    } else if (isUnlock()) {
        // The work of whoever locked the desk ends with this.
        const auto given = std::make_shared<Secret>(std::move(secret));
        m_context.go.leaveWork([&signIn, login, given] { signIn.start(login, std::move(*given)); });
    } else {
        signIn.start(login, std::move(secret));
    }
}

bool SignInPage::isOwner() const
{
    const desk::Session *session = m_context.desk.session();
    return isUnlock() && session &&
           session->user().login == m_ui->loginBox->lineEdit()->text().trimmed();
}

void SignInPage::chooseAnother()
{
    if (m_former) {
        m_context.desk.signIn().cancel();
        return;
    }
    const desk::Session *session = m_context.desk.session();
    QLineEdit *login = m_ui->loginBox->lineEdit();
    // The same button leads back.
    login->setText(isOwner() || !session ? QString() : session->user().login);
    m_ui->passwordBox->lineEdit()->setText({});
    firstFocus()->setFocus();
}

void SignInPage::showPlace()
{
    const bool away = m_context.desk.connection().state() == desk::ConnectionState::Unreachable;
    const int days = m_context.desk.settings().offlineDays;
    const desk::Session *session = m_context.desk.session();
    QString words;
    if (m_enrolling) {
        //: Under the heading of the registration of the workplace
        words = tr("The registry does not admit this workplace. The administrator gives a one-time "
                   "code for it.");
    } else if (m_former) {
        //: Under the heading of the sign-in, when the vault still has the password before the
        //: present
        words = tr("Your password was changed. The one before it opens the drafts kept on this "
                   "desk, this once. Who has forgotten it asks the administrator to restore the "
                   "vault; nothing in it is lost.");
    } else if (isOwner()) {
        // With its day: a desk may be locked over a weekend, and nothing writes this anew at night.
        //: Under the heading of the locked desk: %1 is the person's name, %2 a date with time
        words = tr("%1 · locked since %2. The work is as you left it.")
                    .arg(session->user().name.in(m_context.languages.current()),
                         dateTimeText(m_lockedAt));
    } else if (isUnlock() && session) {
        //: Under the heading of the locked desk when another login is typed: %1 is the name of the
        //: person who locked it
        words = tr("Another person signs in. The work of %1 is kept until their next sign-in.")
                    .arg(session->user().name.in(m_context.languages.current()));
    } else if (away && days > 0) {
        //: Under the heading of the sign-in while the registry is away; %n days
        words = tr("No connection to the registry. Whoever signed in here with it in the last %n "
                   "day(s) may go on without it.",
                   nullptr, days);
    } else {
        //: Under the heading of the sign-in
        words = tr("Role and office come from the registry.");
    }
    m_ui->place->setText(words);
    if (!isUnlock())
        return;
    //: Button of the locked desk
    if (m_former)
        return;
    m_ui->signIn->setText(isOwner() ? tr("Unlock") : tr("Sign in", "button"));
    //: Locked desk, second button: another person signs in
    m_ui->other->setText(isOwner() ? tr("Another person")
                                   //: Locked desk, second button: back to whoever locked it
                                   : tr("Back to the locked desk"));
}

void SignInPage::onFailed(const Failure &failure)
{
    if (!isVisible())
        return;
    if (failure.code == FailureCode::PasswordChangeNeeded) {
        const PageContext context = m_context;
        const QString login = m_ui->loginBox->lineEdit()->text().trimmed();
        // The registry took the password: whoever locked the desk leaves it, and this page with
        // them.
        if (isUnlock())
            context.desk.signOut();
        context.go.open(PageId::NewPassword, login);
        return;
    }
    if (failure.code != FailureCode::Cancelled)
        m_ui->failure->showFailure(failure);
    if (failure.code == FailureCode::VaultTooManyTries)
        m_nextTry = m_context.desk.clock().now().addSecs(failure.detail.toInt());
    showNextTry();
    showState();
    (m_enrolling ? firstFocus() : m_ui->passwordBox->lineEdit())->setFocus();
}

void SignInPage::showEnrolment()
{
    const bool wanted = m_context.desk.connection().state() == desk::ConnectionState::DeviceRefused;
    if (wanted == m_enrolling)
        return;
    m_enrolling = wanted;
    retranslate();
    if (isVisible())
        firstFocus()->setFocus();
}

void SignInPage::onEnrolled()
{
    m_ui->failure->clear();
    // What only an admitted workplace is told.
    m_context.desk.connection().ask();
    //: Sign-in, message: the registry admits this workplace from now on
    m_context.go.toast(Toast::Tone::Good, tr("The workplace is registered."));
}

void SignInPage::showNextTry()
{
    const QString at =
        m_nextTry.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("HH:mm:ss"));
    //: Sign-in, under the password after too many wrong ones: %1 is a time of day, %2 of minutes
    const QString words = tr("The next attempt is possible at %1; each further wrong password "
                             "doubles the pause, up to %2 min")
                              .arg(at)
                              .arg(vault::TryCounter::longestWaitSeconds / 60);
    m_ui->passwordBox->setError(m_nextTry.isValid() ? words : QString());
}

void SignInPage::showState()
{
    const desk::SignInStep step = m_context.desk.signIn().step();
    const bool former = step == desk::SignInStep::AwaitingFormer;
    const bool running = step != desk::SignInStep::Idle && !former && isVisibleTo(parentWidget());
    if (former != m_former) {
        m_former = former;
        retranslate();
        m_ui->passwordBox->lineEdit()->setFocus();
    }
    m_ui->loginBox->field()->setEnabled(!running && !former);
    m_ui->passwordBox->field()->setEnabled(!running);
    m_ui->signIn->setEnabled(!running && !m_ui->loginBox->lineEdit()->text().trimmed().isEmpty() &&
                             !m_ui->passwordBox->lineEdit()->text().isEmpty());
    QString words;
    switch (step) {
    case desk::SignInStep::Idle:
    case desk::SignInStep::AwaitingFormer:
    case desk::SignInStep::AwaitingCopy:
        break;
    case desk::SignInStep::AskingRegistry:
    case desk::SignInStep::Proving:
        //: Sign-in, progress
        words = tr("Asking the registry");
        break;
    case desk::SignInStep::DerivingKeys:
        //: Sign-in, progress: keys are made from the password
        words = tr("Checking the password");
        break;
    case desk::SignInStep::OpeningVault:
        //: Sign-in, progress: the encrypted store of this desk is opened
        words = tr("Opening the desk's vault");
        break;
    }
    if (!running)
        m_ui->wait->end();
    else if (m_ui->wait->isRunning())
        m_ui->wait->setWords(words);
    else
        m_ui->wait->begin(words);
}

void SignInPage::showDevice()
{
    QFile file(m_context.desk.settings().deviceCertificate);
    Result<trust::Certificate> certificate = FailureCode::DataFileUnreadable;
    if (file.open(QIODevice::ReadOnly))
        certificate = trust::Certificate::fromPem(file.read(sign_in_detail::largestCertificate));
    const QDateTime now = m_context.desk.clock().now();
    const char *tone = "bad";
    QString words;
    if (!certificate) {
        //: Sign-in, about the certificate that this desk shows to the registry
        words = tr("The device certificate cannot be read");
    } else if (certificate->notAfter() < now) {
        //: Sign-in, about the certificate that this desk shows to the registry; %1 is a date
        words = tr("The device certificate expired on %1").arg(dateText(certificate->lastDay()));
    } else {
        tone = now.daysTo(certificate->notAfter()) < sign_in_detail::soonDays ? "warn" : "good";
        //: Sign-in, about the certificate that this desk shows to the registry; %1 is a date
        words = tr("Device certificate valid until %1").arg(dateText(certificate->lastDay()));
    }
    m_ui->deviceGlyph->setTone(QLatin1String(tone));
    m_ui->device->setText(words);
}

void SignInPage::retranslate()
{
    m_ui->retranslateUi(this);
    if (isUnlock()) {
        //: Heading of the locked desk
        m_ui->heading->setText(tr("The desk is locked"));
    }
    showPlace();
    if (m_former) {
        //: Label of the password field, when the vault still has the password before the present
        m_ui->passwordBox->setLabel(tr("&Former password"));
        //: Button of the sign-in, when the vault still has the password before the present
        m_ui->signIn->setText(tr("Open the drafts"));
        //: Button of the sign-in, when the vault still has the password before the present
        m_ui->other->setText(tr("Cancel"));
    }
    if (m_enrolling) {
        //: Heading of the sign-in where the registry does not admit this workplace
        m_ui->heading->setText(tr("Registration of the workplace"));
    }
    m_ui->enrolment->setVisible(m_enrolling);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->loginBox, m_ui->passwordBox,
                                                          m_ui->keyboard, m_ui->signIn})
        part->setVisible(!m_enrolling);
    m_ui->other->setVisible((isUnlock() || m_former) && !m_enrolling);
    //: Button inside the password field
    m_reveal->setText(tr("Show the password"));
    m_reveal->setToolTip(m_reveal->text());
    showDevice();
    showNextTry();
    showState();
}

} // namespace ruqsat::workstation
