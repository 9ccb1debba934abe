#include "registry/public/public_answer.h"

#include "core/calendar.h"
#include "core/identifier.h"
#include "protocol/licence_standing.h"

namespace ruqsat::registry {
namespace {

struct StateLook
{
    PublicState state;
    const char *name;
    /// Class of the style sheet.
    const char *tone;
    int status;
    /// A shape of its own, so that the answer survives a grey printout.
    const char *shape;
};

constexpr char tick[] = "<circle cx='32' cy='32' r='28'/><path d='M19 33l9 9 18-20'/>";
constexpr char bars[] = "<circle cx='32' cy='32' r='28'/><path d='M25 21v22M39 21v22'/>";
constexpr char cross[] =
    "<rect x='5' y='5' width='54' height='54' rx='6'/><path d='M21 21l22 22M43 21l-22 22'/>";
constexpr char arrow[] = "<circle cx='32' cy='32' r='28'/><path d='M18 32h26M35 22l10 10-10 10'/>";
constexpr char clock[] = "<circle cx='32' cy='32' r='28'/><path d='M32 16v17l11 8'/>";
constexpr char question[] = "<circle cx='32' cy='32' r='28' stroke-dasharray='3 8'/>"
                            "<path d='M24 25c0-12 17-11 16 0-1 6-8 6-8 13M32 47v1'/>";
constexpr char triangle[] = "<path d='M32 7l27 48H5zM32 25v14M32 46v1'/>";
constexpr char lens[] = "<circle cx='27' cy='27' r='19'/><path d='M41 41l16 16'/>";

constexpr StateLook looks[] = {
    {PublicState::InForce, "inForce", "good", 200, tick},
    {PublicState::Suspended, "suspended", "warn", 200, bars},
    {PublicState::Terminated, "terminated", "bad", 200, cross},
    {PublicState::Reissued, "reissued", "warn", 200, arrow},
    {PublicState::NotYetInForce, "notYetInForce", "warn", 200, clock},
    {PublicState::Expired, "expired", "bad", 200, clock},
    {PublicState::NotAgreed, "notAgreed", "bad", 200, cross},
    {PublicState::Unknown, "unknown", "bad", 404, question},
    {PublicState::Mistyped, "mistyped", "warn", 404, triangle},
    {PublicState::Refusal, "refusal", "calm", 404, question},
    {PublicState::CannotTell, "cannotTell", "warn", 503, triangle},
    {PublicState::TooMany, "tooMany", "warn", 429, triangle},
    {PublicState::Nothing, "nothing", "calm", 404, question},
    {PublicState::Welcome, "welcome", "calm", 200, lens},
};

const StateLook &lookOf(PublicState state)
{
    return *std::find_if(std::begin(looks), std::end(looks),
                         [state](const StateLook &look) { return look.state == state; });
}

PublicState stateOf(protocol::LicenceStanding standing)
{
    using protocol::LicenceStanding;
    switch (standing) {
    case LicenceStanding::Active:
    case LicenceStanding::Resumed:
        return PublicState::InForce;
    case LicenceStanding::Suspended:
        return PublicState::Suspended;
    case LicenceStanding::Terminated:
        return PublicState::Terminated;
    case LicenceStanding::Reissued:
        return PublicState::Reissued;
    case LicenceStanding::NotYetInForce:
        return PublicState::NotYetInForce;
    case LicenceStanding::Expired:
        return PublicState::Expired;
    case LicenceStanding::NotAgreed:
        return PublicState::NotAgreed;
    }
    return PublicState::CannotTell;
}

QString dayText(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy"));
}

QString dayText(const QDate &day)
{
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

QString linkTo(const QString &place, const QString &text, Language language)
{
    return QStringLiteral("<a href=\"/v/%1?lang=%2\">%3</a>")
        .arg(place.toHtmlEscaped(), languageCode(language), text.toHtmlEscaped());
}

Result<AppendixNumber> appendixNumber(const store::PublicLicence &licence, int index)
{
    const Result<PermitNumber> number = PermitNumber::parse(licence.number);
    return number ? AppendixNumber::make(*number, index) : number.failure();
}

/// Nothing where there is no such appendix. One that was issued alone bears the number of the
/// licence, whichever of its papers was asked about.
QString linkToAppendix(const store::PublicLicence &licence, int index, Language language)
{
    const Result<PermitNumber> parent =
        PermitNumber::parse(licence.parent.isEmpty() ? licence.number : licence.parent);
    const Result<AppendixNumber> number =
        parent ? AppendixNumber::make(*parent, index) : parent.failure();
    return number ? linkTo(number->inAddress(), number->text(), language) : QString();
}

/// Of the paper that was asked about, as it stands on it.
QString paperNumber(const PublicAnswer &answer)
{
    if (answer.appendix) {
        if (const Result<AppendixNumber> number =
                appendixNumber(*answer.licence, answer.appendix->index))
            return number->text();
    }
    return answer.licence->number;
}

class Facts final
{
public:
    Facts(const PublicWords &words, Language language)
        : m_words(words)
        , m_language(language)
    {
    }

    void add(const QString &name, const QString &value, bool plain = false)
    {
        if (!value.isEmpty())
            addHtml(name, value.toHtmlEscaped(), plain);
    }
    void addHtml(const QString &name, const QString &html, bool plain = false)
    {
        if (html.isEmpty())
            return;
        m_html += QStringLiteral("<div><dt>%1</dt><dd%2>%3</dd></div>\n")
                      .arg(m_words.word(name, m_language),
                           plain ? QStringLiteral(" class=\"plain\"") : QString(), html);
    }
    QString html() const { return QStringLiteral("<dl>\n") + m_html + QStringLiteral("</dl>\n"); }

private:
    const PublicWords &m_words;
    Language m_language;
    QString m_html;
};

/// A person's number is shown by its last digits only: enough to compare with the paper, too little
/// to learn it from a number that was guessed.
void addHolder(Facts &facts, const store::PublicLicence &licence, Language language)
{
    facts.add(QStringLiteral("holder"), licence.holderName.in(language));
    const Result<PartyNumber> party = PartyNumber::parse(licence.holderNumber);
    if (party && !party->isPerson())
        facts.add(QStringLiteral("bin"), licence.holderNumber);
    else
        facts.add(QStringLiteral("iin"),
                  QStringLiteral("•••••••• ") + licence.holderNumber.right(4));
}

/// Whoever holds a later one finds its day here, and whether it still counts.
void addAppendices(Facts &facts, const PublicWords &words, const store::PublicLicence &licence,
                   Language language)
{
    QStringList all;
    for (const store::PublicAppendix &appendix : licence.appendices) {
        const Result<AppendixNumber> number = appendixNumber(licence, appendix.index);
        if (!number)
            continue;
        QString line = linkTo(number->inAddress(), number->text().section(u'/', 1), language) +
                       QStringLiteral(" – ") + dayText(appendix.issuedOn);
        if (appendix.duplicateOf > 0)
            line += QStringLiteral(", ") + words.word(QStringLiteral("isDuplicate"), language);
        if (appendix.replacedBy > 0)
            line += QStringLiteral(", ") + words.word(QStringLiteral("isReissued"), language);
        all.append(line);
    }
    facts.addHtml(QStringLiteral("appendices"), all.join(QStringLiteral("<br>")));
}

/// Of what took its place: the appendix alone, else its licence.
void addChange(Facts &facts, const PublicAnswer &answer, Language language)
{
    const store::PublicLicence &licence = *answer.licence;
    const bool isAlone = answer.appendix && answer.appendix->replacedBy > 0;
    const QDateTime since = isAlone ? answer.appendix->replacedAt : licence.changedAt;
    // A term begins and ends without a change.
    const bool isByTerm = answer.state == PublicState::InForce ||
                          answer.state == PublicState::NotYetInForce ||
                          answer.state == PublicState::Expired;
    if (!isByTerm && since.isValid())
        facts.add(QStringLiteral("since"), dayText(since));
    if (answer.state == PublicState::Suspended || answer.state == PublicState::Terminated) {
        const QString clause = licence.groundClause.in(language);
        facts.add(QStringLiteral("ground"),
                  licence.groundAct.in(language) +
                      (clause.isEmpty() ? QString() : QStringLiteral(", ") + clause),
                  true);
    }
    if (answer.state == PublicState::Suspended && licence.suspendedUntil.isValid())
        facts.add(QStringLiteral("suspendedUntil"), dayText(licence.suspendedUntil));
    if (isAlone)
        facts.addHtml(QStringLiteral("replacedBy"),
                      linkToAppendix(licence, answer.appendix->replacedBy, language));
    else if (const Result<PermitNumber> other = PermitNumber::parse(licence.replacedBy))
        facts.addHtml(QStringLiteral("replacedBy"), linkTo(other->text(), other->text(), language));
}

QString factsOf(const PublicWords &words, const PublicAnswer &answer, Language language)
{
    const store::PublicLicence &licence = *answer.licence;
    Facts facts(words, language);
    if (answer.appendix)
        facts.addHtml(QStringLiteral("toLicence"),
                      linkTo(licence.number, licence.number, language));
    if (answer.appendix && answer.appendix->duplicateOf > 0)
        facts.addHtml(QStringLiteral("duplicateOf"),
                      linkToAppendix(licence, answer.appendix->duplicateOf, language));
    addHolder(facts, licence, language);
    facts.add(QStringLiteral("activity"), licence.activity.in(language), true);
    facts.add(QStringLiteral("issuer"), licence.issuer.in(language), true);
    facts.add(QStringLiteral("issuedOn"),
              dayText(answer.appendix ? answer.appendix->issuedOn : licence.issuedOn));
    if (licence.validFrom.isValid())
        facts.add(QStringLiteral("validFrom"), dayText(licence.validFrom));
    if (licence.validUntil.isValid())
        facts.add(QStringLiteral("validUntil"), dayText(licence.validUntil));
    addChange(facts, answer, language);
    if (!answer.appendix)
        addAppendices(facts, words, licence, language);
    // Of this moment: zone() is five hours ahead then, whatever zone data the machine has.
    facts.add(QStringLiteral("askedAt"),
              answer.at.toTimeZone(WorkCalendar::zone())
                  .toString(QStringLiteral("dd.MM.yyyy, HH:mm 'UTC+5'")),
              true);
    return facts.html();
}

QString contentOf(const PublicWords &words, const PublicAnswer &answer, Language language)
{
    const StateLook &look = lookOf(answer.state);
    const QString name = QLatin1String(look.name);
    QString html =
        QStringLiteral("<section class=\"card %1\">\n<div class=\"state\">"
                       "<svg viewBox=\"0 0 64 64\" aria-hidden=\"true\">%2</svg>"
                       "<div><h1>%3</h1><p>%4</p></div></div>\n")
            .arg(QLatin1String(look.tone), QLatin1String(look.shape), words.word(name, language),
                 words.word(name + QStringLiteral("Means"), language));
    if (answer.licence)
        html += QStringLiteral("<p class=\"number\"><small>%1</small><strong>%2</strong></p>\n%3")
                    .arg(words.word(answer.kind, language), paperNumber(answer).toHtmlEscaped(),
                         factsOf(words, answer, language));
    html += QStringLiteral("</section>\n");
    if (answer.licence)
        html += QStringLiteral("<p class=\"compare\">%1</p>\n")
                    .arg(words.word(QStringLiteral("compare"), language));
    return html;
}

QString linksOf(Language language, const QString &path)
{
    QString html;
    const std::pair<Language, QString> names[] = {{Language::Kazakh, QStringLiteral("Қаз")},
                                                  {Language::Russian, QStringLiteral("Рус")},
                                                  {Language::English, QStringLiteral("Eng")}};
    for (const auto &[each, name] : names) {
        const QString code = languageCode(each);
        html +=
            QStringLiteral("<a href=\"%1?lang=%2\" hreflang=\"%2\" lang=\"%2\"%3>%4</a>")
                .arg(path.toHtmlEscaped(), code,
                     each == language ? QStringLiteral(" aria-current=\"true\"") : QString(), name);
    }
    return html;
}

} // namespace

QString publicStateName(PublicState state)
{
    return QLatin1String(lookOf(state).name);
}

int publicStatus(PublicState state)
{
    return lookOf(state).status;
}

PublicState publicStateOf(const store::PublicLicence &licence, const QDate &today)
{
    // What this page does not know is neither a yes nor a no.
    const std::optional<LicenceState> state = licenceStateFromName(licence.state);
    if (!state)
        return PublicState::CannotTell;
    return stateOf(protocol::standingOf(*state, protocol::conclusionFromName(licence.conclusion),
                                        licence.validFrom, licence.validUntil, today));
}

QString typedNumber(const QString &text)
{
    static const QString cyrillic = QStringLiteral("АВЕКМНОРСТУХІ");
    static const QString latin = QStringLiteral("ABEKMHOPCTYXI");
    QString number;
    for (const QChar c : text.toUpper()) {
        const qsizetype at = cyrillic.indexOf(c);
        if (!c.isSpace())
            number += at < 0 ? c : latin.at(at);
    }
    return number;
}

QByteArray publicPage(const PublicWords &words, const PublicAnswer &answer, Language language,
                      const QString &path)
{
    const QString heading = words.word(publicStateName(answer.state), language);
    return words.page(
        {{QStringLiteral("lang"), languageCode(language)},
         {QStringLiteral("title"),
          answer.licence ? paperNumber(answer).toHtmlEscaped() + QStringLiteral(" – ") + heading
                         : heading},
         {QStringLiteral("links"), linksOf(language, path)},
         {QStringLiteral("content"), contentOf(words, answer, language)},
         {QStringLiteral("value"), answer.licence ? QString() : answer.asked.toHtmlEscaped()},
         {QStringLiteral("demo"),
          answer.demo
              ? QStringLiteral("<b>%1</b> ").arg(words.word(QStringLiteral("demo"), language))
              : QString()}},
        language);
}

} // namespace ruqsat::registry
