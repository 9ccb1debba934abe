#pragma once

#include "core/localized.h"
#include "workstation/look/look.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace ruqsat::workstation {

class ActionButton;
class Glyph;
class Segments;

/// The bottom line: how registry, token, scanner and outbox are, then keys, theme and language.
class StatusStrip final : public QWidget
{
    Q_OBJECT
public:
    enum class Item { Registry, Token, Scanner, Outbox };

    explicit StatusStrip(QWidget *parent = nullptr);
    /// `tone`: good, warn, bad or muted. The words come in the language of the screen.
    void setState(Item item, const QString &tone, const QString &words);
    void setItemVisible(Item item, bool visible);
    void setTheme(Theme theme);
    void setLanguage(Language language);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void keysAsked();
    void themeChosen(ruqsat::workstation::Theme theme);
    void languageChosen(ruqsat::Language language);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part
    {
        QWidget *box = nullptr;
        QWidget *rule = nullptr;
        Glyph *glyph = nullptr;
        QLabel *name = nullptr;
        QLabel *state = nullptr;
    };
    void retranslate();

    Part m_parts[4];
    QAction *m_keys;
    QAction *m_nextTheme;
    QAction *m_nextLanguage;
    Segments *m_themes;
    Segments *m_languages;
};

} // namespace ruqsat::workstation
