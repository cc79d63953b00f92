/** Every bar, by the name of its figure, in this file alone: the most that the figure may be, or the least. */
export type Bar = { readonly atMost: number } | { readonly atLeast: number };

/** Whatever there is more of, its cost grows in proportion, and a tenth of an exponent is left to chance. */
const growing = [
  "reading, updates",
  "reading, sentences of a text",
  "writing, bulletins",
  "writing, updates of a story",
  "import, incidents",
  "detecting, changes at once",
  "first reading, incidents of a page",
  "the queries",
];
const grown = growing.flatMap((work) =>
  ["1x to 10x", "10x to 100x"].map((step): [string, Bar] => [
    `growth: exponent of ${work} from ${step}`,
    { atMost: 1.1 },
  ]),
);

export const bars: Readonly<Record<string, Bar>> = {
  "locales: 6000 names from the cache": { atMost: 30 },
  "locales: everything, the lexicon included, from the cache": { atMost: 150 },

  "poll: unchanged, CPU of the fetch layer over a bare request": { atMost: 1.5 },
  "poll: unchanged, CPU of the whole service over a bare request": { atMost: 3 },
  "poll: unchanged, body bytes": { atMost: 0 },

  "feeds: 1,000 at 60 s, memory": { atMost: 180 },
  "feeds: 1,000 at 60 s, busiest second over the mean": { atMost: 2 },
  "feeds: 10,000 at 60 s, CPU": { atMost: 10 },
  "feeds: 10,000 at 60 s, memory": { atMost: 300 },
  "feeds: 10,000 at 60 s, busiest second over the mean": { atMost: 2 },
  "feeds: mean interval off 60 s": { atMost: 10 },
  "neighbours: latency beside a hung, a 50 MB and a malformed feed": { atMost: 1.1 },

  "deliver: 1,000 feeds, 20 changes at once, p95": { atMost: 100 },
  "deliver: 10,000 feeds, 200 changes at once, p95": { atMost: 1_000 },
  "start: ready, over tsx src/main.ts run": { atMost: 0.9 },
  "start: ready, over tsx with the same flags": { atMost: 0.9 },
  "start: memory when idle": { atMost: 110 },

  "store: 100,000 updates, size": { atMost: 160 },
  "store: 100,000 updates, open": { atMost: 1_000 },
  "store: filing of a published change, p99 of the quietest batch": { atMost: 5 },
  "store: outbox transaction, p99 of the quietest batch": { atMost: 5 },
  "store: outbox transaction over a bare one, p50": { atMost: 3 },

  "growth: 1,000,000 updates, slowest query": { atMost: 20 },
  "growth: exponent of polling from 1,000 to 10,000 feeds": { atMost: 1.1 },
  ...Object.fromEntries(grown),

  "soak: 1,000 feeds, 600 s, memory of the last fifth over the second": { atMost: 1.05 },

  "readers: 20 commands/s, answered, p99": { atMost: 300 },
  "readers: 20 commands/s, unanswered": { atMost: 0 },
  "readers: 100 commands/s, taken, p99": { atMost: 300 },
  "readers: 100 commands/s, lost": { atMost: 0 },
  "readers: 100 commands/s, answers given up": { atMost: 0 },

  "send: queue of 100,000, unused share of 30/s": { atMost: 15 },
  "send: queue of 100,000, answers 429": { atMost: 0 },
  "send: broadcast, 0 ms jitter, unused share of 30/s": { atMost: 15 },
  "send: broadcast, 0 ms jitter, answers 429": { atMost: 0 },
  "send: broadcast, 50 ms jitter, unused share of 30/s": { atMost: 15 },
  "send: broadcast, 50 ms jitter, answers 429": { atMost: 0 },
  "send: broadcast, 150 ms jitter, unused share of 30/s": { atMost: 15 },
  "send: broadcast, 150 ms jitter, answers 429": { atMost: 0 },

  "reading: CPU of 14,000 updates": { atMost: 10 },
  "reading: CPU of the worst hostile text": { atMost: 50 },
  "writing: a bulletin, over the same text by template literals": { atMost: 2.5 },
};
