#include "workstation/pages/licence_act_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_licence_act_page.h"
#include "workstation/pages/pin_flow.h"
#include "workstation/widgets/day_field.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

constexpr int dayFieldWidth = 160;

Chrome licenceActChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Register;
    return chrome;
}

int lastPosition(const protocol::LicenceLife &life)
{
    return life.events.isEmpty() ? 0 : life.events.last().position;
}

} // namespace

LicenceActPage::LicenceActPage(const PageContext &context, QWidget *parent)
    : Page(licenceActChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::LicenceActPage>())
{
    using protocol::LicenceGround;
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    const auto field = [this](FieldBox *box, LocalizedText LicenceGround::*part,
                              QString LocalizedText::*text, int longest) {
        box->lineEdit()->setMaxLength(longest);
        box->lineEdit()->setObjectName(box->objectName() + QStringLiteral("Line"));
        m_fields.append({box->objectName(), box, text, part});
        connect(box->lineEdit(), &QLineEdit::textEdited, this, [this, box] {
            box->setError({});
            showState();
        });
    };
    field(m_ui->actKk, &LicenceGround::act, &LocalizedText::kk, 500);
    field(m_ui->actRu, &LicenceGround::act, &LocalizedText::ru, 500);
    field(m_ui->clauseKk, &LicenceGround::clause, &LocalizedText::kk, 200);
    field(m_ui->clauseRu, &LicenceGround::clause, &LocalizedText::ru, 200);
    field(m_ui->reasonKk, &LicenceGround::reason, &LocalizedText::kk, 2'000);
    field(m_ui->reasonRu, &LicenceGround::reason, &LocalizedText::ru, 2'000);
    m_until = new DayField;
    m_until->setObjectName(QStringLiteral("untilLine"));
    m_ui->until->setField(m_until);
    m_ui->until->setFieldWidth(dayFieldWidth);
    connect(m_until, &QLineEdit::textEdited, this, [this] { m_ui->until->setError({}); });
    setBack();
    connect(setPrimary(), &QAction::triggered, this, &LicenceActPage::onSign);
    connect(&context.desk.tokens(), &desk::TokenWatch::changed, this, &LicenceActPage::showState);
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        if (m_signing)
            m_signing->cancel();
        m_ui->waitBar->end();
        showState();
    });
    retranslate();
}

LicenceActPage::~LicenceActPage() = default;

QString LicenceActPage::actionTitle() const
{
    switch (m_action) {
    case LicenceAction::Resume:
        return tr("Resumption of a licence", "screen title");
    case LicenceAction::Terminate:
        return tr("Termination of a licence", "screen title");
    default:
        return tr("Suspension of a licence", "screen title");
    }
}

QString LicenceActPage::title() const
{
    return actionTitle();
}

QWidget *LicenceActPage::firstFocus() const
{
    return m_ui->actKk->lineEdit();
}

void LicenceActPage::onEnter(const QString &subject)
{
    m_left = false;
    if (m_signing && m_signing->isUnderWay()) {
        // It is on its way to the register: the same one is shown as it stands.
        if (subject.isEmpty() || subject == m_subject) {
            showState();
            return;
        }
        leaveSigning();
    }
    if (!subject.isEmpty() && subject != m_subject) {
        m_subject = subject;
        m_action =
            licenceActionFromName(subject.section(u' ', 0, 0)).value_or(LicenceAction::Suspend);
        m_number = subject.section(u' ', 1);
        for (const GroundField &field : std::as_const(m_fields)) {
            field.box->lineEdit()->clear();
            field.box->setError({});
        }
        m_until->setDay({});
        m_ui->until->setError({});
    }
    m_life.reset();
    m_signing.reset();
    m_ui->failurePanel->clear();
    m_ui->waitBar->begin(tr("Asking the licence register", "progress"));
    m_context.desk.session()->client().licenceLife(m_number).then(
        this, [this, asked = m_number](const Result<protocol::LicenceLife> &life) {
            if (asked == m_number)
                onLife(life);
        });
    showState();
    Q_EMIT titleChanged();
}

void LicenceActPage::onLeave()
{
    m_left = true;
}

