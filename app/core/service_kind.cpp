#include "core/service_kind.h"

#include "core/name_table.h"

namespace ruqsat {
namespace {

constexpr NameTable<ServiceKind, 3> kindNames = {{{ServiceKind::Issue, "issue"},
                                                  {ServiceKind::Reissue, "reissue"},
                                                  {ServiceKind::Duplicate, "duplicate"}}};

constexpr NameTable<Channel, 4> channelNames = {{{Channel::Portal, "portal"},
                                                 {Channel::Provider, "provider"},
                                                 {Channel::Centre, "centre"},
                                                 {Channel::Office, "office"}}};

} // namespace

QString serviceKindName(ServiceKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<ServiceKind> serviceKindFromName(QStringView name)
{
    return valueIn(kindNames, name);
}

QString channelName(Channel channel)
{
    return nameIn(channelNames, channel);
}

std::optional<Channel> channelFromName(QStringView name)
{
    return valueIn(channelNames, name);
}

} // namespace ruqsat
