#include "workstation/pages/simple_editors.h"

#include "core/decimal.h"
#include "workstation/look/look.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/labels.h"
#include "workstation/words/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ruqsat::workstation {
namespace {

/// As on the screen to as in request.json; what is no date comes back as it is.
QString storedDate(const QString &typed)
{
    const QDate date = QDate::fromString(typed.trimmed(), QStringLiteral("dd.MM.yyyy"));
    return date.isValid() ? date.toString(Qt::ISODate) : typed.trimmed();
}

QString shownDate(const QString &stored)
{
    const QDate date = QDate::fromString(stored, Qt::ISODate);
    return date.isValid() ? dateText(date) : stored;
}

/// "12,5" and "1 200" as people write them, to "12.5" and "1200".
QString storedNumber(QString typed)
{
    typed.remove(QChar(QChar::Nbsp));
    typed.remove(QLatin1Char(' '));
    return typed.replace(QLatin1Char(','), QLatin1Char('.'));
}

constexpr int widestShortField = 420;
/// Texts up to this length are a name or a number and fit a short field more often than not.
constexpr int longestShortText = 120;
constexpr int leastField = 130;

/// The most characters that a value may have; 0 where a whole line is none too wide.
int lengthOf(const FormField &field)
{
    constexpr int digitsOfANumber = 12;
    constexpr int usualAddress = 34;
    switch (field.type) {
    case FieldType::Date:
        return 10;
    case FieldType::Number:
        return field.max.isEmpty() ? digitsOfANumber
                                   : static_cast<int>(field.max.size()) + field.decimals + 1;
    case FieldType::Iin:
    case FieldType::Bin:
        return 13;
    case FieldType::Email:
        return usualAddress;
    case FieldType::Phone:
    case FieldType::Text:
        return field.maxLength;
    default:
        return 0;
    }
}

int widthOf(const FormField &field)
{
    constexpr int edges = 30;
    const int length = lengthOf(field);
    // Names are written in letters as wide as an н, identifiers in digits.
    const int width = length * QFontMetrics(textFont(11)).horizontalAdvance(u'н') + edges;
    const bool isShort =
        width <= widestShortField || (field.type == FieldType::Text && length <= longestShortText);
    return length == 0 || !isShort ? 0 : qBound(leastField, width, widestShortField);
}

QVBoxLayout *plainColumn(QWidget *owner, int spacing)
{
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

/// Not more than a person would type by mistake; the check says "too long" from maxLength on, so
/// that what was pasted is not cut in silence.
constexpr int hardLimit = 4'000;

/// A mark does not wrap by itself: titles of an act get a second line.
QString inTwoLines(QString title)
{
    constexpr qsizetype longestLine = 64;
    const qsizetype gap = title.lastIndexOf(QLatin1Char(' '), longestLine);
    if (title.size() > longestLine && gap > 0)
        title[gap] = QLatin1Char('\n');
    return title;
}

} // namespace

LineEditor::LineEditor(const FormField &formField, QWidget *parent)
    : FieldEditor(formField, parent)
    , m_box(new FieldBox)
    , m_line(new QLineEdit)
{
    m_line->setMaxLength(hardLimit);
    m_box->setField(m_line);
    plainColumn(this, 0)->addWidget(m_box);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, &FieldEditor::left);
}

LineEditor::~LineEditor()
{
    // A line that dies with the focus in it says that editing is finished, to an editor half gone.
    m_line->disconnect(this);
}

QJsonValue LineEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return QJsonValue::Undefined;
    switch (field().type) {
    case FieldType::Date:
        return storedDate(text);
    case FieldType::Number:
        return storedNumber(text);
    case FieldType::Iin:
    case FieldType::Bin:
        return QString(text).remove(QLatin1Char(' '));
    default:
        return text;
    }
}

void LineEditor::setValue(const QJsonValue &value)
{
    const QString stored = value.toString();
    switch (field().type) {
    case FieldType::Date:
        m_line->setText(shownDate(stored));
        break;
    case FieldType::Iin:
    case FieldType::Bin:
        m_line->setText(groupedIdentifier(stored));
        break;
    default:
        m_line->setText(stored);
    }
}

void LineEditor::setLanguage(Language language)
{
    m_box->setLabel(labelText(language));
    QString hint = hintText(language);
    if (field().type == FieldType::Date && hint.isEmpty())
        hint = tr("dd.mm.yyyy", "hint under a date: day, month, year");
    m_box->setHint(hint);
    if (field().type != FieldType::Number)
        return;
    const QString stored = storedNumber(m_line->text());
    // What was typed wrong stays as it was typed.
    if (Decimal::parse(stored) && numberText(stored, language) != m_line->text())
        m_line->setText(numberText(stored, language));
}

void LineEditor::setProblem(const QString &, const QString &message)
{
    m_box->setError(message);
}

QWidget *LineEditor::focusTarget(const QString &)
{
    return m_line;
}

int LineEditor::fitToContent()
{
    const int width = widthOf(field());
    if (width > 0)
        m_box->setFieldWidth(width);
    return width;
}

