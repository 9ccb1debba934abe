#include "workstation/widgets/pin_dialog.h"

#include "core/failure_text.h"
#include "workstation/look/look.h"
#include "workstation/words/languages.h"

#include "ui_pin_dialog.h"

#include <QEvent>
#include <QLayout>
#include <QLineEdit>

namespace ruqsat::workstation {

namespace pin_detail {
/// PKCS#11 tokens take up to 64 bytes; nothing is allocated for more.
constexpr int longestPin = 64;
} // namespace pin_detail

PinDialog::PinDialog(const PinQuestion &question, const Languages &languages, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<::Ui::PinDialog>())
    , m_languages(languages)
    , m_question(question)
{
    m_ui->setupUi(this);
    setModal(true);
    QLineEdit *pin = m_ui->pinBox->lineEdit();
    pin->setObjectName(QStringLiteral("pin"));
    pin->setProperty("big", true);
    pin->setEchoMode(QLineEdit::Password);
    pin->setMaxLength(pin_detail::longestPin);
    pin->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    m_ui->keyboard->watch(pin);
    m_ui->sign->setProperty("kind",
                            question.danger ? QStringLiteral("danger") : QStringLiteral("primary"));
    m_ui->sign->setProperty("keys", QStringLiteral("Enter"));
    m_ui->cancel->setProperty("keys", QStringLiteral("Esc"));
    connect(m_ui->sign, &QPushButton::clicked, this, &PinDialog::onSign);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(pin, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_ui->sign->setEnabled(!text.isEmpty());
        if (!text.isEmpty())
            m_ui->pinBox->setError({});
    });
    m_ui->sign->setEnabled(false);
    retranslate();
    pin->setFocus();
}

PinDialog::~PinDialog() = default;

void PinDialog::setBusy(bool busy)
{
    m_ui->pinBox->field()->setEnabled(!busy);
    m_ui->sign->setEnabled(!busy && !m_ui->pinBox->lineEdit()->text().isEmpty());
    m_ui->cancel->setEnabled(!busy);
    if (!busy)
        m_ui->pinBox->field()->setFocus();
}

void PinDialog::showFailure(const Failure &failure, std::optional<int> attemptsLeft)
{
    m_failure = failure;
    m_attemptsLeft = attemptsLeft;
    setBusy(false);
    retranslate();
}

Secret PinDialog::takePin()
{
    return std::move(m_pin);
}

void PinDialog::onSign()
{
    QLineEdit *field = m_ui->pinBox->lineEdit();
    if (field->text().isEmpty())
        return;
    {
        QByteArray bytes = field->text().toUtf8();
        m_pin = Secret::copyOf(bytes);
        bytes.fill('\0');
    }
    // Setting an empty text drops the undo history too.
    field->clear();
    m_failure.reset();
    retranslate();
    Q_EMIT entered();
}

void PinDialog::done(int result)
{
    m_ui->pinBox->lineEdit()->clear();
    m_pin.clear();
    QDialog::done(result);
}

/// PKCS#11 tells no number, only that few are left or that the next one is the last.
QString PinDialog::triesText() const
{
    if (m_question.pin.finalTry)
        return tr("Last try: a wrong PIN locks the token", "PIN dialog, what the token says");
    if (m_question.pin.triesLow)
        return tr("A wrong PIN was entered before: few tries are left",
                  "PIN dialog, what the token says");
    return {};
}

/// A failure takes more lines than were kept for it; how many is known once the layout has settled.
bool PinDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        const int wanted = layout()->totalHeightForWidth(width());
        if (wanted > height())
            resize(width(), wanted);
    }
    return handled;
}

void PinDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (const auto again = m_question.again) {
            m_question = again();
            m_question.again = again;
        }
        retranslate();
    }
    QDialog::changeEvent(event);
}

void PinDialog::retranslate()
{
    m_ui->retranslateUi(this);
    setWindowTitle(m_question.title);
    m_ui->heading->setText(m_question.title);
    m_ui->subject->setText(m_question.subject);
    m_ui->certificate->setText(m_question.certificate);
    m_ui->sign->setText(m_question.verb);
    m_ui->tries->setText(triesText());
    m_ui->tries->setVisible(!m_ui->tries->text().isEmpty());
    QString error;
    if (m_failure) {
        const FailureText words = failureText(m_failure->code, m_languages.current());
        error = words.title;
        if (m_attemptsLeft) {
            error += QStringLiteral(". ");
            //: PIN dialog, after a wrong PIN: how often it may still be tried
            error += tr("%n attempt(s) left, then the token locks.", nullptr, *m_attemptsLeft);
        } else {
            error += QStringLiteral(". ") + words.explanation + QLatin1Char(' ') + words.nextStep;
        }
    }
    m_ui->pinBox->setError(error);
}

} // namespace ruqsat::workstation
