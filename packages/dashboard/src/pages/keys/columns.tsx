/** The columns of the keys. */

import type { ApiKey } from "ricochet/client";
import { may } from "../../api/index.ts";
import { Badge, type Column, RelativeTime } from "../../components/index.ts";
import { useWords } from "../../words/index.ts";

type KeyState = "good" | "expired" | "revoked";
const TONES = { good: "good", expired: "muted", revoked: "hard" } as const;

export function useColumns(revoke: (key: ApiKey) => void): readonly Column<ApiKey>[] {
  const { keys: words } = useWords();
  return [
    { name: "name", title: words.name, width: "minmax(120px, 2fr)", cell: ({ name }) => name },
    { name: "scopes", title: words.scopes, width: "minmax(96px, 2fr)", isMinor: true, cell: ({ scopes }) => scopes.join(", ") },
    {
      name: "tenant",
      title: words.tenant,
      width: "88px",
      isMinor: true,
      cell: ({ tenant }) => (tenant === "*" ? words.allTenants : tenant),
    },
    { name: "created", title: words.created, width: "112px", isMinor: true, cell: ({ createdAt }) => <RelativeTime at={createdAt} /> },
    {
      name: "used",
      title: words.lastUsed,
      width: "104px",
      cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? words.never : <RelativeTime at={lastUsedAt} />),
    },
    {
      name: "ends",
      title: words.ends,
      width: "104px",
      isMinor: true,
      cell: ({ expiresAt }) => (expiresAt === undefined ? "–" : <RelativeTime at={expiresAt} />),
    },
    {
      name: "state",
      title: words.state,
      width: "104px",
      cell: (key) => <Badge tone={TONES[stateOf(key)]}>{words.states[stateOf(key)]}</Badge>,
    },
    {
      name: "revoke",
      title: words.revoke,
      width: "96px",
      cell: (key) => (stateOf(key) === "good" && may("admin") ? <Revoke apiKey={key} revoke={revoke} /> : ""),
    },
  ];
}

function Revoke({ apiKey, revoke }: { readonly apiKey: ApiKey; readonly revoke: (key: ApiKey) => void }) {
  const { keys: words } = useWords();
  return (
    <button type="button" aria-label={words.revokeTitle(apiKey.name)} onClick={() => revoke(apiKey)} class="min-h-6 text-hard underline">
      {words.revoke}
    </button>
  );
}

function stateOf({ revokedAt, expiresAt }: ApiKey): KeyState {
  if (revokedAt !== undefined) return "revoked";
  return expiresAt !== undefined && Date.parse(expiresAt) <= Date.now() ? "expired" : "good";
}
