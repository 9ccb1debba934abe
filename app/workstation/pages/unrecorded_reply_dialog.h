#pragma once

#include "protocol/application.h"

#include <QDialog>

namespace ruqsat::workstation {

class Languages;

/// What an applicant said and brought, until it is recorded.
struct UnrecordedReply
{
    QString applicationId;
    QString caseNumber;
    protocol::Question question; ///< as it was fetched last; closed: by somebody else
    QString answer;
    QStringList files; ///< paths
};

/// A reply whose question was closed by somebody else: who did it and when, and what was typed, to
/// be read and copied. Closing keeps it; removed() is the person's word that it is not needed.
class UnrecordedReplyDialog final : public QDialog
{
    Q_OBJECT
public:
    UnrecordedReplyDialog(const UnrecordedReply &reply, const Languages &languages,
                          QWidget *parent);

Q_SIGNALS:
    void removed();
};

} // namespace ruqsat::workstation
