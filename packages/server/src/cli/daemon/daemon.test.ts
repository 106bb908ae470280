/** The smaller parts around a daemon: what is said when it cannot start, who it becomes, what systemd hears, the first words. */

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadConfiguration } from "../../config/index.ts";
import { dropRoot, handOverStore, type IdentityCalls, wantedIdentity } from "./drop-root.ts";
import { firstWords } from "./first-words.ts";
import { serviceManager } from "./service-manager.ts";
import { startFailure } from "./start-failure.ts";

const failed = (members: object) => startFailure(Object.assign(new Error("as the system says it"), members));

test.each([
  [
    { code: "EADDRINUSE", address: "127.0.0.1", port: 25 },
    { words: "127.0.0.1:25 is taken by another program; stop it, or listen elsewhere", isRetryable: true },
  ],
  [
    { code: "EACCES", address: "0.0.0.0", port: 25 },
    { words: "port 25 is for root: start as root with process.user set, or give CAP_NET_BIND_SERVICE", isRetryable: false },
  ],
  [
    { code: "EADDRNOTAVAIL", address: "192.0.2.1", port: 2525 },
    { words: "192.0.2.1:2525 is no address of this machine; see listen in the configuration", isRetryable: true },
  ],
  [
    { code: "ENOTDIR", path: "/var/mail/ann/ricochet.db" },
    {
      words: "/var/mail/ann/ricochet.db cannot be: a part of that path is a file and no folder; see store.url in the configuration",
      isRetryable: false,
    },
  ],
  [
    { code: "full", isRetryable: true },
    { words: "as the system says it", isRetryable: true },
  ],
  [{}, { words: "as the system says it", isRetryable: false }],
])("%j is said as what to do", (members, failure) => {
  expect(failed(members)).toEqual(failure);
});

function recorded(): { readonly calls: IdentityCalls; readonly made: string[] } {
  const made: string[] = [];
  let uid = 0;
  const calls: IdentityCalls = {
    getuid: () => uid,
    initgroups: (user, gid) => made.push(`initgroups ${user} ${gid}`),
    setgid: (gid) => made.push(`setgid ${gid}`),
    setuid: (wanted) => {
      if (uid !== 0) throw new Error("EPERM");
      made.push(`setuid ${wanted}`);
      uid = wanted;
    },
  };
  return { calls, made };
}

test("root is given up in the only order that leaves nothing of it", () => {
  const { calls, made } = recorded();
  dropRoot({ user: "mail", uid: 8, gid: 12 }, calls);
  expect(made).toEqual(["initgroups mail 12", "setgid 12", "setuid 8"]);
});

test("the folder of the store is made for the user; one that is there is given away only where nothing else lies in it", () => {
  const root = mkdtempSync(join(tmpdir(), "drop-root-"));
  const { username, uid, gid } = userInfo();
  const user = uid === 0 ? { user: "nobody", uid: 65_534, gid: 65_534 } : { user: username, uid, gid };
  try {
    handOverStore(join(root, "new", "r.db"), user);
    for (const name of ["ours", "shared"]) mkdirSync(join(root, name));
    for (const name of ["ours/r.db", "ours/r.db-wal", "ours/return-path.key", "shared/passwd"]) writeFileSync(join(root, name), "");
    for (const name of ["ours", "shared"]) handOverStore(join(root, name, "r.db"), user);
    expect(["new", "ours", "shared"].map((name) => statSync(join(root, name)).uid)).toEqual([user.uid, user.uid, uid]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("a process that could become root again does not go on", () => {
  const { calls } = recorded();
  expect(() => dropRoot({ user: "mail", uid: 8, gid: 12 }, { ...calls, setuid: () => undefined })).toThrow("could not be given up");
});

test("the user is looked up in the system; one that is not there is a failure", () => {
  const { username, uid, gid } = userInfo();
  const asRoot = { getuid: () => 0 };
  expect(wantedIdentity({ user: username }, asRoot)).toEqual({ user: username, uid, gid });
  expect(wantedIdentity({ user: username, group: "12" }, asRoot)).toEqual({ user: username, uid, gid: 12 });
  expect(() => wantedIdentity({ user: "nobody-of-this-name" }, asRoot)).toThrow("there is no user nobody-of-this-name");
});

test("who is not root stays who it is", () => {
  expect(wantedIdentity({ user: "mail" }, { getuid: () => 1000 })).toBeUndefined();
  expect(wantedIdentity({}, { getuid: () => 0 })).toBeUndefined();
});

test("systemd hears when it is ready, reloading and stopping", () => {
  const sent: string[] = [];
  const manager = serviceManager({ environment: { NOTIFY_SOCKET: "/run/x" }, send: (assignments) => sent.push(assignments.join(" ")) });
  manager.ready();
  manager.reloading();
  manager.stopping();
  manager.close();
  expect(sent).toEqual(["READY=1", expect.stringMatching(/^RELOADING=1 MONOTONIC_USEC=\d+$/), "STOPPING=1"]);
});

test("without systemd nothing is sent", () => {
  const manager = serviceManager({ environment: { WATCHDOG_USEC: "1000" }, send: () => expect.unreachable() });
  manager.ready();
  manager.close();
});

test("the first words say where, what with, and what to try", () => {
  const loaded = loadConfiguration({
    environment: { RICOCHET_NODE__HOSTNAME: "mx.example.com", RICOCHET_STORE__URL: "sqlite:/var/lib/ricochet/ricochet.db" },
  });
  if (loaded.kind === "faulty") throw new Error("faulty");
  const endpoints = [
    { listener: "smtp", host: "::1", port: 2525 },
    { listener: "lmtp", host: "unix:/run/ricochet/lmtp", port: 0 },
  ];
  expect(firstWords({ configuration: loaded.configuration, endpoints })).toMatchInlineSnapshot(`
    "Ricochet is ready as mx.example.com.

      smtp      [::1]:2525
      lmtp      unix:/run/ricochet/lmtp
      mail      /var/lib/ricochet
      settings  the defaults; ricochet config show

    Try, in a second terminal:

      printf 'Subject: hello\\n\\nHello.\\n' | ricochet deliver -f you@example.com someone@example.net
      ricochet queue list        what waits, and why
      ricochet demo              the same server, against an internet that misbehaves

    Ctrl-C stops it. The log follows.

    "
  `);
});
