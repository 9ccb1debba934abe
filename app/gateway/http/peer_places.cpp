#include "gateway/http/peer_places.h"

namespace ruqsat::gateway::http {

PeerPlaces::Place::Place(PeerPlaces &places, QByteArray peer, bool isStranger)
    : m_places(places)
    , m_peer(std::move(peer))
    , m_isStranger(isStranger)
{
}

PeerPlaces::Place::~Place()
{
    const std::lock_guard lock(m_places.m_mutex);
    const auto held = m_places.m_held.find(m_peer);
    held->second.strangers -= m_isStranger;
    if (--held->second.all == 0)
        m_places.m_held.erase(held);
}

void PeerPlaces::Place::setKnown()
{
    const std::lock_guard lock(m_places.m_mutex);
    m_places.m_held.find(m_peer)->second.strangers -= m_isStranger;
    m_isStranger = false;
}

std::unique_ptr<PeerPlaces::Place> PeerPlaces::take(const QByteArray &peer, bool isStranger)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_held.find(peer);
    const Held held = found == m_held.end() ? Held() : found->second;
    if ((m_mostOfOne > 0 && held.all >= m_mostOfOne) ||
        (isStranger && held.strangers >= m_mostStrangers))
        return nullptr;
    auto place = std::make_unique<Place>(*this, peer, isStranger);
    m_held.insert_or_assign(peer, Held{held.all + 1, held.strangers + isStranger});
    return place;
}

} // namespace ruqsat::gateway::http
