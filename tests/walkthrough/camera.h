#pragma once

#include "workstation/shell/main_window.h"
#include "workstation/words/languages.h"

#include <QDir>
#include <QStringList>

namespace ruqsat::walk {

/// Takes a picture of each screen in each language and looks for text that does not fit or was not
/// translated.
class Camera final
{
public:
    Camera(const QString &folder, workstation::Languages &languages);

    /// shots/NN-<screen>-<kk|ru|en>.png; leaves the language as it was. `over`: a dialog that
    /// stands over the window, or null.
    void take(workstation::MainWindow &window, const QString &screen, QWidget *over = nullptr);
    /// A widget as high as it wants to be, in each language: a form that is scrolled on the screen.
    void takeWhole(QWidget &widget, const QString &screen);
    /// What was found so far: "documents, ru: cut: …".
    const QStringList &findings() const { return m_findings; }

private:
    QDir m_folder;
    workstation::Languages &m_languages;
    int m_number = 0;
    QStringList m_findings;
};

/// Words that are cut on a visible label or button of `root`.
QStringList cutTexts(const QWidget &root);
/// What visible labels and buttons say.
QStringList shownTexts(const QWidget &root);

} // namespace ruqsat::walk
