#include "desk/desk.h"
#include "desk/paper_output.h"
#include "ui_admin_law_page.h"
#include "workstation/pages/admin_law_page.h"
#include "workstation/words/law_words.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QJsonDocument>
#include <QSpinBox>

// What the page of a document does.
namespace ruqsat::workstation {

bool AdminLawPage::isOwnRequest() const
{
    const desk::Session *session = m_context.desk.session();
    return waits() && session && m_document->request->askedBy.iin == session->user().iin;
}

bool AdminLawPage::isTransfer() const
{
    return m_name == protocol::LawName::Calendar && m_kinds->currentIndex() == TransferEntry;
}

void AdminLawPage::add()
{
    if (!mayType())
        return;
    desk::LawLine line;
    line.date = m_day->date();
    if (isTransfer()) {
        take(desk::withTransfer(m_next, m_day->date(), m_other->date()));
        return;
    }
    if (m_name == protocol::LawName::Mci) {
        line.kind = desk::LawLineKind::Rate;
        line.text = QString::number(m_tenge->value());
    } else {
        line.kind = m_kinds->currentIndex() == ReligiousEntry ? desk::LawLineKind::ReligiousHoliday
                                                              : desk::LawLineKind::Holiday;
        line.title = {m_ui->kk->lineEdit()->text().simplified(),
                      m_ui->ru->lineEdit()->text().simplified(),
                      m_ui->en->lineEdit()->text().simplified()};
    }
    take(desk::withLine(m_name, m_next, line, m_other->date()));
}

void AdminLawPage::remove()
{
    const int row = m_ui->table->currentIndex().row();
    if (mayType() && row >= 0 && row < m_lines.size())
        take(desk::withoutLine(m_name, m_next, m_lines.at(row)));
}

void AdminLawPage::openFile()
{
    if (!mayType())
        return;
    const QString filter = m_name == protocol::LawName::Roots ? QStringLiteral("PEM (*.pem *.crt)")
                                                              : QStringLiteral("JSON (*.json)");
    // No loop of its own: the page may go away under it when the desk locks.
    auto *dialog = new QFileDialog(this, m_open->text(), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::fileSelected, this, &AdminLawPage::takeFile);
    dialog->open();
}

void AdminLawPage::takeFile(const QString &path)
{
    if (mayType())
        take(desk::lawFromFile(m_name, m_next, path));
}

void AdminLawPage::take(const Result<QJsonObject> &next)
{
    if (!next) {
        showFailure(next.failure());
        return;
    }
    m_ui->failurePanel->clear();
    m_ui->placeLabel->hide();
    m_next = *next;
    showRows();
    showState();
}

void AdminLawPage::saveFile()
{
    if (!m_document)
        return;
    const bool roots = m_name == protocol::LawName::Roots;
    const QString name = protocol::wireName(m_name) + QLatin1String(roots ? ".pem" : ".json");
    const QJsonObject shown = m_earlier ? m_earlier->content : m_next;
    const QByteArray bytes = roots ? shown.value(QStringLiteral("pem")).toString().toLatin1()
                                   : QJsonDocument(shown).toJson(QJsonDocument::Indented);
    auto *dialog = new QFileDialog(this, m_save->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->selectFile(name);
    // The document of this moment, whatever the page shows when the dialog is closed.
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        desk::saveDocument(path, bytes).then(this, [this, path](const Result<void> &done) {
            if (done)
                //: Administration, message after the document was saved as a file; %1 is its path
                m_context.go.toast(Toast::Tone::Good, tr("Saved: %1").arg(path));
            else
                showFailure(done.failure());
        });
    });
    dialog->open();
}

QString AdminLawPage::reasonText() const
{
    return m_ui->reason->lineEdit()->text().simplified();
}

bool AdminLawPage::hasReason()
{
    //: Administration, under the empty field of the reason
    m_ui->reason->setError(reasonText().isEmpty() ? tr("Nothing is changed without a reason")
                                                  : QString());
    if (m_ui->reason->hasError())
        m_ui->reason->field()->setFocus(Qt::OtherFocusReason);
    return !m_ui->reason->hasError();
}

