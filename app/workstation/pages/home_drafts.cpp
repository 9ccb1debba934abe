#include "workstation/pages/home_source.h"

#include "desk/desk.h"
#include "desk/draft_limits.h"
#include "desk/review_work.h"
#include "workstation/words/draft_words.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"

#include <algorithm>
#include <utility>

// The drafts of the home page, how old they are and what room they take.
namespace ruqsat::workstation {

namespace home_detail {

/// From here on the room that the drafts take is told.
constexpr int fullPercent = 80;

} // namespace home_detail

void HomeSource::listDrafts()
{
    desk::Session *session = m_desk.session();
    if (!session)
        return;
    desk::listDrafts(*session).then(this, [this](const Result<QList<desk::DraftSummary>> &drafts) {
        if (m_desk.session())
            desk::deletedDrafts(*m_desk.session())
                .then(this, [this, drafts](const Result<QSet<QString>> &deleted) {
                    showDrafts(drafts, deleted);
                });
    });
}

void HomeSource::showDrafts(const Result<QList<desk::DraftSummary>> &drafts,
                            const Result<QSet<QString>> &deleted)
{
    m_draftFailure.reset();
    const desk::DraftSync *sync = m_desk.draftSync();
    if (!drafts || !deleted)
        m_draftFailure = drafts ? deleted.failure() : drafts.failure();
    else if (sync)
        m_drafts = desk::mergeDrafts(*drafts, sync->atRegistry(), *deleted);
    else
        m_drafts = *drafts;
    Q_EMIT changed();
}

std::optional<desk::DraftSummary> HomeSource::draft(const QString &caseId) const
{
    for (const desk::DraftSummary &draft : m_drafts) {
        if (draft.caseId == caseId)
            return draft;
    }
    return std::nullopt;
}

HomeFacts::Section HomeSource::draftSection(Language language) const
{
    HomeFacts::Section section;
    //: Home page, heading of the cases that are not submitted yet
    section.title = tr("Drafts");
    section.headers = {//: Column of a list
                       tr("Applicant"),
                       //: Column of the list of drafts: the page where the work stopped
                       tr("Stopped at"),
                       //: Column of the list of drafts: when it was changed last
                       tr("Changed")};
    //: Home page, no drafts: bold line
    section.emptyTitle = tr("No drafts");
    //: Home page, no drafts: when something will appear
    section.emptyExplanation = tr("A case that is begun and not yet signed is kept here.");
    for (const desk::DraftSummary &draft : m_drafts) {
        if (draft.signedAlready)
            continue;
        const QDateTime now = m_desk.clock().now();
        if (draft.isUnreadable) {
            section.rows << HomeFacts::Row{draft.caseId,
                                           {//: List of drafts, in place of the applicant
                                            tr("a draft that cannot be read"), QStringLiteral("–"),
                                            shortWhen(draft.changedAt, now)},
                                           std::nullopt,
                                           {},
                                           true};
            continue;
        }
        QString name = nameOf(draft.applicantName, language, draft.applicantNumber);
        if (name.isEmpty())
            //: List of drafts: the applicant was not looked up yet
            name = tr("no applicant yet");
        const desk::DraftTerm term = desk::draftTerm(draft, m_desk.settings(), now);
        HomeFacts::Row kept{draft.caseId,
                            {name, draftPageText(draft.page), shortWhen(draft.changedAt, now)},
                            ageFace(term),
                            draftPlaceText(draft, now, language)};
        if (kept.clock) {
            //: List of drafts: how old drafts may get; %1 is the date of the last change, %2 a
            //: number of days, %3 the date of the last of them
            kept.clockReason =
                tr("last changed %1; the settings of the desk give a draft %2, "
                   "the last day is %3")
                    .arg(dateText(term.changedOn), termDays(), dateText(term.lastDay));
            //: List of drafts: what the date beside it is
            kept.term = HomeFacts::Term{tr("Last day of the draft"),
                                        name,
                                        dateText(term.lastDay),
                                        {},
                                        draftWhy(term, m_desk.settings().draftDays)};
        }
        section.rows << kept;
    }
    section.count = int(section.rows.size());
    section.unread = m_draftFailure.has_value();
    return section;
}

QString HomeSource::termDays() const
{
    return tr("%n day(s)", nullptr, m_desk.settings().draftDays);
}

desk::DraftAge HomeSource::ageOf(const desk::DraftSummary &draft) const
{
    return desk::draftTerm(draft, m_desk.settings(), m_desk.clock().now()).age;
}

bool HomeSource::offersCopy() const
{
    const auto needsOne = [this](const desk::DraftSummary &draft) {
        return !draft.signedAlready &&
               (draft.isUnreadable || ageOf(draft) != desk::DraftAge::Fresh);
    };
    return m_unreadWork || std::any_of(m_drafts.begin(), m_drafts.end(), needsOne);
}

void HomeSource::lookForUnreadWork()
{
    desk::Session *session = m_desk.session();
    if (!session || !session->may(Permission::ProposeDecision))
        return;
    desk::holdsUnreadWork(*session).then(this, [this](const Result<bool> &holds) {
        if (holds && std::exchange(m_unreadWork, *holds) != *holds)
            Q_EMIT changed();
    });
}

std::optional<ClockFace> HomeSource::ageFace(const desk::DraftTerm &term)
{
    if (term.age == desk::DraftAge::Fresh)
        return std::nullopt;
    ClockFace face;
    const bool over = term.age == desk::DraftAge::Over;
    face.state = over ? ClockState::Overdue : ClockState::NearDue;
    face.left = term.left;
    //: List of drafts: the draft is older than drafts may get
    face.text = over ? tr("past its term")
                     //: List of drafts: days until the draft is older than drafts may get
                     : tr("%n day(s) left", "of a draft", int(term.daysLeft));
    return face;
}

QList<HomeFacts::Notice> HomeSource::draftNotices() const
{
    QList<HomeFacts::Notice> notices;
    int over = 0;
    int unreadable = 0;
    for (const desk::DraftSummary &draft : m_drafts) {
        if (draft.signedAlready)
            continue;
        unreadable += draft.isUnreadable;
        over += !draft.isUnreadable && ageOf(draft) == desk::DraftAge::Over;
    }
    if (unreadable > 0)
        //: Notice of the home page: drafts whose record is damaged
        notices << HomeFacts::Notice{tr("%n draft(s) cannot be read and are kept as they are. Open "
                                        "one to see what to do.",
                                        nullptr, unreadable),
                                     true};
    if (over > 0)
        //: Notice of the home page: drafts that are older than drafts may get; %1 is a number of
        //: days
        notices << HomeFacts::Notice{tr("%n draft(s) are past their term of %1 from the last "
                                        "change. They are kept until you go on with them or delete "
                                        "them; \"Keep a copy\" saves them first.",
                                        nullptr, over)
                                         .arg(termDays()),
                                     true};
    const int room = desk::draftRoom(m_drafts, m_desk.settings());
    if (room >= home_detail::fullPercent)
        //: Notice of the home page: %1 is a percentage of the room that drafts may take
        notices << HomeFacts::Notice{tr("The drafts take %1 % of their room. Finish or delete what "
                                        "is no longer needed.")
                                         .arg(room),
                                     true};
    return notices;
}

} // namespace ruqsat::workstation
