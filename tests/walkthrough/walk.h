#pragma once

#include "desk/desk.h"
#include "walkthrough/camera.h"
#include "walkthrough/hand.h"
#include "walkthrough/world.h"

#include <QDir>

#include <functional>
#include <memory>

namespace ruqsat::walk {

/// One desk with its window.
class Workplace final
{
public:
    /// Fails the step where the desk does not open.
    Workplace(const QString &settingsFile, workstation::Languages &languages);

    desk::Desk &desk() { return *m_desk; }
    workstation::MainWindow &window() { return *m_window; }
    Hand &hand() { return m_hand; }
    void signIn(const Person &person);
    void signOut();

private:
    std::unique_ptr<desk::Desk> m_desk;
    std::unique_ptr<workstation::MainWindow> m_window;
    Hand m_hand;
};

/// The walk: steps in order, their times and failures, what it leaves in its folder.
class Walk final
{
public:
    Walk(World world, const QString &folder, workstation::Languages &languages);

    const World &world() const { return m_world; }
    Camera &camera() { return m_camera; }
    workstation::Languages &languages() { return m_languages; }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file of the walk's folder; fails the step where it cannot.
    void keep(const QString &name, const QByteArray &bytes) const;
    /// Opened when first asked for; both stay open to the end.
    Workplace &centre();
    Workplace &provider();
    /// Where cases are handed in: the centre, or another place where one was set.
    Workplace &counter() { return m_counter ? *m_counter : centre(); }
    void setCounter(Workplace *place) { m_counter = place; }
    /// Throws the window away as a restart of the program would, after a case was cut off.
    void closeCentre() { m_centre.reset(); }

    /// Runs one step; false where it failed. After a failure the steps of the same case are left
    /// out until nextCase().
    bool step(const QString &name, const std::function<void()> &run);
    void nextCase() { m_caseFailed = false; }
    void fail(const QString &what) { m_failures.append(what); }
    void setLicenceNumber(const QString &number) { m_licenceNumber = number; }

    /// summary.json; true where nothing failed. `licence`: that none was issued is a failure.
    bool finish(bool licence = true);

private:
    /// Every window as it stands: failed-<step>-<window>.png.
    void photographFailure();

    struct Step
    {
        QString name;
        qint64 milliseconds = 0;
    };

    World m_world;
    QDir m_folder;
    workstation::Languages &m_languages;
    Camera m_camera;
    std::unique_ptr<Workplace> m_centre;
    std::unique_ptr<Workplace> m_provider;
    Workplace *m_counter = nullptr;
    QList<Step> m_steps;
    QStringList m_failures;
    QString m_licenceNumber;
    bool m_caseFailed = false;
};

} // namespace ruqsat::walk
