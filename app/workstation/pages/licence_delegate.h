#pragma once

#include "workstation/widgets/row_delegate.h"

namespace ruqsat::workstation {

class Languages;

/// Says the values of a licence's row in the language of the screen.
class LicenceDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    LicenceDelegate(const Languages &languages, QObject *parent);
    QString heading(int column) const override;

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    const Languages &m_languages;
};

} // namespace ruqsat::workstation
