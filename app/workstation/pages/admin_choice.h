#pragma once

#include "workstation/pages/admin_form.h"

#include <QComboBox>

// What the administrator's forms share: choices that keep what is chosen.
namespace ruqsat::workstation {

namespace admin_form_detail {

/// Beyond these a list is too long to be walked through: an office is found by what is typed then.
inline constexpr int walkableOffices = 20;

QComboBox *makeChoice(AdminForm *form);
void fillOffices(QComboBox *choice, const QList<protocol::AdminOffice> &offices, Language language);
/// In another language; what is being typed stays.
void renameOffices(QComboBox *choice, const QList<protocol::AdminOffice> &offices,
                   Language language);
/// The code of the office that is chosen, typed whole, or the only one that has what is typed in
/// its name or code. Empty where it is none of them.
QString chosenOffice(const QComboBox *choice);
void choose(QComboBox *choice, const QVariant &value, const QString &words = {});

} // namespace admin_form_detail

} // namespace ruqsat::workstation