/// Another licence is looked at, and the act that was signed goes on; what becomes of it is said.
void LicenceActPage::leaveSigning()
{
    desk::LicenceSigning *left = m_signing.release();
    left->disconnect(this);
    left->setParent(this);
    connect(left, &desk::LicenceSigning::failed, this, [this, left](const Failure &failure) {
        left->deleteLater();
        m_context.go.toastFailure(failure);
    });
    connect(left, &desk::LicenceSigning::done, this,
            [this, left](const protocol::LicenceLife &now) {
                left->deleteLater();
                tellEntered(now);
            });
}

void LicenceActPage::tellEntered(const protocol::LicenceLife &now)
{
    m_context.go.toast(
        Toast::Tone::Good,
        tr("Entered into the register: %1 – %2", "message: %1 number of a licence, %2 its state")
            .arg(now.licence.number, licenceStandingText(now.licence.standingOn(today()))));
}

void LicenceActPage::onFailed(const Failure &failure)
{
    m_ui->waitBar->end();
    if (m_signing->stage() != desk::SigningStage::ReadyForPin)
        m_ui->failurePanel->showFailure(failure);
    // On another page nobody sees the panel.
    if (m_left)
        m_context.go.toastFailure(failure);
    // What was typed stays, for an act on the licence as it is now.
    const bool isNew = lastPosition(*m_life) != lastPosition(m_signing->life());
    m_life = m_signing->life();
    if (isNew)
        m_context.go.toastWarning(
            [life = *m_life, self = m_context.desk.session()->user(), &desk = m_context.desk] {
                return fasterText(life, self, desk.clock().now());
            });
    showState();
}

void LicenceActPage::onLife(const Result<protocol::LicenceLife> &life)
{
    m_ui->waitBar->end();
    if (!life) {
        m_ui->failurePanel->showFailure(life.failure());
        return;
    }
    m_life = *life;
    desk::Desk &desk = m_context.desk;
    m_signing =
        std::make_unique<desk::LicenceSigning>(*desk.session(), desk.tokens(), desk.clock(), *life);
    connect(m_signing.get(), &desk::LicenceSigning::readyForPin, this,
            &LicenceActPage::onReadyForPin);
    connect(m_signing.get(), &desk::LicenceSigning::failed, this, &LicenceActPage::onFailed);
    connect(m_signing.get(), &desk::LicenceSigning::asking, this, [this](const Failure &failure) {
        m_ui->failurePanel->showFailure(failure, true);
        m_ui->waitBar->begin(tr("Asking whether the act is entered", "progress"), false);
        showState();
    });
    connect(m_signing.get(), &desk::LicenceSigning::done, this,
            [this](const protocol::LicenceLife &now) {
                m_ui->waitBar->end();
                m_ui->failurePanel->clear();
                m_subject.clear();
                // While it was asked the head may have gone on with other work.
                if (!m_left)
                    m_context.go.back();
                tellEntered(now);
            });
    showState();
}

QDate LicenceActPage::today() const
{
    return m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
}

desk::LicenceDecision LicenceActPage::decision() const
{
    desk::LicenceDecision decision;
    decision.action = m_action;
    for (const GroundField &field : m_fields)
        (decision.ground.*field.part).*field.text = field.box->lineEdit()->text().simplified();
    if (m_action == LicenceAction::Suspend)
        decision.until = m_until->day();
    return decision;
}

