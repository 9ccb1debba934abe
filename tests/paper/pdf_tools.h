#pragma once

#include "support/test_paths.h"

#include <QFile>
#include <QRectF>
#include <QRegularExpression>
#include <QTemporaryDir>

// What independent programs see in a PDF.
namespace ruqsat::test {

struct Word
{
    int page = 0;
    QRectF box;
    QString text;
};

/// A PDF as a file, for poppler, qpdf and zbar.
class PdfFile final
{
public:
    explicit PdfFile(const QByteArray &bytes)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
    }

    QString path() const { return m_folder.filePath(QStringLiteral("paper.pdf")); }

    QString text() const { return run(QStringLiteral("pdftotext"), {path(), QStringLiteral("-")}); }
    int pages() const
    {
        static const QRegularExpression shape(QStringLiteral("Pages:\\s+(\\d+)"));
        return shape.match(run(QStringLiteral("pdfinfo"), {path()})).captured(1).toInt();
    }
    bool passesQpdf(QString *report) const
    {
        QByteArray output;
        const int code =
            runProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), path()}, &output);
        *report = QString::fromUtf8(output);
        return code == 0;
    }
    /// Lines of pdffonts without its head.
    QStringList fonts() const
    {
        return run(QStringLiteral("pdffonts"), {path()}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    }
    /// The file with its streams unpacked, for looking into its structure.
    QByteArray unpacked() const
    {
        const QString plain = m_folder.filePath(QStringLiteral("plain.pdf"));
        runProgram(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), path(), plain});
        QFile file(plain);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Every QR code that a reader finds on the pages at this resolution. `photocopy`: in black and
    /// white only, as an office copier leaves it.
    QStringList qrCodes(int dotsPerInch, bool photocopy = false) const
    {
        const QString prefix = m_folder.filePath(QStringLiteral("scan"));
        const QString colours = photocopy ? QStringLiteral("-mono") : QStringLiteral("-gray");
        runProgram(QStringLiteral("pdftoppm"),
                   {colours, QStringLiteral("-r"), QString::number(dotsPerInch), path(), prefix});
        QStringList codes;
        const QStringList scans =
            QDir(m_folder.path()).entryList({QStringLiteral("scan*.p?m")}, QDir::Files);
        for (const QString &scan : scans) {
            const QString output =
                run(QStringLiteral("zbarimg"),
                    {QStringLiteral("--quiet"), QStringLiteral("--nodbus"),
                     QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"),
                     QStringLiteral("--raw"), m_folder.filePath(scan)});
            codes += output.split(u'\n', Qt::SkipEmptyParts);
            QFile::remove(m_folder.filePath(scan));
        }
        return codes;
    }
    QList<Word> words() const
    {
        static const QRegularExpression shape(
            QStringLiteral("<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" "
                           "yMax=\"([-0-9.]+)\">(.*)</word>"));
        QList<Word> words;
        int page = 0;
        const QString output = run(QStringLiteral("pdftotext"),
                                   {QStringLiteral("-bbox"), path(), QStringLiteral("-")});
        for (const QString &line : output.split(u'\n')) {
            page += line.contains(QStringLiteral("<page ")) ? 1 : 0;
            const QRegularExpressionMatch match = shape.match(line);
            if (match.hasMatch())
                words.append(
                    {page,
                     QRectF(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                            QPointF(match.captured(3).toDouble(), match.captured(4).toDouble())),
                     match.captured(5)});
        }
        return words;
    }

private:
    static QString run(const QString &program, const QStringList &arguments)
    {
        QByteArray output;
        runProgram(program, arguments, &output);
        return QString::fromUtf8(output);
    }

    QTemporaryDir m_folder;
};

} // namespace ruqsat::test
