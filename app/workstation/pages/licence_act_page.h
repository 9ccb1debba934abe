#pragma once

#include "desk/licence_signing.h"
#include "workstation/pages/signer_note.h"
#include "workstation/shell/page.h"

namespace Ui {
class LicenceActPage;
}

namespace ruqsat::workstation {

class DayField;
class FieldBox;

/// The head writes the ground of a suspension, resumption or termination and signs the act.
class LicenceActPage final : public Page
{
    Q_OBJECT
public:
    explicit LicenceActPage(const PageContext &context, QWidget *parent = nullptr);
    ~LicenceActPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: "suspend KZ07…", name of the action and number of the licence. What was typed
    /// stays for the same subject.
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    /// A field with the name that desk::problemsOf() has for it.
    struct GroundField
    {
        QString name;
        FieldBox *box;
        QString LocalizedText::*text;
        LocalizedText protocol::LicenceGround::*part;
    };

    void onLife(const Result<protocol::LicenceLife> &life);
    void onFailed(const Failure &failure);
    void tellEntered(const protocol::LicenceLife &now);
    void leaveSigning();
    void onSign();
    void onReadyForPin();
    QDate today() const;
    desk::LicenceDecision decision() const;
    /// Marks the fields; true where nothing is missing.
    bool check();
    QString actionTitle() const;
    void showState();

    PageContext m_context;
    std::unique_ptr<Ui::LicenceActPage> m_ui;
    QList<GroundField> m_fields;
    DayField *m_until = nullptr;
    QString m_subject;
    QString m_number;
    LicenceAction m_action = LicenceAction::Suspend;
    std::optional<protocol::LicenceLife> m_life;
    std::unique_ptr<desk::LicenceSigning> m_signing;
    SignerNote m_note;
    bool m_left = false; ///< for another page; under the lock it is not
};

} // namespace ruqsat::workstation
