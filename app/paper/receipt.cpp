#include "paper/receipt.h"

#include "paper/content_reader.h"

#include <array>

namespace ruqsat::paper {

namespace {

struct FormName
{
    DocumentForm form;
    const char16_t *name;
};

constexpr std::array formNames{
    FormName{DocumentForm::Electronic, u"electronic"},
    FormName{DocumentForm::Signed, u"signed"},
    FormName{DocumentForm::OriginalSeen, u"originalSeen"},
    FormName{DocumentForm::Scanned, u"scanned"},
    FormName{DocumentForm::Register, u"register"},
};

QString nameOf(DocumentForm form)
{
    for (const FormName &entry : formNames) {
        if (entry.form == form)
            return QString::fromUtf16(entry.name);
    }
    return {};
}

InventoryRow readRow(ContentReader &reader)
{
    InventoryRow row;
    row.title = reader.bilingual(QStringLiteral("title"), 600);
    row.pages = reader.integer(QStringLiteral("pages"), 0, 9999);
    const QString form = reader.text(QStringLiteral("form"), 20);
    for (const FormName &entry : formNames) {
        if (form == QString::fromUtf16(entry.name)) {
            row.form = entry.form;
            return row;
        }
    }
    reader.fail(QStringLiteral("form"), QStringLiteral("not a form"));
    return row;
}

PendingTerm readTerm(ContentReader &reader)
{
    PendingTerm term;
    term.title = reader.bilingual(QStringLiteral("title"), 60);
    term.term = reader.bilingual(QStringLiteral("term"), 60);
    term.fromAcceptance = reader.boolean(QStringLiteral("fromAcceptance"));
    term.date = reader.optionalDate(QStringLiteral("date"));
    if (term.date.isValid() && !term.fromAcceptance)
        reader.fail(QStringLiteral("date"), QStringLiteral("before registration"));
    term.norm = reader.bilingual(QStringLiteral("norm"), 120, true);
    term.unconfirmed = reader.boolean(QStringLiteral("unconfirmed"));
    return term;
}

QJsonObject jsonOf(const PendingTerm &term)
{
    return {{QStringLiteral("title"), paper::toJson(term.title)},
            {QStringLiteral("term"), paper::toJson(term.term)},
            {QStringLiteral("fromAcceptance"), term.fromAcceptance},
            {QStringLiteral("date"), paper::toJson(term.date)},
            {QStringLiteral("norm"), paper::toJson(term.norm)},
            {QStringLiteral("unconfirmed"), term.unconfirmed}};
}

} // namespace

QJsonObject ReceiptContent::toJson() const
{
    QJsonArray pending;
    for (const PendingTerm &term : terms)
        pending.append(jsonOf(term));
    QJsonArray rows;
    for (const InventoryRow &row : inventory) {
        rows.append(QJsonObject{{QStringLiteral("title"), paper::toJson(row.title)},
                                {QStringLiteral("pages"), row.pages},
                                {QStringLiteral("form"), nameOf(row.form)}});
    }
    QJsonArray dues;
    for (const DueDate &due : dueDates) {
        dues.append(QJsonObject{{QStringLiteral("title"), paper::toJson(due.title)},
                                {QStringLiteral("term"), paper::toJson(due.term)},
                                {QStringLiteral("date"), due.date.toString(Qt::ISODate)},
                                {QStringLiteral("fromAcceptance"), due.fromAcceptance},
                                {QStringLiteral("norm"), paper::toJson(due.norm)},
                                {QStringLiteral("unconfirmed"), due.unconfirmed}});
    }
    return {
        {QStringLiteral("registered"), registered},
        {QStringLiteral("number"), number},
        {QStringLiteral("caseId"), caseId},
        {QStringLiteral("acceptedAt"), paper::toJson(acceptedAt)},
        {QStringLiteral("registeredAt"), paper::toJson(registeredAt)},
        {QStringLiteral("office"), paper::toJson(office)},
        {QStringLiteral("window"), window},
        {QStringLiteral("applicant"), paper::toJson(applicant)},
        {QStringLiteral("applicantIdentifier"), applicantIdentifier},
        {QStringLiteral("submitter"), paper::toJson(submitter)},
        {QStringLiteral("service"), paper::toJson(service)},
        {QStringLiteral("fee"), paper::toJson(fee)},
        {QStringLiteral("inventory"), rows},
        {QStringLiteral("dueDates"), dues},
        {QStringLiteral("terms"), pending},
        {QStringLiteral("clockOff"), clockOff},
        {QStringLiteral("operatorName"), paper::toJson(operatorName)},
        {QStringLiteral("qr"), qr},
        {QStringLiteral("demo"), demo},
    };
}

Result<ReceiptContent> ReceiptContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    ReceiptContent content;
    content.registered = reader.boolean(QStringLiteral("registered"));
    content.number = reader.text(QStringLiteral("number"), 40, true);
    if (content.registered == content.number.isEmpty())
        reader.fail(QStringLiteral("number"), QStringLiteral("does not go with \"registered\""));
    content.caseId = reader.text(QStringLiteral("caseId"), 40);
    content.acceptedAt = reader.dateTime(QStringLiteral("acceptedAt"));
    if (content.registered)
        content.registeredAt = reader.dateTime(QStringLiteral("registeredAt"));
    else if (!reader.text(QStringLiteral("registeredAt"), 24, true).isEmpty())
        reader.fail(QStringLiteral("registeredAt"), QStringLiteral("before registration"));
    content.office = reader.bilingual(QStringLiteral("office"), 400);
    content.window = reader.text(QStringLiteral("window"), 20, true);
    content.applicant = reader.bilingual(QStringLiteral("applicant"), 600);
    content.applicantIdentifier = reader.identifier(QStringLiteral("applicantIdentifier"));
    content.submitter = reader.bilingual(QStringLiteral("submitter"), 400, true);
    content.service = reader.bilingual(QStringLiteral("service"), 600);
    content.fee = reader.bilingual(QStringLiteral("fee"), 200, true);
    content.inventory = reader.list<InventoryRow>(QStringLiteral("inventory"), 0, 200, readRow);
    content.dueDates =
        reader.list<DueDate>(QStringLiteral("dueDates"), 0, 4, [](ContentReader &row) {
            DueDate due;
            due.title = row.bilingual(QStringLiteral("title"), 60);
            due.term = row.bilingual(QStringLiteral("term"), 60, true);
            due.date = row.date(QStringLiteral("date"));
            due.fromAcceptance = row.boolean(QStringLiteral("fromAcceptance"));
            due.norm = row.bilingual(QStringLiteral("norm"), 120, true);
            due.unconfirmed = row.boolean(QStringLiteral("unconfirmed"));
            return due;
        });
    if (!content.registered && !content.dueDates.isEmpty())
        reader.fail(QStringLiteral("dueDates"), QStringLiteral("before registration"));
    content.terms = reader.list<PendingTerm>(QStringLiteral("terms"), 0, 4, readTerm);
    if (content.registered && !content.terms.isEmpty())
        reader.fail(QStringLiteral("terms"), QStringLiteral("of a registered case"));
    content.clockOff = reader.boolean(QStringLiteral("clockOff"));
    content.operatorName = reader.bilingual(QStringLiteral("operatorName"), 200);
    if (content.registered)
        content.qr = reader.qr(QStringLiteral("qr"));
    else if (!reader.text(QStringLiteral("qr"), 1, true).isEmpty())
        reader.fail(QStringLiteral("qr"), QStringLiteral("before registration"));
    content.demo = reader.boolean(QStringLiteral("demo"));
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

} // namespace ruqsat::paper
