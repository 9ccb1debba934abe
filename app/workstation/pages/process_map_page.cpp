#include "workstation/pages/process_map_page.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/paper_output.h"
#include "protocol/case_status.h"
#include "ui_process_map_page.h"
#include "workstation/words/format.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>
#include <QBuffer>
#include <QFileDialog>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardPaths>

#include <algorithm>

namespace ruqsat::workstation {
namespace {

constexpr double mapMargin = 10; // mm

Chrome mapChrome()
{
    Chrome chrome;
    chrome.card = false;
    return chrome;
}

/// Since when a draft is where it is: the end of the latest step that was done.
QDateTime sinceOf(const QList<desk::RailStep> &rail)
{
    QDateTime since;
    for (const desk::RailStep &row : rail) {
        if (row.state == desk::RailState::Done && row.at.isValid() &&
            (!since.isValid() || row.at > since))
            since = row.at;
    }
    return since;
}

/// The rail keeps all that the office does on one step, from the registration to the result.
QDateTime sinceOf(const protocol::Application &application)
{
    return protocol::isDecided(application.state) && application.result
               ? application.result->signedAt
               : application.registeredAt;
}

} // namespace

ProcessMapPage::ProcessMapPage(const PageContext &context, QWidget *parent)
    : Page(mapChrome(), parent)
    , m_context(context)
    , m_ui(std::make_unique<Ui::ProcessMapPage>())
{
    m_ui->setupUi(this);
    m_ui->failurePanel->setLanguages(&context.languages);
    setBack();
    m_saveSvg = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_E), QStringLiteral("document-save"));
    m_savePdf = addSecondary(QKeySequence(Qt::CTRL | Qt::Key_P), QStringLiteral("document-print"));
    connect(m_saveSvg, &QAction::triggered, this, [this] { saveAs(QStringLiteral("svg")); });
    connect(m_savePdf, &QAction::triggered, this, [this] { saveAs(QStringLiteral("pdf")); });
    connect(m_ui->view, &MapView::currentChanged, this, &ProcessMapPage::showDetail);
    connect(m_ui->view, &MapView::zoomChanged, this, &ProcessMapPage::showZoom);
    retranslate();
}

ProcessMapPage::~ProcessMapPage() = default;

QString ProcessMapPage::title() const
{
    return tr("Map of the process", "screen title");
}

QWidget *ProcessMapPage::firstFocus() const
{
    return m_ui->view;
}

void ProcessMapPage::onEnter(const QString &subject)
{
    m_ui->failurePanel->clear();
    m_asked = subject;
    if (subject.isEmpty())
        showCaseInWork();
    else
        showApplication(subject);
}

void ProcessMapPage::showCaseInWork()
{
    const desk::CaseEditor *editor = m_context.go.editor();
    if (!editor) {
        // Without a case: the first service that this desk knows, as the act has it.
        const QList<Regulation> &all = m_context.desk.regulations().all();
        if (!m_regulation && !all.isEmpty())
            showFlow(all.front(), all.front().channels.firstKey(), nullptr);
        return;
    }
    MapProgress progress;
    progress.rail = editor->rail();
    progress.kind = editor->kind();
    progress.since = sinceOf(progress.rail);
    progress.now = m_context.desk.clock().now();
    showFlow(editor->regulation(), editor->draft().channel, &progress);
}

void ProcessMapPage::showApplication(const QString &id)
{
    desk::Session *session = m_context.desk.session();
    if (!session)
        return;
    session->client().application(id).then(
        this, [this, id](const Result<protocol::Application> &answer) {
            if (id != m_asked)
                return;
            if (!answer) {
                m_ui->failurePanel->showFailure(answer.failure());
                return;
            }
            const Regulation *regulation =
                m_context.desk.regulations().find(answer->regulation, answer->effectiveFrom);
            if (!regulation) {
                m_ui->failurePanel->showFailure(FailureCode::RegulationUnknown);
                return;
            }
            desk::RailProgress at;
            at.sent = true;
            at.signedAlready = true;
            at.lookup = protocol::LookupOutcome::Found;
            at.registered = answer->state;
            at.registeredAt = answer->registeredAt;
            MapProgress progress;
            progress.rail = desk::railOf(regulation->channels.value(answer->channel), at);
            progress.kind = answer->kind;
            progress.since = sinceOf(*answer);
            progress.now = m_context.desk.clock().now();
            showFlow(*regulation, answer->channel, &progress);
        });
}

void ProcessMapPage::showFlow(const Regulation &regulation, Channel channel,
                              const MapProgress *progress)
{
    m_regulation = regulation;
    m_channel = channel;
    m_progress = progress ? std::optional(*progress) : std::nullopt;
    layOut();
    const QList<MapNode> &nodes = m_ui->view->map().nodes;
    const auto here = std::find_if(nodes.begin(), nodes.end(), [](const MapNode &node) {
        return node.state == MapState::Current;
    });
    if (here != nodes.end())
        m_ui->view->setCurrent(here->ref);
    else if (!nodes.isEmpty())
        m_ui->view->setCurrent(nodes.front().ref);
}

