#pragma once

#include "workstation/shell/page.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/widgets/tag.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QScrollBar>
#include <QStandardItem>
#include <QTableView>

// What the tables on the pages of administrators and auditors share.
namespace ruqsat::workstation::home_table {

inline Chrome chrome()
{
    Chrome chrome;
    chrome.section = Chrome::Section::Home;
    return chrome;
}

enum class Weight { Plain, Bold, Muted };

/// `second`: in caption size under the text; empty for none.
inline QStandardItem *cell(const QString &text, Weight weight = Weight::Plain,
                           const QString &second = {})
{
    auto *item = new QStandardItem(text);
    item->setData(weight == Weight::Bold, BoldRole);
    item->setData(weight == Weight::Muted, MutedRole);
    if (!second.isEmpty())
        setSecondLine(item, second);
    return item;
}

inline QStandardItem *tagCell(TagFace::Tone tone, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setData(QVariant::fromValue(TagFace{tone, text}), TagRole);
    return item;
}

/// Asks for the next page when the end of the table comes into view.
template <typename List>
void askForMoreAtEnd(QTableView *table, List *list)
{
    QScrollBar *bar = table->verticalScrollBar();
    QObject::connect(bar, &QScrollBar::valueChanged, list, [bar, list](int value) {
        if (value >= bar->maximum())
            list->more();
    });
}

/// As high as a line of text, so that both stand in one row.
class DayEdit final : public QDateEdit
{
public:
    using QDateEdit::QDateEdit;
    QSize sizeHint() const override { return lineHigh(QDateEdit::sizeHint()); }
    QSize minimumSizeHint() const override { return lineHigh(QDateEdit::minimumSizeHint()); }

private:
    QSize lineHigh(const QSize &size) const
    {
        return {size.width(), lineEdit()->sizeHint().height()};
    }
};

inline QDateEdit *makeDay(const QDate &day)
{
    auto *edit = new DayEdit(day);
    edit->setDisplayFormat(QStringLiteral("dd.MM.yyyy"));
    return edit;
}

} // namespace ruqsat::workstation::home_table
