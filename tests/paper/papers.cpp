// Writes every sample paper into a folder, to be looked at: papers DIR
#include "paper/all_papers.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("papers DIR\n", stderr);
        return 2;
    }
    for (const ruqsat::test::NamedPaper &paper : ruqsat::test::allPapers()) {
        QFile file(QDir(arguments.at(1))
                       .filePath(QString::fromLatin1(paper.name) + QStringLiteral(".pdf")));
        if (!paper.pdf) {
            std::fprintf(stderr, "%s: %s\n", paper.name,
                         qUtf8Printable(paper.pdf.failure().detail));
            return 1;
        }
        if (!file.open(QIODevice::WriteOnly) || file.write(*paper.pdf) < 0)
            return 1;
    }
    return 0;
}
