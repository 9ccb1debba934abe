#include "workstation/pages/proposal_notes.h"

#include "workstation/pages/followed_facts.h"
#include "workstation/pages/proposal_changes.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/scroll_content.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace ruqsat::workstation {
namespace {

/// The paper below or above is what is signed: it keeps the room.
constexpr int mostHeight = 132;

QLabel *addLabel(QVBoxLayout *column, const char *name, const char *role, const char *tone)
{
    QLabel *label = makeLabel({}, role, tone, true);
    label->setObjectName(QLatin1String(name));
    column->addWidget(label);
    return label;
}

void setWords(QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

ProposalNotes::ProposalNotes(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new ScrollContent;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_returned = addLabel(m_column, "returnedLabel", "body", "warn");
    m_followed = addLabel(m_column, "followedLabel", "strong", nullptr);
    m_since = addLabel(m_column, "sinceLabel", "hint", nullptr);
    m_more = addLabel(m_column, "moreLabel", "hint", nullptr);
    setWidget(content);
    hide();
}

void ProposalNotes::tell(const protocol::Application &application,
                         const desk::FollowedLicence &followed,
                         const RegulationCatalog &regulations, Language language,
                         const QString &more)
{
    const Regulation *regulation =
        regulations.find(application.regulation, application.effectiveFrom);
    const QStringList returned = changesSinceReturn(application, regulation, language);
    setWords(m_returned, returned.isEmpty() ? QString()
                                            : tr("Since it was sent back:",
                                                 "before the signature; a list follows") +
                                                  u'\n' + returned.join(u'\n'));
    const QString warning = followedWarning(followed, regulations, regulation, language);
    setWords(m_followed, warning.isEmpty() ? QString() : QStringLiteral("⚠ ") + warning);
    const QStringList events = eventsSinceProposal(application, language);
    QString since;
    if (!events.isEmpty())
        since = tr("Since the proposal: %1", "before the signature; %1 is a list")
                    .arg(events.join(QStringLiteral("; ")));
    else if (application.proposal && returned.isEmpty())
        since = tr("Nothing has changed since the proposal", "before the signature");
    setWords(m_since, since);
    setWords(m_more, more);
    setAccessibleName(tr("What changed", "list that may be scrolled, before the signature"));
    setVisible(!(m_returned->isHidden() && m_followed->isHidden() && m_since->isHidden() &&
                 m_more->isHidden()));
    fit();
}

void ProposalNotes::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ProposalNotes::fit()
{
    const int wanted = qMax(0, m_column->heightForWidth(viewport()->width()));
    setFixedHeight(qMin(wanted, mostHeight));
    // What is scrolled has to be reached by the keyboard; what is not would only be in the way.
    setFocusPolicy(wanted > mostHeight ? Qt::StrongFocus : Qt::NoFocus);
}

} // namespace ruqsat::workstation
