#pragma once

#include "desk/draft_sync.h"

#include <QDialog>

class QListWidget;

namespace ruqsat::workstation {

/// Two desks changed one draft: which version goes on. The other stays as a draft of its own.
class DraftChoiceDialog final : public QDialog
{
    Q_OBJECT
public:
    DraftChoiceDialog(const desk::DraftSummary &draft, const QDateTime &now, QWidget *parent);

    desk::DraftChoice choice() const;

private:
    QListWidget *m_list;
};

} // namespace ruqsat::workstation
