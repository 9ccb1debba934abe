#include "workstation/words/draft_words.h"

#include "workstation/words/format.h"

#include <QCoreApplication>

namespace ruqsat::workstation {

namespace draft_words {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DraftWords)
};

/// For the list.
QString given(const desk::DraftSummary &draft, const QDateTime &now, Language language)
{
    if (!draft.gift)
        return {};
    //: List of drafts: %1 is the name of the head, %2 a time, %3 the name of who had it before
    return Words::tr("Given to you by %1, %2; before with %3")
        .arg(shortName(draft.gift->by.in(language)), shortWhen(draft.gift->at, now),
             shortName(draft.gift->from.in(language)));
}

} // namespace draft_words

using draft_words::Words;

QString deskText(const QString &device, const QString &window)
{
    //: List of drafts, a desk: %1 is the number of its window
    return window.isEmpty() ? device : Words::tr("window %1").arg(window);
}

QString draftPlaceText(const desk::DraftSummary &draft, const QDateTime &now, Language language)
{
    using desk::DraftPlace;
    //: List of drafts: the version that was not chosen, kept as a draft of its own
    const QString alone = draft.copy
                              ? Words::tr("The other version of a draft that two desks changed")
                              : draft_words::given(draft, now, language);
    if (!draft.standing)
        return alone;
    const desk::DraftStanding &standing = *draft.standing;
    const QString place = deskText(standing.device, standing.window);
    const QString when = shortWhen(standing.at, now);
    switch (standing.place) {
    case DraftPlace::Here:
        break;
    case DraftPlace::Elsewhere:
        if (draft.gift)
            return alone;
        //: List of drafts: %1 is a desk, such as "window 3", %2 a time
        return Words::tr("On another desk (%1), changed %2").arg(place, when);
    case DraftPlace::NewerElsewhere:
        //: List of drafts: work went on at another desk; %1 is a desk, %2 a time
        return Words::tr("Newer on another desk (%1), changed there %2").arg(place, when);
    case DraftPlace::BothChanged:
        //: List of drafts: both desks changed it, the operator is to choose; %1 is a desk, %2 the
        //: time of the change there
        return Words::tr("Changed here and on another desk (%1; there %2): choose")
            .arg(place, when);
    case DraftPlace::TakenOver:
        //: List of drafts: %1 is the name of the head, %2 a time, %3 the name of who has it now
        return Words::tr("Taken over by %1, %2; now with %3")
            .arg(shortName(standing.by.in(language)), when, shortName(standing.to.in(language)));
    case DraftPlace::RegisteredElsewhere:
        //: List of drafts: %1 is a time
        return Words::tr("The application was registered from another desk, %1").arg(when);
    case DraftPlace::DeletedElsewhere:
        //: List of drafts: %1 is a time
        return Words::tr("Deleted on another desk, %1").arg(when);
    }
    return alone;
}

QString draftGiftText(const desk::DraftSummary &draft, const QDateTime &now, Language language)
{
    if (!draft.gift)
        return {};
    //: Message over a draft that the head gave to another: %1 is who gave it, when, and who had it
    //: before, %2 the reason in the words of the head
    return Words::tr("%1. Reason: %2")
        .arg(draft_words::given(draft, now, language), draft.gift->reason);
}

QString draftPageText(desk::CasePage page)
{
    switch (page) {
    case desk::CasePage::Applicant:
        //: List of drafts: page of the case
        return Words::tr("Applicant", "page");
    case desk::CasePage::Form:
        //: List of drafts: page of the case
        return Words::tr("Form");
    case desk::CasePage::Documents:
        //: List of drafts: page of the case
        return Words::tr("Documents");
    case desk::CasePage::Review:
        //: List of drafts: page of the case
        return Words::tr("Review and sign");
    case desk::CasePage::Sent:
        //: List of drafts: the case is signed
        return Words::tr("Sent");
    }
    return {};
}

} // namespace ruqsat::workstation
