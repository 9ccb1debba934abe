#pragma once

#include <QByteArray>
#include <QString>

namespace ruqsat::test {

/// What PostgreSQL answers over a connection of its own, which shares nothing with what is tested:
/// columns parted by |, rows by line breaks, without headings; what it complains of where it does.
/// `host`: folder of its socket. A psql for each question would take most of a test's time.
QByteArray sqlAnswer(const QString &host, const QString &user, const QString &database,
                     const QString &statement);

} // namespace ruqsat::test
