#pragma once

#include <QLabel>

namespace ruqsat::workstation {

/// A label of one of LOOK's roles (Style lists them), optionally with a tone, wrapping if asked.
QLabel *makeLabel(const QString &text, const char *role, const char *tone = nullptr,
                  bool wrap = false);

/// Caption above value, the value wrapping: how facts stand everywhere.
QWidget *makeFact(const QString &caption, const QString &value, const char *valueRole = "body");

/// A Breeze icon that follows the theme.
class Glyph final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString name READ name WRITE setName)
    /// muted | good | warn | bad | accent | text | information
    Q_PROPERTY(QString tone READ tone WRITE setTone)
    Q_PROPERTY(int size READ size WRITE setSize)

public:
    explicit Glyph(QWidget *parent = nullptr);
    Glyph(const QString &name, int size, const QString &tone, QWidget *parent = nullptr);
    const QString &name() const { return m_name; }
    void setName(const QString &name);
    const QString &tone() const { return m_tone; }
    void setTone(const QString &tone);
    int size() const { return m_size; }
    void setSize(int size);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_tone = QStringLiteral("muted");
    int m_size = 16;
};

/// A thin bar showing a share, 0 … 1; tone good, warn, bad or accent.
class ShareBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget *parent = nullptr);
    void setShare(double share, const QString &tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
    QString m_tone = QStringLiteral("good");
};

/// The colour a tone has in the present look.
QColor toneColor(const QString &tone);

} // namespace ruqsat::workstation
