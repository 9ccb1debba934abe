#pragma once

#include "desk/kept_replies.h"

#include <QDialog>

namespace ruqsat::workstation {

class Languages;

/// A reply whose question was closed by somebody else: who did it and when, and what was typed, to
/// be read and copied. Closing keeps it; removed() is the person's word that it is not needed.
class UnrecordedReplyDialog final : public QDialog
{
    Q_OBJECT
public:
    UnrecordedReplyDialog(const desk::UnrecordedReply &reply, const Languages &languages,
                          QWidget *parent);

Q_SIGNALS:
    void removed();
};

} // namespace ruqsat::workstation
