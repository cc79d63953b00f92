import { html, type Row, to } from "./row.ts";

const entities = (detail: string): readonly [number, string] => [400, `Bad Request: can't parse entities: ${detail}`];
const parser = "td/telegram/MessageEntity.cpp parse_html";

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
