#pragma once

#include "desk/licence_model.h"
#include "workstation/shell/page.h"

#include <QTimer>

namespace Ui {
class RegisterPage;
}

namespace ruqsat::workstation {

/// The licence register: found by number, BIN or name.
class RegisterPage final : public Page
{
    Q_OBJECT
public:
    explicit RegisterPage(const PageContext &context, QWidget *parent = nullptr);
    ~RegisterPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: what to search for.
    void onEnter(const QString &subject) override;

protected:
    void retranslate() override;

private:
    void showState();

    PageContext m_context;
    std::unique_ptr<Ui::RegisterPage> m_ui;
    std::unique_ptr<desk::LicenceModel> m_model;
    std::optional<Failure> m_failure;
    QTimer m_typing;
};

} // namespace ruqsat::workstation
