#include "core/secret.h"

#include <cstring>
#include <sys/mman.h>

namespace ruqsat {

Secret::Secret(std::size_t capacity)
    : m_bytes(std::make_unique<unsigned char[]>(capacity))
    , m_capacity(capacity)
{
    // Best effort: an exhausted RLIMIT_MEMLOCK must not stop a person from signing in.
    if (capacity > 0)
        mlock(m_bytes.get(), capacity);
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    Secret secret(static_cast<std::size_t>(bytes.size()));
    secret.append(bytes);
    return secret;
}

Secret::~Secret()
{
    release();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_capacity(std::exchange(other.m_capacity, 0))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        release();
        m_bytes = std::move(other.m_bytes);
        m_capacity = std::exchange(other.m_capacity, 0);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

bool Secret::append(QByteArrayView bytes)
{
    const auto count = static_cast<std::size_t>(bytes.size());
    if (count > m_capacity - m_size)
        return false;
    if (count > 0)
        std::memcpy(m_bytes.get() + m_size, bytes.data(), count);
    m_size += count;
    return true;
}

void Secret::clear()
{
    if (m_bytes)
        explicit_bzero(m_bytes.get(), m_capacity);
    m_size = 0;
}

bool Secret::resize(std::size_t size)
{
    if (size > m_capacity)
        return false;
    m_size = size;
    return true;
}

QByteArrayView Secret::view() const
{
    return {m_bytes.get(), static_cast<qsizetype>(m_size)};
}

bool Secret::equals(const Secret &other) const
{
    if (m_size != other.m_size)
        return false;
    unsigned char difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference = static_cast<unsigned char>(difference | (m_bytes[i] ^ other.m_bytes[i]));
    return difference == 0;
}

void Secret::release() noexcept
{
    if (!m_bytes)
        return;
    explicit_bzero(m_bytes.get(), m_capacity);
    munlock(m_bytes.get(), m_capacity);
    m_bytes.reset();
    m_capacity = 0;
    m_size = 0;
}

} // namespace ruqsat
