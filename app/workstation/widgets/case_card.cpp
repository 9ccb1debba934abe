#include "workstation/widgets/case_card.h"

#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ruqsat::workstation {

namespace card_detail {

QWidget *clockRow(const CaseFacts::Clock &clock, CaseCard *card)
{
    auto *row = new QWidget;
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(makeLabel(clock.title, "table", nullptr, true), 1);
    auto *due = new DueLink;
    due->setAskable(clock.askable);
    // The star of an unconfirmed term is for the note under the card.
    QString event = clock.title;
    if (event.endsWith(QLatin1String(" *")))
        event.chop(2);
    due->setDue(event, clock.due, clock.why);
    QObject::connect(due, &DueLink::asked, card, [card, due] { Q_EMIT card->whyAsked(due); });
    head->addWidget(due, 0, Qt::AlignTop);
    column->addLayout(head);
    auto *chip = new ClockChip;
    chip->setFace(clock.face);
    column->addWidget(chip, 0, Qt::AlignLeft);
    if (clock.face.state != ClockState::NotStarted && clock.face.state != ClockState::Paused) {
        auto *bar = new ShareBar;
        const bool over = clock.face.state == ClockState::Overdue;
        const bool done = clock.face.state == ClockState::Done;
        const char *tone = over ? "bad" : clock.face.state == ClockState::NearDue ? "warn" : "good";
        bar->setShare(over || done ? 1 : 1 - clock.face.left, QLatin1String(tone));
        column->addWidget(bar);
    }
    return row;
}

} // namespace card_detail

CaseCard::CaseCard(QWidget *parent)
    : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    inner->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(20, 18, 20, 8);
    m_column->addStretch(1);
    area->setWidget(inner);
    outer->addWidget(area, 1);
    m_actions = new QVBoxLayout;
    m_actions->setContentsMargins(20, 8, 20, 16);
    m_actions->setSpacing(12);
    outer->addLayout(m_actions);
    setBackgroundRole(QPalette::Base);
}

void CaseCard::setFacts(const CaseFacts &facts)
{
    // A queue says the same every two seconds: what has the focus or is being read stays.
    if (m_content && facts == m_facts)
        return;
    m_facts = facts;
    rebuild();
}

void CaseCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_content)
        rebuild();
}

void CaseCard::rebuild()
{
    delete m_content;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(makeLabel(m_facts.caption, "caption"));
    head->addStretch(1);
    if (!m_facts.saved.isEmpty()) {
        head->addWidget(new Glyph(QStringLiteral("checkmark"), 16, QStringLiteral("good")));
        head->addWidget(makeLabel(m_facts.saved, "caption"));
    }
    column->addLayout(head);
    column->addWidget(makeLabel(m_facts.number, "title"));
    if (!m_facts.applicant.isEmpty()) {
        //: Case card, above the applicant's name
        column->addWidget(makeFact(tr("Applicant"), m_facts.applicant, "strong"));
        column->addWidget(makeFact(m_facts.identifierCaption, m_facts.identifier));
    }
    if (!m_facts.service.isEmpty())
        //: Case card, above the name of the service
        column->addWidget(makeFact(tr("State service"), m_facts.service));
    if (!m_facts.service.isEmpty()) {
        //: Case card, button: draws the flow of the act
        auto *map = new QPushButton(tr("Map of the process"));
        map->setProperty("kind", QStringLiteral("quiet"));
        map->setProperty("keys", QStringLiteral("F7"));
        connect(map, &QPushButton::clicked, this, &CaseCard::mapAsked);
        column->addWidget(map, 0, Qt::AlignLeft);
    }
    auto *pair = new QHBoxLayout;
    pair->setSpacing(12);
    if (!m_facts.kind.isEmpty())
        //: Case card, above "issue", "re-issue" or "duplicate"
        pair->addWidget(makeFact(tr("Kind"), m_facts.kind), 1);
    if (!m_facts.fee.isEmpty())
        pair->addWidget(makeFact(m_facts.feeCaption, m_facts.fee), 1);
    column->addLayout(pair);
    if (!m_facts.received.isEmpty())
        //: Case card, above the date and time when the application was received
        column->addWidget(makeFact(tr("Received"), m_facts.received));
    if (!m_facts.clocks.isEmpty()) {
        column->addWidget(new Rule);
        //: Case card, heading of the terms: of the act, and of the provider's own policy
        column->addWidget(makeLabel(tr("Terms"), "section"));
        for (const CaseFacts::Clock &clock : m_facts.clocks)
            column->addWidget(card_detail::clockRow(clock, this));
    }
    if (!m_facts.note.isEmpty())
        column->addWidget(makeLabel(m_facts.note, "caption", nullptr, true));
    m_column->insertWidget(0, m_content);
}

} // namespace ruqsat::workstation
