#pragma once

#include "core/regulation_catalog.h"
#include "protocol/board.h"
#include "protocol/queue.h"
#include "protocol/survey.h"
#include "workstation/widgets/bar_list.h"

// The head's numbers as bars, in the language of the screen.
namespace ruqsat::workstation {

/// One chart with its heading and the meaning of its fills.
struct BoardChart
{
    QString title;
    QList<std::pair<BarFill, QString>> legend;
    QList<BarRow> rows;
    bool shares = false;
    bool wide = false; ///< labels of two lines
};

/// Open cases by state, each bar split by age. A row leads to that state's queue.
BoardChart stateChart(const protocol::Board &board, const QString &title);
/// Open cases by executor, each bar split by how their terms stand. A row leads to their cases, the
/// last one to those that nobody took yet.
BoardChart officerChart(const protocol::Board &board, const QString &title, Language language);
/// Refusals of the days `from` … `until` by ground. A row leads to the cases refused on it.
BoardChart groundChart(const protocol::Board &board, const QString &title, const QDate &from,
                       const QDate &until, const RegulationCatalog &regulations, Language language);
/// Answers of the period by question: of all services together and, where there are several, of
/// each. Words stand where there were too few to be counted.
BoardChart surveyChart(const protocol::SurveySums &survey, const QString &title,
                       const RegulationCatalog &regulations, Language language);

/// What the queue page understands: "queue=open&state=proposed".
QString queueSubject(const protocol::QueueFilter &filter);

} // namespace ruqsat::workstation
