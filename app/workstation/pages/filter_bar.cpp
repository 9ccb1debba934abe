#include "workstation/pages/filter_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace ruqsat::workstation {

namespace filter_bar_detail {

constexpr int pauseMs = 250;
constexpr int longestText = 200;
constexpr int leastChoice = 8; ///< letters of a choice that are always seen

} // namespace filter_bar_detail

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_typing(new QTimer(this))
{
    m_typing->setSingleShot(true);
    m_typing->setInterval(filter_bar_detail::pauseMs);
    connect(m_typing, &QTimer::timeout, this, &FilterBar::edited);
}

void FilterBar::addField(QLineEdit *field)
{
    field->setProperty("role", QStringLiteral("table"));
    field->setMaxLength(qMin(field->maxLength(), filter_bar_detail::longestText));
    field->installEventFilter(this);
}

void FilterBar::addChoice(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(filter_bar_detail::leastChoice);
    connect(box, &QComboBox::activated, this, &FilterBar::sayNow);
}

void FilterBar::refill(QComboBox *box, const Choices &items)
{
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const auto &[words, value] : items)
        box->addItem(words, value);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

void FilterBar::refillServices(QComboBox *box, const QString &any,
                               const RegulationCatalog &regulations, Language language)
{
    Choices services = {{any, QString()}};
    for (const Regulation &regulation : regulations.all())
        services.append({regulation.title.in(language), regulation.id});
    refill(box, services);
}

void FilterBar::sayNow()
{
    m_typing->stop();
    Q_EMIT edited();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_typing->isActive())
                sayNow();
            Q_EMIT left();
            return true;
        }
        if (key == Qt::Key_Escape) {
            if (isEmpty())
                Q_EMIT left();
            else
                clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ruqsat::workstation
