/** The mail, byte for byte, with what was read from it marked. It is text and nothing else: nothing in it is parsed, loaded or run. */

import { useMemo, useRef, useState } from "preact/hooks";
import { countText } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { MailRow } from "./mail-row.tsx";
import { foldedRows, type Gap, rowsOf } from "./rows.ts";
import { type Range, segmentsOf } from "./segments.ts";
import type { Spotlight } from "./spotlight.ts";
import { useFlash } from "./use-flash.ts";
import { charsetOf } from "./visible.ts";

interface MailViewProps {
  readonly octets: Uint8Array;
  readonly ranges: readonly Range[];
  readonly spotlight: Spotlight;
}

/** Rows that one press on a gap brings. */
const MORE_ROWS = 500;

export function MailView({ octets, ranges, spotlight }: MailViewProps) {
  const { anatomy } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<readonly number[]>([]);
  const charset = useMemo(() => charsetOf(octets), [octets]);
  const rows = useMemo(() => foldedRows(rowsOf(octets, segmentsOf(octets.length, ranges))), [octets, ranges]);
  const { pressed } = spotlight;
  const isAsked = pressed?.side === "value";
  useFlash(box, isAsked ? { selector: `[data-fields~="${CSS.escape(pressed.field)}"]`, times: pressed.times } : undefined);
  return (
    <section
      ref={box}
      aria-label={anatomy.raw}
      tabIndex={0}
      dir="ltr"
      class="h-[560px] overflow-auto lg:h-[max(400px,calc(100vh-160px))] rounded-md border border-line bg-sunken py-2 font-mono text-xs leading-5"
    >
      {rows.map((row) => {
        if (row.kind === "row") return <MailRow key={row.start} {...{ row, octets, charset, spotlight }} />;
        const shown = opened.filter((start) => start === startOf(row)).length * MORE_ROWS;
        return (
          <div key={`gap${startOf(row)}`}>
            {row.rows.slice(0, shown).map((one) => (
              <MailRow key={one.start} {...{ row: one, octets, charset, spotlight }} />
            ))}
            {shown < row.rows.length && <MoreRows count={row.rows.length - shown} onOpen={() => setOpened([...opened, startOf(row)])} />}
          </div>
        );
      })}
    </section>
  );
}

function MoreRows({ count, onOpen }: { readonly count: number; readonly onOpen: () => void }) {
  const { anatomy } = useWords();
  const { language } = useStore(preferences);
  return (
    <button type="button" onClick={onOpen} class="my-1 ml-14 min-h-6 font-sans text-accent hover:underline">
      ⋯ {anatomy.more(countText(Math.min(count, MORE_ROWS), language))} / {countText(count, language)}
    </button>
  );
}

function startOf({ rows }: Gap): number {
  return rows[0]?.start ?? 0;
}
