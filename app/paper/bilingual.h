#pragma once

#include "core/localized.h"

namespace ruqsat::paper {

/// A text of a paper: papers are in Kazakh and Russian, side by side. `en` serves the translation
/// that is added on request; empty where there is none.
struct Bilingual
{
    QString kk;
    QString ru;
    QString en = QString();

    static Bilingual of(const LocalizedText &text) { return {text.kk, text.ru, text.en}; }
    bool isEmpty() const { return kk.isEmpty(); }
    /// English, and where there is none Russian.
    const QString &english() const { return en.isEmpty() ? ru : en; }
    friend bool operator==(const Bilingual &, const Bilingual &) = default;
};

/// Whose signature stands under a paper. The position ("Басшы" / "Руководитель") may be empty.
struct Signatory
{
    Bilingual name;
    Bilingual position;

    friend bool operator==(const Signatory &, const Signatory &) = default;
};

} // namespace ruqsat::paper
