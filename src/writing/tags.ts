/** Hashtags that survive Telegram: letters, digits and underscores, never a Bengali mark (style guide, 5.8). */

/** `X (Twitter)` → `X_outage`: one letter alone finds nothing. */
export function latinTag(name: string): string {
  const plain = name
    .replace(/\(.*?\)/g, "")
    .replace(/\+/g, "Plus")
    .replace(/[^\p{L}\p{Nd}]/gu, "");
  if (!/\p{L}/u.test(plain)) return "";
  return [...plain].length < 2 ? `#${plain}_outage` : `#${plain}`;
}
