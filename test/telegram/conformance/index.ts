import { chatRows } from "./chats.ts";
import { htmlRows, parsedRows } from "./html.ts";
import { lengthRows } from "./lengths.ts";
import { markupRows } from "./markup.ts";
import { messageRows } from "./messages.ts";
import { otherRows } from "./other.ts";
import type { Row } from "./row.ts";

export const allRows: readonly Row[] = [
  ...htmlRows,
  ...parsedRows,
  ...lengthRows,
  ...markupRows,
  ...chatRows,
  ...messageRows,
  ...otherRows,
];
