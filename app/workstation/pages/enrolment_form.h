#pragma once

#include "core/failure.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ruqsat::desk {
class RegistryClient;
}

namespace ruqsat::workstation {

class FieldBox;
class WaitBar;

/// Where a workplace that the registry does not admit shows the one-time code that an administrator
/// gave for it.
class EnrolmentForm final : public QWidget
{
    Q_OBJECT
public:
    explicit EnrolmentForm(QWidget *parent = nullptr);
    /// Outlives the form; before anything is typed.
    void setClient(desk::RegistryClient &client) { m_client = &client; }
    QLineEdit *codeField() const;
    /// As it was before anything was typed.
    void clear();

Q_SIGNALS:
    void asking();
    /// From now on the registry admits this workplace.
    void enrolled();
    /// Codes: enrolmentCodeWrong, those of the client.
    void failed(const Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void showState();
    void retranslate();

    desk::RegistryClient *m_client = nullptr;
    FieldBox *m_box;
    QPushButton *m_submit;
    WaitBar *m_wait;
    bool m_isAsking = false;
};

} // namespace ruqsat::workstation
