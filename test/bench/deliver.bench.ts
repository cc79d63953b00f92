/**
 * How long a changed page takes from its first byte until what it causes is committed and due, and until Telegram is
 * asked to post it: the service in a process of its own, before many pages and the Bot API double, with the budget of
 * sends lifted. The first change of a process finds its code cold; the figure of one change shows what that costs.
 */
import { type BotApi, startBotApi } from "../support/bot-api/index.ts";
import { pause, quantile, until } from "./measure.ts";
import { type Pages, startPages } from "./pages.ts";
import type { Figure } from "./run.ts";
import { type Service, startService } from "./service.ts";
import { pageBody } from "./status-page.ts";

interface Size {
  readonly feeds: number;
  readonly every: number;
  /** So many pages change at once, one number after the other. */
  readonly changes: readonly number[];
}

const full: readonly Size[] = [
  { feeds: 60, every: 10, changes: [1, 20] },
  { feeds: 1_000, every: 60, changes: [1, 20, 200] },
  { feeds: 10_000, every: 60, changes: [1, 20, 200] },
];
const small: readonly Size[] = [{ feeds: 60, every: 10, changes: [1, 20] }];

const channel = { id: "kolkata", chat: -1001, edition: "bn-IN" } as const;

export async function* deliverFigures(quick: boolean): AsyncIterable<readonly Figure[]> {
  for (const size of quick ? small : full) yield* measure(size);
}

async function* measure({ feeds, every, changes }: Size): AsyncIterable<readonly Figure[]> {
  const api = await startBotApi({ chats: [{ id: channel.chat, type: "channel", title: "Kolkata" }] });
  const pages = await startPages((page) => pageBody(`page-${page}`));
  const urls = Array.from({ length: feeds }, (_, page) => pages.url(page));
  const service = startService({ urls, every, telegram: { api, channel } });
  const watched = watchChanges(pages, service, api);
  try {
    await service.readyMs;
    await until("every page to be asked", () => new Set(pages.asked.map(({ page }) => page)).size === feeds, 300_000);
    await pause(every * 1000);
    let changed = 0;
    for (const count of changes) {
      const label = `deliver: ${feeds.toLocaleString("en")} feeds, ${count === 1 ? "1 change" : `${count} changes at once`}`;
      yield figuresOf(label, await watched.change(changed, changed + count));
      changed += count;
    }
  } finally {
    await service.stop();
    await pages.close();
    await api.close();
  }
}

interface Taken {
  /** Milliseconds from the first byte, of each change. */
  readonly committed: readonly number[];
  readonly asked: readonly number[];
}

function figuresOf(label: string, { committed, asked }: Taken): readonly Figure[] {
  const of = (what: string, values: readonly number[]): readonly Figure[] =>
    (values.length === 1 ? [0.5] : [0.5, 0.95, 0.99]).map((share) => ({
      name: `${label}, ${what}p${share * 100}`,
      value: quantile(values, share),
      unit: "ms",
    }));
  return [...of("", committed), ...of("to the Bot API, ", asked)];
}

function watchChanges(pages: Pages, service: Service, api: BotApi) {
  const firstByte = new Map<number, number>();
  const committed = new Map<number, number>();
  pages.onBody((page, at) => firstByte.set(page, performance.timeOrigin + at));
  service.onEvent(({ event, feed = "", time, changes = 0 }) => {
    if (event === "feed.read" && changes > 0) committed.set(Number(/service-(\d+)/.exec(feed)?.[1]), time);
  });
  const since = (page: number, at: number): number => at - (firstByte.get(page) ?? Number.NaN);
  return {
    /** The pages from `first` up to `end`, which is not one of them. */
    async change(first: number, end: number): Promise<Taken> {
      const changing = Array.from({ length: end - first }, (_, index) => first + index);
      const called = api.calls.length;
      for (const page of changing) pages.show(page, pageBody(`page-${page}`, { since: Date.now() - 60_000 }));
      const posts = () => postsOf(api, called);
      await until("every change to be posted", () => posts().size >= changing.length, 180_000);
      return {
        committed: changing.map((page) => since(page, committed.get(page) ?? Number.NaN)),
        asked: changing.map((page) => since(page, posts().get(page) ?? Number.NaN)),
      };
    },
  };
}

/** When the post about the service of a page was asked for. */
function postsOf(api: BotApi, from: number): ReadonlyMap<number, number> {
  const posts = api.calls.slice(from).filter(({ method }) => method === "sendMessage");
  return new Map(posts.map(({ args, at }) => [pageIn(args["text"] ?? ""), at]));
}

const pageIn = (text: string): number => Number(/Service (\d+)/.exec(text)?.[1]);
