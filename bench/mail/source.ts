/** Postfix' smtp-source: sends messages in parallel sessions, with a new connection each or with the same ones. */

import { spawn } from "node:child_process";

export interface Load {
  readonly port: number;
  readonly messages: number;
  readonly sessions: number;
  readonly bytes: number;
  /** Whether a session keeps its connection. */
  readonly isReusing: boolean;
  readonly from: string;
  readonly to: string;
}

/** Resolved when all was taken by the server. */
export function sendAll({ port, messages, sessions, bytes, isReusing, from, to }: Load): Promise<void> {
  const size = ["-s", String(sessions), "-l", String(bytes), "-m", String(messages)];
  const child = spawn("smtp-source", [...size, ...(isReusing ? ["-d"] : []), "-f", from, "-t", to, `127.0.0.1:${port}`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2000);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`smtp-source ended with ${code}: ${said.trim()}`))));
  });
}
