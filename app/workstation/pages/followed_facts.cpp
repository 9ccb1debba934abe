#include "workstation/pages/followed_facts.h"

#include "core/failure_text.h"
#include "desk/case_review.h"
#include "workstation/words/format.h"
#include "workstation/words/licence_words.h"
#include "workstation/words/names.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

struct FollowedFacts
{
    Q_DECLARE_TR_FUNCTIONS(FollowedFacts)
};

QString holderText(const protocol::Licence &licence, Language language)
{
    return licence.holder.name.in(language) + QStringLiteral(" · ") +
           groupedIdentifier(licence.holder.number);
}

TagFace holderTag(const desk::CaseReview &review)
{
    if (!review.followed().isAnothers())
        return {TagFace::Tone::Good,
                FollowedFacts::tr("the applicant's own", "whose the old licence is")};
    return {TagFace::Tone::Bad,
            FollowedFacts::tr("another holder's: compare the documents of the reorganisation",
                              "whose the old licence is; warning")};
}

bool isOfAnotherService(const desk::CaseReview &review)
{
    return review.regulation() &&
           review.followed().isOfAnotherService(review.regulations(), *review.regulation());
}

} // namespace

QList<Fact> followedFacts(const desk::CaseReview &review, const QDate &today, Language language)
{
    const desk::FollowedLicence &followed = review.followed();
    if (followed.number().isEmpty())
        return {};
    QList<Fact> facts{
        {FollowedFacts::tr("Licence that the case builds on", "heading in the checks of a case"),
         {},
         {},
         {}},
        {FollowedFacts::tr("Number", "caption in the checks of a case: of the old licence"),
         followed.number(),
         {},
         {}}};
    const auto tag = [&](const QString &caption, const TagFace &face) {
        facts << Fact{caption, {}, {}, face};
    };
    const QString place =
        FollowedFacts::tr("In the register", "caption in the checks of a case: the old licence");
    if (followed.failure()) {
        const bool none = followed.failure()->code == FailureCode::NotFound;
        tag(place, {TagFace::Tone::Warn,
                    none ? FollowedFacts::tr("not there: compare the licence on paper",
                                             "the register does not know the old licence; warning")
                         : failureText(followed.failure()->code, language).title});
        return facts;
    }
    if (!followed.licence()) {
        tag(place, {TagFace::Tone::Neutral,
                    FollowedFacts::tr("being asked", "the register has not answered yet")});
        return facts;
    }
    const protocol::Licence &licence = *followed.licence();
    tag(FollowedFacts::tr("State", "caption in the checks of a case: of the old licence"),
        licenceStandingTag(licence.standingOn(today)));
    facts << Fact{FollowedFacts::tr("Licence holder", "caption in the checks of a case"),
                  holderText(licence, language),
                  {},
                  {}};
    tag(FollowedFacts::tr("Whose it is", "caption in the checks of a case: the old licence"),
        holderTag(review));
    const Regulation *service = review.regulations().find(licence.regulation);
    facts << Fact{FollowedFacts::tr("Service", "caption in the checks of a case: the old licence"),
                  service ? service->title.in(language) : licence.regulation,
                  {},
                  {}};
    if (isOfAnotherService(review))
        tag(FollowedFacts::tr("Service of the case", "caption in the checks of a case"),
            {TagFace::Tone::Bad,
             FollowedFacts::tr("another one", "the old licence is of another service; warning")});
    return facts;
}

QString followedWarning(const desk::FollowedLicence &followed, const RegulationCatalog &regulations,
                        const Regulation *regulation, Language language)
{
    QStringList warnings;
    if (followed.isAnothers())
        warnings << FollowedFacts::tr("Licence %1 is another holder's: %2",
                                      "before the signature; %1 is a number, %2 a name and a BIN")
                        .arg(followed.number(), holderText(*followed.licence(), language));
    if (regulation && followed.isOfAnotherService(regulations, *regulation))
        warnings << FollowedFacts::tr("Licence %1 is of another service",
                                      "before the signature; %1 is a number")
                        .arg(followed.number());
    return warnings.join(QStringLiteral(". "));
}

} // namespace ruqsat::workstation
