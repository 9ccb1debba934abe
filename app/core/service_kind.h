#pragma once

#include <QString>

#include <optional>

namespace ruqsat {

enum class ServiceKind { Issue, Reissue, Duplicate };
/// The way in which an application reaches the provider; each act describes two or three of them.
enum class Channel { Portal, Provider, Centre, Office };

/// "issue", "reissue", "duplicate".
QString serviceKindName(ServiceKind kind);
std::optional<ServiceKind> serviceKindFromName(QStringView name);
/// "portal", "provider", "centre", "office".
QString channelName(Channel channel);
std::optional<Channel> channelFromName(QStringView name);

} // namespace ruqsat
