#include "registry/store/questions.h"

#include "registry/store/application_parts.h"
#include "registry/store/columns.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {
namespace {

QStringList textsOf(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(value.toString());
    return texts;
}

} // namespace

Result<QList<protocol::Question>> questionsOf(Transaction &in, const QString &applicationId)
{
    const Result<Rows> rows =
        in.run("select id, addressee, body, question, marks, working_days, asked_at, asked_by, "
               "due, answered_at, answered_by, answer, attachments from question "
               "where application_id = ? order by position",
               {applicationId});
    if (!rows)
        return rows.failure();
    QList<protocol::Question> questions;
    for (const Row &row : *rows) {
        protocol::Question question;
        question.id = row.text(0);
        question.addressee =
            protocol::addresseeFromName(row.text(1)).value_or(protocol::Addressee::Body);
        if (!row.isNull(2))
            question.body = localizedFrom(row.json(2));
        question.question = row.text(3);
        question.marks = textsOf(row.text(4));
        question.workingDays = static_cast<int>(row.integer(5));
        question.askedAt = row.time(6);
        question.askedBy = optionalPart<protocol::Actor>(row, 7).value_or(protocol::Actor());
        question.due = row.time(8);
        question.answeredAt = row.time(9);
        question.answeredBy = optionalPart<protocol::Actor>(row, 10);
        question.answer = row.text(11);
        question.attachments = textsOf(row.text(12));
        questions.append(question);
    }
    return questions;
}

Result<void> addQuestion(Transaction &in, const QString &applicationId,
                         const protocol::Question &question)
{
    const Result<Rows> rows = in.run(
        "insert into question (id, application_id, position, addressee, body, question, marks, "
        "working_days, asked_at, asked_by, due) select ?, ?, coalesce(max(position), 0) + 1, ?, "
        "cast(? as jsonb), ?, cast(? as jsonb), cast(? as integer), cast(? as timestamptz), "
        "cast(? as jsonb), cast(? as timestamptz) from question where application_id = ?",
        {question.id, applicationId, protocol::wireName(question.addressee),
         question.body.isEmpty() ? QVariant() : QVariant(column(question.body)), question.question,
         column(QJsonArray::fromStringList(question.marks)), question.workingDays,
         column(question.askedAt), column(question.askedBy.toJson()), column(question.due),
         applicationId});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> closeQuestion(Transaction &in, const protocol::Question &question)
{
    const Result<Rows> rows = in.run(
        "update question set answered_at = ?, answered_by = ?, answer = ?, attachments = ? "
        "where id = ?",
        {column(question.answeredAt), optionalColumn(jsonOf(question.answeredBy)), question.answer,
         column(QJsonArray::fromStringList(question.attachments)), question.id});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> addAttachments(Transaction &in, const QString &applicationId,
                            const QList<protocol::Attachment> &attachments)
{
    for (const protocol::Attachment &attachment : attachments) {
        const Result<Rows> rows = in.run(
            "insert into attachment (application_id, id, position, item, name, sha256, size, "
            "pages) select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, cast(? as bigint), "
            "cast(? as integer) from attachment where application_id = ?",
            {applicationId, attachment.id, attachment.item, attachment.name, attachment.sha256,
             attachment.size, attachment.pages, applicationId});
        if (!rows)
            return rows.failure();
    }
    return {};
}

Result<void> keepReview(Transaction &in, const QString &applicationId,
                        const protocol::Review &review)
{
    const Result<Rows> rows = in.run("update application set review = ? where id = ?",
                                     {column(review.toJson()), applicationId});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("keepReview"), applicationId, {}});
    return {};
}

} // namespace ruqsat::registry::store
