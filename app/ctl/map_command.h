#pragma once

#include "core/regulation.h"

namespace ruqsat::ctl {

/// The flow of one channel drawn as an SVG file; `dark` takes the colours of a dark screen.
QByteArray flowMapSvg(const Regulation &regulation, Channel channel, Language language, bool dark);

} // namespace ruqsat::ctl
