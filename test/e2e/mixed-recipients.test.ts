/** One message, many fates: each recipient has its own, and the sender hears of failures only. */

import { afterEach, expect, test } from "vitest";
import { startWorld, type World } from "./world.ts";

let world: World;
afterEach(async () => await world.close());

test("some accept, some refuse, some greylist, some are not there: each is settled by itself", async () => {
  const domains = ["unknown-user.example", "every-other.example", "greylisted.example", "nobody-listens.example", "null-mx.example"];
  world = await startWorld({ domains });
  const rcptTo = [
    "bob@example.com",
    "one@sink.example",
    "two@sink.example",
    "gone@unknown-user.example",
    "postmaster@unknown-user.example",
    "first@every-other.example",
    "second@every-other.example",
    "user@greylisted.example",
    "user@nobody-listens.example",
    "user@null-mx.example",
  ];
  await world.send({ rcptTo });
  await world.settle();
  const taken = world.internet.received.flatMap(({ rcptTo: paths }) => paths.map(({ address }) => address));
  expect(taken.toSorted()).toEqual([
    "first@every-other.example",
    "one@sink.example",
    "postmaster@unknown-user.example",
    "two@sink.example",
    "user@greylisted.example",
  ]);
  expect(await world.mailbox("bob")).toHaveLength(1);
  const told = (await world.notices()).flatMap(({ report }) =>
    report.outcomes.map(({ recipient, action, status }) => `${recipient} ${action} ${status}`),
  );
  expect(told.toSorted()).toEqual([
    "gone@unknown-user.example failed 5.1.1",
    "second@every-other.example failed 5.1.1",
    "user@nobody-listens.example delayed 4.4.1",
    "user@nobody-listens.example failed 4.4.7",
    "user@null-mx.example failed 5.1.10",
  ]);
});

test("a refusal of the content hits all recipients of a transaction, and is told in one notification", async () => {
  world = await startWorld({ domains: ["spam.example"] });
  await world.send({ rcptTo: ["one@spam.example", "two@spam.example", "three@spam.example"] });
  await world.settle();
  const [notice, another] = await world.notices();
  expect(another).toBeUndefined();
  expect(notice?.report.outcomes.map(({ recipient, reason }) => `${recipient} ${reason}`)).toEqual([
    "one@spam.example spam",
    "two@spam.example spam",
    "three@spam.example spam",
  ]);
});

test("a host that takes two recipients at a time gets them in turns, and nobody is told anything", async () => {
  world = await startWorld({ domains: ["two-recipients.example"] });
  await world.send({ rcptTo: ["one", "two", "three", "four", "five"].map((name) => `${name}@two-recipients.example`) });
  await world.settle();
  expect(world.internet.received.map(({ rcptTo }) => rcptTo.length)).toEqual([2, 2, 1]);
  expect(await world.notices()).toEqual([]);
});
