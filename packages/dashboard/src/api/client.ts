/** The API as this page asks it: by its session, with the header field that no other page can send. */

import { type Client, createClient } from "ricochet/client";
import { session } from "./session.ts";

const FIELD = "x-ricochet-page";

export const client: Client = createClient({ url: "", fetch: askAsPage });

async function askAsPage(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set(FIELD, "1");
  const response = await fetch(input, { ...init, headers, credentials: "same-origin" });
  // Signed out elsewhere, or idle too long.
  if (response.status === 401) session.set({ kind: "nobody" });
  return response;
}

/** Finds out who is in. */
export async function lookWhoIsIn(): Promise<void> {
  try {
    session.set({ kind: "somebody", me: await client.me.get() });
  } catch {
    session.set({ kind: "nobody" });
  }
}

/** Uses up a link; whether it let us in. */
export async function signIn(secret: string): Promise<boolean> {
  const response = await fetch("/session", { method: "POST", headers: { [FIELD]: "1", "content-type": "text/plain" }, body: secret });
  if (response.ok) await lookWhoIsIn();
  return response.ok;
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  await fetch("/session", { method: "DELETE", headers: { [FIELD]: "1" } });
  session.set({ kind: "nobody" });
}
