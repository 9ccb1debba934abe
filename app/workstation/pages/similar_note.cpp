#include "workstation/pages/similar_note.h"

#include "core/calendar.h"
#include "desk/session.h"
#include "workstation/look/look.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

namespace ruqsat::workstation {

SimilarNote::SimilarNote(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setObjectName(QStringLiteral("similarNote"));
    setLookProperty(this, "role", QStringLiteral("caption"));
    setLookProperty(this, "tone", QStringLiteral("warn"));
    hide();
}

SimilarNote::~SimilarNote()
{
    m_run.stop();
}

void SimilarNote::ask(desk::Session &session, const QString &applicant, const QString &regulation,
                      ServiceKind kind, const QString &except)
{
    m_run.stop();
    m_found = {};
    setLanguage(m_language);
    m_run = session.client().similarCases(applicant, regulation, kind, except);
    m_run.then(this, [this](const Result<protocol::SimilarCases> &found) {
        if (found)
            m_found = *found;
        setLanguage(m_language);
    });
}

void SimilarNote::setLanguage(Language language)
{
    m_language = language;
    QStringList cases;
    for (const protocol::SimilarCase &similar : std::as_const(m_found.cases)) {
        const QString which =
            similar.number.isEmpty() ? similar.office.in(language) : similar.number;
        cases << tr("%1 (registered %2, %3)",
                    "pointed out; %1 number of a case or an office, %2 a date, %3 a state")
                     .arg(which,
                          dateText(similar.registeredAt.toTimeZone(WorkCalendar::zone()).date()),
                          stateText(similar.state));
    }
    QStringList lines;
    if (!cases.isEmpty())
        lines << tr("The same application is under way already: %1",
                    "pointed out; %1 is a list of cases")
                     .arg(cases.join(QStringLiteral(", ")));
    if (!m_found.licences.isEmpty())
        lines << tr("The applicant has a licence in force: %1",
                    "pointed out; %1 is a list of numbers")
                     .arg(m_found.licences.join(QStringLiteral(", ")));
    setText(lines.join(u'\n'));
    setVisible(!lines.isEmpty());
    keepHeight();
}

void SimilarNote::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    keepHeight();
}

void SimilarNote::keepHeight()
{
    setMinimumHeight(text().isEmpty() ? 0 : heightForWidth(width()));
}

} // namespace ruqsat::workstation
