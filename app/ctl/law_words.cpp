#include "ctl/law_words.h"

#include "ctl/in_language.h"

namespace ruqsat::ctl {
namespace {

constexpr Words kazakhWords = {
    {u"Портал", u"Көрсетілетін қызметті беруші", u"Халыққа қызмет көрсету орталығы", u"Кеңсе"},
    {u"беру", u"қайта ресімдеу", u"телнұсқасын беру"},
    {u"кіріспе", u"үдеріс", u"шарт"},
    {u"нәтиже", u"бас тарту", u"хабарлама"},
    u"иә",
    u"жоқ",
    u"Іс-әрекеттер кестесі",
    u"іс-әрекет",
    u"сақталған мәтінде жоқ",
    u"ескертпе",
    u"сек",
    u"мин",
    u"жұмыс күні",
    u"расталмаған деректер",
    u"әкімші ауыстырған нұсқа",
    u"ҚФБ %1",
    u"Осы арнада өз іс-қимылы жоқ ҚФБ: %1",
    u"сағат",
    u"ай",
    u"қосымша",
    u"қолданыста",
    u"күші жойылды",
    u"Мерзімдер",
    u"құжаттардың толықтығын тексеру",
    u"Құрылымдық-функционалдық бірліктер",
    u"Сондай-ақ",
    u"расталмаған",
    u"Лицензиялық алым",
    u"АЕК",
    u"беру үшін алымның %1 %-ы",
    u"бірақ %1 АЕК-тен аспайды",
    u"Құжаттар",
    u"Өтініш нысаны",
    u"Біліктілік талаптары",
    u"Бас тарту негіздері",
    u"Сауалнама",
    u"міндетті емес",
    u"актіде «%1» деп басылған"};

constexpr Words russianWords = {
    {u"Портал", u"Услугодатель", u"Центр обслуживания населения", u"Канцелярия"},
    {u"выдача", u"переоформление", u"выдача дубликата"},
    {u"вступление", u"процесс", u"условие"},
    {u"результат", u"отказ", u"сообщение"},
    u"да",
    u"нет",
    u"Таблица действий",
    u"действие",
    u"в сохранённом тексте отсутствует",
    u"примечание",
    u"сек",
    u"мин",
    u"раб. дн.",
    u"неподтверждённых данных",
    u"версия, заменённая администратором",
    u"СФЕ %1",
    u"СФЕ без собственных шагов в этом канале: %1",
    u"ч",
    u"мес.",
    u"приложение",
    u"действует",
    u"утратило силу",
    u"Сроки",
    u"проверка полноты документов",
    u"Структурно-функциональные единицы",
    u"Кроме того",
    u"не подтверждено",
    u"Лицензионный сбор",
    u"МРП",
    u"%1 % сбора за выдачу",
    u"но не более %1 МРП",
    u"Документы",
    u"Форма заявления",
    u"Квалификационные требования",
    u"Основания отказа",
    u"Анкета",
    u"необязательно",
    u"в акте напечатано «%1»"};

constexpr Words englishWords = {{u"Portal", u"Provider", u"Service centre", u"Office"},
                                {u"issue", u"re-issue", u"duplicate"},
                                {u"prelude", u"process", u"condition"},
                                {u"result", u"refusal", u"message"},
                                u"yes",
                                u"no",
                                u"Table of actions",
                                u"action",
                                u"lost in the stored text",
                                u"note",
                                u"s",
                                u"min",
                                u"working days",
                                u"unconfirmed",
                                u"changed by the administrator",
                                u"SFU %1",
                                u"Units without a step of their own in this channel: %1",
                                u"h",
                                u"months",
                                u"annex",
                                u"in force",
                                u"repealed",
                                u"Terms",
                                u"completeness check",
                                u"Structural-functional units",
                                u"Also",
                                u"unconfirmed",
                                u"Licence fee",
                                u"MCI",
                                u"%1 % of the fee for issue",
                                u"at most %1 MCI",
                                u"Documents",
                                u"Application form",
                                u"Qualification requirements",
                                u"Grounds for refusal",
                                u"Survey",
                                u"optional",
                                u"printed as “%1”"};

QString timeText(int seconds, const Words &words)
{
    if (seconds % 60 != 0 && seconds < 60)
        return QStringLiteral("%1 %2").arg(seconds).arg(word(words.seconds));
    if (seconds % 3600 == 0)
        return QStringLiteral("%1 %2").arg(seconds / 3600).arg(word(words.hours));
    QString text = QStringLiteral("%1 %2").arg(seconds / 60).arg(word(words.minutes));
    if (seconds % 60 != 0)
        text += QStringLiteral(" %1 %2").arg(seconds % 60).arg(word(words.seconds));
    return text;
}

} // namespace

const Words &wordsOf(Language language)
{
    return inLanguage(language, kazakhWords, russianWords, englishWords);
}

QString word(const char16_t *text)
{
    return QString::fromUtf16(text);
}

QString numbered(Language language, const char16_t *what, const QString &number)
{
    if (language == Language::Kazakh)
        return number + u'-' + word(what);
    return word(what) + u' ' + number;
}

QString limitText(const ActionLimit &limit, Language language)
{
    const Words &words = wordsOf(language);
    const QList<int> days = limit.workingDays.values();
    if (!days.isEmpty() && days.count(days.front()) == days.size())
        return QStringLiteral("%1 %2").arg(days.front()).arg(word(words.workingDays));
    QStringList parts;
    for (auto it = limit.workingDays.begin(); it != limit.workingDays.end(); ++it)
        parts << QStringLiteral("%1: %2 %3")
                     .arg(word(words.kind[static_cast<int>(it.key())]))
                     .arg(*it)
                     .arg(word(words.workingDays));
    if (!parts.isEmpty())
        return parts.join(QStringLiteral(", "));
    if (limit.minSeconds == limit.maxSeconds)
        return timeText(limit.maxSeconds, words);
    // "10–15 s" as the acts write it; the unit twice where there are two.
    if (limit.maxSeconds < 60)
        return QStringLiteral("%1–%2").arg(limit.minSeconds).arg(timeText(limit.maxSeconds, words));
    return timeText(limit.minSeconds, words) + QStringLiteral(" – ") +
           timeText(limit.maxSeconds, words);
}

} // namespace ruqsat::ctl
