#pragma once

#include "workstation/shell/main_window.h"

#include <QString>

#include <functional>

namespace ruqsat::test {

/// A page with something on it, for the audits and the pictures.
struct SamplePage
{
    QString name;
    workstation::PageId id;
    /// After open(): puts sample data on the page where the desk has none; may be empty.
    std::function<void(workstation::Page *, Language)> fill;
};

QList<SamplePage> samplePages();

} // namespace ruqsat::test
