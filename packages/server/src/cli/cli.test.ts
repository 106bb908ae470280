/** The program itself, run as a user runs it: needs the build that `npm test` makes first. */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

// Each test starts the program several times, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const BIN = fileURLToPath(new URL("../../bin/ricochet.js", import.meta.url));
const REPLY = "550 5.1.1 <ann@example.net>: Recipient address rejected: User unknown";

let folder = "";
let bounce = "";
let mbox = "";

function bounceTo(recipient: string, diagnostic = REPLY): string {
  return [
    "From: MAILER-DAEMON@mail.example.com",
    "To: news@example.com",
    "Subject: Undelivered Mail Returned to Sender",
    "Date: Tue, 3 Nov 2026 10:12:00 +0100",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Your message could not be delivered.",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.example.com",
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    "Action: failed",
    "Status: 5.1.1",
    "Remote-MTA: dns; mx.example.net",
    `Diagnostic-Code: smtp; ${diagnostic}`,
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    "From: news@example.com",
    `To: ${recipient}`,
    "Subject: News of the week",
    "Message-ID: <1@example.com>",
    "",
    "--b--",
    "",
  ].join("\n");
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-cli-"));
  bounce = join(folder, "bounce.eml");
  writeFileSync(bounce, bounceTo("ann@example.net"));
  mbox = join(folder, "two.mbox");
  const stored = ["ann@example.net", "bob@example.net"].map((to) => `From MAILER-DAEMON Tue Nov  3 10:12:00 2026\n${bounceTo(to)}\n`);
  writeFileSync(mbox, stored.join(""));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface RunOptions {
  readonly input?: string | Buffer;
  readonly nodeArguments?: readonly string[];
}

function ricochet(args: readonly string[], { input = "", nodeArguments = [] }: RunOptions = {}) {
  const env = { ...process.env, COLUMNS: "100", XDG_CACHE_HOME: join(folder, "cache") };
  const run = spawnSync(process.execPath, [...nodeArguments, BIN, ...args], { encoding: "utf8", input, env });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

const jsonLines = (text: string): readonly Record<string, unknown>[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("ricochet read", () => {
  test("prints a row for people", () => {
    const { code, stdout, stderr } = ricochet(["read", bounce]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/ann@example\.net +failed +hard +user-unknown +5\.1\.1/);
  });

  test("prints one report a line with --json, in the order of the input, named as given", () => {
    const { code, stdout } = ricochet(["read", "--json", mbox, bounce]);
    expect(code).toBe(0);
    expect(jsonLines(stdout).map(({ source }) => source)).toEqual([`${mbox}#1`, `${mbox}#2`, bounce]);
    expect(stdout.startsWith('{"source":')).toBe(true);
  });

  test("reads the standard input", () => {
    expect(jsonLines(ricochet(["read", "--json", "-"], { input: bounceTo("ann@example.net") }).stdout)[0]).toMatchObject({
      source: "-",
      outcomes: [{ recipient: "ann@example.net", reason: "user-unknown" }],
    });
  });

  test.each(["sisimai", "ses", "postmark", "sendgrid", "mailgun", "sparkpost", "resend", "brevo", "mailjet", "kumomta"])(
    "prints an object a recipient with --as %s",
    (schema) => {
      const { code, stdout } = ricochet(["read", "--as", schema, mbox]);
      expect(code).toBe(0);
      expect(jsonLines(stdout)).toHaveLength(2);
      expect(stdout).toContain("bob@example.net");
    },
  );

  test.each(["sisimai", "sendgrid", "mailgun", "resend", "brevo", "mailjet", "kumomta"])(
    "with --as %s passes over what that program has no word for, and reads on",
    (schema) => {
      const away = join(folder, "away.eml");
      writeFileSync(away, "From: ann@example.net\nTo: news@example.com\nSubject: Away\nAuto-Submitted: auto-replied\n\nI am away.\n");
      const { code, stdout, stderr } = ricochet(["read", "--as", schema, away, bounce]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(jsonLines(stdout)).toHaveLength(schema === "sisimai" ? 2 : 1);
    },
  );

  test("says in one line what it cannot read, exits 1, and reads the others", () => {
    const missing = join(folder, "missing.eml");
    const { code, stdout, stderr } = ricochet(["read", "--json", missing, bounce]);
    expect(code).toBe(1);
    expect(stderr).toBe(`ricochet: cannot read ${missing}: no such file or folder; going on without it\n`);
    expect(jsonLines(stdout)).toHaveLength(1);
  });

  const hasFull = existsSync("/dev/full");
  if (!hasFull) console.warn("skipped: a disk that is full: there is no /dev/full");

  test.skipIf(!hasFull)("exits 75 when the disk is full", () => {
    const run = spawnSync("sh", ["-c", `"${process.execPath}" "${BIN}" read --json "${bounce}" > /dev/full`], { encoding: "utf8" });
    expect({ code: run.status, stderr: run.stderr }).toEqual({
      code: 75,
      stderr: "ricochet: cannot write the output: no space is left on the disk; what was written is incomplete\n",
    });
  });

  test("shows how far it is on a terminal, and nothing of it elsewhere", () => {
    // A terminal on the standard error, and half a second between any two looks at the clock.
    const shown = "process.stderr.isTTY = true; let now = Date.now(); Date.now = () => (now += 500);";
    const sources = Array.from({ length: 9 }, () => bounce);
    const long = ricochet(["read", "--json", ...sources], { nodeArguments: ["--import", `data:text/javascript,${shown}`] });
    expect({ code: long.code, lines: jsonLines(long.stdout).length }).toEqual({ code: 0, lines: 9 });
    expect(long.stderr).toMatch(/\d% +\d messages, \d+\/s/);
    expect(ricochet(["read", "--json", ...sources]).stderr).toBe("");
  });

  test("ends quietly when its reader goes away", async () => {
    const large = join(folder, "large.mbox");
    writeFileSync(large, `From MAILER-DAEMON Tue Nov  3 10:12:00 2026\n${bounceTo("ann@example.net")}\n`.repeat(3000));
    const child = spawn(process.execPath, [BIN, "read", "--json", large], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("with --json lets nothing that cannot be seen reach a terminal, and changes nothing elsewhere", () => {
    const hostile = join(folder, "turned.eml");
    const said = "550 5.1.1 User unknown \u202egnp.exe\u2066\u200b\u{e0041}\u009b";
    writeFileSync(hostile, bounceTo("ann@example.net", said));
    const terminal = ricochet(["read", "--json", hostile], {
      nodeArguments: ["--import", "data:text/javascript,process.stdout.isTTY = true;"],
    });
    expect(terminal.stdout).not.toMatch(/[\u0080-\u009f\u200b-\u206f\u{e0000}-\u{e007f}]/u);
    expect(terminal.stdout).toContain("\\u202egnp.exe");
    const file = ricochet(["read", "--json", hostile]);
    expect(file.stdout).toContain("\u202egnp.exe");
    expect(jsonLines(terminal.stdout)).toEqual(jsonLines(file.stdout));
    expect(ricochet(["read", "missing\u200b\u202e"]).stderr).toContain("cannot read missing??:");
  });

  test("lets no control of a mail reach the terminal", () => {
    const hostile = join(folder, "hostile.eml");
    writeFileSync(hostile, bounceTo("ann@example.net", "550 5.1.1 \u001b[2J\u001b]0;owned\u0007\u009b31m User unknown \u202egnp.exe"));
    for (const verb of ["read", "explain"]) {
      const { stdout } = ricochet([verb, hostile]);
      expect(stdout).toContain("User unknown");
      expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    }
  });
});

describe("ricochet explain", () => {
  test("writes a page that fits a mail", () => {
    const { code, stdout } = ricochet(["explain", bounce]);
    expect(code).toBe(0);
    expect(stdout).toContain("There is no such mailbox");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test("gives the report and the advice with --json", () => {
    const [explained] = jsonLines(ricochet(["explain", "--json", bounce]).stdout);
    expect(explained).toMatchObject({
      source: bounce,
      advice: [{ recipients: ["ann@example.net"], headline: "There is no such mailbox" }],
    });
  });

  test("leads whoever has a reply alone to classify, and says of what has no header that it is no message", () => {
    expect(ricochet(["explain", REPLY]).stderr).toMatch(
      /no such file or folder; nothing to explain; for a reply alone: ricochet classify\n$/,
    );
    const { code, stdout } = ricochet(["explain", "-"], { input: `${REPLY}\n` });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Not a message\n[\s\S]*ricochet classify/);
    expect(stdout).not.toContain("ordinary message");
  });

  test("has nothing to explain where nothing came", () => {
    expect(ricochet(["explain", "-"])).toEqual({
      code: 1,
      stdout: "",
      stderr: "ricochet: the standard input is empty; nothing to explain\n",
    });
  });

  test("takes one message of a mailbox by its number, and asks for it where it is missing", () => {
    expect(ricochet(["explain", `${mbox}#2`]).stdout).toContain("bob@example.net");
    expect(ricochet(["explain", mbox])).toEqual({
      code: 2,
      stdout: "",
      stderr: `ricochet: ${mbox} holds more than one message; name the one to explain: ${mbox}#1, ${mbox}#2, …\n`,
    });
    expect(ricochet(["explain", `${mbox}#3`])).toMatchObject({ code: 1, stderr: expect.stringContaining("no message number 3") });
  });
});

test.each([["read"], ["explain"], ["classify"]])("ricochet %s says of a folder as standard input that it is one", (verb) => {
  const directory = openSync(folder, "r");
  const run = spawnSync(process.execPath, [BIN, verb, "-"], { encoding: "utf8", stdio: [directory, "pipe", "pipe"] });
  closeSync(directory);
  expect({ code: run.status, stdout: run.stdout }).toEqual({ code: 1, stdout: "" });
  expect(run.stderr).toMatch(/^ricochet: cannot read the standard input: it is a folder; .*\n$/);
});

describe("ricochet classify", () => {
  test("takes replies as arguments, or a line each from the standard input, and keeps their order", () => {
    const replies = [REPLY, "452 4.2.2 Mailbox full", "250 2.0.0 Ok"];
    const byArgument = ricochet(["classify", "--json", ...replies]);
    expect(byArgument).toEqual(ricochet(["classify", "--json"], { input: `${replies.join("\r\n")}` }));
    expect(jsonLines(byArgument.stdout).map(({ text }) => text)).toEqual(replies);
    expect(byArgument.stdout.split("\n")[0]).toMatch(
      /^\{"text":.*,"code":550,"status":"5\.1\.1","reason":"user-unknown","bounce":"hard","rule":.*,"confidence":/,
    );
  });

  test("reads lines of the standard input in UTF-8, else in Windows-1252, with LF, CRLF or CR, also where - names it", () => {
    const full = "550 5.1.1 Bo\u00eete aux lettres pleine";
    const input = Buffer.concat([Buffer.from(`\ufeff${full}\r\n`), Buffer.from(`${full}\r550 5.1.1 No such user\r`, "latin1")]);
    const { stdout } = ricochet(["classify", "--json", "-"], { input });
    expect(jsonLines(stdout).map(({ text, reason }) => [text, reason])).toEqual([
      [full, "mailbox-full"],
      [full, "mailbox-full"],
      ["550 5.1.1 No such user", "user-unknown"],
    ]);
  });

  test("has a line for each line, blank ones too, so that they can be matched", () => {
    expect(jsonLines(ricochet(["classify", "--json"], { input: `${REPLY}\n\n${REPLY}\n` }).stdout)).toHaveLength(3);
  });

  test("prints a row for people", () => {
    expect(ricochet(["classify", REPLY]).stdout).toMatch(/^hard +user-unknown +5\.1\.1 +550 5\.1\.1 /);
  });
});

describe("wrong use", () => {
  test.each([
    [["raed", "x"], /^ricochet: no command "raed"; did you mean read\? There are read, .*See ricochet --help\n$/],
    [["read", "--jsn", "x"], /^ricochet read: no option --jsn; allowed are --json, --as and --help\. See ricochet read --help\n$/],
    [
      ["read", "--as", "other", "x"],
      /^ricochet read: --as cannot be "other"; allowed are sisimai, ses, postmark, sendgrid, mailgun, sparkpost, resend, brevo, mailjet and kumomta\./,
    ],
    [["read"], /^ricochet read: PATH is missing\./],
    [["explain", "a", "b"], /^ricochet explain: "b" is one argument too many; it takes 1\./],
    [
      ["queue", "lst"],
      /^ricochet: no command "lst"; did you mean list\? There are list, show, .* and repair\. See ricochet queue --help\n$/,
    ],
    [["queue", "list", "--age", "4h"], /^ricochet queue list: no option --age; allowed are --sender, .*--older-than, .* and --help\./],
    [
      ["queue", "list", "--older-than", "long"],
      /^ricochet queue list: --older-than cannot be "long"; it is a number of at most six digits and one of s, m, h, d\./,
    ],
    [["deliver", "x@example.com"], /^ricochet deliver: --sender needs a value\. See ricochet deliver --help\n$/],
    [["toString"], /^ricochet: no command "toString"; there are read, .*See ricochet --help\n$/],
    [["deliver", "-f", "a@example.com", "--outsid"], /no option --outsid; allowed are -f, --outside, -N, -R, -V, --config and --help\./],
    [["completion", "tcsh"], /^ricochet completion: no script for "tcsh"; there are bash, zsh, fish\n$/],
  ])("%j exits 2 with one line that says what is allowed", (args, line) => {
    const { code, stdout, stderr } = ricochet(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(line);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  test("of an old Node is one line", () => {
    const pretend = 'Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.1.0"}})';
    const { code, stderr } = ricochet(["--version"], {
      nodeArguments: ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`],
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^ricochet: this is Node 20\.1\.0, and Node 22\.19 or later is needed; .*\n$/);
  });
});

describe("help", () => {
  test("--version is the version of the package", () => {
    expect(ricochet(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each(["read", "explain", "classify", "completion"])("%s --help has examples", (verb) => {
    const { code, stdout } = ricochet([verb, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("EXAMPLES\n  ");
  });

  test.each(["bash", "zsh", "fish"])("completion %s prints a script that asks the program", (shell) => {
    expect(ricochet(["completion", shell]).stdout).toContain("RICOCHET_COMPLETE=1 ricochet");
  });

  test.each([
    [["webho"], ["webhook"]],
    [
      ["key", ""],
      ["add", "list", "revoke"],
    ],
    [["dashboard", "link", "--role", "op"], ["operate"]],
    [["read", "--j"], ["--json"]],
    [["read", "bou"], ["bounce.eml"]],
  ])("the script of bash completes %j: options where one is begun, files where one is meant", (words, completions) => {
    const script = `ricochet() { "$NODE" "$BIN" "$@"; }; source <(ricochet completion bash)
      COMP_WORDS=(ricochet "$@"); COMP_CWORD=$#; _ricochet; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const env = { ...process.env, NODE: process.execPath, BIN };
    const { stdout } = spawnSync("bash", ["-c", script, "bash", ...words], { encoding: "utf8", env, cwd: folder });
    expect(stdout.trimEnd().split("\n")).toEqual(completions);
  });

  test("completes verbs and options", () => {
    const env = { ...process.env, RICOCHET_COMPLETE: "1" };
    const complete = (...args: readonly string[]): string => spawnSync(process.execPath, [BIN, ...args], { encoding: "utf8", env }).stdout;
    expect(complete("re")).toMatch(/^read\t/);
    expect(complete("read", "--a")).toMatch(/^--as\t/);
  });
});
