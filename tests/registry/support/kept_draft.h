#pragma once

#include "protocol/draft.h"
#include "registry/support/demo_case.h"

#include <QUuid>

// Drafts as desks hand them over.
namespace ruqsat::test {

inline QString freshUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

inline QByteArray pathOf(const QString &caseId)
{
    return "/v1/drafts/" + caseId.toLatin1();
}

/// A draft as a desk hands it over, with one file.
struct KeptDraft
{
    QString caseId = freshUuid();
    QByteArray bytes = DemoCase::pdf(3000);
    protocol::DraftBody body;

    KeptDraft()
    {
        body.save = freshUuid();
        body.head.regulation = QStringLiteral("moos-393-3");
        body.head.step = QStringLiteral("documents");
        body.head.applicantNumber = QStringLiteral("540940000407");
        body.focusField = QStringLiteral("phone");
        body.content = {{"schema", "ruqsat-draft-1"}, {"applicantText", "540940000407"}};
        addFile();
    }
    void addFile()
    {
        body.files.append({{freshUuid(), QStringLiteral("charter"), QStringLiteral("жарғы.pdf"),
                            QString::fromLatin1(DemoCase::sha256Hex(bytes)), bytes.size(), 1},
                           QStringLiteral("application/pdf")});
    }
    Reply upload(const HttpsClient &desk) const
    {
        return desk.send(
            "PUT", "/v1/uploads/" + caseId.toLatin1() + '/' + body.files.last().file.id.toLatin1(),
            bytes, {{"X-Content-Sha256", DemoCase::sha256Hex(bytes)}});
    }
    /// A change of its own.
    Reply put(const HttpsClient &desk, qint64 base)
    {
        body.base = base;
        body.save = freshUuid();
        return repeat(desk);
    }
    Reply repeat(const HttpsClient &desk) const
    {
        return desk.json("PUT", pathOf(caseId), body.toJson());
    }
};

inline protocol::DraftCopies listOf(const HttpsClient &desk, const QByteArray &path = "/v1/drafts")
{
    const auto list = protocol::parseAnswer<protocol::DraftCopies>(desk.send("GET", path).body);
    return list ? *list : protocol::DraftCopies();
}

/// The version of the case in the list; 0 where it is not there.
inline qint64 listed(const HttpsClient &desk, const QString &caseId)
{
    for (const protocol::DraftCopyHead &head : listOf(desk).items) {
        if (head.caseId == caseId)
            return head.version;
    }
    return 0;
}

/// The operator at another desk.
inline HttpsClient atSecondDesk(const RegistryWorld &world)
{
    HttpsClient desk = world.client(QStringLiteral("desk-2"));
    const Reply reply = desk.json(
        "POST", "/v1/sign-in",
        {{"login", world.demoUser(QStringLiteral("operator")).value(QStringLiteral("login"))},
         {"proof", QString::fromLatin1(world.proofOf(QStringLiteral("operator")))}});
    desk.token = reply.json().value(QStringLiteral("token")).toString().toLatin1();
    return desk;
}

} // namespace ruqsat::test
