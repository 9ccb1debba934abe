#include "sandbox/organisations.h"
#include "sandbox/sandbox_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace {

using namespace ruqsat;

int fail(const Failure &failure)
{
    std::fprintf(stderr, "ruqsat-sandbox: %s: %s\n", qPrintable(failureName(failure.code)),
                 qPrintable(failure.detail));
    return 1;
}

int listOrganisations()
{
    QJsonArray list;
    for (const auto &entry : sandbox::makeRegister(sandbox::demoSeed, sandbox::demoCount))
        list.append(entry.card.toJson());
    const QByteArray json = QJsonDocument(list).toJson();
    return std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout) ==
                   static_cast<std::size_t>(json.size())
               ? 0
               : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Stands in for the e-government gateway and the certification authority. Fictional data "
        "only; never run it beside a real installation."));
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("pki"), QStringLiteral("Folder made by packaging/pki.sh."),
          QStringLiteral("DIR")},
         {QStringLiteral("listen"), QStringLiteral("Address to serve on; port 0 takes a free one."),
          QStringLiteral("ADDRESS:PORT"), QStringLiteral("127.0.0.1:0")},
         {QStringLiteral("data"), QStringLiteral("Folder for the journal."), QStringLiteral("DIR")},
         {QStringLiteral("list"), QStringLiteral("Print the organisations as JSON and end.")}});
    parser.process(application);
    if (parser.isSet(QStringLiteral("list")))
        return listOrganisations();
    if (!parser.isSet(QStringLiteral("pki")))
        parser.showHelp(2);

    const QString data = parser.value(QStringLiteral("data"));
    if (!data.isEmpty() && !QDir().mkpath(data))
        return fail({FailureCode::IoError, QStringLiteral("data folder")});
    const auto server = sandbox::SandboxServer::open(parser.value(QStringLiteral("pki")), data,
                                                     parser.value(QStringLiteral("listen")));
    if (!server)
        return fail(server.failure());
    const auto port = (*server)->start();
    if (!port)
        return fail(port.failure());
    std::printf("{\"listening\":%d}\n", *port);
    std::fflush(stdout);
    (*server)->waitForTermination();
    return 0;
}