ProcessMap ProcessMapPage::mapFor() const
{
    const Language language = m_context.languages.current();
    const ChannelFlow flow = m_regulation->channels.value(m_channel);
    QString title = m_regulation->title.in(language);
    if (m_regulation->overridden)
        //: Over a map, after the name of the service: the act's data were replaced
        title += QStringLiteral(" · ") + tr("changed by the administrator");
    if (m_progress)
        //: Over a map of a case, after the name of the service; %1 is the date and time until which
        //: its times are counted
        title += QStringLiteral(" · ") + tr("as of %1").arg(dateTimeText(m_progress->now));
    return layOutMap({flow, m_regulation->participants, title, language},
                     mapWords(m_progress ? &*m_progress : nullptr, m_context.desk.calendar()),
                     mapTextWidth);
}

void ProcessMapPage::layOut()
{
    if (!m_regulation)
        return;
    m_ui->view->setMap(mapFor());
    if (const auto current = m_ui->view->current())
        showDetail(*current);
}

void ProcessMapPage::showDetail(const StepRef &ref)
{
    const Language language = m_context.languages.current();
    const ChannelFlow flow = m_regulation->channels.value(m_channel);
    const Step *step = flow.find(ref);
    if (!step)
        return;
    QStringList parts;
    if (!flow.clause.isEmpty())
        //: Under the map: number of the act and its clause
        parts << tr("Act No. %1, clause %2").arg(m_regulation->act.number, flow.clause);
    parts << stepName(ref) << actorTitle(step->actor).in(language);
    if (const auto limit = flow.limitOf(ref)) {
        const QString text = limitText(*limit, m_progress ? m_progress->kind : ServiceKind::Issue);
        if (!text.isEmpty())
            //: Under the map; %1 is a time
            parts << tr("limit %1").arg(text);
    }
    if (!step->printed.isEmpty())
        //: Under the map: how the act itself names the step, where that is a slip of the pen
        parts << tr("printed as “%1”").arg(step->printed);
    if (!step->note.isEmpty())
        parts << step->note.in(language);
    m_ui->detailLabel->setText(parts.join(QStringLiteral(" · ")));
}

QByteArray ProcessMapPage::svg() const
{
    const ProcessMap map = mapFor();
    return mapSvg(
        map, mapPalette(Look::of(Theme::Light)),
        m_regulation->title.in(m_context.languages.current()),
        {QStringLiteral("Noto Sans"), QStringLiteral("PT Sans"), QStringLiteral("sans-serif")});
}

QByteArray ProcessMapPage::pdf() const
{
    const ProcessMap map = mapFor();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title());
    const bool wide = map.size.width() > map.size.height();
    writer.setPageLayout(QPageLayout(
        QPageSize(QPageSize::A4), wide ? QPageLayout::Landscape : QPageLayout::Portrait,
        QMarginsF(mapMargin, mapMargin, mapMargin, mapMargin), QPageLayout::Millimeter));
    QPainter painter(&writer);
    const double scale =
        std::min(writer.width() / map.size.width(), writer.height() / map.size.height());
    painter.scale(scale, scale);
    Look paper = Look::of(Theme::Light);
    paper.canvas = paper.surface;
    drawMap(painter, map, paper);
    painter.end();
    return bytes;
}

void ProcessMapPage::saveAs(const QString &suffix)
{
    if (!m_regulation)
        return;
    const bool drawing = suffix == QLatin1String("svg");
    auto *dialog =
        new QFileDialog(this, drawing ? m_saveSvg->text() : m_savePdf->text(),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                        drawing ? QStringLiteral("SVG (*.svg)") : QStringLiteral("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->selectFile(m_regulation->id + u'-' + channelName(m_channel) + u'.' + suffix);
    const QByteArray bytes = drawing ? svg() : pdf();
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        desk::saveDocument(path, bytes).then(this, [this](const Result<void> &done) {
            if (!done)
                m_ui->failurePanel->showFailure(done.failure());
            else
                m_context.go.toast(Toast::Tone::Good, tr("The map was saved", "message"));
        });
    });
    dialog->open();
}

void ProcessMapPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_ui->view->viewport()->update();
}

void ProcessMapPage::showZoom()
{
    //: Over the map of a process: zoom, and the keys that work there; %1 is a share
    m_ui->zoomLabel->setText(
        tr("%1 % · + − 0 zoom · arrows: from step to step").arg(qRound(m_ui->view->zoom() * 100)));
}

void ProcessMapPage::retranslate()
{
    m_ui->retranslateUi(this);
    back()->setText(tr("Back", "footer button: to the page before"));
    m_saveSvg->setText(tr("Save as SVG", "footer button"));
    m_savePdf->setText(tr("Print to PDF", "footer button"));
    m_ui->view->setAccessibleName(tr("Map of the process", "screen title"));
    showZoom();
    layOut();
}

} // namespace ruqsat::workstation
