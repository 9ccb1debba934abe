#include "workstation/pages/case_list.h"

#include "workstation/pages/fact_list.h"
#include "workstation/widgets/row_delegate.h"

#include <QKeyEvent>

namespace ruqsat::workstation {

CaseList::CaseList(QWidget *parent)
    : QListWidget(parent)
{
}

void CaseList::show(const desk::CaseReview &review, Language language)
{
    int row = qMax(0, currentRow());
    const std::optional<Line> before = chosen() ? std::optional(*chosen()) : std::nullopt;
    m_lines = {
        {Subject::Application, tr("Application", "line of the list of documents"), {}, {}, {}},
        {Subject::Checks,
         tr("Databases and signature", "line of the list of documents"),
         {},
         {},
         {}},
        {Subject::Terms, tr("Terms", "line of the list of documents"), {}, {}, {}},
        {Subject::History, tr("History", "line of the list of documents"), {}, {}, {}}};
    addDocuments(review, language);
    // What came with a reply may stand in front of it.
    const auto fileOf = [](const Line &line) {
        return line.attachment ? line.attachment->id : QString();
    };
    for (int place = 0; before && place < m_lines.size(); ++place) {
        const Line &line = m_lines.at(place);
        if (!line.key.isEmpty() && line.key == before->key && fileOf(line) == fileOf(*before))
            row = place;
    }
    const QSignalBlocker quiet(this);
    clear();
    for (const Line &line : std::as_const(m_lines)) {
        auto *item = new QListWidgetItem(line.title, this);
        item->setToolTip(line.title);
    }
    showMarks(review);
    setCurrentRow(qMin(row, count() - 1));
}

void CaseList::addDocuments(const desk::CaseReview &review, Language language)
{
    const protocol::Application &application = *review.application();
    const QStringList seen = review.request() ? review.request()->paperMarks : QStringList();
    const auto pages = [](const protocol::Attachment &attachment) {
        return tr("%n page(s)", "under the title of a document", attachment.pages);
    };
    QSet<QString> shown;
    const Regulation *regulation = review.regulation();
    const auto required =
        regulation ? regulation->documentsFor(application.kind) : QList<RequiredDocument>();
    for (const RequiredDocument &document : required) {
        const QString key = desk::markKey(desk::MarkKind::Document, document.id);
        const QString title = document.title.in(language);
        const bool original = seen.contains(document.id);
        const QString seenWords = tr("original seen", "under the title of a document");
        for (const protocol::Attachment &attachment : application.attachments) {
            if (attachment.item != document.id)
                continue;
            shown.insert(attachment.id);
            m_lines << Line{Subject::Document, title, key, attachment,
                            pages(attachment) +
                                (original ? QStringLiteral(" · ") + seenWords : QString())};
        }
        if (m_lines.last().key == key)
            continue;
        if (original)
            m_lines << Line{Subject::Document, title, key, {}, seenWords};
        else if (document.required)
            m_lines << Line{Subject::Document,
                            title,
                            key,
                            {},
                            tr("not submitted", "under the title of a document")};
    }
    for (const protocol::Attachment &attachment : application.attachments) {
        if (!shown.contains(attachment.id))
            m_lines << Line{Subject::Document, attachment.name,
                            desk::markKey(desk::MarkKind::Document, attachment.item), attachment,
                            pages(attachment)};
    }
}

void CaseList::showMarks(const desk::CaseReview &review)
{
    for (int row = 0; row < m_lines.size() && row < count(); ++row) {
        const Line &line = m_lines.at(row);
        if (line.subject != Subject::Document)
            continue;
        const auto mark = review.mark(line.key);
        QString note = line.note;
        if (mark)
            note = (mark->inOrder ? QStringLiteral("✓ ") : QStringLiteral("✕ ")) + note;
        if (item(row)->data(SecondLineRole).toString() != note)
            item(row)->setData(SecondLineRole, note);
        const QString said =
            !mark ? note
            : mark->inOrder
                ? note + QStringLiteral(" · ") + FactList::tr("in order", "mark of the officer")
                : note + QStringLiteral(" · ") + FactList::tr("wrong", "mark of the officer") +
                      QStringLiteral(" ") + mark->reason;
        item(row)->setData(Qt::AccessibleTextRole, line.title + QStringLiteral(", ") + said);
    }
}

const CaseList::Line *CaseList::chosen() const
{
    const int row = currentRow();
    return row >= 0 && row < m_lines.size() ? &m_lines.at(row) : nullptr;
}

void CaseList::keyPressEvent(QKeyEvent *event)
{
    const Line *line = chosen();
    const auto mark = [this](const QString &key, bool inOrder) { Q_EMIT marked(key, inOrder); };
    const auto unmark = [this](const QString &key) { Q_EMIT unmarked(key); };
    if (m_markable && line && handleMarkKey(event->key(), line->key, mark, unmark))
        return;
    QListWidget::keyPressEvent(event);
}

void CaseList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (currentItem())
        scrollToItem(currentItem());
}

} // namespace ruqsat::workstation
