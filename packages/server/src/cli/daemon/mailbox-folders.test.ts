import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeMailboxFolders, unwritableMailboxes } from "./mailbox-folders.ts";

const root = mkdtempSync(join(tmpdir(), "mailbox-folders-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const { username, uid, gid } = userInfo();
const withRoot = (folder: string) => ({ domains: [{ kind: "local", deliver: { kind: "maildir", root: folder } }] }) as never;

test("the folders of mailboxes are made for the user that root becomes, with all above them that were missing", () => {
  // only root can give a folder away
  const user = uid === 0 ? { user: "nobody", uid: 65_534, gid: 65_534 } : { user: username, uid, gid };
  makeMailboxFolders(withRoot(join(root, "a", "b")), user);
  expect([statSync(join(root, "a")).uid, statSync(join(root, "a", "b")).uid]).toEqual([user.uid, user.uid]);
  expect(statSync(root).uid).toBe(uid);
});

test("a folder in which no mailbox can be made is told once; one that is missing counts as the next that is there", () => {
  const nowhere = (withRoot("/dev/null/mail") as { domains: object[] }).domains;
  expect(unwritableMailboxes({ domains: [...nowhere, ...nowhere] } as never)).toEqual([expect.stringContaining("/dev/null/mail")]);
  expect(unwritableMailboxes(withRoot(join(root, "not", "yet")))).toEqual([]);
});
