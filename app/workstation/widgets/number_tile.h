#pragma once

#include <QAbstractButton>

namespace ruqsat::workstation {

/// A number of the day that leads to what it counts: caption, number, and a sign where it warns.
class NumberTile final : public QAbstractButton
{
    Q_OBJECT
    /// good | warn | bad | text; a warning tone shows its sign only where the number is not 0.
    Q_PROPERTY(QString tone READ tone WRITE setTone)

public:
    explicit NumberTile(QWidget *parent = nullptr);
    const QString &tone() const { return m_tone; }
    void setTone(const QString &tone);
    void setNumber(const QString &caption, qint64 number);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {90, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool warns() const;

    QString m_tone = QStringLiteral("text");
    QString m_caption;
    qint64 m_number = 0;
};

} // namespace ruqsat::workstation
