#include "workstation/pages/joined_review.h"

#include "core/ground_label.h"
#include "desk/case_review.h"
#include "workstation/words/format.h"

#include <QCoreApplication>

namespace ruqsat::workstation {
namespace {

/// Some titles are sentences, and a message is no list.
constexpr qsizetype mostTitles = 3;

struct JoinedWords
{
    Q_DECLARE_TR_FUNCTIONS(JoinedWords)
};

/// `part`: as ReviewWork::join() names it.
QString partTitle(const desk::CaseReview &review, const QString &part, Language language)
{
    const QString id = part.section(u'/', 1);
    if (id.isEmpty())
        return JoinedWords::tr("decision", "what two officers decided differently");
    if (part.startsWith(u"requirement/")) {
        for (const QualificationRequirement &requirement : review.requirements()) {
            if (requirement.id == id)
                return requirement.title.in(language);
        }
    }
    const Regulation *regulation = review.regulation();
    if (!regulation)
        return id;
    if (part.startsWith(u"ground/"))
        return groundLabel(*regulation, id.section(u'/', 0, 0));
    if (part.startsWith(u"field/")) {
        const FormField *field = regulation->field(id);
        return field ? field->title.in(language) : id;
    }
    if (const RequiredDocument *document = regulation->document(id))
        return document->title.in(language);
    QStringList names;
    for (const protocol::Attachment &file : review.application()->attachments) {
        if (file.item == id)
            names.append(file.name);
    }
    return names.isEmpty() ? id : names.join(QStringLiteral(", "));
}

} // namespace

QString joinedText(const desk::CaseReview &review, const protocol::Actor &with, const QDateTime &at,
                   const QStringList &contested, Language language)
{
    const QString who =
        JoinedWords::tr("%1 worked on case %2 too, until %3. What both of you found is here.",
                        "message: %1 a colleague's name, %2 number of the case, %3 date and time")
            .arg(with.name.in(language), review.application()->number, dateTimeText(at));
    if (contested.isEmpty())
        return who;
    QStringList titles;
    for (const QString &part : contested.first(qMin(mostTitles, contested.size())))
        titles.append(partTitle(review, part, language));
    if (contested.size() > mostTitles)
        titles.append(QStringLiteral("…"));
    return who + u' ' +
           JoinedWords::tr("Look again at what you found differently: %1",
                           "message: %1 titles of fields, documents, requirements, grounds")
               .arg(titles.join(QStringLiteral("; ")));
}

} // namespace ruqsat::workstation
