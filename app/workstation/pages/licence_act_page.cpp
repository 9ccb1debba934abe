#include "workstation/pages/licence_act_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_licence_act_page.h"
#include "workstation/pages/left_act.h"
#include "workstation/widgets/day_field.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"

#include <QAction>
#include <QScopedValueRollback>

namespace ruqsat::workstation {
namespace {

constexpr int dayFieldWidth = 160;

Chrome licenceActChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Register;
    return chrome;
}

} // namespace

LicenceActPage::LicenceActPage(const PageContext &context, QWidget *parent)
    : Page(licenceActChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::LicenceActPage>())
    , m_words(new desk::KeptWords(*context.desk.session(), QStringLiteral("licenceAct"), this))
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
        connect(box->lineEdit(), &QLineEdit::textChanged, this, &LicenceActPage::onTyped);
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
    connect(m_until, &QLineEdit::textChanged, this, &LicenceActPage::onTyped);
    connect(m_words, &desk::KeptWords::restored, this, &LicenceActPage::showKept);
    // The panel is the act's, which clears it.
    connect(m_words, &desk::KeptWords::keepFailed, this,
            [this](const Failure &failure) { m_context.go.toastFailure(failure); });
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
    // Without a subject: back to the licence that was here.
    const bool isSame = subject.isEmpty() || subject == m_subject;
    if (m_signing && m_signing->isUnderWay()) {
        // It is on its way to the register: the same one is shown as it stands.
        if (isSame) {
            showState();
            return;
        }
        leaveAct(std::move(m_signing), *this, m_subject);
    }
    if (!isSame)
        showSubject(subject);
    m_life.reset();
    m_signing = takeBackAct<desk::LicenceSigning>(*this, m_subject);
    m_ui->failurePanel->clear();
    if (m_signing) {
        m_life = m_signing->life();
        showAsking(FailureCode::OutcomeUnknown);
    } else {
        m_ui->waitBar->begin(tr("Asking the licence register", "progress"));
        m_context.desk.session()->client().licenceLife(m_number).then(
            this, [this, asked = m_subject](const Result<protocol::LicenceLife> &life) {
                // Another act on it may be shown by now.
                if (asked == m_subject && !m_signing)
                    onLife(life);
            });
    }
    showState();
    Q_EMIT titleChanged();
}

void LicenceActPage::onLeave()
{
    m_left = true;
}

void LicenceActPage::showSubject(const QString &subject)
{
    m_subject = subject;
    m_action = licenceActionFromName(subject.section(u' ', 0, 0)).value_or(LicenceAction::Suspend);
    m_number = subject.section(u' ', 1);
    setTyped(m_words->of(subject));
}

desk::Words LicenceActPage::typed() const
{
    desk::Words words{{m_ui->until->objectName(), m_until->text()}};
    for (const GroundField &field : m_fields)
        words.insert(field.name, field.box->lineEdit()->text());
    return words;
}

void LicenceActPage::setTyped(const desk::Words &words)
{
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    // Takes the mark of a wrong day with it.
    m_until->setDay({});
    m_until->setText(words.value(m_ui->until->objectName()));
    m_ui->until->setError({});
    for (const GroundField &field : std::as_const(m_fields)) {
        field.box->lineEdit()->setText(words.value(field.name));
        field.box->setError({});
    }
}

void LicenceActPage::onTyped()
{
    if (!m_isFilling)
        m_words->put(m_subject, typed());
}

void LicenceActPage::onLife(const Result<protocol::LicenceLife> &life)
{
    m_ui->waitBar->end();
    if (!life) {
        m_ui->failurePanel->showFailure(life.failure());
        return;
    }
    m_life = *life;
    // While it was asked nobody could tell.
    if (isEntered())
        forgetTyped();
    desk::Desk &desk = m_context.desk;
    m_signing =
        std::make_unique<desk::LicenceSigning>(*desk.session(), desk.tokens(), desk.clock(), *life);
    connectSigning();
    showState();
}

bool LicenceActPage::isEntered() const
{
    if (m_life->events.isEmpty() || !m_life->events.last().act)
        return false;
    const protocol::LicenceAct &act = *m_life->events.last().act;
    return act.action == m_action && act.ground.toJson() == decision().ground.toJson();
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
        box->setError(box == m_ui->until && code == FailureCode::FieldOutOfRange
                          ? tr("The day must be after today", "under the last day of a suspension")
                          : failureText(code, language).title);
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
