#pragma once

#include <QByteArray>
#include <QHashFunctions>

#include <memory>
#include <mutex>
#include <unordered_map>

namespace ruqsat::gateway::http {

/// How many connections each peer holds, so that one machine cannot hold them all. Outlives its
/// places. Thread-safe.
class PeerPlaces final
{
public:
    /// Of one connection, given back with the object.
    class Place final
    {
    public:
        Place(PeerPlaces &places, QByteArray peer, bool isStranger);
        ~Place();
        Place(const Place &) = delete;
        Place &operator=(const Place &) = delete;

        /// The TLS handshake was made: no stranger any more. Called by one thread at a time.
        void setKnown();

    private:
        PeerPlaces &m_places;
        const QByteArray m_peer;
        bool m_isStranger;
    };

    /// `mostOfOne`: of one peer, 0 for any number; `mostStrangers`: of those, whose TLS handshake
    /// is still to come.
    PeerPlaces(int mostOfOne, int mostStrangers)
        : m_mostOfOne(mostOfOne)
        , m_mostStrangers(mostStrangers)
    {
    }

    /// Null where the peer holds as many as it may. `peer`: the bytes of its address, of IPv6 the
    /// network that one machine has for itself.
    std::unique_ptr<Place> take(const QByteArray &peer, bool isStranger);

private:
    struct Held
    {
        int all = 0;
        int strangers = 0;
    };

    const int m_mostOfOne;
    const int m_mostStrangers;
    std::mutex m_mutex;
    std::unordered_map<QByteArray, Held> m_held;
};

} // namespace ruqsat::gateway::http
