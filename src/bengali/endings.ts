/** The suffix tables of the guide: joined to Bengali letters, or free after a hyphen. */
import type { SoundClass } from "./sound.ts";

export type Ending = Readonly<Record<SoundClass, string>>;
type Vowels = Pick<Ending, "a" | "i" | "e" | "o" | "D">;

/** N, S and L never take a joined ending: such bases take the free one or a carrier noun. */
const joined = (consonant: string, glide: string, vowels: Vowels): Ending => ({
  C: consonant,
  Y: consonant,
  T: consonant,
  H: consonant,
  G: glide,
  ...vowels,
  N: "",
  S: "",
  L: "",
});

const free = (consonant: string, vowels: Vowels): Ending => ({
  ...joined(consonant, consonant, vowels),
  N: consonant,
  S: consonant,
  L: consonant,
});

export const genitiveJoined = joined("ের", "য়ের", { a: "র", i: "র", e: "র", o: "র", D: "য়ের" });
export const genitiveFree = free("এর", { a: "র", i: "র", e: "র", o: "র", D: "এর" });
export const locativeJoined = joined("ে", "য়ে", { a: "য়", i: "তে", e: "তে", o: "তে", D: "তে" });
export const locativeFree = free("এ", { a: "য়", i: "তে", e: "তে", o: "তে", D: "তে" });
