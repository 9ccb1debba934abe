#pragma once

namespace ruqsat {

/// A program that calls this (once, at its start) wipes every block of memory that it gives back.
/// Secret wipes what the program knows to be secret; what a field of a window, a text or a library
/// kept meanwhile (QString never wipes its buffer) would otherwise stay readable in free memory.
/// False where the build replaces the heap itself (a sanitizer), and where the program was not
/// linked with wiping_heap.cpp as a source of its own.
bool wipeFreedMemory();

} // namespace ruqsat
