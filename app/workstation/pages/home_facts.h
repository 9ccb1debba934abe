#pragma once

#include "core/failure.h"
#include "workstation/shell/page_id.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/due_link.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ruqsat::workstation {

namespace home_detail {
/// Of a row of the tables.
constexpr int subjectRole = Qt::UserRole + 1;
constexpr int unreadableRole = Qt::UserRole + 2;
/// A HomeFacts::Term; invalid where the row has none.
constexpr int termRole = Qt::UserRole + 3;
} // namespace home_detail

/// All that the home page says, in words of the present language.
struct HomeFacts
{
    struct Number
    {
        QString caption;
        QString value;
        QString note;
        bool operator==(const Number &) const = default;
    };
    /// A date of a row that can say why it is that date.
    struct Term
    {
        QString title;   ///< what it is the date of
        QString owner;   ///< whose
        QString date;    ///< as it stands on the screen
        QString clockId; ///< of the case, which tells why once it is asked
        DueWhy why;      ///< where it needs not be asked
        bool operator==(const Term &) const = default;
    };
    struct Row
    {
        QString subject; ///< what open() gets
        QStringList cells;
        std::optional<ClockFace> clock; ///< in place of the last cell
        QString note = {};              ///< under the first cell; empty for none
        bool isUnreadable = false;      ///< a draft that nobody can look into: it is not deleted
        QString clockReason = {}; ///< what the clock counts; empty where nothing is to be said
        std::optional<Term> term = {};
        bool operator==(const Row &) const = default;
    };
    struct Section
    {
        QString title;
        QStringList headers;
        QList<Row> rows;
        int count = 0;
        bool unread = false; ///< it could not be read: nothing is said of how much there is
        QString emptyTitle;
        QString emptyExplanation;
        bool operator==(const Section &) const = default;
    };
    struct Outgoing
    {
        QString applicant;
        QString detail;
        QString state;
        bool warn = false;
        bool canAsk = false;
        bool operator==(const Outgoing &) const = default;
    };
    struct Notice
    {
        QString text;
        bool warn = false;
        bool operator==(const Notice &) const = default;
    };

    QString greeting;
    QString day;
    QList<Number> numbers;
    Section first;
    Section second;
    bool hasOutbox = false;
    bool hasOfficeDrafts = false; ///< the head sees those of the office
    QList<Outgoing> outbox;
    QList<Notice> notices;
    bool mayStart = false;   ///< New case
    bool offersCopy = false; ///< of the vault, into a folder of choice
    bool operator==(const HomeFacts &) const = default;
};

} // namespace ruqsat::workstation
