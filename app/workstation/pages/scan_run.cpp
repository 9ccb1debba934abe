#include "workstation/pages/scan_run.h"

namespace ruqsat::workstation {

ScanRun::ScanRun(desk::Session &session, const QString &caseId, scan::HelperPlace place,
                 QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_keeping(session, caseId)
    , m_place(place)
    , m_scanner(std::move(place))
{
    connect(&m_scanner, &scan::Scanner::progressed, this, [this](int, int percent) {
        m_percent = percent;
        Q_EMIT progressed();
    });
    connect(&m_scanner, &scan::Scanner::pageArrived, this, &ScanRun::onPage);
    connect(&m_scanner, &scan::Scanner::finished, this, &ScanRun::onScanned);
    connect(&m_scanner, &scan::Scanner::failed, this, &ScanRun::onScanFailed);
    connect(&m_keeping, &desk::ScanKeeping::failed, this, &ScanRun::keepingFailed);
    connect(&m_keeping, &desk::ScanKeeping::settled, this, [this] {
        Q_EMIT keepingSettled();
        endIfLeft();
    });
    connect(&session, &desk::Session::vaultReplaced, this, [this] {
        for (const scan::Page &page : std::as_const(m_pages))
            keep(page);
    });
}

ScanRun::~ScanRun()
{
    m_assembly.stop();
}

bool ScanRun::asksAboutAll() const
{
    return m_stage == Stage::Deciding && !m_throwing && (m_failure || m_resumed);
}

void ScanRun::resume()
{
    if (m_stage != Stage::Idle)
        return;
    setStage(Stage::Reading);
    m_keeping.kept().then(this, [this](const Result<QList<vault::ScanPage>> &kept) {
        if (m_stage == Stage::Reading)
            onKept(kept);
    });
}

void ScanRun::onKept(const Result<QList<vault::ScanPage>> &kept)
{
    const std::optional<Wanted> wanted = std::exchange(m_wanted, std::nullopt);
    if (kept && !kept->isEmpty()) {
        m_documentId = kept->first().item;
        for (const vault::ScanPage &each : *kept) {
            // One document after the other.
            if (each.item != m_documentId)
                continue;
            scan::Page page;
            page.number = each.number;
            page.resolution = each.resolution;
            page.blank = each.blank;
            page.jpeg = each.jpeg;
            m_pages << page;
            m_replaced = each.replaces;
            m_lastNumber = each.number;
            if (each.wanted)
                m_keptBlank << each.number;
        }
        m_resumed = true;
        setStage(Stage::Deciding);
        Q_EMIT foundKept();
        // The rest of the same paper; whoever wanted another document is asked about these first.
        if (wanted && wanted->replaced.isEmpty() && mayStart(wanted->documentId))
            start(wanted->documentId, wanted->options);
        return;
    }
    setStage(Stage::Idle);
    if (!kept)
        Q_EMIT failed(kept.failure());
    else if (wanted && !m_left)
        start(wanted->documentId, wanted->options, wanted->replaced);
}

bool ScanRun::mayStart(const QString &documentId) const
{
    return isFree() || (m_stage == Stage::Deciding && !m_throwing && undecidedPage() < 0 &&
                        m_documentId == documentId);
}

void ScanRun::start(const QString &documentId, const scan::ScanOptions &options,
                    const QStringList &replaced)
{
    if (!mayStart(documentId))
        return;
    if (m_stage == Stage::Reading) {
        m_wanted = Wanted{documentId, options, replaced};
        return;
    }
    if (m_pages.isEmpty()) {
        m_documentId = documentId;
        m_replaced = replaced;
    }
    m_failure.reset();
    m_resumed = false;
    m_percent = -1;
    setStage(Stage::Scanning);
    m_scanner.start(options);
}

void ScanRun::cancel()
{
    if (m_stage == Stage::Scanning)
        m_scanner.cancel();
}

void ScanRun::onPage(const scan::Page &page)
{
    scan::Page kept = page;
    kept.number = ++m_lastNumber;
    m_pages << kept;
    keep(kept);
    Q_EMIT changed();
}

void ScanRun::keep(const scan::Page &page)
{
    vault::ScanPage row;
    row.item = m_documentId;
    row.number = page.number;
    row.resolution = page.resolution;
    row.blank = page.blank;
    row.wanted = m_keptBlank.contains(page.number);
    row.replaces = m_replaced;
    row.jpeg = page.jpeg;
    m_keeping.keep(row);
}

void ScanRun::onScanned()
{
    m_resumed = m_left;
    if (m_pages.isEmpty())
        setStage(Stage::Idle);
    else if (m_left || undecidedPage() >= 0)
        setStage(Stage::Deciding);
    else
        finish();
}

void ScanRun::onScanFailed(const Failure &failure)
{
    m_failure = failure;
    setStage(m_pages.isEmpty() ? Stage::Idle : Stage::Deciding);
    Q_EMIT failed(failure);
}

void ScanRun::removePage(int index)
{
    if (m_stage != Stage::Deciding || m_throwing || index < 0 || index >= m_pages.size())
        return;
    m_keeping.remove(m_documentId, m_pages.takeAt(index).number);
    if (m_pages.isEmpty()) {
        forget();
        setStage(Stage::Idle);
    } else {
        finishIfDecided();
    }
}

void ScanRun::keepPage(int index)
{
    if (m_stage != Stage::Deciding || m_throwing || index < 0 || index >= m_pages.size())
        return;
    m_keptBlank << m_pages.at(index).number;
    m_keeping.markWanted(m_documentId, m_pages.at(index).number);
    finishIfDecided();
}

void ScanRun::finishIfDecided()
{
    if (undecidedPage() < 0 && !m_failure && !m_resumed)
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
    if (m_pages.isEmpty() || m_stage == Stage::Assembling || m_throwing || m_left)
        return;
    setStage(Stage::Assembling);
    m_assembly = scan::assemble(m_pages, m_place);
    m_assembly.then(this, [this](const Result<QByteArray> &pdf) {
        if (m_stage != Stage::Assembling)
            return;
        if (pdf)
            Q_EMIT assembled(*pdf, static_cast<int>(m_pages.size()));
        else
            giveBack(pdf.failure());
    });
}

void ScanRun::settle(const Result<vault::Attachment> &kept)
{
    if (m_stage != Stage::Assembling)
        return;
    // Whoever was to tell has gone meanwhile: the vault knows.
    const bool untold = !kept && kept.failure().code == FailureCode::Cancelled;
    if (!kept && !untold) {
        giveBack(kept.failure());
        return;
    }
    m_keeping.forgetRefused();
    forget();
    setStage(Stage::Idle);
    if (untold)
        resume();
}

void ScanRun::giveBack(const Failure &failure)
{
    m_failure = failure;
    setStage(Stage::Deciding);
    Q_EMIT failed(failure);
}

void ScanRun::throwAway()
{
    if (m_stage != Stage::Deciding || m_throwing)
        return;
    m_throwing = true;
    m_keeping.forgetRefused();
    Q_EMIT changed();
    m_keeping.removeAll(m_documentId).then(this, [this](const Result<void> &removed) {
        m_throwing = false;
        if (!removed) {
            giveBack(removed.failure());
            return;
        }
        m_keeping.forgetRefused();
        forget();
        setStage(Stage::Idle);
    });
}

void ScanRun::leave()
{
    m_left = true;
    m_wanted.reset();
    m_keeping.setAlone(true);
    m_assembly.stop();
    if (m_stage == Stage::Assembling) {
        m_resumed = true;
        setStage(Stage::Deciding);
    }
    endIfLeft();
}

void ScanRun::comeBack()
{
    m_left = false;
    m_keeping.setAlone(false);
    Q_EMIT changed();
}

void ScanRun::forget()
{
    m_pages.clear();
    m_keptBlank.clear();
    m_replaced.clear();
    m_failure.reset();
    m_resumed = false;
}

void ScanRun::setStage(Stage stage)
{
    m_stage = stage;
    const bool underWay = stage == Stage::Scanning || stage == Stage::Assembling;
    // Pages that arrive behind a locked screen go into the vault all the same.
    m_hold = underWay && m_session ? m_session->holdVault() : nullptr;
    Q_EMIT changed();
    endIfLeft();
}

void ScanRun::endIfLeft()
{
    if (m_left && m_stage != Stage::Scanning && m_keeping.isSettled())
        Q_EMIT over();
}

} // namespace ruqsat::workstation
