#include "workstation/pages/representative_form.h"

#include "core/failure_text.h"
#include "core/identifier.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/day_field.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace ruqsat::workstation {

namespace representative_detail {

/// Why nobody may act by it on this day.
QString whyNotInForce(const protocol::PowerOfAttorney &power, const QDate &today)
{
    const QString why =
        power.revoked
            ? RepresentativeForm::tr("Power of attorney revoked", "why it is not in force")
        : power.date > today ? RepresentativeForm::tr("Power of attorney dated %1, still to come",
                                                      "why it is not in force: %1 its date")
                                   .arg(dateText(power.date))
                             : RepresentativeForm::tr("Power of attorney ended on %1",
                                                      "why it is not in force: %1 its last day")
                                   .arg(dateText(power.validUntil));
    return power.notary.isEmpty()
               ? why
               : why + QStringLiteral(" · ") +
                     RepresentativeForm::tr("notary: %1", "after why it is not in force; a name")
                         .arg(power.notary);
}

} // namespace representative_detail

RepresentativeForm::RepresentativeForm(QWidget *parent)
    : QWidget(parent)
    , m_nameBox(new FieldBox)
    , m_iinBox(new FieldBox)
    , m_basisBox(new FieldBox)
    , m_dateBox(new FieldBox)
    , m_name(new QLineEdit)
    , m_iin(new QLineEdit)
    , m_basis(new QLineEdit)
    , m_date(new DayField)
    , m_notarial(new QCheckBox)
    , m_check(new QAction(this))
    , m_checkButton(new ActionButton(m_check, QStringLiteral("secondary")))
    , m_outcome(new Tag)
    , m_words(makeLabel({}, "caption"))
{
    m_name->setMaxLength(200);
    m_iin->setMaxLength(15);
    m_basis->setMaxLength(100);
    m_nameBox->setField(m_name);
    m_iinBox->setField(m_iin);
    m_basisBox->setField(m_basis);
    m_dateBox->setField(m_date);
    m_notarial->setChecked(true);
    m_words->setWordWrap(true);
    m_iin->setObjectName(QStringLiteral("representativeIin"));
    m_basis->setObjectName(QStringLiteral("powerNumber"));
    m_date->setObjectName(QStringLiteral("powerDate"));
    m_check->setShortcut(QKeySequence(Qt::Key_F4));
    addAction(m_check);
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(10);
    outcome->addWidget(m_outcome, 0, Qt::AlignTop);
    outcome->addWidget(m_words, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_iinBox, 0, 0);
    grid->addWidget(m_notarial, 0, 1, 1, 2);
    grid->addWidget(m_basisBox, 1, 0);
    grid->addWidget(m_dateBox, 1, 1);
    grid->addWidget(m_checkButton, 1, 2);
    grid->addLayout(outcome, 2, 0, 1, 3);
    grid->addWidget(m_nameBox, 3, 0, 1, 3);
    for (QLineEdit *line : {m_name, m_iin, m_basis, static_cast<QLineEdit *>(m_date)}) {
        connect(line, &QLineEdit::textEdited, this, &RepresentativeForm::edited);
        connect(line, &QLineEdit::editingFinished, this, &RepresentativeForm::showProblems);
    }
    connect(m_notarial, &QCheckBox::clicked, this, [this] {
        showNotarial();
        Q_EMIT edited();
    });
    connect(m_check, &QAction::triggered, this, &RepresentativeForm::checkWanted);
    showNotarial();
}

RepresentativeForm::~RepresentativeForm()
{
    // As in LineEditor: the line with the focus speaks while it dies.
    for (QLineEdit *line : {m_name, m_iin, m_basis, static_cast<QLineEdit *>(m_date)})
        line->disconnect(this);
}

void RepresentativeForm::setRepresentative(const protocol::Representative &representative)
{
    m_name->setText(representative.name);
    m_iin->setText(representative.iin);
    m_basis->setText(representative.basis);
    m_date->setDay(representative.basisDate);
    m_notarial->setChecked(representative.notarial);
    showNotarial();
    showProblems();
}

protocol::Representative RepresentativeForm::representative() const
{
    protocol::Representative representative;
    representative.name = m_name->text().simplified();
    representative.iin = m_iin->text().remove(QLatin1Char(' '));
    representative.notarial = m_notarial->isChecked();
    if (representative.notarial) {
        representative.basis = m_basis->text().simplified();
        representative.basisDate = m_date->day();
    }
    return representative;
}

