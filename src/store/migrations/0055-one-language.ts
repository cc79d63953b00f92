/** A person has one language, at the desk as among the readers. */
export const oneLanguage = `
insert into readers (chat, edition, min_impact, kinds, rest_days, grave_breaks_in, at, language)
  select person, coalesce((select edition from bulletins order by seq desc limit 1), 'bn-IN'), 'minor', '["outage"]', '[]', 1,
    at, language
  from desk_languages where language = 'english'
  on conflict (chat) do update set language = excluded.language;
drop table desk_languages;
`;
