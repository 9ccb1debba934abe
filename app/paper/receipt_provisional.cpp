#include "paper/receipt_provisional.h"

#include "core/calendar.h"
#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/wording.h"

#include <algorithm>

namespace ruqsat::paper {

namespace {

constexpr double termTitleX = 20;
constexpr double termTitleWidth = 56;
constexpr double termLengthX = 78;
constexpr double termLengthWidth = 28;
constexpr double termBeginX = 108;
constexpr double termBeginWidth = 82;

Bilingual beginWords(bool fromAcceptance)
{
    if (fromAcceptance)
        return {QStringLiteral("өтініш қабылданған кезден бастап"),
                QStringLiteral("с момента приёма заявления")};
    return {QStringLiteral("өтініш тіркелген кезден бастап"),
            QStringLiteral("с момента регистрации заявления")};
}

Bilingual beginOf(const PendingTerm &term, const ReceiptContent &content)
{
    const Bilingual words = beginWords(term.fromAcceptance);
    if (!term.fromAcceptance)
        return words;
    const QString when = momentText(content.acceptedAt);
    return {words.kk + QStringLiteral(": ") + when, words.ru + QStringLiteral(": ") + when};
}

/// What the star beside a term means.
Paragraph unconfirmedNote()
{
    return {QStringLiteral("* Актімен расталмаған · Не подтверждено актом"), sans(8), ink::caption};
}

Column twoTongues(double x, double width, const Bilingual &text, bool bold = false)
{
    return {x, width, {{text.kk, sans(9.5, bold), ink::text}, {text.ru, sans(8), ink::caption}}};
}

Band termRow(Sheet &sheet, const PendingTerm &term, const ReceiptContent &content)
{
    const QString mark = term.unconfirmed ? QStringLiteral(" *") : QString();
    Column begin = twoTongues(termBeginX, termBeginWidth, beginOf(term, content));
    if (term.date.isValid()) {
        const QString day = shortDate(term.date);
        begin.paragraphs.append(
            {QStringLiteral("соңғы күні / последний день: ") + day, sans(9.5, true), ink::text});
    }
    Column title =
        twoTongues(termTitleX, termTitleWidth, {term.title.kk + mark, term.title.ru + mark}, true);
    if (!term.norm.isEmpty())
        title.paragraphs.append({joined(term.norm), sans(7.5), ink::caption});
    Band row =
        block(sheet, {title, twoTongues(termLengthX, termLengthWidth, term.term), begin}, 0, 1.8);
    row.keepWithNext = true;
    const auto words = row.draw;
    row.draw = [words, height = row.height](Sheet &on, double y) {
        words(on, y);
        on.rule(20, y + height - 1.2, 170, ink::line, 0.12);
    };
    return row;
}

} // namespace

Bilingual receiptName(const ReceiptContent &content)
{
    if (content.registered)
        return {QStringLiteral("Өтініштің қабылданғаны туралы қолхат"),
                QStringLiteral("Расписка о приёме")};
    return {QStringLiteral("Өтініштің қабылданғаны туралы уақытша қолхат"),
            QStringLiteral("Временная расписка о приёме")};
}

QString momentText(const QDateTime &moment)
{
    return moment.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy, HH:mm"));
}

void appendNotRegistered(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content)
{
    QList<Paragraph> lines{
        {QStringLiteral("Тіркелмеген"), sans(15, true), ink::warning},
        {QStringLiteral("Не зарегистрировано"), sans(11, true), ink::warning},
        {QStringLiteral("Өтініш қабылданды, бірақ тізілімде әлі тіркелген жоқ. Тіркелген соң осы "
                        "қолхаттың орнына нөмірі мен мерзімдері көрсетілген қолхат беріледі."),
         sans(8.5), ink::text},
        {QStringLiteral("Заявление принято, но в реестре ещё не зарегистрировано. После "
                        "регистрации взамен этой расписки выдаётся расписка с номером и сроками."),
         sans(8.5), ink::text}};
    if (content.clockOff)
        lines += {{QStringLiteral("Жұмыс орны сағатының тізілім сағатынан айырмасы бір минуттан "
                                  "асады."),
                   sans(8.5, true), ink::warning},
                  {QStringLiteral("Часы рабочего места расходятся с часами реестра более чем на "
                                  "минуту."),
                   sans(8.5, true), ink::warning}};
    const Band words = block(sheet, {{24, 162, lines}});
    Band box;
    box.height = words.height + 5;
    box.draw = [words](Sheet &on, double y) {
        drawBox(on, QRectF(20, y, 170, words.height + 3), ink::warning, ink::warningGround);
        words.draw(on, y + 1.5);
    };
    bands.append(box);
}

void appendPendingTerms(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content)
{
    Band heading =
        block(sheet,
              {{20,
                170,
                {{QStringLiteral("Мерзімдер қай кезден есептеледі"), serif(13, true), ink::text},
                 {QStringLiteral("С какого момента исчисляются сроки"), sans(8), ink::caption}}}},
              0, 2);
    heading.keepWithNext = true;
    bands.append(heading);
    Band rule = hairline(20, 170, ink::teal, 0.3, 1.6);
    rule.keepWithNext = true;
    bands.append(rule);
    for (const PendingTerm &term : content.terms)
        bands.append(termRow(sheet, term, content));
    QList<Paragraph> notes{
        {QStringLiteral("Қабылдау уақытына оператордың ЭЦҚ қойылған. Күйін білу: 1414 · Время "
                        "приёма заверено ЭЦП оператора. Узнать состояние: 1414"),
         sans(8), ink::caption}};
    if (std::any_of(content.terms.cbegin(), content.terms.cend(),
                    [](const PendingTerm &term) { return term.unconfirmed; }))
        notes.append(unconfirmedNote());
    bands.append(block(sheet, {{20, 170, notes}}, 0, 1));
    bands.last().keepWithNext = true;
}

void appendTermGrounds(QList<Band> &bands, Sheet &sheet, const ReceiptContent &content)
{
    QList<Paragraph> lines;
    for (const DueDate &due : content.dueDates) {
        const QString mark = due.unconfirmed ? QStringLiteral(" *") : QString();
        const QString when =
            momentText(due.fromAcceptance ? content.acceptedAt : content.registeredAt);
        const auto line = [&](const QString &title, const QString &term, const QString &begin,
                              const QString &norm) {
            return title + mark + QStringLiteral(": ") +
                   (term.isEmpty() ? QString() : term + QStringLiteral(", ")) + begin +
                   QStringLiteral(" (") + when + QLatin1Char(')') +
                   (norm.isEmpty() ? QString() : QStringLiteral("; ") + norm);
        };
        const Bilingual begin = beginWords(due.fromAcceptance);
        lines << Paragraph{line(due.title.kk, due.term.kk, begin.kk, due.norm.kk), sans(8),
                           ink::text}
              << Paragraph{line(due.title.ru, due.term.ru, begin.ru, due.norm.ru), sans(7.5),
                           ink::caption};
    }
    const auto &dues = content.dueDates;
    if (std::any_of(dues.cbegin(), dues.cend(), [](const DueDate &due) { return due.unconfirmed; }))
        lines << unconfirmedNote();
    if (lines.isEmpty())
        return;
    bands.append(block(sheet, {{20, 170, lines}}, 0, 1.5));
    bands.last().keepWithNext = true;
}

} // namespace ruqsat::paper
