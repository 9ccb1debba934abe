#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace ruqsat {

/// A PIN, password or key. Fixed capacity (growth would leave copies behind), move-only, locked in
/// memory where the system allows it, wiped on destruction and on move. Has no conversion to
/// QString or QByteArray on purpose: their buffers are shared, copied and never wiped.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(std::size_t capacity);
    static Secret copyOf(QByteArrayView bytes);
    ~Secret();

    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// False, and nothing is written, where the bytes would not fit.
    bool append(QByteArrayView bytes);
    void clear();

    bool isEmpty() const { return m_size == 0; }
    std::size_t size() const { return m_size; }
    std::size_t capacity() const { return m_capacity; }
    const unsigned char *data() const { return m_bytes.get(); }
    /// For filling by a C function; call resize() with what was written.
    unsigned char *writableData() { return m_bytes.get(); }
    bool resize(std::size_t size);
    QByteArrayView view() const;

    /// Takes the same time wherever the difference is.
    bool equals(const Secret &other) const;

private:
    void release() noexcept;

    std::unique_ptr<unsigned char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_size = 0;
};

} // namespace ruqsat
