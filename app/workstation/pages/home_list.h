#pragma once

#include "workstation/pages/home_facts.h"

class QStandardItemModel;
class QTableView;

namespace ruqsat::workstation {

/// Puts the rows into the list. The chosen row stays chosen, wherever it stands now; in the list
/// that has the focus the one that takes its place is chosen where it is gone, so that Enter and F2
/// always have something to act on.
void fillList(QTableView *table, QStandardItemModel *model, const HomeFacts::Section &section);

} // namespace ruqsat::workstation
