/** The mail as it is, and beside it its encoded parts as people read them. */

import { useMemo, useState } from "preact/hooks";
import { CodeBlock, Tabs } from "../components/index.ts";
import { countText } from "../format/index.ts";
import { preferences, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { encodedParts } from "./encoded-parts.ts";
import { MailView } from "./mail-view.tsx";
import type { Range } from "./segments.ts";
import type { Spotlight } from "./spotlight.ts";
import { visible } from "./visible.ts";

interface MailTabsProps {
  readonly octets: Uint8Array;
  readonly ranges: readonly Range[];
  readonly spotlight: Spotlight;
}

export function MailTabs(props: MailTabsProps) {
  const { anatomy } = useWords();
  const { language } = useStore(preferences);
  const [chosen, setChosen] = useState<"raw" | "decoded">("raw");
  const parts = useMemo(() => encodedParts(props.octets), [props.octets]);
  const hint = <p class="mb-2 text-xs text-muted">{anatomy.mailHint}</p>;
  if (parts.length === 0)
    return (
      <>
        {hint}
        <MailView {...props} />
      </>
    );
  const tabs = (["raw", "decoded"] as const).map((name) => ({ name, title: anatomy[name] }));
  return (
    <Tabs label={anatomy.mail} tabs={tabs} chosen={chosen} onChoose={setChosen}>
      {chosen === "raw" && hint}
      {chosen === "raw" && <MailView {...props} />}
      {chosen === "decoded" && (
        <div class="grid gap-3">
          {parts.map(({ encoding, start, text }) => {
            const title = anatomy.partOf(encoding, countText(start, language));
            return (
              <section key={start} class="min-w-0">
                <h3 class="mb-1 text-xs text-muted">{title}</h3>
                <CodeBlock text={visible(text.replaceAll("\r\n", "\n"))} label={title} doesWrap />
              </section>
            );
          })}
        </div>
      )}
    </Tabs>
  );
}
