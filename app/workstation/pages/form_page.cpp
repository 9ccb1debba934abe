#include "workstation/pages/form_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_form_page.h"
#include "workstation/pages/field_editor.h"
#include "workstation/pages/payment_panel.h"
#include "workstation/pages/previous_licence_panel.h"

#include <QAction>

namespace ruqsat::workstation {

FormPage::FormPage(const PageContext &pageContext, QWidget *parent)
    : OperatorPage(pageContext, desk::CasePage::Form, parent)
    , m_ui(std::make_unique<Ui::FormPage>())
{
    m_ui->setupUi(this);
    m_previous = new PreviousLicencePanel;
    m_ui->contentColumn->insertWidget(0, m_previous);
    connect(m_previous, &PreviousLicencePanel::chosen, this, &FormPage::onPreviousLicence);
    m_payment = new PaymentPanel;
    m_ui->contentColumn->insertWidget(2, m_payment);
    connect(setPrimary(), &QAction::triggered, this, &FormPage::onContinue);
    retranslate();
}

FormPage::~FormPage() = default;

QString FormPage::title() const
{
    return tr("Application form", "screen title");
}

QWidget *FormPage::firstFocus() const
{
    const QString wanted = m_wanted.isEmpty() && editor() ? editor()->draft().focusField : m_wanted;
    for (FieldEditor *fieldEditor : m_editors) {
        if (fieldEditor->field().id == wanted)
            return fieldEditor->focusTarget({});
    }
    return m_editors.isEmpty() ? nullptr : m_editors.front()->focusTarget({});
}

void FormPage::onEnter(const QString &subject)
{
    m_wanted = subject;
    OperatorPage::onEnter(subject);
}

void FormPage::bindCase(desk::CaseEditor &current)
{
    qDeleteAll(m_editors);
    m_editors.clear();
    m_payment->bind(current);
    m_previous->setLanguage(language());
    if (desk::Session *session = context().desk.session())
        m_previous->bind(*session, current);
    for (const FormField &field : current.fields()) {
        FieldEditor *fieldEditor = makeFieldEditor(field, m_ui->fields);
        fieldEditor->setObjectName(QStringLiteral("field_") + field.id);
        fieldEditor->setValue(current.value(field.id));
        fieldEditor->setLanguage(language());
        connect(fieldEditor, &FieldEditor::edited, this,
                [this, fieldEditor] { onEdited(fieldEditor); });
        connect(fieldEditor, &FieldEditor::left, this,
                [this, fieldEditor] { showProblem(fieldEditor); });
        m_ui->fieldsColumn->addWidget(fieldEditor);
        m_editors << fieldEditor;
    }
}

void FormPage::showCase()
{
    m_payment->show(*editor(), language());
    const auto problems = editor()->problems(desk::CasePage::Form);
    primary()->setEnabled(problems.isEmpty());
    setReason(problemsReason(problems));
}

void FormPage::retranslate()
{
    m_ui->retranslateUi(this);
    for (FieldEditor *fieldEditor : m_editors) {
        fieldEditor->setLanguage(language());
        showProblem(fieldEditor);
    }
    m_previous->setLanguage(language());
    primary()->setText(tr("Continue", "footer button: to the next page"));
    OperatorPage::retranslate();
}

void FormPage::onEdited(FieldEditor *fieldEditor)
{
    if (!editor())
        return;
    editor()->setFocusField(fieldEditor->field().id);
    editor()->setValue(fieldEditor->field().id, fieldEditor->value());
    // While the cursor is inside, a message may go but none may come.
    if (!editor()->fieldProblem(fieldEditor->field().id))
        fieldEditor->clearProblems();
}

void FormPage::showProblem(FieldEditor *fieldEditor)
{
    if (!editor())
        return;
    fieldEditor->clearProblems();
    const QString id = fieldEditor->field().id;
    const auto problem = editor()->fieldProblem(id);
    if (!problem)
        return;
    const FailureText text = failureText(problem->code, language());
    const QString place = problem->pointer.startsWith(QLatin1Char('/') + id)
                              ? problem->pointer.mid(id.size() + 1)
                              : problem->pointer;
    fieldEditor->setProblem(place, text.title + QStringLiteral(". ") + text.nextStep);
}

void FormPage::onPreviousLicence(const QString &number, const QDate &issuedOn)
{
    const auto fill = [this](const char *id, const QString &value) {
        for (FieldEditor *fieldEditor : std::as_const(m_editors)) {
            if (fieldEditor->field().id != QLatin1String(id))
                continue;
            fieldEditor->setValue(value);
            onEdited(fieldEditor);
            showProblem(fieldEditor);
        }
    };
    fill("previousLicence", number);
    fill("licenceDate", issuedOn.toString(Qt::ISODate));
}

void FormPage::onContinue()
{
    context().go.open(PageId::Documents);
}

} // namespace ruqsat::workstation
