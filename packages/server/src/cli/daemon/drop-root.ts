/**
 * Gives up root for good: groups first, then the group, then the user, because nobody else may change groups. The
 * folder of the store is handed over before, so that the new user can write to it.
 *
 * Always holds: after it returned, the process is the user that was asked for and cannot go back; else it has thrown.
 */

import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { ADDRESS_SECRET_FILE, KEPT_KEY_FILE } from "../../config/index.ts";

/** Who to become. */
export interface Identity {
  readonly user: string;
  readonly uid: number;
  readonly gid: number;
}

/** The calls of the process, absent where the system has none. */
export interface IdentityCalls {
  readonly getuid?: () => number;
  readonly initgroups?: (user: string, gid: number) => void;
  readonly setgid?: (gid: number) => void;
  readonly setuid?: (uid: number) => void;
}

/** The identity that the configuration asks for; undefined when there is nothing to give up. Throws when there is no such user. */
export function wantedIdentity(
  { user, group }: { readonly user?: string; readonly group?: string },
  { getuid }: IdentityCalls,
): Identity | undefined {
  if (user === undefined || getuid?.() !== 0) return undefined;
  return { user, uid: idOf("-u", user), gid: group === undefined ? idOf("-g", user) : groupId(group) };
}

/** Makes the folder of the store and gives it to the user; one that is there only where nothing else lies in it: it may be /var/lib. */
export function handOverStore(file: string, identity: Identity): void {
  const folder = dirname(file);
  if (!existsSync(folder)) makeFor(folder, identity);
  else if (readdirSync(folder).every((name) => [KEPT_KEY_FILE, ADDRESS_SECRET_FILE, basename(file)].some((own) => name.startsWith(own))))
    chownSync(folder, identity.uid, identity.gid);
}

/** Makes a folder that is not there, with those above it that are missing, and gives all of them to the user: nobody else may pass them. */
export function makeFor(folder: string, { uid, gid }: Identity): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 }) ?? folder;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chownSync(made, uid, gid);
}

/** Becomes the user. */
export function dropRoot({ user, uid, gid }: Identity, calls: IdentityCalls): void {
  const { initgroups, setgid, setuid } = calls;
  if (initgroups === undefined || setgid === undefined || setuid === undefined) throw new Error("this system cannot change users");
  initgroups(user, gid);
  setgid(gid);
  setuid(uid);
  if (uid !== 0 && canBecomeRoot(setuid)) throw new Error("root's rights could not be given up");
}

function canBecomeRoot(setuid: (uid: number) => void): boolean {
  try {
    setuid(0);
    return true;
  } catch {
    return false;
  }
}

/** Asked of the system, which may know users that stand in no file. */
function idOf(option: "-u" | "-g", user: string): number {
  const id = Number(ask("id", [option, "--", user], `there is no user ${user}`));
  if (!Number.isInteger(id)) throw new Error(`there is no user ${user}`);
  return id;
}

function groupId(group: string): number {
  if (/^\d+$/.test(group)) return Number(group);
  return Number(ask("getent", ["group", "--", group], `there is no group ${group}`).split(":")[2]);
}

function ask(command: string, parameters: readonly string[], otherwise: string): string {
  try {
    return execFileSync(command, [...parameters], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch (cause) {
    throw new Error(otherwise, { cause });
  }
}
