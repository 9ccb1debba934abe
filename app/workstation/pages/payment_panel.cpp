#include "workstation/pages/payment_panel.h"

#include "core/failure_text.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/day_field.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/tag.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace ruqsat::workstation {

PaymentPanel::PaymentPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeLabel({}, "section"))
    , m_amount(makeLabel({}, "body", nullptr, true))
    , m_unconfirmed(new Tag)
    , m_referenceBox(new FieldBox)
    , m_dateBox(new FieldBox)
    , m_reference(new QLineEdit)
    , m_date(new DayField)
    , m_check(new QAction(this))
    , m_outcome(new Tag)
    , m_words(makeLabel({}, "caption", nullptr, true))
{
    m_reference->setMaxLength(100);
    m_reference->setObjectName(QStringLiteral("paymentReference"));
    m_check->setShortcut(QKeySequence(Qt::Key_F4));
    addAction(m_check);
    m_date->setObjectName(QStringLiteral("paymentDate"));
    m_referenceBox->setField(m_reference);
    m_dateBox->setField(m_date);
    auto *heading = new QHBoxLayout;
    heading->setSpacing(12);
    heading->addWidget(m_heading);
    heading->addWidget(m_unconfirmed, 0, Qt::AlignVCenter);
    heading->addStretch(1);
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(10);
    outcome->addWidget(m_outcome, 0, Qt::AlignTop);
    outcome->addWidget(m_words, 1);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 12, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addLayout(heading, 0, 0, 1, 3);
    grid->addWidget(m_amount, 1, 0, 1, 3);
    grid->addWidget(m_referenceBox, 2, 0);
    grid->addWidget(m_dateBox, 2, 1);
    grid->addWidget(new ActionButton(m_check, QStringLiteral("secondary")), 2, 2);
    grid->addLayout(outcome, 3, 0, 1, 3);
    connect(m_reference, &QLineEdit::textEdited, this, &PaymentPanel::onEdited);
    connect(m_date, &QLineEdit::textEdited, this, &PaymentPanel::onEdited);
    connect(m_date, &QLineEdit::editingFinished, this, &PaymentPanel::showDateProblem);
    connect(m_check, &QAction::triggered, this, [this] {
        if (m_editor)
            m_editor->checkPayment();
    });
}

PaymentPanel::~PaymentPanel()
{
    // The line with the focus speaks while it dies.
    m_reference->disconnect(this);
    m_date->disconnect(this);
}

void PaymentPanel::bind(desk::CaseEditor &editor)
{
    m_editor = nullptr;
    m_reference->setText(editor.payment() ? editor.payment()->reference : QString());
    // No day is as good as typed: the index, and so the fee, is that of the day of payment.
    m_date->setLatest(editor.today());
    m_date->setDay(editor.payment() ? editor.payment()->date : QDate());
    m_dateBox->setError({});
    m_editor = &editor;
}

void PaymentPanel::onEdited()
{
    if (m_editor)
        m_editor->setPayment(m_reference->text().simplified(), m_date->day());
}

void PaymentPanel::show(const desk::CaseEditor &editor, Language language)
{
    m_language = language;
    const std::optional<Fee> fee = editor.fee();
    setVisible(fee.has_value());
    if (!fee)
        return;
    retranslate();
    m_date->setLatest(editor.today());
    // While the cursor is inside, a message may go but none may come.
    if (!m_date->hasFocus() || !m_date->isWrong())
        showDateProblem();
    m_amount->setText(
        tr("%1 MCI × %2 = %3", "the fee: %1 number of indices, %2 the index, %3 amount in tenge")
            .arg(fee->rateMci.text(), tengeText(fee->mciTenge), amountText(fee->tenge.text())));
    m_unconfirmed->setFace(
        {TagFace::Tone::Warn, tr("not confirmed by an act", "mark beside the fee")});
    m_unconfirmed->setVisible(fee->unconfirmed);
    m_check->setEnabled(editor.canCheckPayment());
    showOutcome(editor);
}

void PaymentPanel::showDateProblem()
{
    QString error;
    if (m_date->isTooLate())
        error = tr("This day is still to come", "under the date of the payment");
    else if (m_date->isWrong())
        error = failureText(FailureCode::FieldNotADate, m_language).title;
    m_dateBox->setError(error);
}

void PaymentPanel::showOutcome(const desk::CaseEditor &editor)
{
    TagFace face;
    QString words;
    std::optional<FailureCode> code;
    if (editor.isCheckingPayment()) {
        face = {TagFace::Tone::Neutral, tr("Asking the payment gateway", "state of the check")};
    } else if (editor.paymentFailure()) {
        face = {TagFace::Tone::Warn, tr("Cannot be told now", "state of the payment")};
        code = editor.paymentFailure()->code;
    } else if (const auto &verdict = editor.paymentVerdict()) {
        code = verdict->code;
        switch (verdict->verdict) {
        case Verdict::Valid:
            face = {TagFace::Tone::Good, tr("Paid", "state of the payment")};
            words = tr("%1 · message %2", "the payment: %1 amount in tenge, %2 id of the answer")
                        .arg(amountText(verdict->paid), verdict->provenance.messageId.left(13));
            break;
        case Verdict::Pending:
            face = {TagFace::Tone::Warn, tr("Cannot be told now", "state of the payment")};
            break;
        case Verdict::Invalid:
            face = {TagFace::Tone::Bad, tr("Not paid", "state of the payment")};
            break;
        }
    } else if (editor.payment() && !editor.payment()->date.isValid()) {
        words = tr("Enter the date of the payment to have it checked.",
                   "under the number of the payment");
    } else if (editor.payment()) {
        words = tr("Check the payment before you go on.", "under the number of the payment");
    } else {
        words = tr("Without a number the document that confirms the payment is attached.",
                   "under the number of the payment");
    }
    if (code) {
        const FailureText text = failureText(*code, m_language);
        words = text.title + QStringLiteral(". ") + text.nextStep;
    }
    m_outcome->setFace(face);
    m_outcome->setVisible(!face.text.isEmpty());
    m_words->setText(words);
}

void PaymentPanel::retranslate()
{
    m_heading->setText(tr("Licence fee", "heading of the fee"));
    m_referenceBox->setLabel(tr("Num&ber of the payment", "field of the fee"));
    m_dateBox->setLabel(tr("Date of pa&yment", "field of the fee"));
    m_date->setPlaceholderText(tr("dd.mm.yyyy", "in an empty field for a date"));
    m_check->setText(tr("Check the payment", "button: asks the payment gateway"));
}

} // namespace ruqsat::workstation
