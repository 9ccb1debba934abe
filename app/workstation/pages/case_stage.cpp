#include "workstation/pages/case_stage.h"

#include "core/calendar.h"
#include "core/clock.h"
#include "workstation/pages/case_facts.h"
#include "workstation/pages/pdf_pane.h"

#include <QScrollBar>
#include <QTextBrowser>

namespace ruqsat::workstation {

CaseStage::CaseStage(QWidget *parent)
    : QStackedWidget(parent)
    , m_facts(new FactList)
    , m_paper(new PdfPane)
    , m_text(new QTextBrowser)
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(24);
    addWidget(m_facts);
    addWidget(m_paper);
    addWidget(m_text);
}

void CaseStage::setTime(const Clock &clock, const WorkCalendar &calendar)
{
    m_clock = &clock;
    m_calendar = &calendar;
}

void CaseStage::show(desk::CaseReview &review, const CaseList::Line &line, Language language)
{
    m_line = line;
    const quint64 run = ++m_run;
    if (line.subject != CaseList::Subject::Document) {
        m_paper->clear();
        setCurrentWidget(m_facts);
        retranslate(review, language);
        return;
    }
    m_paper->clear();
    setCurrentWidget(m_paper);
    if (!line.attachment) {
        m_paper->show({}, line.title + QStringLiteral(" · ") + line.note);
        return;
    }
    review.attachment(line.attachment->id)
        .then(this, [this, run, title = line.title](const Result<QByteArray> &bytes) {
            if (run != m_run)
                return;
            if (!bytes)
                Q_EMIT failed(bytes.failure());
            else if (!m_paper->show(*bytes, title))
                Q_EMIT failed(FailureCode::FileUnreadable);
        });
}

void CaseStage::retranslate(const desk::CaseReview &review, Language language)
{
    m_facts->setAccessibleName(m_line.title);
    m_text->setAccessibleName(tr("Text of the decision", "what the officer looks at"));
    if (m_line.subject != CaseList::Subject::Document)
        m_facts->show(factsOf(review, language));
}

void CaseStage::showTime(const desk::CaseReview &review, Language language)
{
    if (m_line.subject == CaseList::Subject::Checks || m_line.subject == CaseList::Subject::Terms)
        m_facts->renew(factsOf(review, language));
}

QList<Fact> CaseStage::factsOf(const desk::CaseReview &review, Language language) const
{
    const QDateTime now = m_clock->now();
    switch (m_line.subject) {
    case CaseList::Subject::Application:
        return applicationFacts(review, language);
    case CaseList::Subject::Checks:
        return checkFacts(review, now.toTimeZone(WorkCalendar::zone()).date(), language);
    case CaseList::Subject::Terms:
        return termFacts(review, now, *m_calendar, language);
    case CaseList::Subject::History:
        return historyFacts(review, language);
    case CaseList::Subject::Document:
        break;
    }
    return {};
}

void CaseStage::showText(const QString &html)
{
    ++m_run;
    m_text->setAccessibleName(tr("Text of the decision", "what the officer looks at"));
    // Words that change while they are read stay where they are.
    const int place = isShowingText() ? m_text->verticalScrollBar()->value() : 0;
    m_text->setHtml(html);
    m_text->verticalScrollBar()->setValue(place);
    setCurrentWidget(m_text);
}

bool CaseStage::isShowingText() const
{
    return currentWidget() == m_text;
}

void CaseStage::clear()
{
    ++m_run;
    m_line = {};
    m_paper->clear();
    m_text->clear();
    m_facts->show({});
}

} // namespace ruqsat::workstation
