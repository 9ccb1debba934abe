#include "ctl/regulation_text.h"

namespace ruqsat::ctl {
namespace {

/// The few words that stand between what the regulation itself says.
struct Words
{
    const char16_t *channel[4];
    const char16_t *kind[3];
    const char16_t *step[3];
    const char16_t *end[3];
    const char16_t *passed;
    const char16_t *failed;
    const char16_t *clause;
    const char16_t *actions;
    const char16_t *action;
    const char16_t *lost;
    const char16_t *note;
    const char16_t *seconds;
    const char16_t *minutes;
    const char16_t *workingDays;
    const char16_t *unconfirmed;
    const char16_t *overridden;
};

constexpr Words kazakhWords = {
    {u"Портал", u"Көрсетілетін қызметті беруші", u"Халыққа қызмет көрсету орталығы", u"Кеңсе"},
    {u"беру", u"қайта ресімдеу", u"телнұсқасын беру"},
    {u"кіріспе", u"үдеріс", u"шарт"},
    {u"нәтиже", u"бас тарту", u"хабарлама"},
    u"иә",
    u"жоқ",
    u"тармақ",
    u"Іс-әрекеттер кестесі",
    u"іс-әрекет",
    u"сақталған мәтінде жоқ",
    u"ескертпе",
    u"сек",
    u"мин",
    u"жұмыс күні",
    u"расталмаған деректер",
    u"әкімші ауыстырған нұсқа"};

constexpr Words russianWords = {
    {u"Портал", u"Услугодатель", u"Центр обслуживания населения", u"Канцелярия"},
    {u"выдача", u"переоформление", u"выдача дубликата"},
    {u"вступление", u"процесс", u"условие"},
    {u"результат", u"отказ", u"сообщение"},
    u"да",
    u"нет",
    u"пункт",
    u"Таблица действий",
    u"действие",
    u"в сохранённом тексте отсутствует",
    u"примечание",
    u"сек",
    u"мин",
    u"раб. дн.",
    u"неподтверждённых данных",
    u"версия, заменённая администратором"};

constexpr Words englishWords = {{u"Portal", u"Provider", u"Service centre", u"Office"},
                                {u"issue", u"re-issue", u"duplicate"},
                                {u"prelude", u"process", u"condition"},
                                {u"result", u"refusal", u"message"},
                                u"yes",
                                u"no",
                                u"clause",
                                u"Table of actions",
                                u"action",
                                u"lost in the stored text",
                                u"note",
                                u"s",
                                u"min",
                                u"working days",
                                u"unconfirmed",
                                u"replaced by the administrator"};

const Words &wordsOf(Language language)
{
    switch (language) {
    case Language::Kazakh:
        return kazakhWords;
    case Language::Russian:
        return russianWords;
    case Language::English:
        return englishWords;
    }
    return englishWords;
}

QString word(const char16_t *text)
{
    return QString::fromUtf16(text);
}

class Writer final
{
public:
    explicit Writer(Language language)
        : m_language(language)
        , m_words(wordsOf(language))
    {
    }

    QStringList lines;

    void head(const Regulation &regulation)
    {
        lines << regulation.id + QStringLiteral("  ") + regulation.title.in(m_language);
        QString act = QStringLiteral("№ %1, %2")
                          .arg(regulation.act.number, regulation.act.date.toString(Qt::ISODate));
        if (!regulation.act.annex.isEmpty())
            act += QStringLiteral(" / ") + regulation.act.annex;
        lines << act;
        lines << regulation.provider.in(m_language);
        lines << QStringLiteral("%1: %2")
                     .arg(word(m_words.unconfirmed))
                     .arg(regulation.unconfirmedCount());
        if (regulation.overridden)
            lines << word(m_words.overridden);
    }

