#pragma once

#include "core/regulation_catalog.h"
#include "protocol/licence_life.h"
#include "registry/support/demo_case.h"
#include "registry/support/public_client.h"

#include <QJsonArray>

namespace ruqsat::test {

/// Who goes through with a case, and of which service. At first of act 441, which alone grants
/// appendices.
struct CaseStaff
{
    QString regulation = QStringLiteral("yuko-441");
    Channel channel = Channel::Office;
    QString clerk = QStringLiteral("medina");
    QString executor = QStringLiteral("saken");
    QString head = QStringLiteral("galym");
};

/// Cases about licences and their appendices, from the counter to the signature; the executor
/// always says that the paper is to be issued.
class AppendixCases final
{
public:
    struct Case
    {
        QString id;
        QString number; ///< of the paper; empty where none was prepared
        QString code;   ///< why not
        QByteArray path() const { return "/v1/applications/" + id.toLatin1(); }
    };

    /// Empty, or what went wrong.
    QString start();
    /// The cases that follow are of these people. Empty, or what went wrong.
    QString serve(const CaseStaff &of);
    /// `number`: of the licence or appendix that it is about; empty for a first licence.
    DemoCase asked(ServiceKind kind, const QString &number) const;
    /// The head has the executor take a case that was just registered.
    Reply forward(const QByteArray &path) const;
    Case prepared(DemoCase demo) const;
    /// One that was just registered.
    Case prepared(const QString &id, ServiceKind kind) const;
    Case prepared(ServiceKind kind, const QString &number) const
    {
        return prepared(asked(kind, number));
    }
    Reply sign(const Case &one) const;
    /// The number; empty where it failed.
    QString issued(DemoCase demo) const;
    QString issued(ServiceKind kind = ServiceKind::Issue, const QString &number = {}) const
    {
        return issued(asked(kind, number));
    }
    /// Of the head who signs; empty, or what the registry says. `after`: position of the last event
    /// that the head saw, 0 for the one that stands there. `until`: last day of a suspension.
    QByteArray act(const QString &licence, LicenceAction action, int after = 0,
                   const QDate &until = {}) const;

    protocol::LicenceLife life(const QString &number) const;
    PublicReply page(const QString &number) const;
    /// What the public page says first.
    QByteArray heading(const QString &number) const;
    /// Numbers of the licences that a search in the register finds: "activity=…".
    QStringList found(const QByteArray &filter) const;
    /// A part of what was printed: "appendix,index".
    QByteArray content(const QString &number, const char *path) const;

    RegistryWorld world;
    CaseStaff staff;
    Regulation regulation;
    HttpsClient clerk{QString(), 0, QString()};
    HttpsClient executor = clerk;
    HttpsClient head = clerk;

private:
    QString headKey() const;
};

/// Rows of the field "sites": one place.
QJsonArray siteNamed(const QString &name);

} // namespace ruqsat::test
