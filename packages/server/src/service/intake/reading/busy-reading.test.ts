import { afterEach, describe, expect, test } from "vitest";
import { manualClock } from "../../../time/index.ts";
import { BUSY_MAILS, QUIET_MS, readBusily } from "./busy-reading.ts";
import { type MailToRead, type ReadMail, readMail } from "./read-mail.ts";
import { startReadingThread, ThreadReader } from "./thread-reader.ts";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function mail(at: number): MailToRead {
  const octets = Buffer.from(
    "From: MAILER-DAEMON@mx.example.net\r\nSubject: failed\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n" +
      `--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; user${at}@example.net\r\n` +
      "Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: a@example.com\r\nMessage-ID: <1@example.com>\r\n\r\n--b--\r\n",
  );
  return { octets, source: `q${at}`, rcptTo: ["b@example.com"] };
}

/** Says what was asked of it. */
function fakeThread() {
  const asked: number[] = [];
  let isClosed = false;
  const read = (mails: readonly MailToRead[]): Promise<readonly ReadMail[]> => {
    asked.push(mails.length);
    return Promise.resolve(mails.map(readMail));
  };
  const close = (): Promise<void> => {
    isClosed = true;
    return Promise.resolve();
  };
  return { asked, isClosed: () => isClosed, read, close };
}

function scene({ cores = 2, share = 0.9 } = {}) {
  const clock = manualClock(0);
  const threads: ReturnType<typeof fakeThread>[] = [];
  const startThread = () => {
    const thread = fakeThread();
    threads.push(thread);
    return thread;
  };
  const reading = readBusily({ clock, startThread, cores, shareAtWork: () => share });
  opened.push(reading);
  const second = async (mails: number): Promise<void> => {
    for (let at = 0; at < mails - 1; at += 1) await reading.read([mail(at)]);
    clock.moveTo(clock.nowMs() + 1_000);
    await reading.read([mail(mails)]);
  };
  return { clock, threads, reading, second };
}

describe("reading", () => {
  test("is done in place, at once, while little comes", async () => {
    const { threads, reading, second } = scene();
    await second(BUSY_MAILS - 1);
    expect(reading.read([mail(1)])).toEqual([readMail(mail(1))]);
    expect(threads).toEqual([]);
  });

  test("goes to a thread after a busy second, and comes back after a quiet minute, which ends the thread", async () => {
    const { clock, threads, reading, second } = scene();
    await second(BUSY_MAILS);
    expect(await reading.read([mail(1), mail(2)])).toEqual([mail(1), mail(2)].map(readMail));
    expect(threads[0]?.asked).toEqual([1, 2]);
    clock.moveTo(clock.nowMs() + QUIET_MS);
    expect(threads[0]?.isClosed()).toBe(true);
    expect(reading.read([mail(1)])).toEqual([readMail(mail(1))]);
  });

  test("keeps its thread while each minute has a busy second", async () => {
    const { clock, threads, second } = scene();
    await second(BUSY_MAILS);
    clock.moveTo(clock.nowMs() + QUIET_MS / 2);
    await second(1);
    await second(BUSY_MAILS);
    clock.moveTo(clock.nowMs() + QUIET_MS / 2);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.isClosed()).toBe(false);
  });

  test.each([
    ["where there is one core", { cores: 1 }],
    ["where the main thread is mostly idle", { share: 0.1 }],
  ])("stays in place %s", async (_where, facts) => {
    const { threads, second } = scene(facts);
    await second(BUSY_MAILS * 2);
    expect(threads).toEqual([]);
  });
});

describe("the thread", () => {
  function started(): ThreadReader {
    const reader = new ThreadReader(startReadingThread());
    opened.push(reader);
    return reader;
  }

  test("reads as it is read in place, each answer to its own question, and leaves the octets to their owner", async () => {
    const reader = started();
    const asked = Array.from({ length: 30 }, (_, at) => Array.from({ length: at % 4 }, (__, one) => mail(at * 10 + one)));
    expect(await Promise.all(asked.map((mails) => reader.read(mails)))).toEqual(asked.map((mails) => mails.map(readMail)));
    expect(asked.flat().every(({ octets }) => octets.byteLength > 0)).toBe(true);
  });

  test("leaves nobody waiting when it ends: what it had is read in place, and all that comes later", async () => {
    const reader = started();
    const waiting = [mail(1), mail(2)].map((one) => reader.read([one]));
    await reader.close();
    expect(await Promise.all(waiting)).toEqual([[readMail(mail(1))], [readMail(mail(2))]]);
    expect(await reader.read([mail(3)])).toEqual([readMail(mail(3))]);
  });
});
