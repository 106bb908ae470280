/** `ricochet address` run as a user runs it: needs the build that `npm test` makes first. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";

vi.setConfig({ testTimeout: 60_000 });

const BIN = fileURLToPath(new URL("../../bin/ricochet.js", import.meta.url));

function address(...args: readonly string[]) {
  const { status: code, stdout, stderr } = spawnSync(process.execPath, [BIN, "address", ...args], { encoding: "utf8" });
  return { code, answer: stdout === "" ? undefined : JSON.parse(stdout), stderr };
}

const BATV = ["--scheme", "batv", "--key", "secret", "--now", "2026-03-01T12:00:00Z"];
const SRS = ["--scheme", "srs", "--key", "tops3cret", "--now", "2026-03-01T12:00:00Z", "--domain", "fwd.example"];
const TOKEN = ["--scheme", "token", "--key", "secret", "--key-id", "2"];

describe("ricochet address", () => {
  test("signs, and prints ok, address and reason in that order", () => {
    const { stdout } = spawnSync(process.execPath, [BIN, "address", "sign", ...BATV, "user@example.com"], { encoding: "utf8" });
    expect(stdout).toBe('{"ok":true,"address":"prvs=0520f6548d=user@example.com","reason":"signed"}\n');
  });

  test.each([
    [BATV, "prvs=0520F6548D=user@example.com", "user@example.com"],
    [BATV, "<prvs=0520f6548d=user@example.com>", "user@example.com"],
    [SRS, "SRS0=OfUf=BB=example.com=alice@fwd.example", "alice@example.com"],
    [["--scheme", "verp", "--domain", "list@lists.example.com"], "list-ann=example.net@lists.example.com", "ann@example.net"],
  ])("checks with %j: %s", (flags, path, expected) => {
    expect(address("check", ...flags, path)).toMatchObject({ code: 0, answer: { ok: true, address: expected }, stderr: "" });
  });

  test("knows its own tokens again, and names the id of what did not fit", () => {
    const short = address("sign", ...TOKEN, "user@example.com").answer;
    expect(address("check", ...TOKEN, short.address)).toMatchObject({
      code: 0,
      answer: { ok: true, address: "user@example.com", reason: "valid" },
    });
    const long = address("sign", ...BATV, `${"a".repeat(60)}@example.com`).answer;
    expect(long).toMatchObject({
      ok: true,
      address: expect.stringMatching(/^b-[a-z0-9]{46}@example\.com$/),
      id: expect.stringMatching(/^[\da-f]{32}$/),
    });
    expect(address("check", ...BATV, long.address).answer).toEqual({ ok: true, address: null, reason: "valid", id: long.id });
  });

  test("unwraps without a key", () => {
    const path = "SRS0=HHHH=TT=example.com=prvs=0520f6548d=user@forward.example";
    expect(address("unwrap", path)).toMatchObject({ code: 0, answer: { ok: true, address: "user@example.com", reason: "unwrapped" } });
    expect(address("unwrap", "--scheme", "batv", path)).toMatchObject({ code: 1, answer: { ok: false, reason: "not-this-scheme" } });
  });

  test("exits 1 with a word and a sentence when the path is not believed", () => {
    const { code, answer, stderr } = address("check", ...BATV, "prvs=0520f6548d=other@example.com");
    expect({ code, answer }).toEqual({ code: 1, answer: { ok: false, address: null, reason: "bad-signature" } });
    expect(stderr).toBe("ricochet address check: that address was not signed with this key, or was changed since\n");
    expect(address("check", ...BATV.slice(0, 4), "--now", "2026-03-09", "prvs=0520f6548d=user@example.com").answer.reason).toBe("expired");
    expect(
      address("check", ...SRS.slice(0, 6), "--domain", "example.com", "SRS0=OfUf=BB=example.com=alice@fwd.example").answer.reason,
    ).toBe("wrong-domain");
  });

  test.each([
    [["sign", "user@example.com"], /^ricochet address sign: --scheme is missing\. See ricochet address sign --help\n$/],
    [["sign", "--scheme", "batv", "user@example.com"], /--scheme batv needs --key/],
    [["sign", "--scheme", "srs", "--key", "k", "user@example.com"], /--scheme srs needs --domain/],
    [["sign", "--scheme", "prvs", "--key", "k", "user@example.com"], /--scheme cannot be "prvs"; allowed are token, batv, srs and verp\./],
    [["sign", ...BATV, "--key-id", "10", "user@example.com"], /--key-id cannot be "10"; it is a digit, 0 to 9\./],
    [["sign", "--scheme", "batv", "--key", "k", "--now", "soon", "user@example.com"], /--now cannot be "soon"; it is a date or time as in/],
    [["sign", "--scheme", "batv", "--key", "", "user@example.com"], /the secret of key 0 is empty/],
    [["sign", ...BATV], /ADDRESS is missing/],
    [["sing", "user@example.com"], /no command "sing"; did you mean sign\? There are sign, check and unwrap\./],
    [["check", "--jsn", "user@example.com"], /no option --jsn; allowed are --scheme, --key, --key-id, --domain, --now and --help\./],
  ])("%j is wrong use, told in one line", (args, line) => {
    const { code, answer, stderr } = address(...args);
    expect({ code, answer }).toEqual({ code: 2, answer: undefined });
    expect(stderr).toMatch(line);
    expect(stderr.split("\n")).toHaveLength(2);
  });
});
