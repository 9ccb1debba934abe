#include "support/trace_scan.h"

#include <QByteArray>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

namespace ruqsat::test {
namespace {

/// Read in pieces that overlap by more than the longest form of a word.
constexpr qint64 pieceBytes = 4 * 1024 * 1024;
constexpr qint64 overlapBytes = 4 * 1024;

QList<QByteArray> formsOf(const QString &word)
{
    QList<QByteArray> forms;
    for (const QString &form : {word, word.toLower(), word.toUpper()}) {
        for (const auto encoding :
             {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encode(encoding, QStringConverter::Flag::Stateless);
            forms.append(encode(form));
        }
    }
    return forms;
}

} // namespace

QStringList tracesOf(const QStringList &words, const QByteArray &bytes)
{
    QStringList found;
    for (const QString &word : words) {
        for (const QByteArray &form : formsOf(word)) {
            if (!found.contains(word) && bytes.contains(form))
                found.append(word);
        }
    }
    return found;
}

QStringList tracesOf(const QStringList &words, const QString &root)
{
    QStringList traces;
    QDirIterator files(root, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QStringList found = tracesOf(words, files.fileName().toUtf8());
        QFile file(path);
        if (files.fileInfo().isFile() && !files.fileInfo().isSymLink() &&
            file.open(QIODevice::ReadOnly)) {
            QByteArray piece;
            while (!file.atEnd()) {
                piece = piece.right(overlapBytes) + file.read(pieceBytes);
                found += tracesOf(words, piece);
            }
        }
        found.removeDuplicates();
        for (const QString &word : std::as_const(found))
            traces.append(path + QStringLiteral(": ") + word);
    }
    return traces;
}

} // namespace ruqsat::test