bool LicenceActPage::check()
{
    const Language language = m_context.languages.current();
    QWidget *first = nullptr;
    const auto mark = [&](FieldBox *box, QWidget *field, FailureCode code) {
        box->setError(failureText(code, language).title);
        if (!first)
            first = field;
    };
    const QDate today = m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date();
    for (const Failure &problem : desk::problemsOf(decision(), today)) {
        // "act.kk" is the field actKk.
        QString name = problem.detail;
        const qsizetype dot = name.indexOf(u'.');
        if (dot >= 0) {
            name.remove(dot, 1);
            name[dot] = name.at(dot).toUpper();
        }
        for (const GroundField &field : std::as_const(m_fields)) {
            if (field.name == name)
                mark(field.box, field.box->lineEdit(), problem.code);
        }
        if (name == m_ui->until->objectName())
            mark(m_ui->until, m_until, problem.code);
    }
    if (m_action == LicenceAction::Suspend && m_until->isWrong())
        mark(m_ui->until, m_until, FailureCode::FieldNotADate);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void LicenceActPage::onSign()
{
    const auto certificate = m_context.desk.tokens().firstUsable();
    if (!certificate || !m_signing || !check())
        return;
    m_ui->failurePanel->clear();
    m_ui->waitBar->begin(tr("Checking the certificate", "progress before the PIN is asked"));
    m_signing->setDecision(decision());
    m_signing->begin(*certificate);
    showState();
}

void LicenceActPage::onReadyForPin()
{
    m_ui->waitBar->end();
    const auto ask = [this, holder = m_life->licence.holder.name,
                      pin = m_signing->certificate().token.pin] {
        PinQuestion question;
        question.danger = m_action == LicenceAction::Terminate;
        question.title = actionTitle();
        question.verb = tr("Sign", "button of the PIN dialog");
        question.subject =
            m_number + QStringLiteral(" · ") + holder.in(m_context.languages.current());
        question.certificate = signerText(m_context.desk.tokens());
        question.pin = pin;
        return question;
    };
    PinQuestion question = ask();
    question.again = ask;
    const PinDialog *dialog = askPin(*m_signing, question, m_context.languages, this);
    // The token has done its part; whether the act is entered is the page's to say.
    connect(m_signing.get(), &desk::LicenceSigning::asking, dialog, &QDialog::accept);
}

void LicenceActPage::showState()
{
    const bool usable = m_context.desk.tokens().firstUsable().has_value();
    const bool possible = m_life && next(m_life->licence.state, m_action).ok();
    const bool idle = m_signing && m_signing->stage() == desk::SigningStage::Idle;
    primary()->setProperty("kind", m_action == LicenceAction::Terminate
                                       ? QStringLiteral("danger")
                                       : QStringLiteral("primary"));
    primary()->setText(
        m_action == LicenceAction::Terminate ? tr("Terminate and sign", "footer button")
        : m_action == LicenceAction::Resume  ? tr("Resume and sign", "footer button")
                                             : tr("Suspend and sign", "footer button"));
    primary()->setEnabled(possible && idle && usable);
    const desk::TokenWatch &tokens = m_context.desk.tokens();
    if (m_life && !possible) {
        setReason(tr("The state of the licence does not permit it",
                     "footer: why the main button is off"));
        m_note.hide(*m_ui->failurePanel);
    } else {
        setReason(noSignerText(tokens, m_context.languages.current()));
        m_note.show(*m_ui->failurePanel, tokens);
    }
    m_ui->titleLabel->setText(actionTitle());
    m_ui->until->setVisible(m_action == LicenceAction::Suspend);
    m_ui->stateTag->setVisible(m_life.has_value());
    m_ui->subjectLabel->setText(m_number);
    if (m_life) {
        m_ui->stateTag->setFace(licenceStandingTag(m_life->licence.standingOn(today())));
        m_ui->subjectLabel->setText(m_number + QStringLiteral(" · ") +
                                    m_life->licence.holder.name.in(m_context.languages.current()));
    }
    m_ui->certificateLabel->setText(signerText(tokens));
    Q_EMIT footerChanged();
}

void LicenceActPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->actKk->setLabel(tr("&Act, in Kazakh", "field: the act that is the ground"));
    m_ui->actRu->setLabel(tr("A&ct, in Russian", "field: the act that is the ground"));
    m_ui->clauseKk->setLabel(tr("Article and c&lause, in Kazakh", "field: ground of an act"));
    m_ui->clauseRu->setLabel(tr("Article and cla&use, in Russian", "field: ground of an act"));
    m_ui->reasonKk->setLabel(tr("&Reason, in Kazakh", "field: ground of an act"));
    m_ui->reasonRu->setLabel(tr("Rea&son, in Russian", "field: ground of an act"));
    m_ui->until->setLabel(tr("Suspended u&ntil", "field: last day of a suspension"));
    m_ui->until->setHint(tr("Leave it empty where the act names no day", "under a field"));
    back()->setText(tr("Back", "footer button: to the licence"));
    showState();
}

} // namespace ruqsat::workstation
