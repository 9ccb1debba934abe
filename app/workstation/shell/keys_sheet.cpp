#include "workstation/shell/keys_sheet.h"

#include "workstation/look/look.h"
#include "workstation/widgets/labels.h"
#include "workstation/widgets/panel.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace ruqsat::workstation {

KeysSheet::KeysSheet(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setAlignment(Qt::AlignCenter);
    parent->installEventFilter(this);
    hide();
}

void KeysSheet::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    rebuild();
    m_before = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus();
}

void KeysSheet::rebuild()
{
    delete m_content;
    auto *panel = new Panel;
    m_content = panel;
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(28, 22, 28, 24);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(7);
    //: Heading of the sheet of shortcuts
    const QString heading = tr("Keys");
    setAccessibleName(heading);
    grid->addWidget(makeLabel(heading, "title"), 0, 0, 1, 4);
    const std::pair<QString, QString> keys[] = {
        //: Sheet of shortcuts, Ctrl+N
        {QStringLiteral("Ctrl+N"), tr("New case")},
        //: Sheet of shortcuts, Ctrl+K
        {QStringLiteral("Ctrl+K"), tr("Find a case")},
        //: Sheet of shortcuts, Ctrl+1, 2, 3, 4
        {QStringLiteral("Ctrl+1 2 3 4"), tr("Home, queue, licence register, board")},
        //: Sheet of shortcuts, Ctrl+Enter
        {QStringLiteral("Ctrl+Enter"), tr("The filled button")},
        //: Sheet of shortcuts, Alt+Left
        {QStringLiteral("Alt+←"), tr("Back")},
        //: Sheet of shortcuts, Ctrl+S
        {QStringLiteral("Ctrl+S"), tr("Save the draft")},
        //: Sheet of shortcuts, F2
        {QStringLiteral("F2"), tr("Why this date?")},
        //: Sheet of shortcuts, F3 in a queue
        {QStringLiteral("F3"), tr("Take the case into work")},
        //: Sheet of shortcuts, F4 in the case review
        {QStringLiteral("F4"), tr("Hold a document beside")},
        //: Sheet of shortcuts, F5
        {QStringLiteral("F5"), tr("Look the applicant up; show the page anew")},
        //: Sheet of shortcuts, F7
        {QStringLiteral("F7"), tr("Map of the process")},
        //: Sheet of shortcuts, F8
        {QStringLiteral("F8"), tr("Next to correct or to answer")},
        //: Sheet of shortcuts, F9
        {QStringLiteral("F9"), tr("Scan")},
        //: Sheet of shortcuts, Space in the inventory of documents
        {QStringLiteral("Space"), tr("Original seen")},
        //: Sheet of shortcuts, Ctrl+O
        {QStringLiteral("Ctrl+O"), tr("Add a file")},
        //: Sheet of shortcuts, Ctrl+Right in the pages of a document
        {QStringLiteral("Ctrl+→"), tr("Rotate the page")},
        //: Sheet of shortcuts, Del in the inventory of documents and in the list of drafts
        {QStringLiteral("Del"), tr("Remove the document's pages or the draft")},
        //: Sheet of shortcuts, keys 1 2 3 in the case review
        {QStringLiteral("1 2 3"), tr("Yes, no, cannot tell now")},
        //: Sheet of shortcuts, Ctrl+P
        {QStringLiteral("Ctrl+P"), tr("Preview")},
        //: Sheet of shortcuts, Ctrl+R
        {QStringLiteral("Ctrl+R"), tr("Ask the registry")},
        //: Sheet of shortcuts, Ctrl+F in a queue and in the licence register
        {QStringLiteral("Ctrl+F"), tr("Search in this list")},
        //: Sheet of shortcuts, Ctrl+Up and Ctrl+Down on the page of queues
        {QStringLiteral("Ctrl+↑ ↓"), tr("Queue above or below")},
        //: Sheet of shortcuts, Ctrl+J on the page of queues
        {QStringLiteral("Ctrl+J"), tr("Give the case to an executor")},
        //: Sheet of shortcuts, Ctrl+U in a queue and in the case review
        {QStringLiteral("Ctrl+U"), tr("Put the case back into the queue")},
        //: Sheet of shortcuts, Ctrl+B on the home page
        {QStringLiteral("Ctrl+B"), tr("Outbox; for the head, drafts of the office")},
        //: Sheet of shortcuts, F6
        {QStringLiteral("F6"), tr("Action of the message above the footer")},
        //: Sheet of shortcuts, F11
        {QStringLiteral("F11"), tr("Language")},
        //: Sheet of shortcuts, F12
        {QStringLiteral("F12"), tr("Theme")},
        //: Sheet of shortcuts, Ctrl+L
        {QStringLiteral("Ctrl+L"), tr("Lock")},
        //: Sheet of shortcuts, Ctrl+Shift+L
        {QStringLiteral("Ctrl+Shift+L"), tr("Sign out")},
        //: Sheet of shortcuts, F1 and Esc
        {QStringLiteral("F1, Esc"), tr("Close this sheet")},
    };
    const int half = int(std::size(keys) + 1) / 2;
    for (int i = 0; i < int(std::size(keys)); ++i) {
        const int column = i < half ? 0 : 2;
        const int row = 1 + i % half;
        QLabel *key = makeLabel(keys[i].first, "strong");
        key->setContentsMargins(column == 0 ? 0 : 20, 0, 0, 0);
        grid->addWidget(key, row, column);
        grid->addWidget(makeLabel(keys[i].second, "body"), row, column + 1);
    }
    layout()->addWidget(panel);
    layout()->setAlignment(panel, Qt::AlignCenter);
}

void KeysSheet::paintEvent(QPaintEvent *)
{
    QColor veil = look().canvas;
    veil.setAlpha(225);
    QPainter(this).fillRect(rect(), veil);
}

void KeysSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void KeysSheet::mousePressEvent(QMouseEvent *)
{
    hide();
}

void KeysSheet::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    // A page that was opened meanwhile has put it where it belongs.
    const QPointer<QWidget> before = std::exchange(m_before, nullptr);
    if (before && before->isVisible() && window()->focusWidget() == this)
        before->setFocus(Qt::OtherFocusReason);
}

void KeysSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isVisible())
        rebuild();
    QWidget::changeEvent(event);
}

bool KeysSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace ruqsat::workstation
