/**
 * A root folder for one server (chroot): its unpacked packages, the libraries that its programs load, accounts of its
 * own, and nothing else of the system. So each finds its files where its packager meant them to be, and the system's
 * own mail server is not touched.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, globSync, mkdirSync, realpathSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plan, Recipe } from "./recipe.ts";

/** Away from those of the system. */
const FIRST_ACCOUNT = 60_100;
/** Major and minor number, as Linux has them. */
const DEVICES = [
  ["null", "1", "3"],
  ["urandom", "1", "9"],
] as const;
/** Loaded by name while running, so `ldd` does not list it. */
const LATE_LIBRARIES = ["/lib/x86_64-linux-gnu/libgcc_s.so.1", "/lib/aarch64-linux-gnu/libgcc_s.so.1"];

interface Material {
  readonly recipe: Recipe;
  readonly plan: Plan;
  /** As `fetchPackages` gave it. */
  readonly packages: string;
}

/** Fills an empty folder. */
export function makeRoot(root: string, { recipe, plan, packages }: Material): void {
  chmodSync(root, 0o755);
  joinUsr(root);
  cpSync(packages, root, { recursive: true, verbatimSymlinks: true });
  for (const library of librariesOf(root)) copyOnce(library, join(root, library));
  for (const library of LATE_LIBRARIES) if (existsSync(library)) copyOnce(library, join(root, library));
  writeAccounts(root, recipe.accounts);
  makeFolders(root, recipe);
  makeDevices(root);
  for (const [path, text] of Object.entries(recipe.files(plan))) writeText(join(root, path), text);
}

/** As on Debian, /lib is /usr/lib. Packages made before that bring a /lib of their own, so ours go through the links. */
function joinUsr(root: string): void {
  for (const name of ["lib", "lib64", "bin", "sbin"]) {
    mkdirSync(join(root, "usr", name), { recursive: true });
    if (!existsSync(join(root, name))) symlinkSync(`usr/${name}`, join(root, name));
  }
}

/** Absolute paths of the system's libraries that the programs in the root load. */
function librariesOf(root: string): ReadonlySet<string> {
  const programs = globSync(["usr/sbin/*", "usr/bin/*", "usr/lib/**/*", "usr/libexec/**/*"], { cwd: root })
    .map((path) => join(root, path))
    .filter(isLoaded);
  const own = new Set(globSync("usr/lib/**/*.so*", { cwd: root }).map((path) => join(root, dirname(path))));
  const environment = { ...process.env, LD_LIBRARY_PATH: [...own].join(":") };
  const { stdout } = spawnSync("ldd", programs, { encoding: "utf8", env: environment, maxBuffer: 1e8 });
  const found = [...stdout.matchAll(/(?:=> |^\t)(\/[^ ]+) \(0x/gmu)].flatMap(([, path]) => path ?? []);
  return new Set(found.filter((path) => !path.startsWith(root)));
}

/** Programs, and modules, which need not be executable. */
function isLoaded(path: string): boolean {
  if (!existsSync(path)) return false;
  const { mode } = statSync(path);
  return statSync(path).isFile() && ((mode & 0o111) !== 0 || /\.so(?:\.|$)/u.test(path));
}

/** The file itself under the name by which it is looked for. */
function copyOnce(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  if (!existsSync(to)) cpSync(realpathSync(from), to);
}

function writeAccounts(root: string, accounts: readonly string[]): void {
  const all = [
    ...["root", "nobody"].map((name, at) => [name, at === 0 ? 0 : 65_534] as const),
    ...accounts.map((name, at) => [name, FIRST_ACCOUNT + at] as const),
  ];
  const home = (name: string): string => (name.startsWith("opensmtp") ? "/var/lib/opensmtpd/empty" : "/");
  writeText(join(root, "etc/passwd"), all.map(([name, id]) => `${name}:x:${id}:${id}::${home(name)}:/bin/false\n`).join(""));
  writeText(join(root, "etc/group"), all.map(([name, id]) => `${name}:x:${id}:\n`).join(""));
  writeText(join(root, "etc/hosts"), "127.0.0.1 localhost\n");
  writeText(join(root, "etc/nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files\nservices: files\n");
  writeText(join(root, "etc/services"), "smtp 25/tcp\nlmtp 24/tcp\n");
  writeText(join(root, "etc/resolv.conf"), "nameserver 127.0.0.1\n");
}

function makeFolders(root: string, { folders, accounts }: Recipe): void {
  for (const name of ["tmp", "var/tmp"]) {
    mkdirSync(join(root, name), { recursive: true });
    chmodSync(join(root, name), 0o1777);
  }
  for (const { path, owner, mode = 0o755 } of folders) {
    const folder = join(root, path);
    mkdirSync(folder, { recursive: true });
    const id = owner === undefined ? 0 : FIRST_ACCOUNT + accounts.indexOf(owner);
    chownSync(folder, id, id);
    chmodSync(folder, mode);
  }
}

function makeDevices(root: string): void {
  mkdirSync(join(root, "dev"), { recursive: true });
  for (const [name, major, minor] of DEVICES) {
    const { status, stderr } = spawnSync("mknod", ["-m", "666", join(root, "dev", name), "c", major, minor], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr.trim());
  }
}

function writeText(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o644 });
}
