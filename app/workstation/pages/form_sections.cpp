#include "workstation/pages/form_sections.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/tag.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

constexpr int widestRow = 720;
/// A hint or an error under a short field needs some width to be read.
constexpr int leastEditor = 200;
constexpr int widestHint = 320;
constexpr int fieldGap = 24;
constexpr int rowGap = 10;
constexpr int sectionGap = 12;

int widestOf(const LocalizedText &text, double points, const QString &after = {})
{
    const QFontMetrics metrics(textFont(points));
    int widest = 0;
    for (const QString &words : {text.kk, text.ru, text.en})
        widest = qMax(widest, words.isEmpty() ? 0 : metrics.horizontalAdvance(words + after));
    return widest;
}

/// The title stands above its field whole, and the hint below it in one line where that is short,
/// in whichever language is chosen next.
int wordsWidth(const FormField &field)
{
    constexpr int edges = 24;
    const QString longest = field.required ? QString() : QStringLiteral(" (необязательно)");
    const int title = qMin(widestOf(field.title, 11, longest) + edges, widestRow);
    return qMax(title, qMin(widestOf(field.hint, 9.5) + edges, widestHint));
}

} // namespace

FormSections::FormSections(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(rowGap);
}

FormSections::~FormSections()
{
    clear();
}

FormSections::Section FormSections::sectionOf(FieldType type)
{
    if (type == FieldType::Phone || type == FieldType::Email)
        return Section::Contacts;
    return type == FieldType::Table ? Section::Tables : Section::Particulars;
}

void FormSections::clear()
{
    // A line that dies with the focus in it says that editing is finished; nobody is to hear it.
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->disconnect(this);
    m_editors.clear();
    m_headings.clear();
    qDeleteAll(std::exchange(m_rows, {}));
    m_row = nullptr;
}

void FormSections::setFields(const QList<FormField> &fields)
{
    clear();
    for (const Section section : {Section::Contacts, Section::Particulars, Section::Tables}) {
        QList<FormField> here;
        std::copy_if(
            fields.begin(), fields.end(), std::back_inserter(here),
            [section](const FormField &field) { return sectionOf(field.type) == section; });
        if (here.isEmpty())
            continue;
        const bool unconfirmed = std::all_of(
            here.begin(), here.end(), [](const FormField &field) { return field.unconfirmed; });
        addHeading(section, unconfirmed);
        for (FormField &field : here) {
            // Said in the heading already.
            field.unconfirmed = field.unconfirmed && !unconfirmed;
            addEditor(field);
        }
    }
}

void FormSections::addHeading(Section section, bool unconfirmed)
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, m_headings.isEmpty() ? 0 : sectionGap, 0, 0);
    line->setSpacing(sectionGap);
    Heading heading{section, makeLabel({}, "section"), new Tag};
    line->addWidget(heading.words);
    line->addWidget(heading.mark, 0, Qt::AlignVCenter);
    line->addStretch(1);
    heading.mark->setVisible(unconfirmed);
    m_headings << heading;
    m_rows << row;
    m_column->addWidget(row);
    m_row = nullptr;
}

void FormSections::addEditor(const FormField &field)
{
    FieldEditor *editor = makeFieldEditor(field, this);
    editor->setObjectName(QStringLiteral("field_") + field.id);
    connect(editor, &FieldEditor::edited, this, [this, editor] { Q_EMIT edited(editor); });
    connect(editor, &FieldEditor::left, this, [this, editor] { Q_EMIT left(editor); });
    m_editors << editor;
    place(editor);
}

void FormSections::place(FieldEditor *editor)
{
    const int wanted = editor->fitToContent();
    if (wanted == 0) {
        m_column->addWidget(editor);
        m_rows << editor;
        m_row = nullptr;
        return;
    }
    const int width = qMax(qMax(wanted, leastEditor), wordsWidth(editor->field()));
    editor->setFixedWidth(width);
    if (!m_row || m_rowWidth + width > widestRow) {
        auto *row = new QWidget(this);
        m_row = new QHBoxLayout(row);
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(fieldGap);
        m_row->addStretch(1);
        m_rowWidth = 0;
        m_rows << row;
        m_column->addWidget(row);
    }
    m_row->insertWidget(m_row->count() - 1, editor, 0, Qt::AlignTop);
    m_rowWidth += width + fieldGap;
}

void FormSections::setLanguage(Language language)
{
    for (const Heading &heading : std::as_const(m_headings)) {
        switch (heading.section) {
        case Section::Contacts:
            heading.words->setText(tr("Contacts", "section of the form"));
            break;
        case Section::Particulars:
            heading.words->setText(tr("About the application", "section of the form"));
            break;
        case Section::Tables:
            heading.words->setText(tr("Lists", "section of the form: tables"));
            break;
        }
        heading.mark->setFace(
            {TagFace::Tone::Warn, tr("not confirmed by an act", "mark beside a heading of the "
                                                                "form: no field below is")});
    }
    for (FieldEditor *editor : std::as_const(m_editors))
        editor->setLanguage(language);
}

} // namespace ruqsat::workstation
