#include "workstation/pages/certificate_choice.h"

#include "core/failure_text.h"
#include "desk/token_watch.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QEvent>
#include <QStandardItemModel>

namespace ruqsat::workstation {
namespace {

using trust::Certificate;

QString roleOf(const Certificate &certificate)
{
    if (certificate.hasRole(trust::role::head))
        return CertificateChoice::tr("head of the organisation", "role in a certificate");
    if (certificate.hasRole(trust::role::rightToSign))
        return CertificateChoice::tr("right to sign", "role in a certificate");
    if (certificate.hasRole(trust::role::employee))
        return CertificateChoice::tr("employee", "role in a certificate");
    if (certificate.hasRole(trust::role::individual))
        return CertificateChoice::tr("individual", "role in a certificate");
    return {};
}

/// Owner first: the list is looked through by name.
QString describe(const Certificate &certificate)
{
    QStringList parts{certificate.subjectName()};
    if (!certificate.iin().isEmpty())
        parts << CertificateChoice::tr("IIN %1", "in a list of certificates")
                     .arg(groupedIdentifier(certificate.iin()));
    if (!certificate.bin().isEmpty())
        parts << CertificateChoice::tr("BIN %1", "in a list of certificates")
                     .arg(groupedIdentifier(certificate.bin()));
    if (const QString role = roleOf(certificate); !role.isEmpty())
        parts << role;
    parts << CertificateChoice::tr("until %1", "in a list of certificates: its last day")
                 .arg(dateText(certificate.lastDay()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

CertificateChoice::CertificateChoice(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    connect(this, &QComboBox::activated, this, [this](int row) {
        if (m_tokens)
            m_tokens->choose(itemData(row).toString());
    });
}

void CertificateChoice::watch(desk::TokenWatch &tokens, const Languages &languages)
{
    m_tokens = &tokens;
    m_languages = &languages;
    connect(&tokens, &desk::TokenWatch::changed, this, &CertificateChoice::refill);
    refill();
}

void CertificateChoice::refill()
{
    setAccessibleName(tr("Registration certificate", "list of certificates"));
    if (!m_tokens)
        return;
    clear();
    const auto *rows = qobject_cast<const QStandardItemModel *>(model());
    for (const desk::SigningCertificate &one : m_tokens->certificates()) {
        const Certificate &certificate = one.token.certificate;
        QString text = describe(certificate);
        if (one.reason)
            text += QStringLiteral(" – ") + failureText(*one.reason, m_languages->current()).title;
        addItem(text, certificate.fingerprint());
        setItemData(count() - 1, text, Qt::ToolTipRole);
        if (one.reason)
            rows->item(count() - 1)->setEnabled(false);
    }
    // The first one signs; where none may, none stands as if it were chosen.
    setCurrentIndex(m_tokens->firstUsable() ? 0 : -1);
    if (count() == 0)
        setPlaceholderText(
            tr("No certificate to sign with", "list of certificates: there is none"));
    else
        setPlaceholderText(
            tr("No certificate here may sign", "list of certificates: none is usable"));
    setEnabled(count() > 0);
}

void CertificateChoice::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refill();
}

} // namespace ruqsat::workstation
