#include "walkthrough/walk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSaveFile>
#include <QTest>

#include <cstdio>
#include <numeric>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

std::unique_ptr<desk::Desk> openDesk(const QString &settingsFile)
{
    Result<std::unique_ptr<desk::Desk>> desk = desk::Desk::open(settingsFile);
    if (!desk)
        throw StepFailure{failureName(desk.failure().code) + QStringLiteral(": ") +
                          desk.failure().detail};
    return std::move(desk).value();
}

} // namespace

Workplace::Workplace(const QString &settingsFile, workstation::Languages &languages)
    : m_desk(openDesk(settingsFile))
    , m_window(std::make_unique<workstation::MainWindow>(*m_desk, languages))
    , m_hand(*m_window)
{
    m_window->resize(1440, 900);
    static_cast<QWidget &>(*m_window).show();
    if (!QTest::qWaitForWindowActive(m_window.get(), 30'000))
        throw StepFailure{QStringLiteral("the window did not open")};
}

void Workplace::signIn(const Person &person)
{
    m_window->activateWindow();
    m_hand.untilPage(PageId::SignIn);
    m_hand.type(*m_hand.find("loginBox").findChild<QLineEdit *>(), person.login);
    m_hand.type(*m_hand.find("passwordBox").findChild<QLineEdit *>(), person.password);
    m_hand.press(Qt::Key_Return);
    m_hand.until("signed in", [this] { return m_desk->session() != nullptr; });
}

void Workplace::signOut()
{
    m_desk->signOut();
    m_hand.untilPage(PageId::SignIn);
}

Walk::Walk(World world, const QString &folder, workstation::Languages &languages)
    : m_world(std::move(world))
    , m_folder(folder)
    , m_languages(languages)
    , m_camera(QDir(folder).filePath(QStringLiteral("shots")), languages)
{
}

void Walk::keep(const QString &name, const QByteArray &bytes) const
{
    QSaveFile target(file(name));
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() ||
        !target.commit())
        throw StepFailure{QStringLiteral("not written: ") + name};
}

Workplace &Walk::centre()
{
    if (!m_centre)
        m_centre = std::make_unique<Workplace>(m_world.centreDesk(), m_languages);
    return *m_centre;
}

Workplace &Walk::provider()
{
    if (!m_provider)
        m_provider = std::make_unique<Workplace>(m_world.providerDesk(), m_languages);
    return *m_provider;
}

bool Walk::step(const QString &name, const std::function<void()> &run)
{
    if (m_caseFailed)
        return false;
    QElapsedTimer clock;
    clock.start();
    try {
        run();
    } catch (const StepFailure &failure) {
        m_failures.append(name + QStringLiteral(": ") + failure.what);
        m_caseFailed = true;
        photographFailure();
    }
    m_steps.append({name, clock.elapsed()});
    std::printf("%-44s %6lld ms%s\n", qPrintable(name), m_steps.last().milliseconds,
                m_caseFailed ? "  FAILED" : "");
    std::fflush(stdout);
    return !m_caseFailed;
}

void Walk::photographFailure()
{
    int number = 0;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        const QString name = QStringLiteral("failed-%1-%2.png").arg(m_steps.size()).arg(++number);
        top->grab().save(m_folder.filePath(name));
    }
}

bool Walk::finish(bool licence)
{
    QStringList findings = m_camera.findings();
    findings.removeDuplicates();
    m_failures.append(findings);
    if (licence && m_licenceNumber.isEmpty())
        m_failures.append(QStringLiteral("no licence was issued"));
    QJsonArray steps;
    for (const Step &step : m_steps)
        steps.append(QJsonObject{{QStringLiteral("name"), step.name},
                                 {QStringLiteral("ms"), step.milliseconds}});
    const qint64 total =
        std::accumulate(m_steps.begin(), m_steps.end(), qint64(0),
                        [](qint64 sum, const Step &step) { return sum + step.milliseconds; });
    const QJsonObject summary{{QStringLiteral("steps"), steps},
                              {QStringLiteral("totalMs"), total},
                              {QStringLiteral("licenceNumber"), m_licenceNumber},
                              {QStringLiteral("failures"), QJsonArray::fromStringList(m_failures)}};
    QSaveFile file(m_folder.filePath(QStringLiteral("summary.json")));
    const bool kept = file.open(QIODevice::WriteOnly) &&
                      file.write(QJsonDocument(summary).toJson()) > 0 && file.commit();
    for (const QString &failure : m_failures)
        std::fprintf(stderr, "%s\n", qPrintable(failure));
    return kept && m_failures.isEmpty();
}

} // namespace ruqsat::walk
