/** What was said with one host, line by line as a log has it: we after ">", the host after "<". It is shown when somebody wants it. */

import type { Attempt } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { CodeBlock } from "../../components/index.ts";
import { countText } from "../../format/index.ts";
import { preferences, useStore } from "../../state/index.ts";
import { useWords } from "../../words/index.ts";

type Dialogue = Attempt["dialogues"][number];

export function Transcript({ dialogue }: { readonly dialogue: Dialogue }) {
  const { message } = useWords();
  const { language } = useStore(preferences);
  const { host, address, port, tls, isReused, stage, tookMs } = dialogue;
  const title = `${visible(host)} [${address}]:${port}`;
  const facts = [
    tls === undefined ? message.clear : `${tls.version}${tls.isVerified ? "" : `, ${message.unverified}`}`,
    isReused ? message.reused : undefined,
    `${message.stage} ${stage}`,
    `${countText(tookMs, language)} ms`,
  ];
  return (
    <details class="mt-2">
      <summary class="min-h-6 text-accent">
        {message.transcript} {title}
      </summary>
      <p class="my-1 text-xs text-muted">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
      <CodeBlock label={`${message.transcript} ${title}`} text={linesOf(dialogue).join("\n")} doesWrap />
    </details>
  );
}

function linesOf({ exchanges, leftOut }: Dialogue): readonly string[] {
  const lines = exchanges.flatMap(({ command, code, status, text, failure }) => {
    const reply = [code === 0 ? undefined : code, status !== undefined && text.startsWith(status) ? undefined : status, text];
    const heard = reply.filter((part) => part !== undefined && part !== "").join(" ");
    return [
      ...(command === undefined ? [] : [`> ${visible(command)}`]),
      failure === undefined ? `< ${visible(heard)}` : `! ${failure}: ${visible(text)}`,
    ];
  });
  return leftOut > 0 ? [...lines, `… ${leftOut}`] : lines;
}
