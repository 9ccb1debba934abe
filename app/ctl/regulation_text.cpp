#include "ctl/regulation_text.h"

#include "core/act_text.h"
#include "core/decimal.h"
#include "ctl/law_words.h"
#include "ctl/text_block.h"
#include "ctl/time_text.h"

namespace ruqsat::ctl {
namespace {

constexpr int itemIndent = 4;
constexpr int stepIndent = 6;

/// "2015-05-22 № 369" of the file, with its date as people write it.
QString referenceText(const QString &reference)
{
    const QString day = reference.section(QLatin1Char(' '), 0, 0);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? dateText(date) + reference.sliced(day.size()) : reference;
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
        lines << regulation.id;
        lines << textBlock(regulation.title.in(m_language), 0);
        const Act &act = regulation.act;
        QString line = QStringLiteral("№ %1, %2").arg(act.number, dateText(act.date));
        if (!act.annex.isEmpty())
            line += QStringLiteral(", ") + numbered(m_language, m_words.annex, act.annex);
        line += QStringLiteral("; %1 %2 –")
                    .arg(word(m_words.inForce), dateText(regulation.effectiveFrom));
        if (regulation.effectiveUntil.isValid())
            line += QLatin1Char(' ') + dateText(regulation.effectiveUntil);
        if (!act.repealed.isEmpty())
            line += QStringLiteral(" (%1: %2)")
                        .arg(word(m_words.repealed), referenceText(act.repealed));
        lines << line << textBlock(regulation.provider.in(m_language), 0);
        if (!regulation.territory.isEmpty())
            lines << regulation.territory.in(m_language);
        lines << QStringLiteral("%1: %2")
                     .arg(word(m_words.unconfirmed))
                     .arg(regulation.unconfirmedCount());
        if (regulation.overridden)
            lines << word(m_words.overridden);
        terms(regulation);
        fees(regulation);
        heading(m_words.units);
        for (const Participant &row : regulation.participants)
            item(actorsText(row.members), QStringLiteral("  %1) ").arg(row.number));
    }

    void channel(Channel channel, const ChannelFlow &flow)
    {
        QString title = word(m_words.channel[static_cast<int>(channel)]);
        if (!flow.clause.isEmpty())
            title += QStringLiteral(" (%1)").arg(clauseText(flow.clause).in(m_language));
        lines << QString() << title;
        for (const Step &each : flow.steps)
            step(each, flow);
        if (!flow.actions.isEmpty())
            lines << QString() << QStringLiteral("  ") + word(m_words.actions);
        for (const TableAction &each : flow.actions)
            action(each);
    }

    /// What the service asks for, and what may be answered.
    void rest(const Regulation &regulation)
    {
        m_kinds = regulation.kinds;
        heading(m_words.documents);
        for (const RequiredDocument &each : regulation.documents)
            entry(each.title, each.kinds, each.origin, each.required);
        heading(m_words.form);
        for (const FormField &each : regulation.form)
            entry(each.title, each.kinds, each.origin, each.required);
        heading(m_words.qualification);
        for (const QualificationRequirement &each : regulation.qualification)
            entry(each.title, each.kinds, each.origin);
        heading(m_words.grounds);
        for (const RefusalGround &each : regulation.refusalGrounds)
            entry(each.title, each.kinds, each.origin);
        if (!regulation.survey.isEmpty())
            heading(m_words.survey);
        for (const SurveyQuestion &each : regulation.survey)
            question(each);
        if (!regulation.provisions.isEmpty())
            heading(m_words.alsoSaid);
        for (const Provision &each : regulation.provisions)
            item(each.text.in(m_language) + mark(each.origin));
    }

private:
    void heading(const char16_t *title) { lines << QString() << word(title); }

    void item(const QString &text, const QString &sign = QStringLiteral("  – "))
    {
        lines << textBlock(text, itemIndent, sign);
    }

    void entry(const LocalizedText &title, const QList<ServiceKind> &kinds, const Origin &origin,
               bool required = true)
    {
        QStringList remarks;
        if (kinds != m_kinds) {
            for (const ServiceKind kind : kinds)
                remarks << kindText(kind);
        }
        if (!required)
            remarks << word(m_words.optional);
        const QString remark = QStringLiteral(" [%1]").arg(remarks.join(QStringLiteral(", ")));
        item(title.in(m_language) + (remarks.isEmpty() ? QString() : remark) + mark(origin));
    }

