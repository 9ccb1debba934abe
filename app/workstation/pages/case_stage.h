#pragma once

#include "workstation/pages/case_list.h"

#include <QStackedWidget>

class QTextBrowser;

namespace ruqsat {
class Clock;
}

namespace ruqsat::workstation {

class FactList;
struct Fact;
class PdfPane;

/// What the officer looks at: facts to read and mark, a document, or the text of the decision. The
/// page has one, and a second one beside it for comparing.
class CaseStage final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit CaseStage(QWidget *parent = nullptr);

    /// For the dates; both must outlive the widget.
    void setTime(const Clock &clock, const WorkCalendar &calendar);
    FactList *facts() const { return m_facts; }
    PdfPane *paper() const { return m_paper; }
    /// Fetches the document where it is one; failed() tells what went wrong.
    void show(desk::CaseReview &review, const CaseList::Line &line, Language language);
    /// The facts in the words of the screen, the document as it is.
    void retranslate(const desk::CaseReview &review, Language language);
    /// The facts that the time changes, where it has changed them.
    void showTime(const desk::CaseReview &review, Language language);
    void showText(const QString &html);
    bool isShowingText() const;
    /// Lets go of what names a person.
    void clear();
    const CaseList::Line &line() const { return m_line; }

Q_SIGNALS:
    void failed(const Failure &failure);

private:
    QList<Fact> factsOf(const desk::CaseReview &review, Language language) const;

    CaseList::Line m_line;
    const Clock *m_clock = nullptr;
    const WorkCalendar *m_calendar = nullptr;
    FactList *m_facts;
    PdfPane *m_paper;
    QTextBrowser *m_text;
    quint64 m_run = 0; ///< a document that comes after another was chosen is let go
};

} // namespace ruqsat::workstation