void RepresentativeForm::setLanguage(Language language)
{
    m_language = language;
    m_nameBox->setLabel(tr("&Representative's full name", "field of the applicant's screen"));
    m_iinBox->setLabel(tr("Representative's &IIN", "field of the applicant's screen"));
    m_basisBox->setLabel(tr("&Power of attorney No.", "field of the applicant's screen"));
    m_dateBox->setLabel(tr("&Date of the power of attorney", "field of the applicant's screen"));
    m_date->setPlaceholderText(tr("dd.mm.yyyy", "in an empty field for a date"));
    m_notarial->setText(tr("Certified by a &notary", "mark beside the power of attorney"));
    m_check->setText(tr("Check the power of attorney", "button: asks the notaries' system"));
    showProblems();
}

void RepresentativeForm::showNotarial()
{
    const bool notarial = m_notarial->isChecked();
    for (QWidget *field : {static_cast<QWidget *>(m_basisBox), static_cast<QWidget *>(m_dateBox),
                           static_cast<QWidget *>(m_checkButton)})
        field->setVisible(notarial);
    // The name of a notarial representative is what the notaries' system says.
    m_name->setReadOnly(notarial);
    m_name->setFocusPolicy(notarial ? Qt::NoFocus : Qt::StrongFocus);
}

void RepresentativeForm::showPower(const desk::CaseEditor &editor)
{
    const bool notarial = m_notarial->isChecked();
    m_date->setLatest(editor.today());
    m_check->setEnabled(editor.canCheckPower());
    if (notarial && editor.representative())
        m_name->setText(editor.representative()->provenance ? editor.representative()->name
                                                            : QString());
    const protocol::PowerOfAttorney power = editor.power() && editor.power()->power
                                                ? *editor.power()->power
                                                : protocol::PowerOfAttorney();
    TagFace face;
    QString words;
    switch (editor.powerState()) {
    case desk::LookupState::None:
    case desk::LookupState::Cancelled:
        break;
    case desk::LookupState::Running:
        face = {TagFace::Tone::Neutral, tr("Asking the notary system", "state of the check")};
        break;
    case desk::LookupState::Found:
        if (!power.inForceOn(editor.today())) {
            face = {TagFace::Tone::Bad, tr("Not in force", "state of the power of attorney")};
            words = representative_detail::whyNotInForce(power, editor.today());
            break;
        }
        face = {TagFace::Tone::Good, tr("In force", "state of the power of attorney")};
        words = power.validUntil.isValid()
                    ? tr("Power of attorney valid until %1 · notary: %2",
                         "the power of attorney: %1 last day, %2 name")
                          .arg(dateText(power.validUntil), power.notary)
                    : tr("Notary: %1", "the power of attorney: %1 name").arg(power.notary);
        break;
    case desk::LookupState::NotFound:
        face = {TagFace::Tone::Bad, tr("Not found", "state of the power of attorney")};
        words =
            tr("The notary system holds no such power of attorney. Compare its number, its date "
               "and the IIN.",
               "the power of attorney is unknown");
        break;
    case desk::LookupState::Unknown: {
        const FailureText text = failureText(
            editor.powerFailure().value_or(Failure(FailureCode::GatewayServiceUnavailable)).code,
            m_language);
        face = {TagFace::Tone::Warn, tr("Cannot be told now", "state of the power of attorney")};
        words = text.title + QStringLiteral(". ") + text.nextStep;
        break;
    }
    }
    m_outcome->setFace(face);
    m_outcome->setVisible(notarial && !face.text.isEmpty());
    m_words->setText(words);
    m_words->setVisible(notarial && !words.isEmpty());
}

void RepresentativeForm::showProblems()
{
    const auto iin = Iin::parse(m_iin->text());
    m_iinBox->setError(m_iin->text().isEmpty() || iin
                           ? QString()
                           : failureText(iin.failure().code, m_language).title);
    QString error;
    if (m_date->isTooLate())
        error = tr("This day is still to come", "under the date of the power of attorney");
    else if (m_date->isWrong())
        error = failureText(FailureCode::FieldNotADate, m_language).title;
    m_dateBox->setError(error);
}

} // namespace ruqsat::workstation
