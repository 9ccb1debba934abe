#pragma once

#include "core/regulation_catalog.h"
#include "protocol/application.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace ruqsat::desk {
class FollowedLicence;
}

namespace ruqsat::workstation {

/// What the signer has to know beside the paper: how the proposal differs from the one that was
/// sent back, what happened since it was made, and a warning where the licence that the case builds
/// on does not fit it. As high as its words, up to a few lines; the rest is scrolled.
class ProposalNotes : public QScrollArea
{
    Q_OBJECT
public:
    explicit ProposalNotes(QWidget *parent = nullptr);
    /// `more`: a last line; may be empty.
    void tell(const protocol::Application &application, const desk::FollowedLicence &followed,
              const RegulationCatalog &regulations, Language language, const QString &more = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    QVBoxLayout *column() const { return m_column; }

private:
    void fit();

    QVBoxLayout *m_column;
    QLabel *m_returned;
    QLabel *m_followed;
    QLabel *m_since;
    QLabel *m_more;
};

} // namespace ruqsat::workstation
