#pragma once

#include <QColor>

namespace ruqsat::paper {

/// What tells one state paper from another at arm's length: its colours and the figure of its
/// ground. All colours are opaque; those of the ground are pale.
struct Theme
{
    QColor main;
    QColor accent;
    QColor braid;
    QColor braidAccent;
    QColor waves;
    QColor wavesAccent;
    QColor rosette;
    QColor rosetteEnd;
    QColor heart;
    QColor heartEnd;
    /// Ground of boxes.
    QColor box;
    int petals = 16;
    int heartPetals = 10;
    /// A braided frame; without it two rules.
    bool braided = true;
};

inline const Theme licenceTheme{{0x0B, 0x4A, 0x5C},
                                {0x9A, 0x74, 0x20},
                                {0x3F, 0x81, 0x93},
                                {0xB8, 0x94, 0x3F},
                                {0xEE, 0xF4, 0xF6},
                                {0xF6, 0xF1, 0xE2},
                                {0xDF, 0xEC, 0xF0},
                                {0xED, 0xF4, 0xF6},
                                {0xF1, 0xE6, 0xC8},
                                {0xF7, 0xF0, 0xDF},
                                {0xF7, 0xFA, 0xFB},
                                16,
                                10,
                                true};
inline const Theme appendixTheme{{0x0B, 0x4A, 0x5C},
                                 {0x9A, 0x74, 0x20},
                                 {0x3F, 0x81, 0x93},
                                 {0xB8, 0x94, 0x3F},
                                 {0xEE, 0xF4, 0xF6},
                                 {0xF6, 0xF1, 0xE2},
                                 {0xE6, 0xF0, 0xF3},
                                 {0xF0, 0xF6, 0xF8},
                                 {0xF5, 0xEC, 0xD6},
                                 {0xF9, 0xF4, 0xE6},
                                 {0xF7, 0xFA, 0xFB},
                                 12,
                                 8,
                                 false};
inline const Theme permitTheme{{0x1D, 0x55, 0x3A},
                               {0x8A, 0x70, 0x1E},
                               {0x4E, 0x8F, 0x6C},
                               {0xAE, 0x96, 0x45},
                               {0xED, 0xF5, 0xEF},
                               {0xF5, 0xF2, 0xE0},
                               {0xDD, 0xEE, 0xE3},
                               {0xEC, 0xF5, 0xEF},
                               {0xEE, 0xE8, 0xC6},
                               {0xF6, 0xF2, 0xDE},
                               {0xF6, 0xFA, 0xF7},
                               9,
                               14,
                               true};
inline const Theme passportTheme{{0x6B, 0x3A, 0x10},
                                 {0x54, 0x5E, 0x66},
                                 {0xA8, 0x7A, 0x4C},
                                 {0x87, 0x91, 0x99},
                                 {0xF7, 0xF1, 0xE9},
                                 {0xF1, 0xF3, 0xF4},
                                 {0xF4, 0xE8, 0xDA},
                                 {0xF9, 0xF2, 0xEA},
                                 {0xE6, 0xEA, 0xED},
                                 {0xF0, 0xF3, 0xF4},
                                 {0xFC, 0xF9, 0xF5},
                                 6,
                                 18,
                                 true};
inline const Theme conclusionTheme{{0x2A, 0x3B, 0x6B},
                                   {0x9A, 0x74, 0x20},
                                   {0x66, 0x78, 0xA8},
                                   {0xB8, 0x94, 0x3F},
                                   {0xF0, 0xF2, 0xF8},
                                   {0xF6, 0xF1, 0xE2},
                                   {0xE3, 0xE8, 0xF3},
                                   {0xEF, 0xF2, 0xF8},
                                   {0xF3, 0xEA, 0xD0},
                                   {0xF8, 0xF3, 0xE4},
                                   {0xF8, 0xF9, 0xFC},
                                   20,
                                   6,
                                   false};

} // namespace ruqsat::paper
