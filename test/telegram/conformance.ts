/**
 * The double against what is known of the real server: one row a behaviour, with the source of its string. If a real
 * token is ever at hand, the same rows can be sent to Telegram's test servers and the differences written down here.
 * `td` is tdlib/td, `server` tdlib/telegram-bot-api, `spec` the Bot API documentation, `memory` a server error known
 * only from reports of users.
 */
export interface Row {
  readonly name: string;
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** A refusal: code and whole description. */
  readonly refused?: readonly [code: number, description: string];
  /** Fields that the result must have; `undefined`: must not have. */
  readonly result?: Readonly<Record<string, unknown>>;
  readonly source: string;
}

export const channel = -1001000000001;
export const mute = -1001000000002;
export const kicked = -1001000000003;
export const group = -4001;
export const supergroup = -1001000000004;
export const reader = 501;
export const blocker = 502;
export const stranger = 503;
export const ghost = 504;

const to = (text: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  chat_id: channel,
  text,
  ...more,
});
const html = (text: string): Readonly<Record<string, unknown>> => to(text, { parse_mode: "HTML" });
const entities = (detail: string): readonly [number, string] => [400, `Bad Request: can't parse entities: ${detail}`];
const parser = "td/telegram/MessageEntity.cpp parse_html";
const button = (button: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  to("x", { reply_markup: { inline_keyboard: [[button]] } });

export const htmlRows: readonly Row[] = [
  ["br is not a tag", "<br>", 'Unsupported start tag "br" at byte offset 0'],
  ["p is not a tag", "a<p>b</p>", 'Unsupported start tag "p" at byte offset 1'],
  ["offsets are bytes", "ক<br>", 'Unsupported start tag "br" at byte offset 3'],
  ["a bare < opens a tag", "R&D <5ms", "Unclosed start tag at byte offset 4"],
  ["an empty tag name", "a < b>", 'Unsupported start tag "" at byte offset 2'],
  ["a tag cut short", "<b", "Unclosed start tag at byte offset 0"],
  ["a tag cut short after an attribute name", "<a href", 'Unclosed start tag "a" at byte offset 0'],
  ["a tag cut short after =", "<a href= ", 'Unclosed start tag "a" at byte offset 0'],
  ["a quote that does not end", '<a href="x', "Unclosed start tag at byte offset 0"],
  ["an attribute without a name", '<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ["an unquoted value of other letters", "<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"],
  ["an end without a beginning", "a</b>", "Unexpected end tag at byte offset 1"],
  ["an end tag cut short", "<b>a</b", "Unclosed end tag at byte offset 4"],
  ["crossed tags", "<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
  ["a tag left open", "<b>a", `Can't find end tag corresponding to start tag "b"`],
  ["span without its class", "<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ["an emoji without a number", '<tg-emoji emoji-id="x">🙂</tg-emoji>', "Invalid custom emoji identifier specified"],
].map(([name = "", text = "", detail = ""]) => ({
  name,
  method: "sendMessage",
  args: html(text),
  refused: entities(detail),
  source: parser,
}));

export const parsedRows: readonly Row[] = [
  {
    name: "names of tags have no case",
    method: "sendMessage",
    args: html("<B>ক</B> <STRONG>খ</STRONG>"),
    result: {
      text: "ক খ",
      entities: [
        { type: "bold", offset: 0, length: 1 },
        { type: "bold", offset: 2, length: 1 },
      ],
    },
    source: parser,
  },
  {
    name: "offsets of entities are UTF-16 units",
    method: "sendMessage",
    args: html("🔴 <b>বিভ্রাট</b>"),
    result: { text: "🔴 বিভ্রাট", entities: [{ type: "bold", offset: 3, length: 7 }] },
    source: parser,
  },
  {
    name: "</> closes anything",
    method: "sendMessage",
    args: html("<i>ক</>"),
    result: { text: "ক", entities: [{ type: "italic", offset: 0, length: 1 }] },
    source: parser,
  },
  {
    name: "only four named references, with or without a semicolon",
    method: "sendMessage",
    args: html("&lt;&gt;&amp;&quot;&nbsp;&laquo;&#2453; &lt"),
    result: { text: '<>&"&nbsp;&laquo;ক <' },
    source: "td/telegram/MessageEntity.cpp decode_html_entity",
  },
  {
    name: "a link without an address is plain text, without an error",
    method: "sendMessage",
    args: html('<a href="javascript">ক</a>'),
    result: { text: "ক", entities: undefined },
    source: parser,
  },
  {
    name: "a link is completed",
    method: "sendMessage",
    args: html('<a href="Example.org?a=1&amp;b=2">ক</a>'),
    result: { entities: [{ type: "text_link", offset: 0, length: 1, url: "http://example.org/?a=1&b=2" }] },
    source: "td/telegram/LinkManager.cpp get_checked_link",
  },
  {
    name: "an expandable quote, with an attribute it does not know",
    method: "sendMessage",
    args: html('<blockquote expandable cite="x">ক</blockquote>'),
    result: { entities: [{ type: "expandable_blockquote", offset: 0, length: 1 }] },
    source: parser,
  },
  {
    name: "a code block with a language",
    method: "sendMessage",
    args: html('<pre><code class="language-js">x</code></pre>'),
    result: { entities: [{ type: "pre", offset: 0, length: 1, language: "js" }] },
    source: parser,
  },
  {
    name: "an empty tag leaves no entity",
    method: "sendMessage",
    args: html("<b></b>ক"),
    result: { text: "ক", entities: undefined },
    source: parser,
  },
  {
    name: "edges are trimmed and entities move along",
    method: "sendMessage",
    args: html(" \n <b>ক</b>\n "),
    result: { text: "ক", entities: [{ type: "bold", offset: 0, length: 1 }] },
    source: "td/telegram/MessageEntity.cpp fix_formatted_text",
  },
  {
    name: "control characters become spaces, \\r goes, right-to-left marks go, ZWJ stays",
    method: "sendMessage",
    args: to("a\tb\r\nc\u202ed\u200de"),
    result: { text: "a b\ncd\u200de" },
    source: "td/utils clean_input_string",
  },
  {
    name: "a vowel sign ends a hashtag",
    method: "sendMessage",
    args: to("#অচল #বিভ্রাট #Cloudflare #123"),
    result: {
      entities: [
        { type: "hashtag", offset: 0, length: 4 },
        { type: "hashtag", offset: 5, length: 2 },
        { type: "hashtag", offset: 14, length: 11 },
      ],
    },
    source: "td/telegram/MessageEntity.cpp match_hashtags",
  },
  {
    name: "commands, mentions and addresses are found",
    method: "sendMessage",
    args: to("/now @bibhrat_bot https://status.example.org/a."),
    result: {
      entities: [
        { type: "bot_command", offset: 0, length: 4 },
        { type: "mention", offset: 5, length: 12 },
        { type: "url", offset: 18, length: 28 },
      ],
    },
    source: "td/telegram/MessageEntity.cpp find_entities",
  },
];

export const lengthRows: readonly Row[] = [
  {
    name: "4096 code points pass",
    method: "sendMessage",
    args: to("ক".repeat(4096)),
    result: { text: "ক".repeat(4096) },
    source: "td/telegram/MessageContent.cpp",
  },
  {
    name: "4097 do not",
    method: "sendMessage",
    args: to("ক".repeat(4097)),
    refused: [400, "Bad Request: message is too long"],
    source: "td/telegram/MessageContent.cpp",
  },
  {
    name: "markup does not count",
    method: "sendMessage",
    args: html(`<b>${"ক".repeat(4096)}</b>`),
    result: { text: "ক".repeat(4096) },
    source: "spec sendMessage: after entities parsing",
  },
  {
    name: "32,768 bytes of source are the end",
    method: "sendMessage",
    args: to("ক".repeat(11_000)),
    refused: [400, "Bad Request: text is too long"],
    source: "server Client.cpp get_formatted_text",
  },
  {
    name: "nothing",
    method: "sendMessage",
    args: to(""),
    refused: [400, "Bad Request: message text is empty"],
    source: "server Client.cpp get_input_message_text",
  },
  {
    name: "nothing to see",
    method: "sendMessage",
    args: to(" \n\u200b "),
    refused: [400, "Bad Request: text must be non-empty"],
    source: "td/telegram/MessageEntity.cpp fix_formatted_text",
  },
  {
    name: "a parse mode that does not exist",
    method: "sendMessage",
    args: to("x", { parse_mode: "HTLM" }),
    refused: [400, "Bad Request: unsupported parse_mode"],
    source: "server Client.cpp get_formatted_text",
  },
];

export const markupRows: readonly Row[] = [
  {
    name: "64 bytes of data pass",
    method: "sendMessage",
    args: button({ text: "ক", callback_data: "d".repeat(64) }),
    result: { text: "x" },
    source: "spec InlineKeyboardButton",
  },
  {
    name: "bytes are counted, not letters",
    method: "sendMessage",
    args: button({ text: "ক", callback_data: "ক".repeat(22) }),
    refused: [400, "Bad Request: BUTTON_DATA_INVALID"],
    source: "memory",
  },
  {
    name: "an address that is none",
    method: "sendMessage",
    args: button({ text: "ক", url: "not an address" }),
    refused: [400, "Bad Request: BUTTON_URL_INVALID"],
    source: "memory",
  },
  {
    name: "a button that does nothing",
    method: "sendMessage",
    args: button({ text: "ক" }),
    refused: [400, "Bad Request: text buttons are unallowed in the inline keyboard"],
    source: "server Client.cpp get_inline_keyboard_button",
  },
  {
    name: "a hundred and one buttons",
    method: "sendMessage",
    args: to("x", {
      reply_markup: { inline_keyboard: [Array.from({ length: 101 }, () => ({ text: "a", callback_data: "a" }))] },
    }),
    refused: [400, "Bad Request: reply markup is too long"],
    source: "memory",
  },
  {
    name: "a keyboard of replies in a channel",
    method: "sendMessage",
    args: to("x", { reply_markup: { force_reply: true } }),
    refused: [400, "Bad Request: inline keyboard expected"],
    source: "td/telegram/ReplyMarkup.cpp get_reply_markup",
  },
];

export const chatRows: readonly Row[] = [
  {
    name: "no chat",
    method: "sendMessage",
    args: { text: "x" },
    refused: [400, "Bad Request: chat_id is empty"],
    source: "server Client.cpp check_chat",
  },
  {
    name: "an unknown chat",
    method: "sendMessage",
    args: { chat_id: -1009, text: "x" },
    refused: [400, "Bad Request: chat not found"],
    source: "server Client.cpp check_chat",
  },
  {
    name: "an unknown name",
    method: "sendMessage",
    args: { chat_id: "@nobody_here", text: "x" },
    refused: [400, "Bad Request: chat not found"],
    source: "server Client.cpp check_chat",
  },
  {
    name: "a name has no case",
    method: "sendMessage",
    args: { chat_id: "@Bibhrat_Test", text: "x" },
    result: { chat: { id: channel, type: "channel", title: "Test", username: "bibhrat_test" } },
    source: "server Client.cpp check_chat",
  },
  {
    name: "no right to post",
    method: "sendMessage",
    args: { chat_id: mute, text: "x" },
    refused: [400, "Bad Request: need administrator rights in the channel chat"],
    source: "td/telegram/MessagesManager.cpp can_send_message",
  },
  {
    name: "thrown out",
    method: "sendMessage",
    args: { chat_id: kicked, text: "x" },
    refused: [403, "Forbidden: bot was kicked from the channel chat"],
    source: "server Client.cpp check_chat_access",
  },
  {
    name: "blocked",
    method: "sendMessage",
    args: { chat_id: blocker, text: "x" },
    refused: [403, "Forbidden: bot was blocked by the user"],
    source: "server Client.cpp",
  },
  {
    name: "never met",
    method: "sendMessage",
    args: { chat_id: stranger, text: "x" },
    refused: [403, "Forbidden: bot can't initiate conversation with a user"],
    source: "server Client.cpp",
  },
  {
    name: "a deleted account",
    method: "sendMessage",
    args: { chat_id: ghost, text: "x" },
    refused: [403, "Forbidden: user is deactivated"],
    source: "server Client.cpp",
  },
  {
    name: "a group that has moved says where",
    method: "sendMessage",
    args: { chat_id: group, text: "x" },
    refused: [400, "Bad Request: group chat was upgraded to a supergroup chat"],
    source: "server Client.cpp check_chat_access",
  },
  {
    name: "an unknown thread",
    method: "sendMessage",
    args: { chat_id: supergroup, text: "x", message_thread_id: 99 },
    refused: [400, "Bad Request: message thread not found"],
    source: "memory",
  },
  {
    name: "a known thread",
    method: "sendMessage",
    args: { chat_id: supergroup, text: "x", message_thread_id: 7 },
    result: { message_thread_id: 7, is_topic_message: true },
    source: "spec sendMessage",
  },
];

export const messageRows: readonly Row[] = [
  {
    name: "an edit of nothing",
    method: "editMessageText",
    args: to("x", { message_id: 9_999 }),
    refused: [400, "Bad Request: message to edit not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a delete of nothing",
    method: "deleteMessage",
    args: { chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to delete not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a pin of nothing",
    method: "pinChatMessage",
    args: { chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to pin not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a forward of nothing",
    method: "forwardMessage",
    args: { chat_id: reader, from_chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to forward not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a copy of nothing",
    method: "copyMessage",
    args: { chat_id: reader, from_chat_id: channel, message_id: 9_999 },
    refused: [400, "Bad Request: message to copy not found"],
    source: "server Client.cpp check_message",
  },
  {
    name: "a reply to nothing",
    method: "sendMessage",
    args: to("x", { reply_parameters: { message_id: 9_999 } }),
    refused: [400, "Bad Request: message to be replied not found"],
    source: "server Client.cpp check_reply_parameters",
  },
  {
    name: "a reply to nothing, allowed",
    method: "sendMessage",
    args: to("x", { reply_parameters: { message_id: 9_999, allow_sending_without_reply: true } }),
    result: { text: "x", reply_to_message: undefined },
    source: "spec ReplyParameters",
  },
  {
    name: "an answer to no tap",
    method: "answerCallbackQuery",
    args: { callback_query_id: "1" },
    refused: [400, "Bad Request: query is too old and response timeout expired or query ID is invalid"],
    source: "server Client.cpp fail_query_with_error",
  },
];

export const otherRows: readonly Row[] = [
  {
    name: "a method that does not exist",
    method: "sendMesage",
    args: {},
    refused: [404, "Not Found: method not found"],
    source: "server Client.cpp send",
  },
  {
    name: "methods have no case",
    method: "GETME",
    args: {},
    result: { is_bot: true },
    source: "server Query.cpp",
  },
  {
    name: "commands are small Latin letters",
    method: "setMyCommands",
    args: { commands: [{ command: "অবস্থা", description: "x" }] },
    refused: [400, "Bad Request: BOT_COMMAND_INVALID"],
    source: "memory",
  },
  {
    name: "a webhook needs HTTPS",
    method: "setWebhook",
    args: { url: "http://example.org/hook" },
    refused: [400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"],
    source: "server WebhookActor.cpp",
  },
];

export const allRows: readonly Row[] = [
  ...htmlRows,
  ...parsedRows,
  ...lengthRows,
  ...markupRows,
  ...chatRows,
  ...messageRows,
  ...otherRows,
];
