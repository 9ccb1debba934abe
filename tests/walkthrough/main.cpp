#include "walkthrough/cut_case.h"
#include "walkthrough/mixed_day.h"
#include "walkthrough/office_case.h"
#include "walkthrough/office_day.h"
#include "walkthrough/operator_case.h"
#include "walkthrough/service_cases.h"
#include "walkthrough/walk.h"
#include "workstation/shell/start.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPainter>
#include <QPdfWriter>

#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::walk;

namespace {

/// What an applicant brings on a memory stick.
void writeSample(const QString &path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(writer.width() / 4, writer.height() / 4, QStringLiteral("Үлгі · Образец"));
}

void play(Walk &walk, const QString &worldFile, const QString &folder)
{
    walk.step(QStringLiteral("the workstation opens"),
              [&] { walk.camera().take(walk.centre().window(), QStringLiteral("sign-in")); });
    walk.step(QStringLiteral("the operator signs in"), [&] {
        walk.centre().signIn(walk.world().person(QStringLiteral("operator")));
        walk.camera().take(walk.centre().window(), QStringLiteral("home"));
    });
    const HandedIn first =
        playOperatorCase(walk, {QStringLiteral("first"), walk.world().knownBin(0), true});
    walk.step(QStringLiteral("first: keep the receipt"), [&] { keepReceipt(walk, first); });
    walk.setLicenceNumber(playOfficeCase(
        walk, first, {QStringLiteral("licence"), false, QStringLiteral("licence.pdf")}));

    const HandedIn second =
        playOperatorCase(walk, {QStringLiteral("second"), walk.world().knownBin(1), false});
    playOfficeCase(walk, second, {QStringLiteral("refusal"), true, QStringLiteral("refusal.pdf")});
    playApplicantNotFound(walk);
    playCutCase(walk, worldFile, folder);
}

} // namespace

/// "kk,ru": those of the three that are named; empty where another word stands there.
QList<Language> languagesOf(const QString &codes)
{
    QList<Language> chosen;
    const QStringList wanted = codes.split(u',');
    for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
        if (wanted.contains(languageCode(language)))
            chosen.append(language);
    }
    return chosen.size() == wanted.size() ? chosen : QList<Language>();
}

/// ruqsat-walk --world world.json --out DIR
///             [--cut BIN | --office-day | --cases N | --services all|ID,ID [--languages kk,ru,en]]
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    workstation::prepareApplication();
    QCommandLineParser parser;
    const QCommandLineOption worldFile(QStringLiteral("world"), QStringLiteral("The demo world."),
                                       QStringLiteral("file"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Where results go."),
                                 QStringLiteral("folder"));
    const QCommandLineOption cut(QStringLiteral("cut"),
                                 QStringLiteral("Only until the signature, then killed."),
                                 QStringLiteral("bin"));
    const QCommandLineOption services(
        QStringLiteral("services"),
        QStringLiteral("One case of each service; \"all\", or ids with commas between them."),
        QStringLiteral("ids"));
    const QCommandLineOption officeDay(
        QStringLiteral("office-day"),
        QStringLiteral("The office's day with several cases, instead of the whole case."));
    const QCommandLineOption mixed(
        QStringLiteral("cases"),
        QStringLiteral("A day of so many cases of all services, by the keyboard alone."),
        QStringLiteral("number"));
    const QCommandLineOption spoken(QStringLiteral("languages"),
                                    QStringLiteral("In which the services are filled in."),
                                    QStringLiteral("codes"), QStringLiteral("kk"));
    parser.addOptions({worldFile, out, cut, officeDay, mixed, services, spoken});
    parser.addHelpOption();
    parser.process(application);

    const Result<World> world = World::read(parser.value(worldFile));
    if (!world) {
        std::fprintf(stderr, "%s\n", qPrintable(world.failure().detail));
        return 2;
    }
    workstation::Languages languages;
    languages.set(Language::Kazakh);
    Walk walk(*world, parser.value(out), languages);
    writeSample(walk.file(QStringLiteral("sample.pdf")));
    if (parser.isSet(cut)) {
        playUntilKilled(walk, parser.value(cut));
        return 1;
    }
    if (parser.isSet(services)) {
        const QString ids = parser.value(services);
        const QList<Language> chosen = languagesOf(parser.value(spoken));
        if (chosen.isEmpty())
            parser.showHelp(2);
        playServices(walk, ids == u"all" ? QStringList() : ids.split(u','), chosen);
        QFile::remove(walk.file(QStringLiteral("sample.pdf")));
        return walk.finish(false) ? 0 : 1;
    }
    if (parser.isSet(officeDay))
        playOfficeDay(walk);
    else if (parser.isSet(mixed))
        playMixedDay(walk, parser.value(mixed).toInt());
    else
        play(walk, parser.value(worldFile), parser.value(out));
    QFile::remove(walk.file(QStringLiteral("sample.pdf")));
    return walk.finish() ? 0 : 1;
}
