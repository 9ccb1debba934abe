#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ruqsat::workstation {

class Languages;

/// Says the values of a licence's row in the language of the screen.
class LicenceDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    LicenceDelegate(const Languages &languages, QObject *parent);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

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
