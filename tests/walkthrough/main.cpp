#include "walkthrough/operator_case.h"
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

void play(Walk &walk)
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
    playApplicantNotFound(walk);
}

} // namespace

/// ruqsat-walk --world world.json --out DIR
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    workstation::prepareApplication();
    QCommandLineParser parser;
    const QCommandLineOption worldFile(QStringLiteral("world"), QStringLiteral("The demo world."),
                                       QStringLiteral("file"));
    const QCommandLineOption out(QStringLiteral("out"), QStringLiteral("Where results go."),
                                 QStringLiteral("folder"));
    parser.addOptions({worldFile, out});
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
    play(walk);
    QFile::remove(walk.file(QStringLiteral("sample.pdf")));
    return walk.finish() ? 0 : 1;
}
