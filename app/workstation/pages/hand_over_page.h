#pragma once

#include "desk/copy_printing.h"
#include "desk/hand_over.h"
#include "workstation/shell/page.h"

namespace Ui {
class HandOverPage;
}

namespace ruqsat::workstation {

/// The signed paper goes to the applicant: opened, saved, printed, handed over with the survey.
class HandOverPage final : public Page
{
    Q_OBJECT
public:
    explicit HandOverPage(const PageContext &context, QWidget *parent = nullptr);
    ~HandOverPage() override;
    QString title() const override;
    /// `subject`: the application's id.
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void onApplication(const protocol::Application &application);
    void onOvertaken();
    /// The result is there and has not been handed over yet.
    bool isOpen() const;
    /// A printed copy is here that nobody has sealed.
    bool hasUnsealed() const;
    void onPrimary();
    void setCopies(std::unique_ptr<desk::CopyPrinting> copies);
    void showState();
    /// The printed copies that are not spoiled, to say which one was sealed.
    void showSealable();

    PageContext m_context;
    std::unique_ptr<Ui::HandOverPage> m_ui;
    QString m_id;
    std::optional<protocol::Application> m_application;
    std::unique_ptr<desk::HandOver> m_handOver;
    std::unique_ptr<desk::CopyPrinting> m_copies;
    bool m_isSealing = false;
};

} // namespace ruqsat::workstation
