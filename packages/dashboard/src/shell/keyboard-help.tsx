/** What the keys do. */

import { Dialog } from "../components/index.ts";
import { NAVIGATION } from "../pages/index.ts";
import { useWords } from "../words/index.ts";

export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  const { shell } = useWords();
  const rows: readonly (readonly [keys: string, means: string])[] = [
    ["/", shell.keysOf.search],
    ["?", shell.keysOf.help],
    ["↑ ↓", shell.keysOf.rows],
    ["Enter", shell.keysOf.open],
    ["Esc", shell.keysOf.close],
    ...NAVIGATION.map(({ name, letter }) => [`g ${letter}`, shell.views[name]] as const),
  ];
  return (
    <Dialog title={shell.help} onClose={onClose}>
      <p class="mb-3 text-muted">{shell.helpHint}</p>
      <dl class="grid grid-cols-[64px_1fr] gap-y-1.5">
        {rows.map(([keys, means]) => (
          <>
            <dt key={keys}>
              <kbd class="rounded border border-control bg-sunken px-1.5 font-mono text-xs">{keys}</kbd>
            </dt>
            <dd>{means}</dd>
          </>
        ))}
      </dl>
    </Dialog>
  );
}
