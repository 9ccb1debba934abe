#include "workstation/pages/representative_form.h"

#include "core/failure_text.h"
#include "core/identifier.h"
#include "workstation/widgets/field_box.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>

namespace ruqsat::workstation {

RepresentativeForm::RepresentativeForm(QWidget *parent)
    : QWidget(parent)
    , m_nameBox(new FieldBox)
    , m_iinBox(new FieldBox)
    , m_basisBox(new FieldBox)
    , m_dateBox(new FieldBox)
    , m_name(new QLineEdit)
    , m_iin(new QLineEdit)
    , m_basis(new QLineEdit)
    , m_date(new QDateEdit(QDate::currentDate()))
    , m_notarial(new QCheckBox)
{
    m_name->setMaxLength(200);
    m_iin->setMaxLength(15);
    m_basis->setMaxLength(100);
    m_date->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    m_date->setMaximumDate(QDate::currentDate());
    m_nameBox->setField(m_name);
    m_iinBox->setField(m_iin);
    m_basisBox->setField(m_basis);
    m_dateBox->setField(m_date);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_nameBox, 0, 0, 1, 2);
    grid->addWidget(m_iinBox, 0, 2);
    grid->addWidget(m_basisBox, 1, 0);
    grid->addWidget(m_dateBox, 1, 1);
    grid->addWidget(m_notarial, 1, 2);
    for (QLineEdit *line : {m_name, m_iin, m_basis}) {
        connect(line, &QLineEdit::textEdited, this, &RepresentativeForm::edited);
        connect(line, &QLineEdit::editingFinished, this, &RepresentativeForm::showProblems);
    }
    connect(m_date, &QDateEdit::dateChanged, this, &RepresentativeForm::edited);
    connect(m_notarial, &QCheckBox::clicked, this, &RepresentativeForm::edited);
}

RepresentativeForm::~RepresentativeForm()
{
    // As in LineEditor: the line with the focus speaks while it dies.
    for (QLineEdit *line : {m_name, m_iin, m_basis})
        line->disconnect(this);
}

void RepresentativeForm::setRepresentative(const protocol::Representative &representative)
{
    m_name->setText(representative.name);
    m_iin->setText(representative.iin);
    m_basis->setText(representative.basis);
    const QSignalBlocker quiet(m_date);
    if (representative.basisDate.isValid())
        m_date->setDate(representative.basisDate);
    m_notarial->setChecked(representative.notarial);
}

protocol::Representative RepresentativeForm::representative() const
{
    protocol::Representative representative;
    representative.name = m_name->text().simplified();
    representative.iin = m_iin->text().remove(QLatin1Char(' '));
    representative.basis = m_basis->text().simplified();
    representative.basisDate = m_date->date();
    representative.notarial = m_notarial->isChecked();
    return representative;
}

void RepresentativeForm::setLanguage(Language language)
{
    m_language = language;
    m_nameBox->setLabel(tr("&Representative's full name", "field of the applicant's screen"));
    m_iinBox->setLabel(tr("Representative's &IIN", "field of the applicant's screen"));
    m_basisBox->setLabel(tr("&Power of attorney No.", "field of the applicant's screen"));
    m_dateBox->setLabel(tr("&Date of the power of attorney", "field of the applicant's screen"));
    m_notarial->setText(tr("Certified by a &notary", "mark beside the power of attorney"));
    showProblems();
}

void RepresentativeForm::showProblems()
{
    const auto iin = Iin::parse(m_iin->text());
    m_iinBox->setError(m_iin->text().isEmpty() || iin
                           ? QString()
                           : failureText(iin.failure().code, m_language).title);
}

} // namespace ruqsat::workstation
