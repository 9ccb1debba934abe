#pragma once

#include <allheaders.h>

#include <memory>

namespace ruqsat::scan::helper {

struct PixDeleter
{
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

struct BoxDeleter
{
    void operator()(Box *box) const { boxDestroy(&box); }
};
using BoxPtr = std::unique_ptr<Box, BoxDeleter>;

struct BoxaDeleter
{
    void operator()(Boxa *boxes) const { boxaDestroy(&boxes); }
};
using BoxaPtr = std::unique_ptr<Boxa, BoxaDeleter>;

} // namespace ruqsat::scan::helper
