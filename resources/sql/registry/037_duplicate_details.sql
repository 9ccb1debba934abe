-- A duplicate grants what its licence grants and is found by it; those entered before said only what
-- was asked for. Each keeps its own address, and is found by that too.
update licence d set activity = p.activity, subactivities = p.subactivities, sites = p.sites,
    branches = p.branches, valid_until = p.valid_until, activity_words = p.activity_words,
    place_words = d.place_words || p.place_words
    from licence p where p.number = d.parent;
