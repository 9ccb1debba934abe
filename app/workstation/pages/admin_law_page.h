#pragma once

#include "desk/law_edit.h"
#include "workstation/shell/page.h"

class QComboBox;
class QDateEdit;
class QSpinBox;
class QStandardItemModel;

namespace Ui {
class AdminLawPage;
}

namespace ruqsat::workstation {

/// The working calendar, the monthly calculation index or the trust roots: what is in force, and
/// what is to be. Entries are typed or come from a file; nothing is in force before "Put in force".
/// Versions that stood before are looked at, and saved as files.
class AdminLawPage final : public Page
{
    Q_OBJECT
public:
    explicit AdminLawPage(const PageContext &context);
    ~AdminLawPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: "calendar", "mci" or "roots".
    void onEnter(const QString &subject) override;
    /// As if it had been chosen in the dialog.
    void takeFile(const QString &path);

protected:
    void retranslate() override;

private:
    /// What may be typed into a calendar, by its place in the choice.
    enum Entry { HolidayEntry, ReligiousEntry, TransferEntry };

    /// `keepsTyped`: what is in force is read anew under what is typed.
    void load(bool keepsTyped = false);
    void show(const protocol::LawDocument &document, bool keepsTyped);
    void loadVersions();
    /// Which version it is, who set it, when and why.
    QString originText(const protocol::LawDocument &document) const;
    void showVersions();
    void chooseVersion();
    void add();
    void remove();
    void openFile();
    void saveFile();
    void put();
    void decide(bool confirms);
    void take(const Result<QJsonObject> &next);
    /// A change that was sent, or a decision about one.
    struct Sent
    {
        qint64 version = 0;
        QString requestId; ///< of what waited for the decision
        QJsonObject content;
        QString reason;
        bool confirms = false;
    };
    void onAnswer(const Result<protocol::LawChangeAnswer> &answer, const Sent &sent);
    void onDone(const QString &words);
    /// What is said of it once it is done; `waits`: for the second administrator.
    static QString doneText(const Sent &sent, bool waits);
    /// What became of it where the answer was lost, as the document tells that came since.
    void tellLost(const Sent &sent);
    void showFailure(const Failure &failure);
    void showRows();
    void showState();
    void showEntry();
    /// The other day of the entry, as long as nobody typed it.
    void presetOther();
    QString reasonText() const;
    bool hasReason();
    bool waits() const { return m_document && m_document->request; }
    bool isOwnRequest() const;
    /// Neither a change that waits nor an earlier version is typed into.
    bool mayType() const { return m_document && !waits() && !m_earlier; }
    bool isTransfer() const;

    PageContext m_context;
    std::unique_ptr<::Ui::AdminLawPage> m_ui;
    protocol::LawName m_name = protocol::LawName::Calendar;
    std::optional<protocol::LawDocument> m_document;
    QJsonObject m_next;                             ///< as it is to be
    QList<protocol::LawDocument> m_former;          ///< without their contents, the newest first
    std::optional<protocol::LawDocument> m_earlier; ///< that is looked at in place of it
    QList<desk::LawLine> m_lines;
    QStandardItemModel *m_rows;
    QComboBox *m_versions;
    QComboBox *m_kinds;
    QDateEdit *m_day;
    QDateEdit *m_other;
    QSpinBox *m_tenge;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_open;
    QAction *m_save;
    QAction *m_decline;
    quint64 m_run = 0;
    quint64 m_versionRun = 0;
    bool m_busy = false;
    std::optional<Sent> m_lost; ///< nobody answered, and it is not known yet
};

} // namespace ruqsat::workstation
