#pragma once

#include "core/data_reader.h"
#include "core/regulation.h"

namespace ruqsat {

// The readers of the parts of a regulation file; each notes its faults in the node.
Origin readOrigin(const DataNode &node);
QList<ServiceKind> readKinds(const DataNode &node);
QList<FormField> readFields(const DataNode &node, bool columns);
QMap<Channel, ChannelFlow> readChannels(const DataNode &node);
QList<Participant> readParticipants(const DataNode &node);
/// "PT1M30S" in seconds, -1 where it is not one.
int secondsOfDuration(QStringView text);

} // namespace ruqsat
