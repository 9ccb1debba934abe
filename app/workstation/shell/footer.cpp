#include "workstation/shell/footer.h"

#include "workstation/look/look.h"
#include "workstation/shell/page.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace ruqsat::workstation {

Footer::Footer(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_reason(makeLabel({}, "caption", nullptr, true))
{
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(65);
    m_row->setSpacing(10);
    m_row->setContentsMargins(32, 0, 32, 0);
    m_reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_reason->hide();
}

void Footer::setPage(Page *page)
{
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    if (page) {
        connect(page, &Page::footerChanged, this, &Footer::showReason);
        connect(page, &Page::titleChanged, this, &Footer::showReason);
    }
    rebuild();
}

void Footer::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    const int margin = narrow ? 20 : 32;
    m_row->setContentsMargins(margin, 0, margin, 0);
    rebuild();
}

void Footer::rebuild()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    while (QLayoutItem *item = m_row->takeAt(0))
        delete item;
    if (!m_page)
        return;
    const auto add = [this](QAction *action, const QString &kind) {
        auto *button = new ActionButton(action, kind, this);
        m_buttons << button;
        m_row->addWidget(button);
        return button;
    };
    if (m_page->back())
        add(m_page->back(), QString());
    for (QAction *action : m_page->secondary())
        add(action, QStringLiteral("quiet"))->setKeysShown(!m_narrow);
    // The reason has all the room between the buttons, and takes further lines before they give
    // way.
    m_row->addStretch();
    m_row->addWidget(m_reason, 1);
    m_row->addSpacing(6);
    if (QAction *primary = m_page->primary())
        add(primary, primary->property("kind").toString());
    showReason();
}

void Footer::showReason()
{
    if (!m_page)
        return;
    if (m_buttons.size() !=
        m_page->secondary().size() + (m_page->back() ? 1 : 0) + (m_page->primary() ? 1 : 0)) {
        rebuild();
        return;
    }
    // What the page has on it may make of the main button a dangerous one.
    if (const QAction *primary = m_page->primary())
        setLookProperty(m_buttons.last(), "kind", primary->property("kind"));
    m_reason->setText(m_page->reason());
    m_reason->setVisible(!m_page->reason().isEmpty());
}

void Footer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look().surface);
    painter.setPen(look().hairline);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace ruqsat::workstation
