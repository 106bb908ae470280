/** What was odd about the mail, when something was. */

import type { Report } from "ricochet/client";
import { Card } from "../components/index.ts";
import { useWords } from "../words/index.ts";
import { visible } from "./visible.ts";

export function Problems({ report: { problems } }: { readonly report: Report }) {
  const { anatomy } = useWords();
  if (problems.length === 0) return null;
  return (
    <Card title={anatomy.problems}>
      <ul class="grid gap-1">
        {problems.map(({ code, offset, text }, at) => (
          <li key={at} class="break-words">
            <span class="font-mono text-xs text-soft">◆ {code}</span> {visible(text)} <span class="text-xs text-muted">@{offset}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
