/** Of which of the recipients in the mail is spoken; not there when it is one. */

import type { Report } from "ricochet/client";
import { useWords } from "../words/index.ts";
import { visible } from "./visible.ts";

interface RecipientChoiceProps {
  readonly report: Report;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

export function RecipientChoice({ report: { outcomes }, chosen, onChoose }: RecipientChoiceProps) {
  const { anatomy } = useWords();
  if (outcomes.length < 2) return null;
  return (
    <label class="flex min-w-0 items-center gap-2 text-muted">
      {anatomy.recipients}
      <select class="field min-w-0 truncate" value={chosen} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {outcomes.map(({ recipient, reason }, at) => (
          <option key={at} value={at}>
            {at + 1}/{outcomes.length} {visible(recipient)} · {reason}
          </option>
        ))}
      </select>
    </label>
  );
}
