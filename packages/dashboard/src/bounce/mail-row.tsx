/** A row of the mail: plain text, and marks where a value was read. */

import { classNames } from "../components/index.ts";
import { useWords } from "../words/index.ts";
import { nameOfField } from "./field-names.ts";
import type { Row } from "./rows.ts";
import type { Segment } from "./segments.ts";
import type { Spotlight } from "./spotlight.ts";
import { type Charset, visibleText } from "./visible.ts";

interface MailRowProps {
  readonly row: Row;
  readonly octets: Uint8Array;
  readonly charset: Charset;
  readonly spotlight: Spotlight;
}

export function MailRow({ row, octets, charset, spotlight }: MailRowProps) {
  return (
    <div class="grid grid-cols-[48px_minmax(0,1fr)] gap-2 pr-3">
      <span aria-hidden="true" class="text-right text-muted select-none">
        {row.line}
      </span>
      <span class="min-w-0 break-all whitespace-pre-wrap [unicode-bidi:isolate]">
        {row.segments.map((segment) => {
          const text = visibleText(octets.subarray(segment.start, segment.end), charset);
          return segment.fields.length === 0 ? text : <Mark key={segment.start} {...{ segment, text, spotlight }} />;
        })}
      </span>
    </div>
  );
}

function Mark({ segment, text, spotlight }: { readonly segment: Segment; readonly text: string; readonly spotlight: Spotlight }) {
  const { anatomy } = useWords();
  const { fields } = segment;
  // The last has the fewest bytes: it is what whoever points here means.
  const field = fields.at(-1) ?? "";
  const isLit = spotlight.lit !== undefined && fields.includes(spotlight.lit);
  const names = fields.map((one) => nameOfField(anatomy.fields, one)).join(", ");
  return (
    <mark
      title={names}
      data-fields={fields.join(" ")}
      onMouseEnter={() => spotlight.light(field)}
      onMouseLeave={() => spotlight.light(undefined)}
      onClick={() => spotlight.press(field, "bytes")}
      class={classNames(
        "scroll-my-16 cursor-pointer border-b-2",
        isLit ? "border-accent bg-accent text-on-accent" : "border-accent bg-accent-tint text-text",
        fields.length > 1 && "border-double",
      )}
    >
      {text}
    </mark>
  );
}
