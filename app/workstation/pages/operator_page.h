#pragma once

#include "workstation/shell/page.h"

#include "desk/case_editor.h"

namespace ruqsat::workstation {

/// A page of the operator's case: saves on Ctrl+S and goes back one page. What depends on the case
/// is shown by showCase(); rail and card are the window's.
class OperatorPage : public Page
{
    Q_OBJECT
public:
    OperatorPage(const PageContext &context, desk::CasePage place, QWidget *parent = nullptr);

    void onEnter(const QString &subject) override;
    void onLeave() override;
    void onReturn() override { update(); }
    bool handlesBack() const override { return true; }

protected:
    /// Null between cases.
    desk::CaseEditor *editor() const;
    Language language() const;
    const PageContext &context() const { return m_context; }

    /// Called on entering, after every change of the case and of the language.
    virtual void showCase() = 0;
    /// Called once for each case, before the first showCase().
    virtual void bindCase(desk::CaseEditor &editor) { Q_UNUSED(editor) }
    void retranslate() override;
    /// "Correct 2 fields" for the footer; empty without problems.
    QString problemsReason(const QList<desk::CaseProblem> &problems) const;

private:
    void update();
    void goBack();

    PageContext m_context;
    desk::CasePage m_place;
    QAction *m_save;
    QPointer<desk::CaseEditor> m_bound;
};

} // namespace ruqsat::workstation
