#include "scan/helper/jobs.h"
#include "scan/helper/output.h"
#include "scan/helper/pix.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace ruqsat::scan::helper {
namespace {

struct Options
{
    QCommandLineOption list{QStringLiteral("list"), QStringLiteral("List the scanners.")};
    QCommandLineOption scan{QStringLiteral("scan"), QStringLiteral("Scan pages.")};
    QCommandLineOption assemble{QStringLiteral("assemble"),
                                QStringLiteral("Make one PDF of the pages on stdin.")};
    QCommandLineOption inspect{QStringLiteral("inspect"),
                               QStringLiteral("Judge a file by its content."),
                               QStringLiteral("file")};
    QCommandLineOption device{QStringLiteral("device"), QStringLiteral("SANE's name."),
                              QStringLiteral("name")};
    QCommandLineOption source{QStringLiteral("source"), QStringLiteral("feeder or flatbed."),
                              QStringLiteral("source"), QStringLiteral("feeder")};
    QCommandLineOption colour{QStringLiteral("colour"), QStringLiteral("colour or gray."),
                              QStringLiteral("colour"), QStringLiteral("colour")};
    QCommandLineOption resolution{QStringLiteral("resolution"), QStringLiteral("75 to 300 dpi."),
                                  QStringLiteral("dpi"), QStringLiteral("200")};
    QCommandLineOption pages{QStringLiteral("pages"), QStringLiteral("At most so many, to 200."),
                             QStringLiteral("pages"), QStringLiteral("50")};
    QCommandLineOption asItIs{QStringLiteral("as-it-is"),
                              QStringLiteral("Neither straighten nor crop.")};
};

ScanOptions scanOptions(const QCommandLineParser &parser, const Options &options)
{
    ScanOptions scan;
    scan.device = parser.value(options.device);
    scan.source = parser.value(options.source) == QLatin1String("flatbed") ? ScanSource::Flatbed
                                                                           : ScanSource::Feeder;
    scan.colour = parser.value(options.colour) == QLatin1String("gray") ? ScanColour::Gray
                                                                        : ScanColour::Colour;
    scan.resolution = qBound(75, parser.value(options.resolution).toInt(), 300);
    scan.maximumPages = qBound(1, parser.value(options.pages).toInt(), 200);
    scan.straighten = !parser.isSet(options.asItIs);
    return scan;
}

int run(int argc, char **argv)
{
    claimOutput();
    setMsgSeverity(L_SEVERITY_NONE);
    const QCoreApplication application(argc, argv);
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Scans pages and judges files from outside, for ruqsat."));
    parser.addHelpOption();
    parser.addOptions({options.list, options.scan, options.assemble, options.inspect,
                       options.device, options.source, options.colour, options.resolution,
                       options.pages, options.asItIs});
    parser.process(application);
    if (parser.isSet(options.inspect))
        return inspect(parser.value(options.inspect));
    if (parser.isSet(options.assemble))
        return assemblePages();
    if (parser.isSet(options.list))
        return listDevices();
    if (parser.isSet(options.scan))
        return scanPages(scanOptions(parser, options));
    std::fputs("one of --list, --scan, --assemble, --inspect is wanted (--help)\n", stderr);
    return 2;
}

} // namespace
} // namespace ruqsat::scan::helper

int main(int argc, char **argv)
{
    return ruqsat::scan::helper::run(argc, argv);
}