    void question(const SurveyQuestion &question)
    {
        QStringList answers;
        for (const LocalizedText &answer : question.answers)
            answers << answer.in(m_language);
        item(question.title.in(m_language) + QStringLiteral(" – ") +
             answers.join(QStringLiteral("; ")));
    }

    QString kindText(ServiceKind kind) const { return word(m_words.kind[static_cast<int>(kind)]); }

    /// What no act confirms, and where from another act what does not come from this one.
    QString mark(const Origin &origin) const
    {
        if (origin.unconfirmed)
            return QStringLiteral(" (%1)").arg(word(m_words.notConfirmed));
        const QString act = actText(origin).in(m_language);
        return act.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(act);
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
        heading(m_words.terms);
        for (auto it = regulation.terms.begin(); it != regulation.terms.end(); ++it)
            term(kindText(it.key()), *it);
        if (regulation.completeness)
            term(word(m_words.completeness), *regulation.completeness);
    }

    void fees(const Regulation &regulation)
    {
        if (regulation.fees.isEmpty())
            return;
        heading(m_words.fee);
        for (auto it = regulation.fees.begin(); it != regulation.fees.end(); ++it)
            lines << QStringLiteral("  %1: %2").arg(kindText(it.key()), rateText(*it)) +
                         mark(it->origin);
    }

    QString rateText(const FeeRate &rate) const
    {
        if (!rate.mci.isEmpty())
            return rate.mci + QLatin1Char(' ') + word(m_words.mci);
        // Both are decimals: the file was refused otherwise.
        const Decimal share = Decimal::parse(rate.ofIssue)->times(Decimal(100)).value();
        QString text = word(m_words.shareOfIssue).arg(share.text());
        if (!rate.maxMci.isEmpty())
            text += QStringLiteral(", ") + word(m_words.atMost).arg(rate.maxMci);
        return text;
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
        QStringList parts{refText(step.ref), actorTitle(step.actor).in(m_language)};
        if (const auto limit = flow.limitOf(step.ref))
            parts << limitText(*limit, m_language);
        lines << textBlock(parts.join(QStringLiteral(" · ")), stepIndent, QStringLiteral("  "));
        lines << textBlock(step.title.in(m_language), stepIndent);
        for (const StepLink &link : step.next)
            lines << QStringLiteral("      → ") + branchText(link.when) + refText(link.to);
        if (step.end)
            lines << QStringLiteral("      ■ ") + word(m_words.end[static_cast<int>(*step.end)]);
        remark(step.printed, step.note);
    }

    void action(const TableAction &action)
    {
        QStringList parts{numbered(m_language, m_words.action, QString::number(action.number))};
        if (!action.actors.isEmpty())
            parts << actorsText(action.actors);
        if (action.limit)
            parts << limitText(*action.limit, m_language);
        if (action.lost)
            parts << word(m_words.lost);
        lines << textBlock(parts.join(QStringLiteral(" · ")), stepIndent, QStringLiteral("  "));
        for (const ActionLink &link : action.next)
            lines << QStringLiteral("      → ") + branchText(link.when) +
                         numbered(m_language, m_words.action, QString::number(link.action));
        remark(action.printed, action.note);
    }

    void remark(const QString &printed, const LocalizedText &note)
    {
        QStringList parts;
        if (!printed.isEmpty())
            parts << word(m_words.printed).arg(printed);
        if (!note.isEmpty())
            parts << note.in(m_language);
        if (!parts.isEmpty())
            lines << textBlock(word(m_words.note) + QStringLiteral(": ") +
                                   parts.join(QStringLiteral(". ")),
                               stepIndent);
    }

    Language m_language;
    const Words &m_words;
    QList<ServiceKind> m_kinds;
};

} // namespace

QStringList regulationText(const Regulation &regulation, Language language)
{
    Writer writer(language);
    writer.head(regulation);
    for (auto it = regulation.channels.begin(); it != regulation.channels.end(); ++it)
        writer.channel(it.key(), *it);
    writer.rest(regulation);
    return writer.lines;
}

} // namespace ruqsat::ctl
