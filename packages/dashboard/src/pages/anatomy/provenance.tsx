/** Whether the bounce is about mail of ours, and what speaks for it and against it. */

import type { Arrival } from "ricochet/client";
import { visible } from "../../bounce/index.ts";
import { Badge, Card, type Tone } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

interface Piece {
  readonly kind: string;
  readonly strength: keyof typeof TONES;
  readonly found: string;
}

const TONES = { none: "muted", weak: "muted", fair: "soft", strong: "good", proof: "good" } as const satisfies Record<string, Tone>;
const VERDICT_TONES = { ours: "good", forged: "complaint", unproven: "muted" } as const satisfies Record<string, Tone>;

export function ProvenanceCard({ arrival: { verdict, strength, evidence, source } }: { readonly arrival: Arrival }) {
  const { anatomy } = useWords();
  const pieces = piecesOf(evidence);
  return (
    <Card title={anatomy.provenance}>
      <p class="flex items-center gap-2">
        <Badge tone={VERDICT_TONES[verdict]}>{anatomy.verdicts[verdict]}</Badge>
        <span class="text-xs text-muted">{anatomy.strength[strength]}</span>
      </p>
      {pieces.length === 0 && <p class="mt-2 text-muted">{source === "delivery" ? anatomy.heardByUs : anatomy.noEvidence}</p>}
      <ul class="mt-2 grid gap-2">
        {pieces.map(({ kind, strength: weight, found }, at) => (
          <li key={at}>
            <span class="flex items-center justify-between gap-2">
              {kind} <Badge tone={TONES[weight]}>{anatomy.strength[weight]}</Badge>
            </span>
            <span class="block font-mono text-xs break-all text-muted">{visible(found)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The API gives it as it was stored; what has another form is left out. */
function piecesOf(evidence: unknown): readonly Piece[] {
  return Array.isArray(evidence) ? evidence.filter(isPiece) : [];
}

function isPiece(value: unknown): value is Piece {
  if (typeof value !== "object" || value === null) return false;
  const { kind, strength, found } = value as Partial<Record<keyof Piece, unknown>>;
  return typeof kind === "string" && typeof found === "string" && typeof strength === "string" && Object.hasOwn(TONES, strength);
}
