#include "paper/refusal.h"

#include "paper/ink.h"
#include "paper/marks.h"
#include "paper/wording.h"

#include <QJsonDocument>

namespace ruqsat::paper {

namespace {

constexpr double leftEdge = 20;
constexpr double rightEdge = 109;
constexpr double letterColumn = 81;

QString plain(QString text)
{
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

class Letter final
{
public:
    /// `scale`: of the type; a little smaller may keep a letter on one page.
    Letter(Sheet &sheet, double scale)
        : m_sheet(sheet)
        , m_scale(scale)
    {
    }

    void paragraph(const Bilingual &text, const Face &face, double below, bool keepWithNext = false)
    {
        append(text, face, ink::text, 0, keepWithNext, false);
        space(below, keepWithNext);
    }

    void ground(const RefusalGround &ground)
    {
        append({ground.code, ground.code}, sans(8, true), ink::teal, 4, true, true);
        append(ground.title, serif(10.5, true), ink::text, 4, true, true);
        append(ground.norm, serif(9.5), ink::text, 4, true, true);
        for (const RefusalTarget &target : ground.targets) {
            append(target.named(), serif(9.5, true), ink::text, 4, !target.note.isEmpty(), true);
            if (!target.note.isEmpty())
                append(target.note, serif(9.5), ink::text, 4, false, true);
        }
        space(4.5, false);
    }

    QList<Band> take() { return std::move(m_bands); }

private:
    void append(const Bilingual &text, Face face, const QColor &colour, double indent,
                bool keepWithNext, bool bar)
    {
        face.points *= m_scale;
        appendLines(m_bands, m_sheet,
                    {{leftEdge + indent, letterColumn - indent, {{text.kk, face, colour}}},
                     {rightEdge + indent, letterColumn - indent, {{text.ru, face, colour}}}},
                    keepWithNext, bar);
    }

    void space(double height, bool keepWithNext)
    {
        Band band = gap(height);
        band.keepWithNext = keepWithNext;
        if (!keepWithNext && !m_bands.isEmpty())
            m_bands.last().keepWithNext = false;
        m_bands.append(band);
    }

    Sheet &m_sheet;
    double m_scale;
    QList<Band> m_bands;
};

Bilingual opening(const RefusalContent &content)
{
    const Bilingual id = identifierCaption(content.applicantIdentifier);
    const bool several = content.grounds.size() > 1;
    Bilingual text;
    text.kk =
        QStringLiteral("%1 (%2\u00a0%3) берген, %4 тіркелген №\u00a0%5 өтініш қаралды. Мемлекеттік "
                       "көрсетілетін қызмет: «%6». Қызметті көрсетуден мынадай %7 бойынша "
                       "бас тартылды.")
            .arg(content.applicant.kk, id.kk, content.applicantIdentifier,
                 longDateWhenKk(content.applicationDate), content.applicationNumber,
                 plain(content.service.kk),
                 several ? QStringLiteral("негіздер") : QStringLiteral("негіз"));
    text.ru = QStringLiteral(
                  "Рассмотрено заявление №\u00a0%1, зарегистрированное %2, услугополучатель: %3 "
                  "(%4\u00a0%5). Государственная услуга: «%6». В оказании услуги "
                  "отказано по %7.")
                  .arg(content.applicationNumber, longDateRu(content.applicationDate),
                       content.applicant.ru, id.ru, content.applicantIdentifier,
                       plain(content.service.ru),
                       several ? QStringLiteral("следующим основаниям")
                               : QStringLiteral("следующему основанию"));
    return text;
}

QList<Bilingual> waysOn(const RefusalContent &content)
{
    QList<Bilingual> ways = content.remedies;
    ways.append({QStringLiteral("Көрсетілген негіздерді жойып, өтінішті қайта беру."),
                 QStringLiteral("Устранить указанные основания и подать заявление снова.")});
    ways.append({QStringLiteral("Шешімге көрсетілетін қызметті берушінің жоғары тұрған органына "
                                "немесе сотқа шағымдану."),
                 QStringLiteral("Обжаловать решение в вышестоящий орган услугодателя или в суд.")});
    ways.append({QStringLiteral("Анықтама: call-орталығы 1414."),
                 QStringLiteral("Справка: call-центр 1414.")});
    return ways;
}

QList<Band> letterOf(Sheet &sheet, const RefusalContent &content, double scale)
{
    Letter letter(sheet, scale);
    const QString dated = shortDate(content.date) + QStringLiteral(" №\u00a0") + content.number;
    letter.paragraph({dated, dated}, sans(10), 1.2);
    letter.paragraph({listed(content.applicant.kk, content.address.kk),
                      listed(content.applicant.ru, content.address.ru)},
                     serif(9.5), 6);
    letter.paragraph({QStringLiteral("Дәлелді бас тарту"), QStringLiteral("Мотивированный отказ")},
                     serif(16, true), 3, true);
    letter.paragraph(opening(content), serif(10), 5);
    for (const RefusalGround &ground : content.grounds)
        letter.ground(ground);
    letter.paragraph({QStringLiteral("Не істеуге болады"), QStringLiteral("Что можно сделать")},
                     serif(11, true), 1.2, true);
    const QList<Bilingual> ways = waysOn(content);
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const QString number = QStringLiteral("%1.\u00a0").arg(i + 1);
        letter.paragraph({number + ways[i].kk, number + ways[i].ru}, serif(10), 1);
    }
    for (const Bilingual &remark : content.remarks)
        letter.paragraph(remark, serif(9), 1);
    QList<Band> bands = letter.take();
    bands.removeLast();
    return bands;
}

Result<void> drawFoot(Sheet &sheet, const RefusalContent &content)
{
    drawSignatureBox(sheet, 20, 211, 170, content.signatory);
    if (!content.executor.kk.isEmpty())
        sheet.fitted(QRectF(20, 233, 170, 4),
                     QStringLiteral("Орындаушы / Исполнитель: ") + joined(content.executor),
                     sans(8), ink::caption);
    if (Result<void> drawn = drawQr(sheet, QRectF(20, 241, 35, 35), content.qr, 2); !drawn)
        return drawn;
    const Bilingual phrase = equalsPaper();
    double y = sheet.fitted(QRectF(64, 240, 126, 10), phrase.kk, sans(7), ink::caption);
    y = sheet.fitted(QRectF(64, y + 1.5, 126, 10), phrase.ru, sans(7), ink::caption);
    sheet.fitted(QRectF(64, y + 3, 126, 4),
                 QStringLiteral("Түпнұсқалығын тексеру · Проверка подлинности"), sans(7),
                 ink::caption);
    sheet.fitted(QRectF(64, y + 6.2, 126, 5), content.verifyAt, sans(9, true), ink::teal);
    return {};
}

} // namespace

Result<QByteArray> renderRefusal(const RefusalContent &given)
{
    const Result<RefusalContent> checked = RefusalContent::fromJson(given.toJson());
    if (!checked)
        return checked.failure();
    const RefusalContent &content = *checked;
    Sheet sheet(QStringLiteral("Мотивированный отказ ") + content.number,
                content.date.startOfDay(Qt::UTC),
                QJsonDocument(content.toJson()).toJson(QJsonDocument::Compact));

    const PageArea area{40, 29, 274, 207, 0};
    QList<Band> bands = letterOf(sheet, content, 1);
    QList<Band> compact = letterOf(sheet, content, 0.92);
    if (paginate(compact, area).size() < paginate(bands, area).size())
        bands = std::move(compact);
    const QList<PlacedPage> pages = paginate(bands, area);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            sheet.newPage();
        if (content.demo)
            drawDemoMark(sheet, 6);
        if (i == 0)
            drawLetterHead(sheet, content.provider);
        else
            drawContinuationHead(sheet, QStringLiteral("Дәлелді бас тарту · Мотивированный отказ "
                                                       "№\u00a0%1, %2")
                                            .arg(content.number, shortDate(content.date)));
        drawBands(sheet, pages[i]);
        drawPageNumber(sheet, 282, i + 1, pages.size());
    }
    if (const Result<void> foot = drawFoot(sheet, content); !foot)
        return foot.failure();
    return sheet.finish();
}

} // namespace ruqsat::paper
