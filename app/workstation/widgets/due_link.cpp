#include "workstation/widgets/due_link.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMap>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace ruqsat::workstation {

namespace due_detail {

constexpr int panelWidth = 460;
constexpr int tallestPanel = 520;

/// Shape first: a day that counts has a filled square, one that does not an empty one.
class DaySign final : public QWidget
{
public:
    explicit DaySign(DueWhy::Line::Kind kind)
        : m_kind(kind)
    {
        setFixedSize(18, 18);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Look &l = look();
        const QRectF box(3, 4, 10, 10);
        switch (m_kind) {
        case DueWhy::Line::Kind::Edge:
            painter.setPen(Qt::NoPen);
            painter.setBrush(l.text);
            painter.drawEllipse(box);
            break;
        case DueWhy::Line::Kind::Counted:
            painter.setPen(Qt::NoPen);
            painter.setBrush(l.accent);
            painter.drawRect(box);
            break;
        case DueWhy::Line::Kind::Skipped:
            painter.setPen(QPen(l.muted, 1.5));
            painter.drawRect(box);
            break;
        case DueWhy::Line::Kind::Stopped:
            painter.setPen(Qt::NoPen);
            painter.setBrush(l.warn);
            painter.drawRect(QRectF(4, 4, 3.5, 10));
            painter.drawRect(QRectF(9.5, 4, 3.5, 10));
            break;
        }
    }

private:
    DueWhy::Line::Kind m_kind;
};

} // namespace due_detail

QString DueWhy::plainText() const
{
    QStringList all{title};
    for (const Line &line : lines)
        all << line.days + QStringLiteral("  ") + line.text;
    return all.join(QLatin1Char('\n'));
}

DuePanel::DuePanel(const DueWhy &why, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_why(why)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(why.title);
    setAccessibleDescription(why.plainText());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 14);
    column->setSpacing(10);
    column->addWidget(makeLabel(why.title, "section", nullptr, true));
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setBackgroundRole(QPalette::Base);
    auto *content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 6, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const DueWhy::Line &line : why.lines) {
        grid->addWidget(new due_detail::DaySign(line.kind), row, 0, Qt::AlignTop);
        const bool edge = line.kind == DueWhy::Line::Kind::Edge;
        grid->addWidget(makeLabel(line.days, edge ? "strong" : "table"), row, 1, Qt::AlignTop);
        grid->addWidget(makeLabel(line.text, "table", nullptr, true), row, 2, Qt::AlignTop);
        ++row;
    }
    grid->setRowStretch(row, 1);
    area->setWidget(content);
    column->addWidget(area, 1);
    //: Under the reasons of a date: the keys that work there
    column->addWidget(makeLabel(tr("Esc closes · Ctrl+C copies"), "caption"));
    setFixedWidth(due_detail::panelWidth);
    // The words wrap: only the laid out content knows its height.
    const int inner = due_detail::panelWidth - 46;
    const int wanted =
        grid->hasHeightForWidth() ? grid->heightForWidth(inner) : grid->sizeHint().height();
    area->setMinimumHeight(qMin(wanted + 4, due_detail::tallestPanel));
    area->verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
    area->setFocusPolicy(Qt::NoFocus);
}

void DuePanel::showAt(const QWidget &anchor)
{
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height() + 4));
    if (at.y() + height() > screen.bottom())
        at.setY(qMax(screen.top(), anchor.mapToGlobal(QPoint()).y() - height() - 4));
    at.setX(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())));
    move(at);
    show();
    setFocus(Qt::PopupFocusReason);
}

void DuePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(m_why.plainText());
    else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F2)
        close();
    else
        scrollBy(event->key());
}

// The bar is told what to do and not sent the key: what it ignores would come back here, its
// parent, for ever.
void DuePanel::scrollBy(int key)
{
    static const QMap<int, QAbstractSlider::SliderAction> actions{
        {Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},
        {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
        {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub},
        {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
        {Qt::Key_Home, QAbstractSlider::SliderToMinimum},
        {Qt::Key_End, QAbstractSlider::SliderToMaximum}};
    const auto *area = findChild<QScrollArea *>();
    if (area && actions.contains(key))
        area->verticalScrollBar()->triggerAction(actions.value(key));
}

DueLink::DueLink(QWidget *parent)
    : QPushButton(parent)
{
    setProperty("kind", QStringLiteral("quiet"));
    setFlat(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &DueLink::open);
}

void DueLink::setDue(const QString &event, const QString &date, const DueWhy &why)
{
    m_event = event;
    m_why = why;
    setText(date);
    const QString named = event.isEmpty() ? date : event + QStringLiteral(", ") + date;
    //: Name of a date for screen readers; %1 is the date, before it what it is the date of, the
    //: question what pressing it answers
    setAccessibleName(canTell() ? tr("%1, why this date?").arg(named) : named);
    //: Tool tip of a date that can be asked for its reason
    setToolTip(canTell() ? tr("Why this date? (F2)") : QString());
    setCursor(canTell() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setFocusPolicy(canTell() ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
    update();
}

QSize DueLink::sizeHint() const
{
    const QFontMetrics metrics(textFont(10.5));
    return {metrics.horizontalAdvance(text()) + 10, metrics.height() + 6};
}

void DueLink::open()
{
    if (m_why.isEmpty()) {
        if (m_askable)
            Q_EMIT asked();
        return;
    }
    DueWhy named = m_why;
    // A case has several terms: copied words say which one.
    if (!m_event.isEmpty())
        named.title.prepend(m_event + QStringLiteral(". "));
    auto *panel = new DuePanel(named, window());
    panel->showAt(*this);
}

bool DueLink::openFirst(const QWidget &window)
{
    QList<DueLink *> links = window.findChildren<DueLink *>();
    if (auto *focused = qobject_cast<DueLink *>(window.focusWidget()))
        links.prepend(focused);
    for (DueLink *link : std::as_const(links)) {
        if (!link->isVisible() || !link->canTell() || link->text().isEmpty())
            continue;
        link->click();
        return true;
    }
    return false;
}

void DueLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look &l = look();
    painter.setFont(textFont(10.5));
    painter.setPen(!canTell() ? l.text : isEnabled() ? l.accent : l.muted);
    const QRect box = rect().adjusted(5, 0, -5, 0);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!canTell())
        return;
    // Dotted: it explains, it does not lead away.
    const QFontMetrics metrics(painter.font());
    const int base = (height() + metrics.ascent() - metrics.descent()) / 2 + 3;
    painter.setPen(QPen(painter.pen().color(), 1, Qt::DotLine));
    painter.drawLine(box.left(), base, box.left() + metrics.horizontalAdvance(text()), base);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(l.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace ruqsat::workstation
