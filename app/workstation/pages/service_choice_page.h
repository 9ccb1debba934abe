#pragma once

#include "core/service_kind.h"
#include "workstation/shell/page.h"

#include <memory>

class QSortFilterProxyModel;
class QStandardItemModel;

namespace Ui {
class ServiceChoicePage;
}

namespace ruqsat {
struct Regulation;
}

namespace ruqsat::workstation {

/// A new case begins here: which service, and which kind of it.
class ServiceChoicePage final : public Page
{
    Q_OBJECT
public:
    explicit ServiceChoicePage(const PageContext &context);
    ~ServiceChoicePage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;

protected:
    void retranslate() override;

private:
    void fill();
    void onChoice();
    void start();
    bool mayStart(const Regulation &regulation) const;
    const Regulation *chosen() const;
    QList<ServiceKind> offeredKinds(const Regulation &regulation) const;

    PageContext m_context;
    std::unique_ptr<::Ui::ServiceChoicePage> m_ui;
    QStandardItemModel *m_services;
    QSortFilterProxyModel *m_found;
    QList<ServiceKind> m_kinds;
};

} // namespace ruqsat::workstation
