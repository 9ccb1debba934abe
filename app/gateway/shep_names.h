#pragma once

#include <QString>

/// Names of SyncChannel v10 (FACTS §1.1, §1.5). Only SendMessage and SendMessageResponse are
/// qualified; everything inside them is in no namespace.
namespace ruqsat::gateway::shep {

inline const QString soap = QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/");
inline const QString types = QStringLiteral("http://bip.bee.kz/SyncChannel/v10/Types");
inline const QString processed = QStringLiteral("SCSS001");

/// A second generation of the gateway writes the end of its namespaces in lower case.
inline bool isNamespace(const QString &found, const QString &canonical)
{
    return found.compare(canonical, Qt::CaseInsensitive) == 0;
}

} // namespace ruqsat::gateway::shep

/// Names of the state database of legal entities (FACTS §2.3).
namespace ruqsat::gateway::gbdul {

inline const QString service = QStringLiteral("GbdulInfoByBin_v2");
inline const QString types = QStringLiteral("http://gbdulinfobybin_v2.egp.gbdul.tamur.kz");
inline const QString processed = QStringLiteral("002");
inline const QStringList notRegistered = {QStringLiteral("031"), QStringLiteral("034"),
                                          QStringLiteral("035")};

} // namespace ruqsat::gateway::gbdul

/// Names of the state database of individuals (FACTS §2.1).
namespace ruqsat::gateway::gbdfl {

inline const QString service = QStringLiteral("GBDFL_UniversalServiceSync");
inline const QString processed = QStringLiteral("00000");
inline const QString living = QStringLiteral("0");

} // namespace ruqsat::gateway::gbdfl
