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
    /// Invalid where the field is empty or holds no day.
    QDate day() const;
    void setDay(const QDate &day);
    /// Something is typed that is no day.
    bool isWrong() const;

private:
    void showState();
};

} // namespace ruqsat::workstation
