#pragma once

#include <QByteArray>
#include <QMetaType>

namespace ruqsat::scan {

/// One prepared page: a baseline JPEG (colour or gray), upright, without the lid's border.
struct Page
{
    int number = 0; ///< 1 … in the order of scanning
    int width = 0;  ///< pixels
    int height = 0;
    int resolution = 0; ///< dpi
    bool blank = false; ///< looks blank; never dropped by itself: faint signatures look blank too
    double skew = 0;    ///< degrees by which it was turned
    QByteArray jpeg;
};

} // namespace ruqsat::scan

Q_DECLARE_METATYPE(ruqsat::scan::Page)