ChoiceEditor::ChoiceEditor(const FormField &formField, QWidget *parent)
    : FieldEditor(formField, parent)
    , m_box(new FieldBox)
    , m_list(new QComboBox)
{
    m_list->addItem(QString());
    for (const FieldChoice &choice : field().choices)
        m_list->addItem(QString(), choice.value);
    // The longest of a directory must not widen the page.
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(20);
    m_box->setField(m_list);
    plainColumn(this, 0)->addWidget(m_box);
    connect(m_list, &QComboBox::activated, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
}

QJsonValue ChoiceEditor::value() const
{
    const QString chosen = m_list->currentData().toString();
    return chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
}

void ChoiceEditor::setValue(const QJsonValue &value)
{
    m_list->setCurrentIndex(qMax(0, m_list->findData(value.toString())));
}

void ChoiceEditor::setLanguage(Language language)
{
    m_box->setLabel(labelText(language));
    m_box->setHint(hintText(language));
    m_list->setItemText(0, tr("– choose –", "first line of a list: nothing is chosen yet"));
    for (int i = 0; i < field().choices.size(); ++i)
        m_list->setItemText(i + 1, field().choices.at(i).title.in(language));
}

void ChoiceEditor::setProblem(const QString &, const QString &message)
{
    m_box->setError(message);
}

QWidget *ChoiceEditor::focusTarget(const QString &)
{
    return m_list;
}

int ChoiceEditor::fitToContent()
{
    // In whichever language is the longest: nothing moves when it is switched.
    int longest = 0;
    const QFontMetrics metrics(textFont(11));
    for (const FieldChoice &choice : field().choices) {
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English})
            longest = qMax(longest, metrics.horizontalAdvance(choice.title.in(language)));
    }
    constexpr int arrowAndEdges = 56;
    if (longest + arrowAndEdges > widestShortField)
        return 0;
    const int width = qMax(leastField, longest + arrowAndEdges);
    m_box->setFieldWidth(width);
    return width;
}

ChoicesEditor::ChoicesEditor(const FormField &formField, QWidget *parent)
    : FieldEditor(formField, parent)
    , m_label(makeLabel({}, "caption", nullptr, true))
    , m_message(makeLabel({}, "caption", "bad", true))
{
    auto *column = plainColumn(this, 6);
    // Air before the next field, as under one line's place for a message.
    column->setContentsMargins(0, 0, 0, 8);
    column->addWidget(m_label);
    for (const FieldChoice &choice : field().choices) {
        auto *mark = new QCheckBox;
        mark->setProperty("value", choice.value);
        connect(mark, &QCheckBox::clicked, this, [this] {
            Q_EMIT edited();
            Q_EMIT left();
        });
        column->addWidget(mark);
        m_marks << mark;
    }
    column->addWidget(m_message);
    m_message->hide();
}

QJsonValue ChoicesEditor::value() const
{
    QJsonArray chosen;
    for (const QCheckBox *mark : m_marks) {
        if (mark->isChecked())
            chosen.append(mark->property("value").toString());
    }
    return chosen.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
}

void ChoicesEditor::setValue(const QJsonValue &value)
{
    const QJsonArray chosen = value.toArray();
    for (QCheckBox *mark : m_marks)
        mark->setChecked(chosen.contains(mark->property("value").toString()));
}

void ChoicesEditor::setLanguage(Language language)
{
    const QString hint = hintText(language);
    const QString label = labelText(language);
    m_label->setText(hint.isEmpty() ? label : label + QStringLiteral(" · ") + hint);
    for (int i = 0; i < m_marks.size(); ++i)
        m_marks.at(i)->setText(inTwoLines(field().choices.at(i).title.in(language)));
}

void ChoicesEditor::setProblem(const QString &, const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

QWidget *ChoicesEditor::focusTarget(const QString &)
{
    return m_marks.isEmpty() ? nullptr : m_marks.front();
}

BooleanEditor::BooleanEditor(const FormField &formField, QWidget *parent)
    : FieldEditor(formField, parent)
    , m_mark(new QCheckBox)
    , m_hint(makeLabel({}, "caption", nullptr, true))
    , m_message(makeLabel({}, "caption", "bad", true))
{
    auto *column = plainColumn(this, 4);
    column->addWidget(m_mark);
    column->addWidget(m_hint);
    column->addWidget(m_message);
    m_message->hide();
    connect(m_mark, &QCheckBox::clicked, this, [this] {
        Q_EMIT edited();
        Q_EMIT left();
    });
}

QJsonValue BooleanEditor::value() const
{
    return m_mark->isChecked();
}

void BooleanEditor::setValue(const QJsonValue &value)
{
    m_mark->setChecked(value.toBool());
}

void BooleanEditor::setLanguage(Language language)
{
    // No mark is an answer too: there is nothing to leave empty.
    m_mark->setText(inTwoLines(field().title.in(language)));
    m_hint->setText(hintText(language));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_mark->setAccessibleDescription(m_hint->text());
}

void BooleanEditor::setProblem(const QString &, const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

QWidget *BooleanEditor::focusTarget(const QString &)
{
    return m_mark;
}

} // namespace ruqsat::workstation
