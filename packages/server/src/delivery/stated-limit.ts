/** Limits that a server states (RFC 9422): "LIMITS RCPTMAX=20 MAILMAX=5". */

import type { Connection } from "../smtp/client/index.ts";

/** The smaller of the server's limit and ours. */
export function statedLimit({ server }: Connection, name: "RCPTMAX" | "MAILMAX", ours: number): number {
  const limits = server.extensions.get("LIMITS");
  if (limits === undefined) return ours;
  const stated = Number(
    limits
      .split(" ")
      .find((limit) => limit.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ours,
  );
  return Number.isInteger(stated) && stated > 0 ? Math.min(stated, ours) : ours;
}
