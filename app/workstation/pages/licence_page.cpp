#include "workstation/pages/licence_page.h"

#include "desk/desk.h"
#include "ui_licence_page.h"
#include "workstation/pages/licence_facts.h"
#include "workstation/words/languages.h"
#include "workstation/words/licence_words.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

Chrome licenceChrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Register;
    return chrome;
}

} // namespace

LicencePage::LicencePage(const PageContext &context, QWidget *parent)
    : Page(licenceChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::LicencePage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    setBack();
    m_previous = addSecondary(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_next = addSecondary(QKeySequence(Qt::ALT | Qt::Key_Down));
    connect(m_previous, &QAction::triggered, this, [this] {
        if (m_life)
            follow(m_life->licence.parent.isEmpty() ? m_life->licence.previous
                                                    : m_life->licence.parent);
    });
    connect(m_next, &QAction::triggered, this, [this] {
        if (m_life)
            follow(m_life->licence.replacedBy);
    });
    const auto act = [this](LicenceAction action, int key) {
        QAction *shown = addSecondary(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key(key)));
        connect(shown, &QAction::triggered, this, [this, action] {
            m_context.go.open(PageId::LicenceAct, licenceActionName(action) + u' ' + m_number);
        });
        m_acts.append({action, shown});
    };
    act(LicenceAction::Suspend, Qt::Key_S);
    act(LicenceAction::Resume, Qt::Key_R);
    act(LicenceAction::Terminate, Qt::Key_T);
    connect(m_ui->events, &QListView::activated, this, [this](const QModelIndex &index) {
        if (m_life && !protocol::isOfAppendix(m_life->events.at(index.row()).kind))
            follow(m_life->events.at(index.row()).other);
    });
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        m_run.stop();
        m_ui->waitBar->end();
    });
    retranslate();
}

LicencePage::~LicencePage()
{
    m_run.stop();
}

QString LicencePage::title() const
{
    return tr("Licence", "screen title");
}

QWidget *LicencePage::firstFocus() const
{
    return m_ui->events;
}

void LicencePage::onEnter(const QString &subject)
{
    m_run.stop();
    if (!subject.isEmpty() && subject != m_number) {
        m_number = subject;
        m_life.reset();
    }
    m_ui->failurePanel->clear();
    m_ui->waitBar->begin(tr("Asking the licence register", "progress"));
    m_run = m_context.desk.session()->client().licenceLife(m_number);
    m_run.then(this, [this, asked = m_number](const Result<protocol::LicenceLife> &life) {
        if (asked == m_number)
            onLife(life);
    });
    showState();
}

void LicencePage::onLeave()
{
    m_run.stop();
}

void LicencePage::onLife(const Result<protocol::LicenceLife> &life)
{
    m_ui->waitBar->end();
    if (life)
        m_life = *life;
    else
        m_ui->failurePanel->showFailure(life.failure());
    showState();
}

void LicencePage::follow(const QString &number)
{
    if (number.isEmpty())
        return;
    m_context.go.open(PageId::Licence, number);
}

bool LicencePage::may(LicenceAction action) const
{
    const desk::Session *session = m_context.desk.session();
    return m_life && session && session->may(Permission::ActOnLicence) &&
           m_life->licence.officeId == session->office().id && m_life->licence.mayBeActedOn() &&
           next(m_life->licence.state, action).ok();
}

void LicencePage::showState()
{
    m_ui->titleLabel->setText(m_number);
    m_ui->stateTag->setVisible(m_life.has_value());
    const Language language = m_context.languages.current();
    for (const auto &[action, shown] : std::as_const(m_acts)) {
        shown->setVisible(may(action));
        shown->setEnabled(may(action));
    }
    const bool hasOld =
        m_life && (!m_life->licence.previous.isEmpty() || !m_life->licence.parent.isEmpty());
    m_previous->setVisible(hasOld);
    m_previous->setEnabled(hasOld);
    const bool hasNew = m_life && !m_life->licence.replacedBy.isEmpty();
    m_next->setVisible(hasNew);
    m_next->setEnabled(hasNew);
    if (!m_life) {
        m_ui->subjectLabel->clear();
        m_ui->facts->show({});
        m_ui->events->show({});
        return;
    }
    m_ui->stateTag->setFace(licenceStandingTag(m_life->licence.standingOn(
        m_context.desk.clock().now().toTimeZone(WorkCalendar::zone()).date())));
    m_ui->subjectLabel->setText(m_life->licence.holder.name.in(language));
    m_previous->setText(m_life->licence.parent.isEmpty()
                            ? tr("Old licence", "footer button: the one that was replaced")
                            : tr("The licence itself", "footer button: this is its duplicate"));
    m_ui->facts->show(licenceFacts(*m_life, language));
    m_ui->events->show(licenceEventFacts(*m_life, language));
    if (!m_ui->events->currentIndex().isValid())
        m_ui->events->setCurrentIndex(
            m_ui->events->model()->index(static_cast<int>(m_life->events.size()) - 1, 0));
}

void LicencePage::retranslate()
{
    m_ui->retranslateUi(this);
    back()->setText(tr("Back", "footer button: to the register"));
    m_next->setText(tr("New licence", "footer button: the one that replaced this"));
    for (const auto &[action, shown] : std::as_const(m_acts))
        shown->setText(licenceActionVerb(action));
    m_ui->facts->setAccessibleName(m_ui->factsLabel->text());
    m_ui->events->setAccessibleName(m_ui->eventsLabel->text());
    showState();
}

} // namespace ruqsat::workstation
