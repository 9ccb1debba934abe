#pragma once

#include "core/service_kind.h"
#include "workstation/shell/page.h"

#include <memory>

class QStandardItemModel;

namespace Ui {
class ServiceChoicePage;
}

namespace ruqsat {
struct Regulation;
}

namespace ruqsat::workstation {

/// A new case begins here: which service, by its authority, and which kind of it. Only what the
/// counter of the office takes is listed.
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
    void addAuthority(const QString &name);
    void addService(const Regulation &regulation, Language language);
    QDate today() const;
    void onChoice();
    void start();
    bool mayStart(const Regulation &regulation) const;
    const Regulation *chosen() const;
    QList<ServiceKind> offeredKinds(const Regulation &regulation) const;

    PageContext m_context;
    std::unique_ptr<::Ui::ServiceChoicePage> m_ui;
    QStandardItemModel *m_services;
    QList<ServiceKind> m_kinds;
};

} // namespace ruqsat::workstation
