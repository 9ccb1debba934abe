#include "workstation/pages/form_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_form_page.h"
#include "workstation/pages/payment_panel.h"
#include "workstation/pages/previous_licence_panel.h"
#include "workstation/pages/similar_note.h"
#include "workstation/pages/value_text.h"

#include <QAction>

namespace ruqsat::workstation {
namespace {

/// The place inside a field's value, of a pointer from the fields of the request.
QString placeIn(const QString &id, const QString &pointer)
{
    return pointer.startsWith(QLatin1Char('/') + id) ? pointer.mid(id.size() + 1) : pointer;
}

} // namespace

FormPage::FormPage(const PageContext &pageContext, QWidget *parent)
    : OperatorPage(pageContext, desk::CasePage::Form, parent)
    , m_ui(std::make_unique<Ui::FormPage>())
{
    m_ui->setupUi(this);
    m_previous = new PreviousLicencePanel;
    m_ui->contentColumn->insertWidget(0, m_previous);
    m_similar = new SimilarNote;
    m_ui->contentColumn->insertWidget(0, m_similar);
    connect(m_previous, &PreviousLicencePanel::chosen, this, &FormPage::onPreviousLicence);
    m_payment = new PaymentPanel;
    m_ui->contentColumn->insertWidget(m_ui->contentColumn->indexOf(m_ui->fields) + 1, m_payment);
    connect(m_ui->fields, &FormSections::edited, this, &FormPage::onEdited);
    connect(m_ui->fields, &FormSections::left, this, &FormPage::onLeft);
    connect(setPrimary(), &QAction::triggered, this, &FormPage::onContinue);
    m_next = new QAction(this);
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    addAction(m_next);
    connect(m_next, &QAction::triggered, this, [this] {
        for (FieldEditor *fieldEditor : m_ui->fields->editors())
            showProblem(fieldEditor);
        if (QWidget *field = firstProblem())
            field->setFocus(Qt::OtherFocusReason);
    });
    retranslate();
}

FormPage::~FormPage()
{
    // A field that dies with the focus in it speaks to a page half gone.
    m_ui->fields->disconnect(this);
}

QString FormPage::title() const
{
    return tr("Application form", "screen title");
}

QWidget *FormPage::firstFocus() const
{
    const QString wanted = m_wanted.isEmpty() && editor() ? editor()->draft().focusField : m_wanted;
    for (FieldEditor *fieldEditor : m_ui->fields->editors()) {
        if (fieldEditor->field().id == wanted)
            return fieldEditor->focusTarget({});
    }
    if (QWidget *field = firstProblem())
        return field;
    const QList<FieldEditor *> &editors = m_ui->fields->editors();
    return editors.isEmpty() ? nullptr : editors.front()->focusTarget({});
}

QWidget *FormPage::firstProblem() const
{
    if (!editor())
        return nullptr;
    const QList<desk::CaseProblem> problems = editor()->problems(desk::CasePage::Form);
    for (const bool filled : {true, false}) {
        // From the top of the screen, which is not the order of the regulation.
        for (FieldEditor *fieldEditor : m_ui->fields->editors()) {
            for (const desk::CaseProblem &problem : problems) {
                const bool isEmpty = problem.code == FailureCode::FieldRequired;
                if (isEmpty != filled && fieldEditor->field().id == problem.target)
                    return fieldEditor->focusTarget(placeIn(problem.target, problem.pointer));
            }
        }
    }
    return nullptr;
}

void FormPage::onEnter(const QString &subject)
{
    m_wanted = subject;
    OperatorPage::onEnter(subject);
}

void FormPage::bindCase(desk::CaseEditor &current)
{
    m_payment->bind(current);
    m_previous->setLanguage(language());
    m_similar->setLanguage(language());
    if (desk::Session *session = context().desk.session()) {
        m_previous->bind(*session, current);
        if (current.lookup())
            m_similar->ask(*session, current.lookup()->subject(), current.regulation().id,
                           current.kind());
    }
    m_ui->fields->setFields(current.fields());
    for (FieldEditor *fieldEditor : m_ui->fields->editors())
        fieldEditor->setValue(current.value(fieldEditor->field().id));
    m_ui->fields->setLanguage(language());
}

void FormPage::showCase()
{
    m_payment->show(*editor(), language());
    const auto problems = editor()->problems(desk::CasePage::Form);
    primary()->setEnabled(problems.isEmpty());
    m_next->setVisible(!problems.isEmpty());
    Q_EMIT footerChanged();
    setReason(problemsReason(problems));
}

void FormPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->fields->setLanguage(language());
    for (FieldEditor *fieldEditor : m_ui->fields->editors())
        showProblem(fieldEditor);
    m_previous->setLanguage(language());
    m_similar->setLanguage(language());
    primary()->setText(tr("Continue", "footer button: to the next page"));
    m_next->setText(
        tr("Next to correct", "footer button: to the next field that is wrong or empty"));
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
    // A field that is empty and always wanted has no problem before the review.
    if (!editor()->fieldProblem(id))
        return;
    for (const desk::CaseProblem &problem : editor()->problems(desk::CasePage::Form)) {
        if (problem.target != id)
            continue;
        const FailureText text = failureText(problem.code, language());
        const QString place = placeIn(id, problem.pointer);
        const QString bounds = problem.code == FailureCode::FieldOutOfRange
                                   ? boundsText(fieldEditor->field(), place, language())
                                   : QString();
        fieldEditor->setProblem(place, text.title + QStringLiteral(". ") +
                                           (bounds.isEmpty() ? text.nextStep : bounds));
    }
}

void FormPage::onLeft(FieldEditor *fieldEditor)
{
    showProblem(fieldEditor);
    if (!editor())
        return;
    // One field may make another one wanted: an appendix has to say something.
    for (FieldEditor *other : m_ui->fields->editors()) {
        const QString id = other->field().id;
        if (other != fieldEditor && !other->field().required && editor()->value(id).isUndefined())
            showProblem(other);
    }
}

void FormPage::onPreviousLicence(const QString &number, const QDate &issuedOn)
{
    const auto fill = [this](const char *id, const QString &value) {
        for (FieldEditor *fieldEditor : m_ui->fields->editors()) {
            if (fieldEditor->field().id != QLatin1String(id))
                continue;
            fieldEditor->setValue(value);
            onEdited(fieldEditor);
            showProblem(fieldEditor);
        }
    };
    fill("previousLicence", number);
    fill("appendixTo", number);
    fill("licenceDate", issuedOn.toString(Qt::ISODate));
}

void FormPage::onContinue()
{
    context().go.open(PageId::Documents);
}

} // namespace ruqsat::workstation
