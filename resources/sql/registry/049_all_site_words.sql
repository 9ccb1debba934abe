-- Of a licence with many sites or sub-activities only the first sixty words were kept, and it was not
-- found by the others.
update licence set
    place_words = place_words || folded_words(
        address->>'kk', address->>'ru', address->>'en',
        (select string_agg(text.value, ' ') from jsonb_array_elements(sites) as site,
            jsonb_each_text(site) as text)),
    activity_words = activity_words || folded_words(
        activity->>'kk', activity->>'ru', activity->>'en',
        (select string_agg(text.value, ' ') from jsonb_array_elements(subactivities) as subactivity,
            jsonb_each_text(subactivity) as text))
    where length(place_words) >= 60 or length(activity_words) >= 60;
