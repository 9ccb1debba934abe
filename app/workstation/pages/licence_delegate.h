#pragma once

#include "workstation/widgets/row_delegate.h"

#include <QHeaderView>

namespace ruqsat::workstation {

class Languages;

/// Says the values of a licence's row in the language of the screen.
class LicenceDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    LicenceDelegate(const Languages &languages, QObject *parent);

protected:
    QVariant cell(const QModelIndex &index, int role) const override;

private:
    const Languages &m_languages;
};

class LicenceHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit LicenceHeader(QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

} // namespace ruqsat::workstation
