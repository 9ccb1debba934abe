#pragma once

#include "workstation/shell/page.h"

#include <QAbstractButton>

class QAction;
class QLabel;
class QLineEdit;

namespace ruqsat::workstation {

/// A place of the application bar: words, shortcut, underlined while it is the present one.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(QAction *action, QWidget *parent);
    void setKeysShown(bool shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
    bool m_keysShown = true;
};

/// Name, places, search and the person at the top of every screen after the sign-in.
class AppBar final : public QWidget
{
    Q_OBJECT
public:
    explicit AppBar(QWidget *parent = nullptr);
    void setSection(Chrome::Section section);
    void setPerson(const QString &fullName, const QString &description);
    /// A place that the role has no use for is not shown.
    void setPlaceVisible(Chrome::Section section, bool visible);
    /// Of cases: not for who may see none. Its room stays, so that nothing moves.
    void setSearchVisible(bool visible);
    void setNarrow(bool narrow);
    void focusSearch();
    /// What was typed there is of one person's work.
    void forgetSearch();

Q_SIGNALS:
    void sectionChosen(ruqsat::workstation::Chrome::Section section);
    void searched(const QString &text);
    void personChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    class Avatar;
    static constexpr int placeCount = int(Chrome::Section::Board);

    QAction *m_actions[placeCount];
    NavigationButton *m_places[placeCount];
    QLineEdit *m_search;
    Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_description;
    Chrome::Section m_section = Chrome::Section::None;
};

} // namespace ruqsat::workstation
