#pragma once

#include <QString>

namespace ruqsat {

/// The three languages of the product; the order is the order on the screen.
enum class Language { Kazakh, Russian, English };

/// ISO 639-1: "kk", "ru", "en".
QString languageCode(Language language);

/// One text in three languages. Data that an act or a register gives in two leaves `en` empty, and
/// in() then falls back to Russian and, failing that, to Kazakh.
struct LocalizedText
{
    QString kk;
    QString ru;
    QString en;

    QString in(Language language) const;
    bool isEmpty() const { return kk.isEmpty() && ru.isEmpty() && en.isEmpty(); }
    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

} // namespace ruqsat
