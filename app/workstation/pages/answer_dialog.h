#pragma once

#include "protocol/application.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ruqsat::workstation {

class Languages;

/// The answer to a question: words, and at the counter the files that the applicant brought.
class AnswerDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `answer` and `files`: what was given before where it could not be sent.
    AnswerDialog(const protocol::Question &question, const QString &answer,
                 const QStringList &files, const Languages &languages, QWidget *parent);
    QString answer() const;
    QStringList files() const { return m_paths; }

Q_SIGNALS:
    /// Answer or files, by the person.
    void changed();

private:
    void addFileList(QVBoxLayout &column);
    void chooseFiles();
    void addFiles(const QStringList &paths);
    void removeFile();
    void showState();

    QPlainTextEdit *m_answer;
    QListWidget *m_files = nullptr;
    QStringList m_paths;
    QLabel *m_why;
    QPushButton *m_record;
};

} // namespace ruqsat::workstation
