/** Whether what is shown follows what happens. */

import { type LiveState, live } from "../api/index.ts";
import { TEXT_OF, type Tone } from "../components/index.ts";
import { useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";

const TONES: Readonly<Record<LiveState, Tone>> = { live: "good", connecting: "muted", off: "soft" };
const SIGNS: Readonly<Record<LiveState, string>> = { live: "●", connecting: "○", off: "◆" };

export function LiveSign() {
  const { shell } = useWords();
  const state = useStore(live);
  return (
    <p role="status" title={shell.liveHint[state]} class="flex items-center gap-2 text-xs">
      <span aria-hidden="true" class={TEXT_OF[TONES[state]]}>
        {SIGNS[state]}
      </span>
      {shell.live[state]}
    </p>
  );
}
