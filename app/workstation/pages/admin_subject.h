#pragma once

#include "desk/administration.h"

namespace ruqsat::workstation {

/// What the record page is opened with: "0/saule", or "0/" for a new one.
inline QString adminSubject(desk::AdminSection section, const QString &id)
{
    return QString::number(int(section)) + u'/' + id;
}

inline desk::AdminSection sectionOfSubject(const QString &subject)
{
    return desk::AdminSection(qBound(0, subject.section(u'/', 0, 0).toInt(), 3));
}

inline QString idOfSubject(const QString &subject)
{
    return subject.section(u'/', 1);
}

} // namespace ruqsat::workstation
