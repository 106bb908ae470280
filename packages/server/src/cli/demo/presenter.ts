/** Who shows the demo: a page on a terminal, lines, or JSON. */

import type { DemoEvent } from "./demo-event.ts";
import type { World } from "./start-world.ts";
import type { DemoEnd } from "./summary.ts";
import type { Tally } from "./tally.ts";

/** What can be shown while it runs. */
export interface Show {
  readonly world: World;
  readonly tally: Tally;
  /** "42s here, 42m in the queue". */
  elapsed(): string;
}

/** Shows it. */
export interface Presenter {
  begin(show: Show): void;
  tell(event: DemoEvent): void;
  /** No more sends; what is under way ends. */
  stopping(): void;
  end(end: DemoEnd): void;
  /** Gives the terminal back, whatever happened; may be called twice. */
  close(): void;
}
