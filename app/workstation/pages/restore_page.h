#pragma once

#include "vault/backup.h"
#include "workstation/shell/page.h"

#include <optional>

class QStandardItemModel;

namespace Ui {
class RestorePage;
}

namespace ruqsat::workstation {

/// At the sign-in, where the vault is damaged or missing: which copy takes its place.
class RestorePage final : public Page
{
    Q_OBJECT
public:
    explicit RestorePage(const PageContext &context);
    ~RestorePage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    bool handlesBack() const override { return true; }
    /// `damage`: why; nothing where the vault is missing.
    void showCopies(const QList<vault::VaultCopy> &copies, const std::optional<Failure> &damage);

protected:
    void retranslate() override;

private:
    void restore();
    void showState();

    PageContext m_context;
    std::unique_ptr<Ui::RestorePage> m_ui;
    QStandardItemModel *m_model;
    QList<vault::VaultCopy> m_copies;
    std::optional<Failure> m_damage;
};

} // namespace ruqsat::workstation
