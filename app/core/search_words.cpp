#include "core/search_words.h"

namespace ruqsat {
namespace {

QChar typedInstead(QChar letter)
{
    static const QString kazakh = QStringLiteral("әғқңөұүһіёй");
    static const QString plain = QStringLiteral("агкноуухиеи");
    const qsizetype at = kazakh.indexOf(letter);
    return at < 0 ? letter : plain.at(at);
}

} // namespace

QStringList searchWords(const QString &text, qsizetype limit)
{
    const QString folded = text.normalized(QString::NormalizationForm_C).toCaseFolded();
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty() && words.size() < limit && !words.contains(word))
            words.append(word);
        word.clear();
    };
    for (const QChar letter : folded) {
        if (letter.isLetterOrNumber())
            word.append(typedInstead(letter));
        else
            finish();
    }
    finish();
    return words;
}

} // namespace ruqsat
