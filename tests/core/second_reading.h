#pragma once

namespace ruqsat::test {

/// A second reading of one clause of an act, made from the act alone and kept apart from the files.
///   steps    preludes/processes/conditions
///   ends     results/refusals/messages
///   order    the steps as the act lists them: "0" a prelude, "3" a process, "?2" a condition; "="
///            the result, "#" a refusal of the service, "!" a message that stops the work. What
///            follows a condition is its failure, what follows that is the way on.
///   who      whoever does each of them: a applicant, p e-government portal, y payment gateway,
///            r E-licensing, v provider, o the state databases, c operator, k clerk, h head,
///            e executor
///   headings whom the heading of each column of the table names: as above, f the database of
///            individuals, n the notary system, w the centres' workstation
///   next     the numbers of the actions that follow, "*" where the column names a check instead
///   limits   seconds ("10-15") or working days ("15d", "15/10/2d"), "-" where the act gives none,
///            "lost" where the stored text is cut
struct Reading
{
    const char *id;
    const char *channel;
    const char *clause;
    const char *steps;
    const char *ends;
    const char *order;
    const char *who;
    const char *headings;
    const char *next;
    const char *limits;
};

// The acts share the wording of their narratives: each clause was read, these are what they say.
constexpr char paidPortal[] = "0 1 ?1 2! 3 4 ?2 5# 6 ?3 7# 8 9 ?4 10# 11=";
constexpr char paidPortalWho[] = "a a p p a y r r a p p a r v r a";
constexpr char freePortal[] = "0 1 ?1 2! 3 4 ?2 5# 6 7 ?3 8# 9=";
constexpr char freePortalWho[] = "a a p p a a p p a r v r a";
constexpr char employee[] = "1 ?1 2! 3 4 ?2 5! 6 7 ?3 8# 9=";
constexpr char employeeWho[] = "v r r v v o r v r v r a";
constexpr char counter[] = "1 2 3 ?1 4! 5 6 7 ?2 8# 9=";
constexpr char counterWho[] = "c c c o o c c r v r a";

constexpr Reading readings[] = {
    {"almaty-396", "portal", "6", "1/11/4", "1/3/1", paidPortal, paidPortalWho,
     "a p a y p a p a p p p", "2/3 - 4 5/6 - 7/8 - - * - -",
     "10-15 20 90 90 10-15 10-15 10-15 90 15d - -"},
    {"almaty-396", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v o r v r r r",
     "* - 4 5/6 - - 8/9 - -", "10-15 10 90 90 90 10-15 15d - -"},
    {"zhambyl-62", "portal", "6", "1/11/4", "1/3/1", paidPortal, paidPortalWho,
     "a p a y p a p a p p", "2/3 - 4 5/6 - 7/8 - - * -",
     "600-900 1200 900 900 600-900 600-900 600-900 900 15d - lost"},
    {"zhambyl-62", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v o r v r r r",
     "* - 4 5/6 - - 8 - -", "600-900 600 900 900 900 600-900 15d - -"},
    {"mvd-718", "portal", "6", "1/11/4", "1/3/1", paidPortal, paidPortalWho,
     "a p a y p a p a p p p", "2/3 - 4 5/6 - 7/8 - - * - -",
     "10-15 20 90 90 10-15 10-15 10-15 90 90 15d 15/10/2d"},
    {"mvd-718", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v o r v r r r",
     "* - 4 5/6 - - 8/9 - -", "10-15 10 90 90 90 10-15 90 15d 15/10/2d"},
    {"moos-393-1", "portal", "6", "1/9/3", "1/2/1", freePortal, freePortalWho, "a p a a p",
     "2/3 - 4 7/8 -", "10-15 20 90 10-15 10-15 lost"},
    {"moos-393-1", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v ofn r",
     "* - 4 5/6 -", "10-15 10 90 90 90 lost"},
    {"moos-393-1", "centre", "8", "0/9/2", "1/1/1", counter, counterWho, "w c c ofn c",
     "2 3 4/5 - -", "30-60 30 90 90 30-60 lost"},
    {"moos-393-2", "portal", "6", "1/11/4", "1/3/1", paidPortal, paidPortalWho, "a p a y p a",
     "2/3 - - 5/6 - 7", "10-15 20 90 90 10-15 10-15 lost"},
    {"moos-393-2", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v o r",
     "* - 4 5/6 -", "10-15 10 90 90 90 lost"},
    {"moos-393-2", "centre", "8", "0/9/2", "1/1/1", counter, counterWho, "w c c ofn c c",
     "- - 4/5 - - -", "30-60 30 90 90 30-60 60 lost"},
    {"moos-393-3", "portal", "6", "1/11/4", "1/3/1", paidPortal, paidPortalWho, "a p a y p",
     "2/3 - - 5/6 -", "10-15 20 90 90 10-15 lost"},
    {"moos-393-3", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v ofn r",
     "* - - 5/6 -", "10-15 10 90 90 90 lost"},
    {"moos-393-3", "centre", "8", "0/9/2", "1/1/1", counter, counterWho, "w c c ofn c c",
     "- - 4/5 - - -", "30-60 30 90 90 30-60 60 lost"},
    {"moos-393-4", "portal", "6", "1/9/3", "1/2/1", freePortal, freePortalWho, "a p a y p a",
     "2/3 - 4 5/6 - 7/9", "10-15 20 90 90 10-15 10-15 lost lost"},
    {"moos-393-4", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v v v f v r",
     "- - 4/5 - - *", "10-15 10 90 90 90 10-15 lost"},
    {"moos-393-5", "portal", "6", "1/9/3", "1/2/1", freePortal, freePortalWho, "a p a a p",
     "2/3 - - 7/8 -", "10-15 20 90 10-15 10-15 lost"},
    {"moos-393-5", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v o r",
     "* - 4 5/6 -", "10-15 10 90 90 90 lost"},
    {"moos-393-6", "portal", "6", "1/9/3", "1/2/1", freePortal, freePortalWho, "a p a a p a",
     "2/3 - 4 7/9 - -", "10-15 20 90 90 10-15 10-15 lost"},
    {"moos-393-6", "provider", "7", "0/9/3", "1/1/2", employee, employeeWho, "v r v o r",
     "* - 4 5/6 -", "10-15 10 90 90 90 lost"},
    {"yuko-441", "portal", "8", "1/7/3", "1/2/1",
     "0 1 ?1 2! 3 ?2 4# 5 ?3 6# 7=", "a a p p a p p p v v a", "", "", ""},
    {"yuko-441", "office", "5", "0/5/0", "1/0/0", "1 2 3 4 5=", "k h e h k", "k h e h k",
     "2 3 4 5 -", "900 7200 - 7200 900"},
};

} // namespace ruqsat::test
