#include "workstation/pages/batch_notes.h"

#include "desk/desk.h"
#include "desk/followed_licence.h"
#include "workstation/pages/batch_view.h"
#include "workstation/pages/proposal_changes.h"
#include "workstation/words/languages.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ruqsat::workstation {
namespace {

/// More numbers than these nobody reads; the lines themselves tell.
constexpr qsizetype mostNumbers = 8;

} // namespace

BatchNotes::BatchNotes(QWidget *parent)
    : ProposalNotes(parent)
{
    column()->setContentsMargins(12, 8, 12, 8);
}

BatchNotes::~BatchNotes() = default;

void BatchNotes::follow(BatchView &view, const PageContext &context)
{
    m_context.emplace(context);
    m_view = &view;
    m_model = qobject_cast<BatchModel *>(view.model());
    connect(&view, &BatchView::currentRowChanged, this, &BatchNotes::refresh);
    connect(m_model, &BatchModel::dataChanged, this, &BatchNotes::refresh);
    connect(m_model, &BatchModel::modelReset, this, &BatchNotes::refresh);
}

void BatchNotes::changeEvent(QEvent *event)
{
    ProposalNotes::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void BatchNotes::refresh()
{
    const int row = m_view ? m_view->currentIndex().row() : -1;
    const desk::BatchItem *item =
        row >= 0 && row < m_model->rowCount() ? m_model->item(row) : nullptr;
    if (!item || !item->application) {
        m_shown.clear();
        m_followed.reset();
        hide();
        return;
    }
    const protocol::Application &application = *item->application;
    if (m_shown != application.id) {
        m_shown = application.id;
        m_followed = std::make_unique<desk::FollowedLicence>(*m_context->desk.session());
        connect(m_followed.get(), &desk::FollowedLicence::changed, this, &BatchNotes::refresh);
        const auto request = protocol::fromJson<protocol::CaseRequest>(application.request,
                                                                       protocol::Direction::Answer);
        if (request)
            m_followed->ask(*request);
    }
    tell(application, *m_followed, m_context->desk.regulations(), m_context->languages.current(),
         others(row));
}

QString BatchNotes::others(int current) const
{
    QStringList numbers;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const desk::BatchItem *item = m_model->item(row);
        if (row == current || !item || !item->application || !isChanged(*item->application))
            continue;
        if (numbers.size() == mostNumbers) {
            numbers << QStringLiteral("…");
            break;
        }
        numbers << m_model->index(row, BatchModel::Number).data().toString();
    }
    return numbers.isEmpty()
               ? QString()
               : tr("Changed too: %1", "under the paper of a batch; %1 are numbers of others")
                     .arg(numbers.join(QStringLiteral(", ")));
}

bool BatchNotes::isChanged(const protocol::Application &application) const
{
    const QString key = application.id + u'/' + QString::number(application.version);
    const auto known = m_changed.constFind(key);
    if (known != m_changed.cend())
        return *known;
    const Regulation *regulation =
        m_context->desk.regulations().find(application.regulation, application.effectiveFrom);
    const bool changed =
        !proposalChanges(application, regulation, m_context->languages.current()).isEmpty();
    m_changed.insert(key, changed);
    return changed;
}

} // namespace ruqsat::workstation