void AdminLawPage::put()
{
    if (waits()) {
        decide(true);
        return;
    }
    if (!mayType() || m_busy || m_next == m_document->content || !hasReason())
        return;
    m_busy = true;
    showState();
    const Sent sent{m_document->version, {}, m_next, reasonText(), true};
    m_context.desk.client()
        .putLaw(m_name, {sent.version, sent.content, sent.reason})
        .then(this, [this, sent, run = m_run](const Result<protocol::LawChangeAnswer> &answer) {
            if (run == m_run)
                onAnswer(answer, sent);
        });
}

void AdminLawPage::decide(bool confirms)
{
    if (!waits() || m_earlier || m_busy || !hasReason())
        return;
    m_busy = true;
    showState();
    const Sent sent{m_document->version, m_document->request->id, m_next, reasonText(), confirms};
    m_context.desk.client()
        .decideLaw(m_name, confirms, {sent.requestId, sent.reason})
        .then(this, [this, sent, run = m_run](const Result<protocol::LawChangeAnswer> &answer) {
            if (run == m_run)
                onAnswer(answer, sent);
        });
}

void AdminLawPage::onAnswer(const Result<protocol::LawChangeAnswer> &answer, const Sent &sent)
{
    if (!answer) {
        m_busy = false;
        showFailure(answer.failure());
        const FailureCode code = answer.failure().code;
        if (code == FailureCode::OutcomeUnknown)
            m_lost = sent;
        // Another administrator was first, or nobody answered: the document as it is now, under
        // what is typed.
        if (code == FailureCode::RecordStale || code == FailureCode::ChangeWaits ||
            code == FailureCode::NotFound || m_lost)
            load(!waits());
        return;
    }
    m_lost.reset();
    onDone(doneText(sent, answer->request.has_value()));
    load();
}

QString AdminLawPage::doneText(const Sent &sent, bool waits)
{
    if (!sent.requestId.isEmpty())
        return sent.confirms
                   //: Administration, message after the second administrator decided
                   ? tr("Confirmed. The change is in force.")
                   //: Administration, message after a change was declined
                   : tr("Declined. Nothing is changed.");
    return waits
               //: Administration, message after a change that takes two people
               ? tr("Kept. Another administrator confirms it under \"Awaiting confirmation\".")
               //: Administration, message after a document was changed
               : tr("In force: what begins from now on is counted with it.");
}

void AdminLawPage::onDone(const QString &words)
{
    m_ui->reason->lineEdit()->clear();
    m_ui->failurePanel->clear();
    m_ui->placeLabel->hide();
    m_context.desk.connection().ask();
    m_context.go.toast(Toast::Tone::Good, words);
}

void AdminLawPage::tellLost(const Sent &sent)
{
    const desk::Session *session = m_context.desk.session();
    const QString own = session ? session->user().iin : QString();
    const auto isOwn = [&own](const std::optional<protocol::Actor> &by) {
        return by && by->iin == own;
    };
    const bool isDecision = !sent.requestId.isEmpty();
    const std::optional<protocol::LawRequest> &request = m_document->request;
    const bool isKept = !isDecision && request && isOwn(request->askedBy) &&
                        request->content == sent.content && request->reason == sent.reason;
    const bool isNewer = m_document->version != sent.version;
    const bool isInForce =
        isNewer && m_document->content == sent.content && sent.confirms &&
        (isDecision ? isOwn(m_document->confirmedBy)
                    : isOwn(m_document->changedBy) && m_document->reason == sent.reason);
    m_ui->failurePanel->clear();
    if (isKept || isInForce) {
        // What was typed is there, and is typed no more.
        m_next = isKept ? request->content : m_document->content;
        showRows();
        onDone(doneText(sent, isKept));
        showState();
        return;
    }
    const bool stillWaits = isDecision && request && request->id == sent.requestId;
    const LostChange found = stillWaits || (!isDecision && !isNewer && !request)
                                 ? LostChange::NotDone
                             : isDecision ? LostChange::Decided
                                          : LostChange::ChangedSince;
    m_context.go.toastWarning([found] { return lostChangeText(found); });
}

void AdminLawPage::showFailure(const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure);
    // The place is a pointer into the file: nothing to translate, and what the eye looks for.
    const bool hasPlace = failure.code == FailureCode::DataFileInvalid;
    m_ui->placeLabel->setVisible(hasPlace);
    m_ui->placeLabel->setText(hasPlace ? failure.detail : QString());
    showState();
}

} // namespace ruqsat::workstation
