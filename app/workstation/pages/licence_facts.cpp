#include "workstation/pages/licence_facts.h"

#include "core/calendar.h"
#include "workstation/words/format.h"
#include "workstation/words/licence_words.h"
#include "workstation/words/names.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

struct LicenceFacts
{
    Q_DECLARE_TR_FUNCTIONS(LicenceFacts)
};

const QString dot = QStringLiteral(" · ");

/// Nothing where the register knows nothing.
class FactWriter final
{
public:
    explicit FactWriter(Language language)
        : m_language(language)
    {
    }
    void add(const QString &caption, const QString &value)
    {
        if (!value.isEmpty())
            m_facts << Fact{caption, value, {}, {}};
    }
    void add(const QString &caption, const LocalizedText &value)
    {
        add(caption, value.in(m_language));
    }
    void add(const QString &caption, const QList<LocalizedText> &lines)
    {
        QStringList words;
        for (const LocalizedText &line : lines)
            words << line.in(m_language);
        add(caption, words.join(u'\n'));
    }
    QList<Fact> take() { return std::move(m_facts); }

private:
    QList<Fact> m_facts;
    Language m_language;
};

QString handOverText(const protocol::PaperHandOver &handOver, Language language)
{
    const QString how =
        handOver.sealed
            ? LicenceFacts::tr("print, sealed and signed by hand", "how a paper was handed over")
        : handOver.printed ? LicenceFacts::tr("print", "how a paper was handed over")
                           : LicenceFacts::tr("electronic", "how a paper was handed over");
    return how + dot + shortName(handOver.by.name.in(language)) + dot + dateTimeText(handOver.at);
}

/// Why the register has that first day.
QString firstIssueText(const protocol::Licence &licence, const QDate &issuedOn)
{
    const QString former = licence.parent.isEmpty() ? licence.previous : licence.parent;
    if (!former.isEmpty())
        return LicenceFacts::tr("carried over from %1",
                                "after the first day of a licence; %1 is the number of another one")
            .arg(former);
    if (licence.firstIssuedOn == issuedOn)
        return LicenceFacts::tr("it is the first one", "after the first day of a licence");
    return LicenceFacts::tr("named in application %1",
                            "after the first day of a licence; %1 is a number")
        .arg(licence.applicationNumber);
}

/// Why the first or the last day is that one: a duplicate has those of its licence.
QString termDayText(const protocol::Licence &licence)
{
    if (!licence.parent.isEmpty())
        return LicenceFacts::tr("carried over from %1",
                                "after a day of a duplicate's term; %1 is the number of its permit")
            .arg(licence.parent);
    return LicenceFacts::tr("the term named in application %1",
                            "after the first or the last day of a permit; %1 is a number")
        .arg(licence.applicationNumber);
}

/// In force as long as the licence is, unless another one took its place.
QString appendixLines(const protocol::LicenceLife &life)
{
    QStringList lines;
    for (const protocol::LicenceAppendix &appendix : protocol::appendicesOf(life.events)) {
        const QString state =
            appendix.replacedBy > 0
                ? LicenceFacts::tr("re-issued as No. %1",
                                   "state of an appendix; %1 is the number of the one in its place")
                      .arg(appendix.replacedBy, 3, 10, QChar(u'0'))
                : appendixStateText(life.licence.state);
        lines << appendixText(appendix) + dot + state;
    }
    return lines.join(u'\n');
}

} // namespace

QList<Fact> licenceFacts(const protocol::LicenceLife &life, Language language)
{
    const protocol::Licence &licence = life.licence;
    FactWriter facts(language);
    facts.add(LicenceFacts::tr("Kind of paper", "caption of a licence"),
              resultKindText(licence.paper));
    facts.add(LicenceFacts::tr("Licence holder", "caption of a licence"),
              licence.holder.name.in(language));
    facts.add(identifierName(licence.holder.number), groupedIdentifier(licence.holder.number));
    facts.add(LicenceFacts::tr("Address", "caption of a licence"), life.address);
    facts.add(LicenceFacts::tr("Activity", "caption of a licence"), licence.activity);
    facts.add(LicenceFacts::tr("Sub-activities", "caption of a licence"), life.subactivities);
    facts.add(LicenceFacts::tr("Issued by", "caption of a licence"), licence.issuer);
    // Every date can say why it is that date.
    const QDate issuedOn = licence.issuedAt.toTimeZone(WorkCalendar::zone()).date();
    facts.add(LicenceFacts::tr("Issued on", "caption of a licence"),
              dateText(issuedOn) + dot +
                  LicenceFacts::tr("the day of the signature by %1",
                                   "after the day of issue; %1 is a person")
                      .arg(shortName(licence.signedBy.name)));
    if (licence.firstIssuedOn.isValid())
        facts.add(LicenceFacts::tr("First issued on", "caption of a licence"),
                  dateText(licence.firstIssuedOn) + dot + firstIssueText(licence, issuedOn));
    if (licence.validFrom.isValid())
        facts.add(LicenceFacts::tr("Valid from", "caption of a licence"),
                  dateText(licence.validFrom) + dot + termDayText(licence));
    if (licence.validUntil.isValid())
        facts.add(LicenceFacts::tr("Valid until", "caption of a licence"),
                  dateText(licence.validUntil) + dot + termDayText(licence));
    facts.add(LicenceFacts::tr("Duplicate of", "caption of a licence: number of the licence"),
              licence.parent);
    facts.add(LicenceFacts::tr("Replaced", "caption of a licence: number of the old licence"),
              licence.previous);
    facts.add(LicenceFacts::tr("Replaced by", "caption of a licence: number of the new licence"),
              licence.replacedBy);
    facts.add(LicenceFacts::tr("Appendices", "caption of a licence: number, day, state of each"),
              appendixLines(life));
    facts.add(LicenceFacts::tr("Sites", "caption of a licence"), life.sites);
    facts.add(LicenceFacts::tr("Branches and representations", "caption of a licence"),
              life.branches);
    facts.add(LicenceFacts::tr("Issued on application", "caption of a licence: its number"),
              licence.applicationNumber);
    if (life.handOver)
        facts.add(LicenceFacts::tr("Paper handed over", "caption of a licence"),
                  handOverText(*life.handOver, language));
    return facts.take();
}

QList<Fact> licenceEventFacts(const protocol::LicenceLife &life, Language language)
{
    QList<Fact> facts;
    for (const protocol::LicenceEvent &event : life.events) {
        const QString when = dateTimeText(event.at) + dot +
                             LicenceFacts::tr("signed by %1", "over an event; %1 is a person")
                                 .arg(shortName(event.signedBy.name));
        QStringList lines{licenceEventText(event)};
        if (event.act) {
            const protocol::LicenceGround &ground = event.act->ground;
            lines << ground.act.in(language) + QStringLiteral(", ") + ground.clause.in(language)
                  << ground.reason.in(language);
        } else if (event.applicationNumber != life.licence.applicationNumber) {
            lines << LicenceFacts::tr("on application %1", "ground of an event; %1 is its number")
                         .arg(event.applicationNumber);
        }
        facts << Fact{when, lines.join(u'\n'), {}, {}};
    }
    return facts;
}

} // namespace ruqsat::workstation
