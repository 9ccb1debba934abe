#include "paper/qr.h"

#include <qrencode.h>

#include <memory>

namespace ruqsat::paper {

namespace {

struct FreeQr
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};
using QrPointer = std::unique_ptr<QRcode, FreeQr>;

Result<QrPointer> encode(const QString &payload)
{
    if (payload.isEmpty() || payload.size() > longestQrPayload)
        return Failure(FailureCode::PaperContentInvalid, QStringLiteral("qr: length"));
    for (const QChar c : payload) {
        if (c.unicode() < 0x20 || c.unicode() > 0x7e)
            return Failure(FailureCode::PaperContentInvalid, QStringLiteral("qr: not ASCII"));
    }
    const QByteArray bytes = payload.toLatin1();
    // As much error correction as the payload lets in while modules stay large: at 35 mm and 57
    // modules each is 0.6 mm, four dots of a 150-dpi photocopy. Capitals and digits are packed by
    // themselves where they stand together.
    constexpr int largeModules = 57;
    QrPointer code;
    for (const QRecLevel level : {QR_ECLEVEL_H, QR_ECLEVEL_Q, QR_ECLEVEL_M}) {
        code.reset(QRcode_encodeString(bytes.constData(), 0, level, QR_MODE_8, 1));
        if (code && code->width <= largeModules)
            break;
    }
    if (!code)
        return Failure(FailureCode::PaperRenderFailed, QStringLiteral("qr: not encoded"));
    return code;
}

} // namespace

Result<QPainterPath> qrPath(const QString &payload, const QRectF &square)
{
    Result<QrPointer> encoded = encode(payload);
    if (!encoded)
        return encoded.failure();
    const QRcode &code = **encoded;
    const int width = code.width;
    const double module = square.width() / width;
    const auto dark = [&code, width](int row, int column) {
        return (code.data[row * width + column] & 1) != 0;
    };

    QPainterPath path;
    // One rectangle per run of dark modules: neighbours drawn apart show hairlines on screens.
    for (int row = 0; row < width; ++row) {
        for (int column = 0; column < width;) {
            if (!dark(row, column)) {
                ++column;
                continue;
            }
            int end = column;
            while (end < width && dark(row, end))
                ++end;
            path.addRect(square.x() + column * module, square.y() + row * module,
                         (end - column) * module, module);
            column = end;
        }
    }
    return path;
}

} // namespace ruqsat::paper
