#include "workstation/pages/receipt_page.h"

#include "desk/desk.h"
#include "ui_receipt_page.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

// The receipt of a case that the registry has not registered yet.
namespace ruqsat::workstation {

QString ReceiptPage::provisionalTitle()
{
    return tr("Provisional receipt, not registered", "title over the document");
}

void ReceiptPage::loadProvisional()
{
    if (std::exchange(m_provisionalAsked, true))
        return;
    desk::keptRequest(*m_context.desk.session(), m_key)
        .then(this, [this, key = m_key](const Result<protocol::CaseRequest> &request) {
            if (request && key == m_key && !m_receipt)
                onProvisional(*request);
        });
}

void ReceiptPage::onProvisional(const protocol::CaseRequest &request)
{
    const Regulation *regulation =
        m_context.desk.regulations().find(request.regulation, request.effectiveFrom);
    if (!regulation)
        return;
    // A paper that is not known to be real must not look so.
    const bool demo = m_context.desk.connection().demo().value_or(true);
    desk::renderReceipt(desk::provisionalContent(request, *regulation,
                                                 m_context.desk.session()->user(),
                                                 m_context.desk.calendar(),
                                                 m_context.desk.clockWatch().isSkewed(), demo))
        .then(this, [this, request, key = m_key](const Result<QByteArray> &pdf) {
            // The registry was quicker: the real one is there, or on its way.
            if (key != m_key || m_receipt)
                return;
            if (!pdf) {
                m_ui->failurePanel->showFailure(pdf.failure());
                return;
            }
            m_provisional = request;
            m_ui->paper->show(*pdf, provisionalTitle());
            // No number yet: the case's own sign, which the card shows too.
            m_ui->bar->setPaper(*pdf, request.caseId.left(8).toUpper());
            showTerms();
        });
}

void ReceiptPage::onPrinted()
{
    const QString key = std::exchange(m_printingProvisional, {});
    if (key.isEmpty()) {
        m_context.go.toast(Toast::Tone::Good, tr("The receipt was printed", "message"));
        return;
    }
    if (key == m_key) {
        m_provisionalPrinted = true;
        showEntry();
    }
    if (desk::Session *session = m_context.desk.session())
        desk::noteProvisional(*session, key).then(this, [this](const Result<void> &noted) {
            if (noted)
                return;
            m_ui->failurePanel->setAction({});
            m_ui->failurePanel->showFailure(noted.failure());
        });
    m_context.go.toast(Toast::Tone::Good,
                       tr("The provisional receipt was printed. The real one replaces it once the "
                          "application is registered.",
                          "message"));
}

void ReceiptPage::showTerms()
{
    m_ui->termsLabel->setVisible(m_provisional.has_value());
    if (!m_provisional)
        return;
    const Regulation *regulation =
        m_context.desk.regulations().find(m_provisional->regulation, m_provisional->effectiveFrom);
    if (!regulation)
        return;
    bool anyUnconfirmed = false;
    const auto line = [this, &anyUnconfirmed](const QString &plain, const Term &term) {
        // As on the paper.
        const QString name = term.origin.unconfirmed ? plain + QStringLiteral(" *") : plain;
        anyUnconfirmed = anyUnconfirmed || term.origin.unconfirmed;
        const QString length = term.months > 0 ? tr("%n month(s)", "length of a term", term.months)
                                               : workingDaysText(term.workingDays);
        return term.from == TermTrigger::ReceivedAt
                   //: Under the state of a signed case: %1 names a term, %2 is its length, %3 date
                   //: and time of the acceptance, which the operator signed
                   ? tr("%1, %2: runs from the acceptance, %3")
                         .arg(name, length, dateTimeText(m_provisional->receivedAt))
                   //: Under the state of a signed case: %1 names a term, %2 is its length
                   : tr("%1, %2: runs from the registration").arg(name, length);
    };
    QStringList lines;
    if (regulation->completeness)
        lines << line(tr("Completeness check", "a term"), *regulation->completeness);
    if (regulation->terms.contains(m_provisional->kind))
        lines << line(kindText(m_provisional->kind), regulation->terms.value(m_provisional->kind));
    if (anyUnconfirmed)
        //: Under the terms of a signed case: what the star after one means
        lines << tr("* Not confirmed by an act.");
    if (m_context.desk.clockWatch().isSkewed())
        lines << tr("The clock of this desk is off by more than a minute: the receipt says so.");
    m_ui->termsLabel->setText(lines.join(QLatin1Char('\n')));
    m_ui->termsLabel->setMinimumHeight(
        static_cast<int>(lines.size()) * m_ui->termsLabel->fontMetrics().lineSpacing() + 2);
}

} // namespace ruqsat::workstation
