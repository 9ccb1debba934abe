#pragma once

#include "paper/band.h"
#include "paper/bilingual.h"
#include "paper/theme.h"

namespace ruqsat::paper {

/// Head of a letter: the office's name in both languages beside the ornament, two rules below.
/// Ends at y 35.
void drawLetterHead(Sheet &sheet, const Bilingual &office);
/// Head of a letter's further pages: what it is and its number over a rule. Ends at y 24.
void drawContinuationHead(Sheet &sheet, const QString &text);

/// 20 high. Left: whose digital signature the file carries; right: room for the hand signature and
/// the seal of a printed copy (clause 3 of the regulation of order No. 718).
void drawSignatureBox(Sheet &sheet, double x, double y, double width, const Signatory &signatory,
                      const Theme &theme = licenceTheme);

/// The QR code on a white plate, `margin` wider on every side (what lies around must be pale for
/// four modules in all).
Result<void> drawQr(Sheet &sheet, const QRectF &square, const QString &payload, double margin);

/// Large letters across the page, behind the text: shapes, so that a search or a copy of the
/// paper's words does not meet them. Draw before the text. At most 140 mm long.
void drawPaleLetters(Sheet &sheet, const QString &word, double points, const QColor &colour);
/// The mark of a demonstration: pale letters, and a line at `y` that says that the paper has no
/// legal force.
void drawDemoMark(Sheet &sheet, double y);

/// Which page of how many, in both languages, centred at the foot; `before` may name the case.
void drawPageNumber(Sheet &sheet, double y, qsizetype page, qsizetype pages,
                    const QString &before = {});

void drawBox(Sheet &sheet, const QRectF &box, const QColor &edge, const QColor &ground);

/// Draws placed bands.
void drawBands(Sheet &sheet, const PlacedPage &page);

} // namespace ruqsat::paper
