#include "workstation/pages/operator_page.h"

#include "workstation/words/languages.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

Chrome caseChrome()
{
    Chrome chrome;
    chrome.rail = true;
    chrome.card = true;
    return chrome;
}

PageId pageBefore(desk::CasePage place)
{
    switch (place) {
    case desk::CasePage::Form:
        return PageId::Applicant;
    case desk::CasePage::Documents:
        return PageId::Form;
    case desk::CasePage::Review:
        return PageId::Documents;
    case desk::CasePage::Applicant:
    case desk::CasePage::Sent:
        break;
    }
    return PageId::Home;
}

} // namespace

OperatorPage::OperatorPage(const PageContext &context, desk::CasePage place, QWidget *parent)
    : Page(caseChrome(), parent)
    , m_context(context)
    , m_place(place)
{
    QAction *back = setBack();
    connect(back, &QAction::triggered, this, &OperatorPage::goBack);
    m_save = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_S));
    connect(m_save, &QAction::triggered, this, [this] {
        if (editor())
            editor()->saveNow();
    });
}

void OperatorPage::onEnter(const QString &)
{
    desk::CaseEditor *current = editor();
    if (!current)
        return;
    if (m_bound != current) {
        m_bound = current;
        connect(current, &desk::CaseEditor::changed, this, &OperatorPage::update);
        bindCase(*current);
    }
    if (!current->isSigned())
        current->goTo(m_place);
    update();
}

void OperatorPage::onLeave()
{
    if (editor() && !editor()->isSaved())
        editor()->saveNow();
}

desk::CaseEditor *OperatorPage::editor() const
{
    return m_context.go.editor();
}

Language OperatorPage::language() const
{
    return m_context.languages.current();
}

void OperatorPage::retranslate()
{
    back()->setText(tr("Back", "footer button: to the page before"));
    m_save->setText(tr("Save draft", "footer button"));
    if (editor() && isVisible())
        update();
}

QString OperatorPage::problemsReason(const QList<desk::CaseProblem> &problems) const
{
    int fields = 0;
    int documents = 0;
    for (const desk::CaseProblem &problem : problems) {
        if (problem.page == desk::CasePage::Documents)
            ++documents;
        else
            ++fields;
    }
    if (fields > 0)
        return tr("Fields to correct: %n", "footer: why the main button is off", fields);
    if (documents > 0)
        return tr("Documents missing: %n", "footer: why the main button is off", documents);
    return {};
}

void OperatorPage::update()
{
    if (editor() && isVisible())
        showCase();
}

void OperatorPage::goBack()
{
    m_context.go.open(pageBefore(m_place));
}

} // namespace ruqsat::workstation
