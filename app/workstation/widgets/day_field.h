#pragma once

#include <QDate>
#include <QLineEdit>

namespace ruqsat::workstation {

/// A day typed as dd.MM.yyyy (blanks, commas and slashes do for dots). May be empty.
class DayField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit DayField(QWidget *parent = nullptr);
    /// Invalid where the field is empty or holds no day that it may.
    QDate day() const;
    void setDay(const QDate &day);
    /// A later day is wrong; invalid: none is.
    void setLatest(const QDate &day) { m_latest = day; }
    /// Something is typed that is no day.
    bool isWrong() const;
    /// A day is typed that comes after the latest.
    bool isTooLate() const;

private:
    QDate typedDay() const;
    void showState();

    QDate m_latest;
};

} // namespace ruqsat::workstation
