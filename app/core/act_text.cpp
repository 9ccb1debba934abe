#include "core/act_text.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace ruqsat {
namespace {

/// What an act is divided into, in the words of the acts.
struct ActPart
{
    const char16_t *kk;
    const char16_t *ru;
    const char16_t *en;

    bool isCalled(const QString &word) const
    {
        return word == QStringView(kk) || word == QStringView(ru) || word == QStringView(en);
    }
};

constexpr ActPart actClause = {u"тармақ", u"пункт", u"clause"};
constexpr ActPart actParts[] = {
    actClause,
    {u"қосымша", u"приложение", u"annex"},
    {u"кесте", u"таблица", u"table"},
    {u"іс-әрекет", u"действие", u"action"},
    {u"іс-қимыл", u"действие", u"action"},
    {u"бап", u"статья", u"article"},
    {u"тармақша", u"подпункт", u"sub-clause"},
};

/// `number` may end with the bracket that sub-clauses have: "4) тармақша", "подпункт 4)".
LocalizedText numberedPart(const ActPart &part, const QString &number)
{
    const auto named = [&number](const char16_t *word) {
        return QString::fromUtf16(word) + u' ' + number;
    };
    return {number + (number.endsWith(u')') ? u' ' : u'-') + QString::fromUtf16(part.kk),
            named(part.ru), named(part.en)};
}

LocalizedText placeText(const QString &place)
{
    static const QRegularExpression numberAlone(QStringLiteral("^\\d+(?:-\\d+)?$"));
    static const QRegularExpression numberFirst(
        QStringLiteral("^(?<number>\\d+(?:-\\d+)?\\)?)[- ](?<word>\\S+)$"));
    static const QRegularExpression numberLast(
        QStringLiteral("^(?<word>\\S+) (?<number>\\d+(?:-\\d+)?\\)?)$"));
    if (numberAlone.match(place).hasMatch())
        return numberedPart(actClause, place);
    for (const QRegularExpression &form : {numberFirst, numberLast}) {
        const QRegularExpressionMatch match = form.match(place);
        for (const ActPart &part : actParts) {
            if (match.hasMatch() && part.isCalled(match.captured(QStringLiteral("word"))))
                return numberedPart(part, match.captured(QStringLiteral("number")));
        }
    }
    return {place, place, place};
}

/// As the data name an act whose date they know.
QString dated(const QString &number, const QDate &date)
{
    const QString signedNumber = QStringLiteral("№ ") + number;
    return date.isValid()
               ? signedNumber + QStringLiteral(" (") + date.toString(Qt::ISODate) + QLatin1Char(')')
               : signedNumber;
}

/// Each piece between the separators in words, with the separators as they were.
LocalizedText piecewise(const QString &text, const QString &separator,
                        LocalizedText (*inWords)(const QString &))
{
    LocalizedText whole;
    const QStringList pieces = text.split(separator);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const LocalizedText piece = inWords(pieces.at(i));
        const QString before = i == 0 ? QString() : separator;
        whole.kk += before + piece.kk;
        whole.ru += before + piece.ru;
        whole.en += before + piece.en;
    }
    return whole;
}

LocalizedText placesText(const QString &places)
{
    return piecewise(places, QStringLiteral(", "), placeText);
}

/// "№ 214-III (2007-01-11)", "441", or the name of an act that has no number.
LocalizedText namedAct(const QString &act)
{
    static const QRegularExpression withDate(QStringLiteral("^(.+) \\((\\d{4}-\\d{2}-\\d{2})\\)$"));
    const QRegularExpressionMatch match = withDate.match(act);
    const QDate date = QDate::fromString(match.captured(2), Qt::ISODate);
    QString number = date.isValid() ? match.captured(1) : act;
    const bool signedNumber = number.startsWith(u'№');
    if (signedNumber)
        number = number.sliced(1).trimmed();
    else if (!number.front().isDigit())
        return {act, act, act};
    LocalizedText text{QStringLiteral("№ %1 акт").arg(number), QStringLiteral("акт № ") + number,
                       QStringLiteral("act No. ") + number};
    if (date.isValid()) {
        const QString day = date.toString(QStringLiteral("dd.MM.yyyy"));
        text.kk.prepend(day + u' ');
        text.ru += QStringLiteral(" от ") + day;
        text.en += QStringLiteral(" of ") + day;
    }
    return text;
}

} // namespace

LocalizedText clauseText(const QString &clause)
{
    return piecewise(clause, QStringLiteral("; "), placesText);
}

LocalizedText actText(const Origin &origin)
{
    if (origin.act.isEmpty())
        return {};
    const LocalizedText act = namedAct(origin.act);
    if (origin.clause.isEmpty())
        return act;
    const LocalizedText place = clauseText(origin.clause);
    const QString comma = QStringLiteral(", ");
    return {act.kk + comma + place.kk, act.ru + comma + place.ru, act.en + comma + place.en};
}

LocalizedText actText(const Origin &origin, const Act &own)
{
    const bool isOwn = origin.act == own.number || origin.act == QStringLiteral("№ ") + own.number;
    return isOwn ? actText(Origin{dated(own.number, own.date), origin.clause, origin.unconfirmed})
                 : actText(origin);
}

LocalizedText actText(const Act &act, const QString &clause)
{
    QStringList places;
    if (!act.annex.isEmpty())
        places << act.annex + QStringLiteral("-қосымша");
    if (!clause.isEmpty())
        places << clause;
    return actText(Origin{dated(act.number, act.date), places.join(QStringLiteral(", ")), false});
}

} // namespace ruqsat
