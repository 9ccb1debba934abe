#pragma once

#include "core/localized.h"

namespace ruqsat::paper {

/// A text of a paper: papers are in Kazakh and Russian, side by side.
struct Bilingual
{
    QString kk;
    QString ru;

    static Bilingual of(const LocalizedText &text) { return {text.kk, text.ru}; }
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
