/** The state of the double: chats with what the bot may do in them, and their messages. No HTTP, no arguments. */
import type { MessageEntity } from "@grammyjs/types";

export type ChatType = "private" | "group" | "supergroup" | "channel";

export interface Rights {
  readonly can_post_messages: boolean;
  readonly can_edit_messages: boolean;
  readonly can_delete_messages: boolean;
  readonly can_pin_messages: boolean;
  readonly can_send_messages: boolean;
  readonly can_send_photos: boolean;
  readonly can_manage_topics: boolean;
}
const allRights: Rights = {
  can_post_messages: true,
  can_edit_messages: true,
  can_delete_messages: true,
  can_pin_messages: true,
  can_send_messages: true,
  can_send_photos: true,
  can_manage_topics: true,
};

/** What the bot is there. In private chats: `started`, or one of the two ways in which a person is out of reach. */
export type Membership =
  | "administrator"
  | "member"
  | "left"
  | "kicked"
  | "started"
  | "never"
  | "blocked"
  | "deactivated";

export interface ChatSpec {
  readonly id: number;
  readonly type: ChatType;
  readonly title?: string;
  readonly username?: string;
  readonly firstName?: string;
  readonly membership?: Membership;
  readonly rights?: Partial<Rights>;
  readonly topics?: readonly number[];
  readonly linkedChat?: number;
  readonly protectedContent?: boolean;
}

export interface Chat {
  readonly spec: ChatSpec;
  membership: Membership;
  rights: Rights;
  /** Set when the group has become a supergroup. */
  migratedTo?: number;
  deleted?: boolean;
  pinned: number[];
  readonly topics: Set<number>;
}

export interface Origin {
  readonly chat: number;
  readonly messageId?: number;
  readonly date: number;
}

/** Seconds since 1970, as Telegram counts. */
type Seconds = number;

export interface StoredMessage {
  readonly id: number;
  readonly chat: number;
  readonly date: Seconds;
  readonly author: "bot" | "channel" | number;
  text: string;
  entities: readonly MessageEntity[];
  markup?: unknown;
  editedAt?: Seconds;
  readonly silent: boolean;
  readonly linkPreviewOff: boolean;
  readonly protectedContent: boolean;
  /** Its text is a caption. */
  readonly media?: "photo";
  readonly service?: { readonly pinned: number };
  readonly origin?: Origin;
  readonly automatic?: boolean;
  readonly replyTo?: number;
  readonly topic?: number;
  deleted?: "by bot" | "by a person";
}

export type NewMessage = Omit<
  StoredMessage,
  "id" | "chat" | "date" | "silent" | "linkPreviewOff" | "protectedContent"
> &
  Partial<Pick<StoredMessage, "silent" | "linkPreviewOff" | "protectedContent">>;

export class World {
  readonly chats = new Map<number, Chat>();
  readonly #messages = new Map<number, StoredMessage[]>();
  readonly #now: () => number;
  /** Private chats and basic groups of one account draw from one sequence; channels and supergroups have their own. */
  #shared = 0;
  readonly #own = new Map<number, number>();

  constructor(specs: readonly ChatSpec[], now: () => number) {
    this.#now = now;
    for (const spec of specs) this.addChat(spec);
  }

  addChat(spec: ChatSpec): Chat {
    const chat: Chat = {
      spec,
      membership: spec.membership ?? (spec.type === "private" ? "started" : "administrator"),
      rights: { ...allRights, ...spec.rights },
      pinned: [],
      topics: new Set(spec.topics),
    };
    this.chats.set(spec.id, chat);
    return chat;
  }

  seconds(): Seconds {
    return Math.floor(this.#now() / 1000);
  }

  find(idOrName: string): Chat | undefined {
    if (!idOrName.startsWith("@")) return this.chats.get(Number(idOrName));
    const name = idOrName.slice(1).toLowerCase();
    return [...this.chats.values()].find(({ spec }) => spec.username?.toLowerCase() === name);
  }

  /** Everything ever sent there, deleted messages included, oldest first. */
  history(chat: number): StoredMessage[] {
    const known = this.#messages.get(chat);
    if (known) return known;
    const fresh: StoredMessage[] = [];
    this.#messages.set(chat, fresh);
    return fresh;
  }

  message(chat: number, id: number): StoredMessage | undefined {
    return this.history(chat).find((message) => message.id === id);
  }

  add(chat: Chat, fields: NewMessage): StoredMessage {
    const message: StoredMessage = {
      silent: false,
      linkPreviewOff: false,
      protectedContent: chat.spec.protectedContent ?? false,
      ...fields,
      id: this.#nextId(chat.spec),
      chat: chat.spec.id,
      date: this.seconds(),
    };
    this.history(chat.spec.id).push(message);
    return message;
  }

  #nextId({ id, type }: ChatSpec): number {
    if (type === "private" || type === "group") return ++this.#shared;
    const next = (this.#own.get(id) ?? 0) + 1;
    this.#own.set(id, next);
    return next;
  }
}
