#pragma once

#include "core/localized.h"
#include "core/service_kind.h"
#include "desk/async.h"
#include "protocol/similar.h"

#include <QLabel>

namespace ruqsat::desk {
class Session;
}

namespace ruqsat::workstation {

/// Points out a second application for the same thing, and a licence that the applicant has
/// already. Not seen where there is none, or where the registry does not answer: it stops nobody.
class SimilarNote final : public QLabel
{
    Q_OBJECT
public:
    explicit SimilarNote(QWidget *parent = nullptr);
    ~SimilarNote() override;
    /// `except`: id of the case that is looked at; empty for one that is not registered yet.
    void ask(desk::Session &session, const QString &applicant, const QString &regulation,
             ServiceKind kind, const QString &except = {});
    void setLanguage(Language language);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Beside a list that takes what is left, a label that wraps would give way to it.
    void keepHeight();

    protocol::SimilarCases m_found;
    Language m_language = Language::Kazakh;
    desk::Later<protocol::SimilarCases> m_run;
};

} // namespace ruqsat::workstation
