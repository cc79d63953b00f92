/** Texts that make reading work hard: by their length, by their nesting, by the number of ways to misread them. */
const filled = (unit: string): string =>
  `${unit} `.repeat(Math.floor(Math.min(880 / (unit.length + 1), 105 / unit.split(" ").length)));

export const hostileTexts: readonly (readonly [string, string])[] = [
  ["100 KB without a full stop", "error ".repeat(17_000)],
  ["one endless word", "a".repeat(100_000)],
  ["10,000 nested brackets", "(".repeat(10_000) + ")".repeat(10_000)],
  ["brackets with words", "(issue ".repeat(2_000)],
  ["repetition shaped to explode", `${"errors in errors with errors for errors and ".repeat(20)}errors`],
  ["commas", `${"issue, ".repeat(120)}issue`],
  ["relatives", `${"users that see users that ".repeat(30)}fail`],
  ["infinitives", `We want ${"to try ".repeat(120)}`],
  ["owners", "users whose users ".repeat(36)],
  ["conditions", `${"if users fail ".repeat(35)}, please retry`],
  ["bare relatives", "the issue the users see ".repeat(25)],
  ["times", "between 5 PM and between 6 PM and ".repeat(25)],
  ["full stops", ". ".repeat(40_000)],
  ["line ends", "\n".repeat(100_000)],
  ["quotes", "“".repeat(50_000)],
  ["addresses", "a.".repeat(50_000)],
  ...[
    "running users",
    "resolved while",
    "running delays resolved",
    "of service errors running errors update",
    "and requests delays requests",
    "delays errors while delays issue",
    "causing users and",
    "resolved issue after",
    "running for",
    "a update once see",
  ].map((unit) => [`misreadable: ${unit}`, filled(unit)] as const),
];
