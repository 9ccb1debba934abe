#pragma once

#include "workstation/pages/admin_form.h"

#include <QComboBox>
#include <QSignalBlocker>

// What the administrator's forms share: choices that keep what is chosen.
namespace ruqsat::workstation {

namespace admin_form_detail {

inline QComboBox *makeChoice(AdminForm *form)
{
    auto *choice = new QComboBox;
    QObject::connect(choice, &QComboBox::currentIndexChanged, form, &AdminForm::edited);
    return choice;
}

inline void fillOffices(QComboBox *choice, const QList<protocol::AdminOffice> &offices,
                        Language language)
{
    const QVariant chosen = choice->currentData();
    const QSignalBlocker quiet(choice);
    choice->clear();
    for (const protocol::AdminOffice &office : offices)
        choice->addItem(office.name.in(language), office.id);
    choice->setCurrentIndex(choice->findData(chosen));
}

inline void choose(QComboBox *choice, const QVariant &value, const QString &words = {})
{
    const QSignalBlocker quiet(choice);
    if (choice->findData(value) < 0 && value.isValid())
        choice->addItem(words.isEmpty() ? value.toString() : words, value);
    choice->setCurrentIndex(choice->findData(value));
}

} // namespace admin_form_detail

} // namespace ruqsat::workstation
