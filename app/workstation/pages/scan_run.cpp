#include "workstation/pages/scan_run.h"

namespace ruqsat::workstation {

ScanRun::ScanRun(scan::HelperPlace place, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_scanner(std::move(place))
{
    connect(&m_scanner, &scan::Scanner::progressed, this, [this](int, int percent) {
        m_percent = percent;
        Q_EMIT progressed();
    });
    connect(&m_scanner, &scan::Scanner::pageArrived, this, [this](const scan::Page &page) {
        scan::Page kept = page;
        kept.number = m_pages.isEmpty() ? 1 : m_pages.constLast().number + 1;
        m_pages << kept;
        Q_EMIT changed();
    });
    connect(&m_scanner, &scan::Scanner::finished, this, [this] {
        if (undecidedPage() >= 0)
            setStage(Stage::Deciding);
        else
            finish();
    });
    connect(&m_scanner, &scan::Scanner::failed, this, [this](const Failure &failure) {
        m_failure = failure;
        setStage(m_pages.isEmpty() ? Stage::Idle : Stage::Deciding);
        Q_EMIT failed(failure);
    });
}

void ScanRun::start(QString documentId, const scan::ScanOptions &options)
{
    if (m_stage == Stage::Scanning || m_stage == Stage::Assembling)
        return;
    if (m_documentId != documentId)
        discard();
    m_documentId = std::move(documentId);
    m_failure.reset();
    m_percent = -1;
    setStage(Stage::Scanning);
    m_scanner.start(options);
}

void ScanRun::cancel()
{
    if (m_stage == Stage::Scanning)
        m_scanner.cancel();
}

void ScanRun::removePage(int index)
{
    if (m_stage != Stage::Deciding || index < 0 || index >= m_pages.size())
        return;
    m_pages.removeAt(index);
    if (m_pages.isEmpty())
        setStage(Stage::Idle);
    else if (undecidedPage() < 0 && !m_failure)
        finish();
    else
        Q_EMIT changed();
}

void ScanRun::keepPage(int index)
{
    if (m_stage != Stage::Deciding || index < 0 || index >= m_pages.size())
        return;
    m_keptBlank << m_pages.at(index).number;
    if (undecidedPage() < 0 && !m_failure)
        finish();
    else
        Q_EMIT changed();
}

int ScanRun::undecidedPage() const
{
    for (int i = 0; i < m_pages.size(); ++i) {
        if (m_pages.at(i).blank && !m_keptBlank.contains(m_pages.at(i).number))
            return i;
    }
    return -1;
}

void ScanRun::finish()
{
    if (m_pages.isEmpty() || m_stage == Stage::Assembling)
        return;
    setStage(Stage::Assembling);
    scan::assemble(m_pages, m_place).then(this, [this](const Result<QByteArray> &pdf) {
        if (!pdf) {
            setStage(Stage::Deciding);
            Q_EMIT failed(pdf.failure());
            return;
        }
        const QString documentId = m_documentId;
        const int count = static_cast<int>(m_pages.size());
        discard();
        Q_EMIT assembled(documentId, *pdf, count);
    });
}

void ScanRun::discard()
{
    m_pages.clear();
    m_keptBlank.clear();
    m_failure.reset();
    setStage(Stage::Idle);
}

void ScanRun::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace ruqsat::workstation
