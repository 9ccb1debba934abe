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

QString AdminLawPage::originText(const protocol::LawDocument &document) const
{
    if (!document.changedBy)
        //: Administration, state of a document that nobody has changed yet
        return tr("As the program was shipped");
    //: Administration, state of a document: %1 its version, %2 who set it, %3 when, %4 why
    return tr("Version %1, set by %2 on %3: %4")
        .arg(document.version)
        .arg(document.changedBy->name.in(m_context.languages.current()),
             dateTimeText(document.changedAt), document.reason);
}

void AdminLawPage::showVersions()
{
    const QSignalBlocker quiet(m_versions);
    m_versions->clear();
    //: Administration, choice of a document's version: the one in force, with what is changed in it
    m_versions->addItem(tr("in force"), 0);
    for (const protocol::LawDocument &version : std::as_const(m_former))
        m_versions->addItem(originText(version), version.version);
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