    void channel(Channel channel, const ChannelFlow &flow)
    {
        QString title = word(m_words.channel[static_cast<int>(channel)]);
        if (!flow.clause.isEmpty())
            title += QStringLiteral(" (%1 %2)").arg(word(m_words.clause), flow.clause);
        lines << QString() << title;
        for (const Step &each : flow.steps)
            step(each, flow);
        lines << QStringLiteral("  ") + word(m_words.actions);
        for (const TableAction &each : flow.actions)
            action(each);
    }

private:
    /// "9-үдеріс", as the acts write it, but "процесс 9".
    QString numbered(const char16_t *what, int number) const
    {
        if (m_language == Language::Kazakh)
            return QStringLiteral("%1-%2").arg(number).arg(word(what));
        return QStringLiteral("%1 %2").arg(word(what)).arg(number);
    }

    QString refText(const StepRef &ref) const
    {
        return numbered(m_words.step[static_cast<int>(ref.kind)], ref.number);
    }

    QString branchText(const std::optional<Branch> &when) const
    {
        if (!when)
            return {};
        return word(*when == Branch::Passed ? m_words.passed : m_words.failed) +
               QStringLiteral(": ");
    }

    void step(const Step &step, const ChannelFlow &flow)
    {
        QString line = QStringLiteral("  %1 [%2] %3")
                           .arg(refText(step.ref), actorTitle(step.actor).in(m_language),
                                step.title.in(m_language));
        if (const auto limit = flow.limitOf(step.ref))
            line += QStringLiteral(" (%1)").arg(limitText(*limit));
        lines << line;
        for (const StepLink &link : step.next)
            lines << QStringLiteral("      → ") + branchText(link.when) + refText(link.to);
        if (step.end)
            lines << QStringLiteral("      ■ ") + word(m_words.end[static_cast<int>(*step.end)]);
        remark(step.printed, step.note);
    }

    void action(const TableAction &action)
    {
        QString line = QStringLiteral("  ") + numbered(m_words.action, action.number);
        QStringList actors;
        for (const Actor actor : action.actors)
            actors << actorTitle(actor).in(m_language);
        if (!actors.isEmpty())
            line += QStringLiteral(" [%1]").arg(actors.join(QStringLiteral(", ")));
        if (action.limit)
            line += QStringLiteral(" (%1)").arg(limitText(*action.limit));
        if (action.lost)
            line += QStringLiteral(" – ") + word(m_words.lost);
        lines << line;
        for (const ActionLink &link : action.next)
            lines << QStringLiteral("      → ") + branchText(link.when) +
                         numbered(m_words.action, link.action);
        remark(action.printed, action.note);
    }

    QString limitText(const ActionLimit &limit) const
    {
        QStringList parts;
        for (auto it = limit.workingDays.begin(); it != limit.workingDays.end(); ++it)
            parts << QStringLiteral("%1: %2 %3")
                         .arg(word(m_words.kind[static_cast<int>(it.key())]))
                         .arg(*it)
                         .arg(word(m_words.workingDays));
        if (!parts.isEmpty())
            return parts.join(QStringLiteral(", "));
        if (limit.minSeconds == limit.maxSeconds)
            return timeText(limit.maxSeconds);
        return timeText(limit.minSeconds) + QStringLiteral(" – ") + timeText(limit.maxSeconds);
    }

    QString timeText(int seconds) const
    {
        if (seconds % 60 != 0 && seconds < 60)
            return QStringLiteral("%1 %2").arg(seconds).arg(word(m_words.seconds));
        QString text = QStringLiteral("%1 %2").arg(seconds / 60).arg(word(m_words.minutes));
        if (seconds % 60 != 0)
            text += QStringLiteral(" %1 %2").arg(seconds % 60).arg(word(m_words.seconds));
        return text;
    }

    void remark(const QString &printed, const LocalizedText &note)
    {
        if (printed.isEmpty() && note.isEmpty())
            return;
        QString line = QStringLiteral("      ") + word(m_words.note) + QStringLiteral(": ");
        if (!printed.isEmpty())
            line += QStringLiteral("«%1» ").arg(printed);
        lines << line + note.in(m_language);
    }

    Language m_language;
    const Words &m_words;
};

} // namespace

QStringList regulationText(const Regulation &regulation, Language language)
{
    Writer writer(language);
    writer.head(regulation);
    for (auto it = regulation.channels.begin(); it != regulation.channels.end(); ++it)
        writer.channel(it.key(), *it);
    return writer.lines;
}

} // namespace ruqsat::ctl
