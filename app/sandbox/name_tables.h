#pragma once

#include <span>

/// Words from which fictional organisations are put together. "Үлгі" (sample) stands in every name.
namespace ruqsat::sandbox::words {

struct Triple
{
    const char *kk;
    const char *ru;
    const char *en;
};

struct PersonName
{
    const char *male;
    const char *female;
};

struct City
{
    const char *kk;
    const char *ru;
    const char *kato;
    const char *zip;
};

struct Activity
{
    const char *code;
    const char *kk;
    const char *ru;
};

/// Parts of a proper name: the same in Kazakh and Russian, and in Latin letters.
std::span<const Triple> firstParts();
std::span<const Triple> secondParts();
/// Legal form; "%1" is the name in guillemets. Short forms alike.
std::span<const Triple> fullForms();
std::span<const Triple> shortForms();
std::span<const PersonName> surnames();
std::span<const PersonName> givenNames();
std::span<const PersonName> patronymics();
std::span<const City> cities();
std::span<const Triple> streets();
std::span<const Activity> activities();

} // namespace ruqsat::sandbox::words
