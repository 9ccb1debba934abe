#pragma once

#include "desk/licence_export.h"
#include "desk/licence_model.h"
#include "workstation/shell/page.h"

namespace Ui {
class RegisterPage;
}

namespace ruqsat::workstation {

/// The licence register: searched by everything that is known of a licence, opened by Enter, taken
/// away as a file.
class RegisterPage final : public Page
{
    Q_OBJECT
public:
    explicit RegisterPage(const PageContext &context, QWidget *parent = nullptr);
    ~RegisterPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: what to search for; empty: as it was left.
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void connectDesk();
    void chooseFirst();
    QDate today() const;
    void openChosen(const QModelIndex &index);
    void chooseFile();
    void exportTo(const QString &path);
    void showState();

    PageContext m_context;
    std::unique_ptr<Ui::RegisterPage> m_ui;
    std::unique_ptr<desk::LicenceModel> m_model;
    std::unique_ptr<desk::LicenceExport> m_export;
    QAction *m_exportAction = nullptr;
    std::optional<Failure> m_failure;
};

} // namespace ruqsat::workstation
