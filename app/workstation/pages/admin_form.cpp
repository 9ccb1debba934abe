#include "workstation/pages/admin_form.h"

#include "core/failure_text.h"
#include "workstation/widgets/field_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QListWidget>

namespace ruqsat::workstation {

AdminForm::AdminForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 4, 4, 4);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(20, 1);
}

FieldBox *AdminForm::addText(int row, int column, int width, int maxLength)
{
    auto *line = new QLineEdit;
    line->setMaxLength(maxLength);
    connect(line, &QLineEdit::textEdited, this, &AdminForm::edited);
    return addField(line, row, column, width);
}

FieldBox *AdminForm::addField(QWidget *field, int row, int column, int width)
{
    auto *box = new FieldBox;
    box->setField(field);
    m_grid->addWidget(box, row, column, 1, width);
    m_boxes << box;
    connect(this, &AdminForm::edited, box, [box] {
        if (box->field()->hasFocus())
            box->setError({});
    });
    return box;
}

QList<FieldBox *> AdminForm::addLocalized(int row, int maxLength)
{
    return {addText(row, 0, 1, maxLength), addText(row, 1, 1, maxLength),
            addText(row, 2, 1, maxLength)};
}

LocalizedText AdminForm::localizedOf(const QList<FieldBox *> &boxes)
{
    return {boxes.at(0)->lineEdit()->text().simplified(),
            boxes.at(1)->lineEdit()->text().simplified(),
            boxes.at(2)->lineEdit()->text().simplified()};
}

void AdminForm::showLocalized(const QList<FieldBox *> &boxes, const LocalizedText &text)
{
    boxes.at(0)->lineEdit()->setText(text.kk);
    boxes.at(1)->lineEdit()->setText(text.ru);
    boxes.at(2)->lineEdit()->setText(text.en);
}

void AdminForm::labelLocalized(const QList<FieldBox *> &boxes, const QString &kk, const QString &ru,
                               const QString &en)
{
    boxes.at(0)->setLabel(kk);
    boxes.at(1)->setLabel(ru);
    boxes.at(2)->setLabel(en);
}

QString AdminForm::requiredError(const FieldBox *box)
{
    const auto *line = qobject_cast<QLineEdit *>(box->field());
    if (!line || !line->text().trimmed().isEmpty())
        return {};
    //: Administration, under an empty field that has to be filled in
    return tr("To be filled in");
}

QString AdminForm::titleOf(FailureCode code) const
{
    return failureText(code, m_language).title;
}

void AdminForm::retranslate(Language language)
{
    m_language = language;
    retranslateFields();
}

int AdminForm::check()
{
    int wrong = 0;
    for (FieldBox *box : std::as_const(m_boxes)) {
        box->setError(errorOf(box));
        wrong += box->hasError() ? 1 : 0;
    }
    return wrong;
}

QWidget *AdminForm::firstField() const
{
    for (const FieldBox *box : m_boxes) {
        if (box->hasError())
            return box->field();
    }
    for (const FieldBox *box : m_boxes) {
        if (box->field()->isEnabled() && box->isVisibleTo(this))
            return box->field();
    }
    return nullptr;
}

QVariantList AdminForm::contents() const
{
    QVariantList all;
    // The role before the box that it opens.
    for (const auto *choice : findChildren<QComboBox *>())
        all << (choice->isEditable() ? QVariant(choice->currentText()) : choice->currentIndex());
    for (const FieldBox *box : m_boxes) {
        if (const auto *line = qobject_cast<QLineEdit *>(box->field()))
            all << line->text();
    }
    for (const auto *check : findChildren<QCheckBox *>())
        all << check->isChecked();
    for (const auto *list : findChildren<QListWidget *>()) {
        for (int i = 0; i < list->count(); ++i)
            all << int(list->item(i)->checkState());
    }
    return all;
}

void AdminForm::putTyped(const QVariantList &typed, const QVariantList &stood)
{
    qsizetype place = -1;
    const auto wasTyped = [&] {
        ++place;
        return place < qMin(typed.size(), stood.size()) && typed.at(place) != stood.at(place);
    };
    for (auto *choice : findChildren<QComboBox *>()) {
        if (!wasTyped())
            continue;
        if (!choice->isEditable()) {
            choice->setCurrentIndex(typed.at(place).toInt());
            continue;
        }
        const QString text = typed.at(place).toString();
        choice->setCurrentIndex(choice->findText(text));
        choice->setEditText(text);
    }
    for (const FieldBox *box : std::as_const(m_boxes)) {
        auto *line = qobject_cast<QLineEdit *>(box->field());
        if (line && wasTyped())
            line->setText(typed.at(place).toString());
    }
    for (auto *check : findChildren<QCheckBox *>()) {
        if (wasTyped())
            check->setChecked(typed.at(place).toBool());
    }
    for (auto *list : findChildren<QListWidget *>()) {
        for (int i = 0; i < list->count(); ++i) {
            if (wasTyped())
                list->item(i)->setCheckState(Qt::CheckState(typed.at(place).toInt()));
        }
    }
}

void AdminForm::setLocked(bool locked)
{
    for (FieldBox *box : std::as_const(m_boxes)) {
        if (auto *line = qobject_cast<QLineEdit *>(box->field()))
            line->setReadOnly(locked);
        else
            box->field()->setEnabled(!locked);
    }
}

} // namespace ruqsat::workstation
