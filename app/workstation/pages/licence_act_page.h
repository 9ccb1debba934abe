#pragma once

#include "desk/kept_words.h"
#include "desk/licence_signing.h"
#include "workstation/pages/signer_note.h"
#include "workstation/shell/page.h"

namespace Ui {
class LicenceActPage;
}

namespace ruqsat::workstation {

class DayField;
class FieldBox;

/// The head writes the ground of a suspension, resumption or termination and signs the act. One
/// whose answer is still asked for goes on whatever page is looked at, and is told when it is
/// known. What was typed is kept in the vault, for each subject, until its act is entered.
class LicenceActPage final : public Page
{
    Q_OBJECT
public:
    explicit LicenceActPage(const PageContext &context, QWidget *parent = nullptr);
    ~LicenceActPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: "suspend KZ07…", name of the action and number of the licence.
    void onEnter(const QString &subject) override;
    void onLeave() override;
    std::optional<desk::Later<void>> saveWork() override;

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

    void showSubject(const QString &subject);
    desk::Words typed() const;
    void setTyped(const desk::Words &words);
    /// What is kept for the subject on the screen, unless it is entered.
    void showKept();
    /// The act on the screen is entered.
    void forgetTyped();
    void onTyped();
    void onLife(const Result<protocol::LicenceLife> &life);
    /// What stands in the lines is what the licence tells of its last act.
    bool isEntered() const;
    void connectSigning();
    void onFailed(const Failure &failure);
    void showAsking(const Failure &failure);
    void tellEntered(const protocol::LicenceLife &now);
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
    desk::KeptWords *m_words; ///< by subject
    bool m_isFilling = false; ///< by the page; nobody types
    std::optional<protocol::LicenceLife> m_life;
    std::unique_ptr<desk::LicenceSigning> m_signing;
    SignerNote m_note;
    bool m_left = false; ///< for another page; under the lock it is not
};

} // namespace ruqsat::workstation
