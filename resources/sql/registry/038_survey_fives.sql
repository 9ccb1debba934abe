-- The answers to a question of a service wait until an office has five of them, and are counted
-- together on the day of the fifth: no difference of two sums is fewer.
create table survey_waiting (
    office_id text not null references office,
    regulation text not null,
    question text not null,
    counts bigint[] not null, -- of each answer, from the first
    primary key (office_id, regulation, question)
);

-- What was counted by the day is joined by the month; what is fewer than five there waits.
create temporary table survey_month on commit drop as
    select office_id, regulation, question, answer, count,
        max(day) over whole as day, sum(count) over whole as together from survey_answer
    window whole as (partition by office_id, regulation, question, date_trunc('month', day));
delete from survey_answer;
insert into survey_answer (office_id, regulation, day, question, answer, count)
    select office_id, regulation, day, question, answer, sum(count) from survey_month
    where together >= 5 group by office_id, regulation, day, question, answer;
insert into survey_waiting (office_id, regulation, question, counts)
    select office_id, regulation, question, array(
        select coalesce((select sum(m.count) from survey_month m where m.together < 5
            and m.office_id = k.office_id and m.regulation = k.regulation
            and m.question = k.question and m.answer = a), 0)
        from generate_series(0, k.most) a order by a)
    from (select office_id, regulation, question, max(answer) as most from survey_month
        where together < 5 group by office_id, regulation, question) k;
