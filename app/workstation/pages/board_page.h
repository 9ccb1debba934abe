#pragma once

#include "desk/async.h"
#include "protocol/board.h"
#include "protocol/survey.h"
#include "workstation/pages/board_rows.h"
#include "workstation/shell/page.h"

#include <QDate>

namespace Ui {
class BoardPage;
}

namespace ruqsat::workstation {

/// The office in numbers for its head: open cases by state and age, terms, load, refusals, survey;
/// each number leads to the list behind it. An auditor sees the survey.
class BoardPage final : public Page
{
    Q_OBJECT
public:
    explicit BoardPage(const PageContext &context, QWidget *parent = nullptr);
    ~BoardPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onLeave() override;
    void onReturn() override { load(); }

protected:
    void retranslate() override;

private:
    void load();
    void showState();
    bool isHead() const;
    /// The answers are of the days that the numbers are of.
    bool hasSurvey() const;
    void showPaper(const QList<std::pair<QString, qint64>> &figures, QList<BoardChart> charts,
                   const BoardChart &survey);

    PageContext m_context;
    std::unique_ptr<Ui::BoardPage> m_ui;
    desk::Later<protocol::Board> m_boardRun;
    desk::Later<protocol::SurveySums> m_surveyRun;
    std::optional<protocol::Board> m_board;
    protocol::SurveySums m_survey;
    QDateTime m_at;
    QDate m_from; ///< the days that the numbers are of; to an auditor, the answers
    QDate m_until;
    QDate m_surveyFrom; ///< the days that the answers are of
    QDate m_surveyUntil;
    int m_period = 1;
};

} // namespace ruqsat::workstation
