/**
 * How a name sounds to somebody who types it by ear: "fesbuk", "feisbuk" in Bengali letters and Facebook come out as one. Consonants only,
 * so it is used for likeness, never for certainty.
 */
const latin: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/ck|q/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/ch/g, "C"],
  [/c/g, "k"],
  [/C/g, "c"],
  [/x/g, "ks"],
  [/z/g, "j"],
  [/v/g, "b"],
  [/sh/g, "s"],
];

export function byEar(text: string, sounds: ReadonlyMap<string, string>): string {
  const bare = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  const spoken = latin.reduce((word, [pattern, sound]) => word.replace(pattern, sound), bare);
  const heard = [...spoken].map((letter) => sounds.get(letter) ?? (/[a-z0-9]/.test(letter) ? letter : ""));
  return heard
    .join("")
    .replace(/[aeiou]|(?<!^)[hwy]/g, "")
    .replace(/(.)\1+/g, "$1");
}
