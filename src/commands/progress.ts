/** One line on a terminal that says how far long work is; nothing anywhere else. */
import type { Toolbox } from "./toolbox.ts";

export interface ProgressLine {
  show(done: number, total: number): void;
  end(): void;
}

export function progressLine(tools: Pick<Toolbox, "note" | "progress">, label: string): ProgressLine {
  let shown = false;
  return {
    show(done, total) {
      if (!tools.progress) return;
      shown = true;
      tools.note(`\r${label}: ${done}/${total}\u001b[K`);
    },
    end() {
      if (shown) tools.note("\r\u001b[K");
      shown = false;
    },
  };
}
