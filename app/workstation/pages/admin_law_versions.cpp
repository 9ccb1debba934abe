#include "desk/desk.h"
#include "ui_admin_law_page.h"
#include "workstation/pages/admin_law_page.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"

#include <QComboBox>

// The versions of a document that stood before the one in force: they are looked at, and saved.
namespace ruqsat::workstation {

void AdminLawPage::loadVersions()
{
    m_context.desk.client().lawVersions(m_name).then(
        this, [this, run = m_run](const Result<protocol::LawDocuments> &versions) {
            if (run != m_run)
                return;
            if (!versions) {
                showFailure(versions.failure());
                return;
            }
            m_former.clear();
            for (const protocol::LawDocument &version : versions->items) {
                if (m_document && version.version != m_document->version)
                    m_former.append(version);
            }
            showVersions();
        });
}

void AdminLawPage::showVersions()
{
    const Language language = m_context.languages.current();
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    //: Administration, choice of a document's version: the one in force, with what is changed in it
    m_versions->addItem(tr("in force"), 0);
    for (const protocol::LawDocument &version : std::as_const(m_former))
        m_versions->addItem(
            QStringLiteral("%1 · %2 · %3 · %4")
                .arg(version.version)
                .arg(dateTimeText(version.changedAt),
                     version.changedBy ? version.changedBy->name.in(language) : QString(),
                     version.reason),
            version.version);
    m_versions->setCurrentIndex(qMax(0, m_earlier ? m_versions->findData(m_earlier->version) : 0));
    m_ui->version->setVisible(!m_former.isEmpty());
}

void AdminLawPage::chooseVersion()
{
    const qint64 version = m_versions->currentData().toLongLong();
    const quint64 run = ++m_versionRun;
    m_ui->failurePanel->clear();
    m_ui->placeLabel->hide();
    if (version == 0) {
        m_earlier.reset();
        showRows();
        showState();
        return;
    }
    m_context.desk.client()
        .lawDocument(m_name, version)
        .then(this, [this, run](const Result<protocol::LawDocument> &document) {
            if (run != m_versionRun)
                return;
            if (!document) {
                showVersions();
                showFailure(document.failure());
                return;
            }
            m_earlier = *document;
            showVersions();
            showRows();
            showState();
        });
}

} // namespace ruqsat::workstation
