#pragma once

#include <QStringList>

namespace ruqsat::test {

/// Files under `root` that hold one of the words, as they are, in capitals or in small letters, in
/// UTF-8 or UTF-16 of either order; each as "file: word". Names of files and folders count too, and
/// links are not followed.
QStringList tracesOf(const QStringList &words, const QString &root);
/// The same in these bytes.
QStringList tracesOf(const QStringList &words, const QByteArray &bytes);

} // namespace ruqsat::test
