#pragma once

#include "desk/case_review.h"

#include <QListWidget>

namespace ruqsat::workstation {

/// What there is to look at in a case: the application, what the databases and the signature say,
/// the terms, the history, then the documents that the service asks for, also those that did not
/// come.
class CaseList final : public QListWidget
{
    Q_OBJECT
public:
    enum class Subject { Application, Checks, Terms, History, Document };

    struct Line
    {
        Subject subject = Subject::Application;
        QString title;
        QString key; ///< markKey() of a document; else empty
        std::optional<protocol::Attachment> attachment;
        QString note; ///< "3 pages", "original seen", "not submitted"
    };

    explicit CaseList(QWidget *parent = nullptr);
    /// Keeps the chosen line.
    void show(const desk::CaseReview &review, Language language);
    void showMarks(const desk::CaseReview &review);
    void setMarkable(bool markable) { m_markable = markable; }
    /// Null where the list is empty.
    const Line *chosen() const;

Q_SIGNALS:
    void marked(const QString &key, bool inOrder);
    void unmarked(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The labels above take more room in one language than in another: the chosen line stays in
    /// sight.
    void resizeEvent(QResizeEvent *event) override;

private:
    void addDocuments(const desk::CaseReview &review, Language language);

    QList<Line> m_lines;
    bool m_markable = false;
};

} // namespace ruqsat::workstation
