#include "ctl/regulation_text.h"

#include "ctl/law_words.h"

namespace ruqsat::ctl {
namespace {

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
        const Act &act = regulation.act;
        QString line = QStringLiteral("№ %1, %2").arg(act.number, dateText(act.date));
        if (!act.annex.isEmpty())
            line += QStringLiteral(", ") + numbered(m_language, m_words.annex, act.annex);
        line += QStringLiteral("; %1 %2 –")
                    .arg(word(m_words.inForce), dateText(regulation.effectiveFrom));
        if (regulation.effectiveUntil.isValid())
            line += QLatin1Char(' ') + dateText(regulation.effectiveUntil);
        if (!act.repealed.isEmpty())
            line += QStringLiteral(" (%1: %2)").arg(word(m_words.repealed), act.repealed);
        lines << line << regulation.provider.in(m_language);
        if (!regulation.territory.isEmpty())
            lines << regulation.territory.in(m_language);
        lines << QStringLiteral("%1: %2")
                     .arg(word(m_words.unconfirmed))
                     .arg(regulation.unconfirmedCount());
        if (regulation.overridden)
            lines << word(m_words.overridden);
        terms(regulation);
        lines << QString() << word(m_words.units);
        for (const Participant &row : regulation.participants)
            lines << QStringLiteral("  %1) %2").arg(row.number).arg(actorsText(row.members));
    }

    void provisions(const Regulation &regulation)
    {
        if (regulation.provisions.isEmpty())
            return;
        lines << QString() << word(m_words.alsoSaid);
        for (const Provision &each : regulation.provisions)
            lines << QStringLiteral("  – ") + each.text.in(m_language) + mark(each.origin);
    }

    void channel(Channel channel, const ChannelFlow &flow)
    {
        QString title = word(m_words.channel[static_cast<int>(channel)]);
        if (!flow.clause.isEmpty())
            title += QStringLiteral(" (%1)").arg(clauseText(flow.clause, m_language));
        lines << QString() << title;
        for (const Step &each : flow.steps)
            step(each, flow);
        if (!flow.actions.isEmpty())
            lines << QStringLiteral("  ") + word(m_words.actions);
        for (const TableAction &each : flow.actions)
            action(each);
    }

private:
    static QString dateText(const QDate &date)
    {
        return date.toString(QStringLiteral("dd.MM.yyyy"));
    }

    QString mark(const Origin &origin) const
    {
        return origin.unconfirmed ? QStringLiteral(" (%1)").arg(word(m_words.notConfirmed))
                                  : QString();
    }

    QString actorsText(const QList<Actor> &actors) const
    {
        QStringList titles;
        for (const Actor actor : actors)
            titles << actorTitle(actor).in(m_language);
        return titles.join(QStringLiteral(", "));
    }

    void term(const QString &name, const Term &term)
    {
        const int number = term.months > 0 ? term.months : term.workingDays;
        lines << QStringLiteral("  %1: %2 %3")
                         .arg(name)
                         .arg(number)
                         .arg(word(term.months > 0 ? m_words.months : m_words.workingDays)) +
                     mark(term.origin);
    }

    void terms(const Regulation &regulation)
    {
        if (regulation.terms.isEmpty() && !regulation.completeness)
            return;
        lines << QString() << word(m_words.terms);
        for (auto it = regulation.terms.begin(); it != regulation.terms.end(); ++it)
            term(word(m_words.kind[static_cast<int>(it.key())]), *it);
        if (regulation.completeness)
            term(word(m_words.completeness), *regulation.completeness);
    }

    QString refText(const StepRef &ref) const
    {
        return numbered(m_language, m_words.step[static_cast<int>(ref.kind)],
                        QString::number(ref.number));
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
            line += QStringLiteral(" (%1)").arg(limitText(*limit, m_language));
        lines << line;
        for (const StepLink &link : step.next)
            lines << QStringLiteral("      → ") + branchText(link.when) + refText(link.to);
        if (step.end)
            lines << QStringLiteral("      ■ ") + word(m_words.end[static_cast<int>(*step.end)]);
        remark(step.printed, step.note);
    }

    void action(const TableAction &action)
    {
        QString line = QStringLiteral("  ") +
                       numbered(m_language, m_words.action, QString::number(action.number));
        if (!action.actors.isEmpty())
            line += QStringLiteral(" [%1]").arg(actorsText(action.actors));
        if (action.limit)
            line += QStringLiteral(" (%1)").arg(limitText(*action.limit, m_language));
        if (action.lost)
            line += QStringLiteral(" – ") + word(m_words.lost);
        lines << line;
        for (const ActionLink &link : action.next)
            lines << QStringLiteral("      → ") + branchText(link.when) +
                         numbered(m_language, m_words.action, QString::number(link.action));
        remark(action.printed, action.note);
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
    writer.provisions(regulation);
    return writer.lines;
}

} // namespace ruqsat::ctl
