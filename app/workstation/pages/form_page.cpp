#include "workstation/pages/form_page.h"

#include "core/failure_text.h"
#include "desk/desk.h"
#include "ui_form_page.h"
#include "workstation/look/look.h"
#include "workstation/pages/field_editor.h"
#include "workstation/pages/payment_panel.h"
#include "workstation/pages/previous_licence_panel.h"
#include "workstation/pages/similar_note.h"
#include "workstation/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>

namespace ruqsat::workstation {
namespace {

constexpr int widestRow = 720;
/// A hint or an error under a short field needs some width to be read.
constexpr int leastEditor = 200;
const QString contacts = QStringLiteral("contacts");
const QString tables = QStringLiteral("tables");

QString sectionOf(FieldType type)
{
    if (type == FieldType::Phone || type == FieldType::Email)
        return contacts;
    return type == FieldType::Table ? tables : QStringLiteral("particulars");
}

/// The title stands above its field whole, in whichever language is chosen next.
int titleWidth(const FieldEditor &fieldEditor)
{
    const FormField &field = fieldEditor.field();
    const QFontMetrics metrics(textFont(11));
    int widest = 0;
    for (const QString &title : {field.title.kk, field.title.ru, field.title.en})
        widest = qMax(
            widest, metrics.horizontalAdvance(
                        title + (field.required ? QString() : QStringLiteral(" (необязательно)"))));
    return qMin(widest + 24, widestRow);
}

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
    m_ui->contentColumn->insertWidget(2, m_payment);
    connect(setPrimary(), &QAction::triggered, this, &FormPage::onContinue);
    m_next = new QAction(this);
    m_next->setShortcut(QKeySequence(Qt::Key_F8));
    addAction(m_next);
    connect(m_next, &QAction::triggered, this, [this] {
        for (FieldEditor *fieldEditor : m_editors)
            showProblem(fieldEditor);
        if (QWidget *field = firstProblem())
            field->setFocus(Qt::OtherFocusReason);
    });
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
    if (QWidget *field = firstProblem())
        return field;
    return m_editors.isEmpty() ? nullptr : m_editors.front()->focusTarget({});
}

QWidget *FormPage::firstProblem() const
{
    if (!editor())
        return nullptr;
    const QList<desk::CaseProblem> problems = editor()->problems(desk::CasePage::Form);
    for (const bool filled : {true, false}) {
        for (const desk::CaseProblem &problem : problems) {
            if ((problem.code == FailureCode::FieldRequired) == filled)
                continue;
            for (FieldEditor *fieldEditor : m_editors) {
                if (fieldEditor->field().id == problem.target)
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
    qDeleteAll(m_rows);
    m_rows.clear();
    m_editors.clear();
    m_payment->bind(current);
    m_previous->setLanguage(language());
    m_similar->setLanguage(language());
    if (desk::Session *session = context().desk.session()) {
        m_previous->bind(*session, current);
        if (current.lookup())
            m_similar->ask(*session, current.lookup()->subject(), current.regulation().id,
                           current.kind());
    }
    m_headings.clear();
    m_row = nullptr;
    for (const FormField &field : current.fields()) {
        FieldEditor *fieldEditor = makeFieldEditor(field, m_ui->fields);
        fieldEditor->setObjectName(QStringLiteral("field_") + field.id);
        fieldEditor->setValue(current.value(field.id));
        fieldEditor->setLanguage(language());
        connect(fieldEditor, &FieldEditor::edited, this,
                [this, fieldEditor] { onEdited(fieldEditor); });
        connect(fieldEditor, &FieldEditor::left, this,
                [this, fieldEditor] { showProblem(fieldEditor); });
        place(fieldEditor);
        m_editors << fieldEditor;
    }
    retranslateHeadings();
}

void FormPage::place(FieldEditor *fieldEditor)
{
    const QString section = sectionOf(fieldEditor->field().type);
    if (!m_headings.contains(section)) {
        QLabel *heading = makeLabel({}, "section");
        m_headings.insert(section, heading);
        m_rows << heading;
        m_ui->fieldsColumn->addWidget(heading);
        m_row = nullptr;
    }
    const int wanted = fieldEditor->fitToContent();
    if (wanted == 0) {
        m_ui->fieldsColumn->addWidget(fieldEditor);
        m_rows << fieldEditor;
        m_row = nullptr;
        return;
    }
    const int width = qMax(qMax(wanted, leastEditor), titleWidth(*fieldEditor));
    fieldEditor->setFixedWidth(width);
    if (!m_row || m_rowWidth + width > widestRow) {
        auto *row = new QWidget(m_ui->fields);
        m_row = new QHBoxLayout(row);
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(24);
        m_row->addStretch(1);
        m_rowWidth = 0;
        m_rows << row;
        m_ui->fieldsColumn->addWidget(row);
    }
    m_row->insertWidget(m_row->count() - 1, fieldEditor, 0, Qt::AlignTop);
    m_rowWidth += width + m_row->spacing();
}

void FormPage::retranslateHeadings()
{
    for (auto it = m_headings.cbegin(); it != m_headings.cend(); ++it)
        it.value()->setText(it.key() == contacts ? tr("Contacts", "section of the form")
                            : it.key() == tables
                                ? tr("Lists", "section of the form: tables")
                                : tr("About the application", "section of the form"));
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
    for (FieldEditor *fieldEditor : m_editors) {
        fieldEditor->setLanguage(language());
        showProblem(fieldEditor);
    }
    m_previous->setLanguage(language());
    m_similar->setLanguage(language());
    retranslateHeadings();
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
    // A field that is empty has no problem before the review.
    if (!editor()->fieldProblem(id))
        return;
    for (const desk::CaseProblem &problem : editor()->problems(desk::CasePage::Form)) {
        if (problem.target != id)
            continue;
        const FailureText text = failureText(problem.code, language());
        fieldEditor->setProblem(placeIn(id, problem.pointer),
                                text.title + QStringLiteral(". ") + text.nextStep);
    }
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
