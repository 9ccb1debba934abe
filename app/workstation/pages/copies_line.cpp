#include "workstation/pages/copies_line.h"

#include "desk/copy_printing.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/labels.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>

namespace ruqsat::workstation {
namespace {

using protocol::CopyState;
using protocol::PaperCopy;
using protocol::SpoilReason;

QString reasonText(SpoilReason reason)
{
    switch (reason) {
    case SpoilReason::NotPrinted:
        return CopiesLine::tr("nothing came out", "why a sheet is spoiled");
    case SpoilReason::Jam:
        return CopiesLine::tr("paper jam", "why a sheet is spoiled");
    case SpoilReason::Smeared:
        return CopiesLine::tr("smeared", "why a sheet is spoiled");
    case SpoilReason::Torn:
        return CopiesLine::tr("torn", "why a sheet is spoiled");
    case SpoilReason::WrongPaper:
        return CopiesLine::tr("wrong paper", "why a sheet is spoiled");
    }
    return {};
}

QString copyText(const PaperCopy &copy, Language language)
{
    switch (copy.state) {
    case CopyState::Sent:
        return CopiesLine::tr("copy %1: no word from the printer", "%1 is its number")
            .arg(copy.number);
    case CopyState::Printed:
        if (copy.sealedBy && !copy.handSigner.isEmpty())
            return CopiesLine::tr("copy %1: sealed %2, signed by hand: %3, recorded by %4",
                                  "%1 its number, %2 a time, %3 and %4 persons")
                .arg(copy.number)
                .arg(dateTimeText(copy.sealedAt), copy.handSigner,
                     shortName(copy.sealedBy->name.in(language)));
        if (copy.sealedAt.isValid())
            return CopiesLine::tr("copy %1: sealed and handed over", "%1 is its number")
                .arg(copy.number);
        return CopiesLine::tr("copy %1: printed %2", "%1 its number, %2 a time")
            .arg(copy.number)
            .arg(dateTimeText(copy.printedAt));
    case CopyState::Spoiled:
        return CopiesLine::tr("copy %1: spoiled, %2", "%1 its number, %2 the reason")
            .arg(copy.number)
            .arg(copy.reason ? reasonText(*copy.reason) : QString());
    }
    return {};
}

} // namespace

CopiesLine::CopiesLine(QWidget *parent)
    : QWidget(parent)
    , m_text(makeLabel({}, "hint", nullptr, true))
    , m_spoil(new QAction(this))
{
    m_text->setObjectName(QStringLiteral("copiesText"));
    m_spoil->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    addAction(m_spoil);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_text, 1);
    auto *button = new ActionButton(m_spoil, QStringLiteral("quiet"));
    button->setObjectName(QStringLiteral("spoiledButton"));
    row->addWidget(button);
    connect(m_spoil, &QAction::triggered, this, &CopiesLine::chooseReason);
    showState();
}

void CopiesLine::setCopies(desk::CopyPrinting *copies)
{
    if (m_copies)
        m_copies->disconnect(this);
    m_copies = copies;
    if (copies)
        connect(copies, &desk::CopyPrinting::changed, this, &CopiesLine::showState);
    showState();
}

void CopiesLine::setLanguage(Language language)
{
    m_language = language;
    showState();
}

void CopiesLine::chooseReason()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<PaperCopy> copies = m_copies->copies().items;
    for (const PaperCopy &copy : copies) {
        if (copy.state == CopyState::Spoiled || copy.sealedAt.isValid())
            continue;
        menu->addSection(tr("Copy %1", "over the reasons; %1 is its number").arg(copy.number));
        for (const SpoilReason reason :
             {SpoilReason::NotPrinted, SpoilReason::Jam, SpoilReason::Smeared, SpoilReason::Torn,
              SpoilReason::WrongPaper})
            menu->addAction(reasonText(reason), this, [this, number = copy.number, reason] {
                if (m_copies)
                    m_copies->spoil(number, reason);
            });
    }
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height())));
}

void CopiesLine::showState()
{
    m_spoil->setText(tr("Spoiled sheet", "button: a printed copy is no good"));
    QStringList texts;
    bool good = false;
    if (m_copies) {
        for (const PaperCopy &copy : m_copies->copies().items) {
            texts << copyText(copy, m_language);
            good = good || (copy.state != CopyState::Spoiled && !copy.sealedAt.isValid());
        }
    }
    m_text->setText(texts.join(QStringLiteral(" · ")));
    m_spoil->setEnabled(good);
    setVisible(!texts.isEmpty());
}

void CopiesLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

} // namespace ruqsat::workstation
