/** An outcome without a mail: our own delivery, a provider's notice, a line of a log. What was said is all there is. */

import type { ComponentChildren } from "preact";
import type { Outcome } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Card, CodeBlock } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

export function Told({ outcome, children }: { readonly outcome: Outcome; readonly children: ComponentChildren }) {
  const { anatomy, outcomes } = useWords();
  const { code, text, status, reason, rule, remoteMta, reportingMta } = outcome;
  const facts = [
    [outcomes.reason, reason],
    [anatomy.decided, rule ?? anatomy.noRule],
    [anatomy.fields["status"], status],
    [anatomy.fields["remoteMta"], remoteMta],
    [anatomy.fields["reportingMta"], reportingMta],
  ] as const;
  return (
    <div class="grid items-start gap-3 lg:grid-cols-[minmax(0,1fr)_340px]">
      <Card title={outcomes.text}>
        <CodeBlock
          label={outcomes.text}
          text={visible(code === undefined || text.startsWith(String(code)) ? text : `${code} ${text}`)}
          doesWrap
        />
        <dl class="mt-3 grid grid-cols-[120px_minmax(0,1fr)] gap-1">
          {facts.map(([name, value]) =>
            value === undefined ? null : (
              <div key={name} class="contents">
                <dt class="text-muted">{name}</dt>
                <dd class="break-words">{visible(value)}</dd>
              </div>
            ),
          )}
        </dl>
        <p class="mt-3 text-xs text-muted">{anatomy.noMail}</p>
      </Card>
      <div class="grid gap-3">{children}</div>
    </div>
  );
}
