#pragma once

#include <QStringList>

namespace ruqsat::test {

extern const QString plantedKazakh;
extern const QString plantedLatin;
/// What is typed, what is looked up, and what stands in a document that is handed in.
QStringList plantedWords();

/// A whole case through the pages of a window, in a program of its own: the exit code. Says each
/// step. Calm: signed and ended in order; else it goes on typing after "the case is ready" until it
/// is killed, and says "saved". `outside`: a folder with the configuration of the scanner in "sane"
/// and a paper to hand in, named by plantedLatin.
int playTracedCase(bool calm, const QString &outside);

} // namespace ruqsat::test
