#pragma once

#include "paper/state_body.h"

namespace ruqsat::paper {

/// One document of a file that may hold several (a licence and its appendices): begins on a page of
/// its own, is signed for and checked at the foot of its last page.
struct StatePart
{
    const Theme *theme = nullptr;
    Bilingual title;
    /// Under the title: the number of the paper, or of an appendix.
    Bilingual number;
    /// A ribbon under the number, such as "ТЕЛНҰСҚА / ДУБЛИКАТ"; may be empty.
    Bilingual ribbon;
    /// Large pale letters on every page; may be empty.
    QString letters;
    /// Called for each setting that is tried.
    std::function<void(StateBody &)> body;
};

/// The row that closes every state paper: who issued it (in the paper's own word), and where. Who
/// signs stands in the box below.
void addIssuerRow(StateBody &body, const StateContent &content, const Bilingual &caption);
/// The row with the holder's number and address.
void addIdentifierRow(StateBody &body, const StateContent &content);

/// `fingerprint`: the content as bytes. `title`: of the file.
Result<QByteArray> renderState(const QString &title, const StateContent &content,
                               const QByteArray &fingerprint, const QList<StatePart> &parts);

} // namespace ruqsat::paper
