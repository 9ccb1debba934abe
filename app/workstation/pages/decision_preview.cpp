#include "workstation/pages/decision_preview.h"

#include "core/ground_label.h"
#include "core/identifier.h"
#include "desk/case_review.h"
#include "protocol/licence_appendices.h"
#include "workstation/look/look.h"

namespace ruqsat::workstation {
namespace {

LocalizedText same(const QString &text)
{
    return {text, text, {}};
}

LocalizedText inBoth(const char16_t *kk, const char16_t *ru)
{
    return {QString::fromUtf16(kk), QString::fromUtf16(ru), {}};
}

/// That an appendix alone is re-issued or duplicated.
LocalizedText appendixTitle(ServiceKind kind, const AppendixNumber &appendix)
{
    const auto title = [&](const char16_t *kk, const char16_t *ru) {
        const QString number = appendix.text();
        return LocalizedText{
            QString::fromUtf16(kk).arg(number), QString::fromUtf16(ru).arg(number), {}};
    };
    return kind == ServiceKind::Duplicate ? title(u"Лицензияға № %1 қосымшаның телнұсқасын беру",
                                                  u"Выдача дубликата приложения № %1 к лицензии")
                                          : title(u"Лицензияға № %1 қосымшаны қайта ресімдеу",
                                                  u"Переоформление приложения № %1 к лицензии");
}

/// What the decision grants, or that it grants nothing.
LocalizedText resultTitle(const desk::CaseReview &review)
{
    if (*review.decision() == Decision::Refuse)
        return inBoth(u"Дәлелді бас тарту", u"Мотивированный отказ");
    if (review.concludes() && review.conclusion())
        return *review.conclusion() == protocol::Conclusion::Agreed
                   ? inBoth(u"Мемлекеттік экологиялық сараптама қорытындысы: келісіледі",
                            u"Заключение государственной экологической экспертизы: согласовывается")
                   : inBoth(u"Мемлекеттік экологиялық сараптама қорытындысы: келісілмейді",
                            u"Заключение государственной экологической экспертизы: не "
                            u"согласовывается");
    if (review.request()) {
        if (const auto appendix = protocol::appendixAlone(*review.request(), *review.regulation()))
            return appendixTitle(review.application()->kind, *appendix);
    }
    switch (review.application()->kind) {
    case ServiceKind::Reissue:
        return inBoth(u"Лицензияны қайта ресімдеу", u"Переоформление лицензии");
    case ServiceKind::Duplicate:
        return inBoth(u"Лицензияның телнұсқасын беру", u"Выдача дубликата лицензии");
    case ServiceKind::Issue:
        break;
    }
    const QString licence =
        review.request()
            ? licenceNumberIn(
                  review.request()->fields.value(QStringLiteral("appendixTo")).toString())
            : QString();
    if (licence.isEmpty())
        return inBoth(u"Мемлекеттік қызмет нәтижесін беру",
                      u"Выдача результата государственной услуги");
    return {QStringLiteral("№ %1 лицензияға қосымша беру").arg(licence),
            QStringLiteral("Выдача приложения к лицензии № %1").arg(licence),
            {}};
}

/// As the letter has it: "Документ: Копия устава".
LocalizedText namedTarget(const TargetPart &target)
{
    const LocalizedText kind = targetKindTitle(target.kind);
    const QString between = QStringLiteral(": ");
    return {kind.kk + between + target.title.kk, kind.ru + between + target.title.ru, {}};
}

/// Two columns that keep each paragraph level with its twin.
class Columns
{
public:
    void add(const LocalizedText &text, const char *style = "")
    {
        if (text.kk.isEmpty() && text.ru.isEmpty())
            return;
        m_rows += QStringLiteral("<tr><td width='50%' style='padding:0 14px 10px 0;%3'>%1</td>"
                                 "<td width='50%' style='padding:0 0 10px 14px;%3'>%2</td></tr>")
                      .arg(html(text.kk.isEmpty() ? text.ru : text.kk),
                           html(text.ru.isEmpty() ? text.kk : text.ru), QLatin1String(style));
    }
    QString table() const
    {
        return QStringLiteral("<table width='100%' cellspacing='0' cellpadding='0'>%1</table>")
            .arg(m_rows);
    }

private:
    static QString html(const QString &text)
    {
        return text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br/>"));
    }

    QString m_rows;
};

} // namespace

QString decisionPreview(const desk::CaseReview &review)
{
    if (!review.application() || !review.regulation() || !review.decision())
        return {};
    const char *const bold = "font-weight:bold;";
    const QByteArray muted = "color:" + look().muted.name().toLatin1();
    const bool refusal = *review.decision() == Decision::Refuse;
    Columns columns;
    columns.add(resultTitle(review), "font-weight:bold;font-size:14pt;");
    columns.add(same(review.application()->number), muted.constData());
    columns.add(review.regulation()->title);
    columns.add(review.application()->applicant.name, bold);
    if (!review.needsGrounds())
        return columns.table();
    columns.add(refusal
                    ? LocalizedText{QStringLiteral("Бас тарту негіздері"),
                                    QStringLiteral("Основания отказа"),
                                    {}}
                    : LocalizedText{QStringLiteral("Негіздер"), QStringLiteral("Основания"), {}},
                bold);
    for (const RefusalGround &ground : review.grounds()) {
        const QList<protocol::Ground> given = review.given(ground.code);
        if (given.isEmpty())
            continue;
        const QString label = groundLabel(*review.regulation(), ground.code) + QStringLiteral(". ");
        columns.add({label + ground.title.kk, label + ground.title.ru, {}}, bold);
        columns.add(groundNorm(ground), muted.constData());
        for (const protocol::Ground &each : given) {
            if (const auto target = review.targetOf(each))
                columns.add(namedTarget(*target), bold);
            columns.add(same(each.note));
        }
    }
    return columns.table();
}

} // namespace ruqsat::workstation
