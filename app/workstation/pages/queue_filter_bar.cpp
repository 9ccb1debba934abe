#include "workstation/pages/queue_filter_bar.h"

#include "core/ground_label.h"
#include "workstation/look/icons.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace ruqsat::workstation {
namespace {

constexpr ApplicationState filterStates[] = {
    ApplicationState::Registered, ApplicationState::InReview, ApplicationState::AwaitingApplicant,
    ApplicationState::Proposed,   ApplicationState::Prepared, ApplicationState::Signed,
    ApplicationState::Issued,     ApplicationState::Refused,  ApplicationState::HandedOver};

/// Days back from today, with today; 0 for any day.
constexpr int filterPeriods[] = {0, 1, 7, 30};

} // namespace

QueueFilterBar::QueueFilterBar(QWidget *parent)
    : FilterBar(parent)
    , m_text(new QLineEdit)
    , m_service(new QComboBox)
    , m_state(new QComboBox)
    , m_period(new QComboBox)
{
    m_text->setObjectName(QStringLiteral("queueSearch"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(QStringLiteral("edit-find"), QPalette::PlaceholderText),
                      QLineEdit::LeadingPosition);
    addField(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_text, 5);
    column->addLayout(row);
    m_executorButton = addTaken(QStringLiteral("queueExecutor"), column);
    connect(m_executorButton, &QPushButton::clicked, this, [this] {
        setExecutor({});
        Q_EMIT edited();
        Q_EMIT left();
    });
    m_decidedButton = addTaken(QStringLiteral("queueDecided"), column);
    connect(m_decidedButton, &QPushButton::clicked, this, [this] {
        setDecided({});
        Q_EMIT edited();
        Q_EMIT left();
    });
    for (QComboBox *box : {m_service, m_state, m_period}) {
        addChoice(box);
        row->addWidget(box, box == m_service ? 4 : 3);
    }
    m_service->setObjectName(QStringLiteral("queueService"));
    m_state->setObjectName(QStringLiteral("queueState"));
    m_period->setObjectName(QStringLiteral("queuePeriod"));
    connect(m_text, &QLineEdit::textChanged, typing(), qOverload<>(&QTimer::start));
    retranslate();
}

QPushButton *QueueFilterBar::addTaken(const QString &name, QBoxLayout *column)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setProperty("glyph", QStringLiteral("edit-clear"));
    button->hide();
    column->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void QueueFilterBar::setServices(const RegulationCatalog &regulations, Language language)
{
    m_regulations = &regulations;
    refillServices(m_service, tr("Any service", "filter of a queue"), regulations, language);
}

void QueueFilterBar::apply(protocol::QueueFilter &filter, const QDate &today) const
{
    filter.text = m_text->text().simplified();
    filter.regulation = m_service->currentData().toString();
    filter.state = m_state->currentData().isNull()
                       ? std::nullopt
                       : std::optional(filterStates[m_state->currentData().toInt()]);
    filter.executor = m_executor;
    filter.decision = m_decided.decision;
    filter.ground = m_decided.ground;
    filter.decidedFrom = m_decided.decidedFrom;
    filter.decidedUntil = m_decided.decidedUntil;
    filter.from = firstDay(today);
    filter.until = {};
}

QDate QueueFilterBar::firstDay(const QDate &today) const
{
    const int days = m_period->currentData().toInt();
    return days > 0 ? today.addDays(1 - days) : QDate();
}

bool QueueFilterBar::isEmpty() const
{
    return m_text->text().simplified().isEmpty() && m_service->currentIndex() <= 0 &&
           m_state->currentIndex() <= 0 && m_period->currentIndex() <= 0 && m_executor.isEmpty() &&
           !m_decided.isAboutDecision();
}

void QueueFilterBar::clear()
{
    for (QComboBox *box : {m_service, m_state, m_period})
        box->setCurrentIndex(0);
    setExecutor({});
    setDecided({});
    const QSignalBlocker quiet(m_text);
    m_text->clear();
    sayNow();
}

void QueueFilterBar::setState(std::optional<ApplicationState> state)
{
    int choice = 0;
    for (int i = 0; i < int(std::size(filterStates)); ++i) {
        if (state == filterStates[i])
            choice = m_state->findData(i);
    }
    m_state->setCurrentIndex(choice);
}

void QueueFilterBar::setExecutor(const QString &iin)
{
    m_executor = iin;
    m_executorName.clear();
    m_executorButton->setVisible(!iin.isEmpty());
    retranslate();
}

void QueueFilterBar::setExecutorName(const QString &name)
{
    m_executorName = name;
    retranslate();
}

void QueueFilterBar::setDecided(const protocol::QueueFilter &led)
{
    m_decided = {};
    m_decided.decision = led.decision;
    m_decided.ground = led.ground;
    m_decided.decidedFrom = led.decidedFrom;
    m_decided.decidedUntil = led.decidedUntil;
    if (const int service = m_service->findData(led.regulation); service > 0)
        m_service->setCurrentIndex(service);
    m_decidedButton->setVisible(m_decided.isAboutDecision());
    retranslate();
}

QString QueueFilterBar::decidedText() const
{
    QStringList words;
    if (m_decided.decision)
        words << decisionText(*m_decided.decision);
    const Regulation *regulation =
        m_regulations ? m_regulations->find(m_service->currentData().toString()) : nullptr;
    if (regulation && !m_decided.ground.isEmpty())
        words << groundLabel(*regulation, m_decided.ground);
    if (m_decided.decidedFrom.isValid())
        words << tr("decided from %1 to %2", "filter of a queue; dates")
                     .arg(dateText(m_decided.decidedFrom), dateText(m_decided.decidedUntil));
    return words.join(QStringLiteral(" · "));
}

void QueueFilterBar::startTyping()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void QueueFilterBar::retranslate()
{
    const QString words = tr("Number, IIN/BIN or name", "field: search inside a queue");
    m_text->setPlaceholderText(words + QStringLiteral("   Ctrl+F"));
    m_text->setAccessibleName(words);
    Choices named = {{tr("Any state", "filter of a queue"), {}}};
    for (int i = 0; i < int(std::size(filterStates)); ++i)
        named.append({stateText(filterStates[i]), i});
    refill(m_state, named);
    const QStringList spans = {tr("Any day", "filter of a queue: when it was received"),
                               tr("Today", "filter of a queue: when it was received"),
                               tr("7 days", "filter of a queue: received in the last week"),
                               tr("30 days", "filter of a queue: received in the last month")};
    Choices days;
    for (int i = 0; i < spans.size(); ++i)
        days.append({spans.at(i), filterPeriods[i]});
    refill(m_period, days);
    m_executorButton->setText(
        tr("Executor: %1", "filter of a queue, a button that takes it away; %1 is a colleague")
            .arg(m_executorName));
    m_executorButton->setAccessibleName(
        tr("Cases of all executors again, not of %1 alone", "filter of a queue; %1 is a colleague")
            .arg(m_executorName));
    m_executorButton->setToolTip(tr("Cases of all executors", "filter of a queue"));
    m_decidedButton->setText(decidedText());
    m_decidedButton->setAccessibleName(
        tr("All decisions again, not only: %1", "filter of a queue; %1 is a decision")
            .arg(decidedText()));
    m_decidedButton->setToolTip(tr("All decisions", "filter of a queue"));
    m_service->setAccessibleName(tr("Service", "filter of a queue"));
    m_state->setAccessibleName(tr("State", "filter of a queue"));
    m_period->setAccessibleName(tr("Received", "filter of a queue"));
}

} // namespace ruqsat::workstation
