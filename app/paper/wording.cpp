#include "paper/wording.h"

#include <array>

namespace ruqsat::paper {

namespace {

constexpr std::array<const char16_t *, 12> monthsRu{u"января",   u"февраля", u"марта",  u"апреля",
                                                    u"мая",      u"июня",    u"июля",   u"августа",
                                                    u"сентября", u"октября", u"ноября", u"декабря"};
constexpr std::array<const char16_t *, 12> monthsWhenKk{
    u"қаңтарда", u"ақпанда", u"наурызда",   u"сәуірде", u"мамырда",  u"маусымда",
    u"шілдеде",  u"тамызда", u"қыркүйекте", u"қазанда", u"қарашада", u"желтоқсанда"};

QString monthOf(const std::array<const char16_t *, 12> &names, const QDate &date)
{
    return QString::fromUtf16(names[static_cast<std::size_t>(date.month() - 1)]);
}

} // namespace

QString shortDate(const QDate &date)
{
    return date.toString(QStringLiteral("dd.MM.yyyy"));
}

QString longDateRu(const QDate &date)
{
    return QStringLiteral("%1\u00a0%2 %3\u00a0года")
        .arg(date.day())
        .arg(monthOf(monthsRu, date))
        .arg(date.year());
}

QString longDateWhenKk(const QDate &date)
{
    return QStringLiteral("%1\u00a0жылғы %2\u00a0%3")
        .arg(date.year())
        .arg(date.day())
        .arg(monthOf(monthsWhenKk, date));
}

Bilingual identifierCaption(const QString &identifier)
{
    // The fifth digit is a BIN's type (4–6), but the first digit of the day in an IIN (0–3).
    if (identifier.size() > 4 && identifier.at(4) >= u'4')
        return {QStringLiteral("БСН"), QStringLiteral("БИН"), QStringLiteral("BIN")};
    return {QStringLiteral("ЖСН"), QStringLiteral("ИИН"), QStringLiteral("IIN")};
}

QString listed(const QString &a, const QString &b)
{
    return b.isEmpty() ? a : a + QStringLiteral(", ") + b;
}

QString joined(const Bilingual &text)
{
    return text.kk == text.ru ? text.kk : text.kk + QStringLiteral(" / ") + text.ru;
}

QString pageOf(qsizetype page, qsizetype pages)
{
    return QStringLiteral("%1-бет, барлығы %2 · страница %1 из %2").arg(page).arg(pages);
}

Bilingual equalsPaper()
{
    return {QStringLiteral("Осы құжат «Электрондық құжат және электрондық цифрлық қолтаңба туралы» "
                           "Қазақстан Республикасының 2003 жылғы 7 қаңтардағы N\u00a0370-II Заңы "
                           "7\u00a0бабының 1\u00a0тармағына сәйкес қағаз тасығыштағы құжатпен "
                           "бірдей."),
            QStringLiteral("Данный документ согласно пункту 1 статьи 7 ЗРК от 7 января 2003 года "
                           "N370-II «Об электронном документе и электронной цифровой подписи» "
                           "равнозначен документу на бумажном носителе."),
            QStringLiteral("Under article 7, clause 1 of the Law of the Republic of Kazakhstan of "
                           "7 January 2003 No. 370-II \"On electronic document and electronic "
                           "digital signature\" this document is equal to a document on paper.")};
}

} // namespace ruqsat::paper
