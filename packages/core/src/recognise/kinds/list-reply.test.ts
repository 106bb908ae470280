import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { recogniseKind } from "./index.ts";

function recognised(mail: string) {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  return recogniseKind(message, readEnvelope(message), "after-delivery-status");
}

describe("a list manager's answer", () => {
  // biome-ignore format: one program a line
  it.each([
    ["Mailman", "From: news-request@lists.example.org\nSubject: confirm 0123456789abcdef0123456789abcdef01234567\nPrecedence: bulk\n\nMailing list subscription confirmation notice for mailing list News\n"],
    ["Mailman", 'From: news-bounces@lists.example.org\nSubject: Your message to News awaits moderator approval\nX-List-Administrivia: yes\nX-Mailman-Version: 2.1.39\nList-Id: <news.lists.example.org>\n\nYour mail to "News" with the subject\n'],
    ["Mailman", "From: news-owner@lists.example.org\nSubject: Ihre Nachricht an News wartet auf Bewilligung\nX-Mailman-Version: 3.3.8\nAuto-Submitted: auto-replied\n\nx\n"],
    ["Mailman", "From: news-owner@lists.example.org\nSubject: Re: numbers\nPrecedence: bulk\nX-Mailman-Version: 3.3.8\nList-Id: <news.lists.example.org>\n\nYour message to the news@lists.example.org mailing-list was rejected for the following\nreasons:\n"],
    ["Mailman", "From: news-confirm+0123456789abcdef0123456789abcdef01234567@lists.example.org\nSubject: Your confirmation is needed to join the news@lists.example.org mailing list.\n\nx\n"],
    ["Majordomo", "From: Majordomo@lists.example.org\nSubject: Majordomo results: subscribe news\n\n>>>> subscribe news\nSucceeded.\n"],
    ["LISTSERV", 'From: "L-Soft list server at EXAMPLE.ORG" <LISTSERV@EXAMPLE.ORG>\nSubject: Rejected posting to NEWS\n\nYou are not authorized\n'],
    ["Sympa", "From: SYMPA <sympa@lists.example.org>\nSubject: Results of your commands\nAuto-Submitted: auto-replied\n\nx\n"],
    ["ezmlm", "From: news-help@lists.example.org\nSubject: confirm subscribe to news@lists.example.org\nMailing-List: contact news-help@lists.example.org; run by ezmlm\n\nHi! This is the ezmlm program.\n"],
    ["mlmmj", "From: news+owner@lists.example.org\nSubject: Confirm subscription to news@lists.example.org\n\nx\n"],
    ["Ecartis", "From: ecartis@lists.example.org\nSubject: Ecartis command results: subscribe\n\nx\n"],
  ])("is known: %s", (product, mail) => expect(recognised(mail)).toMatchObject({ kind: "list-reply", format: "list", findings: [], reporter: { product } }));
});

describe("no list manager's answer", () => {
  // biome-ignore format: one mail a line
  it.each([
    ["a post", "From: ann@example.org\nSubject: [News] confirm subscription numbers\nList-Id: <news.lists.example.org>\nX-Mailman-Version: 2.1.39\nPrecedence: list\n\nhello\n"],
    ["a digest", "From: news-request@lists.example.org\nSubject: News Digest, Vol 1, Issue 2\nX-Mailman-Version: 2.1.39\nPrecedence: list\n\nSend News mailing list submissions to\n"],
    ["a post of Mailman 2.0, whose posts were of precedence bulk", "From: ann@example.org\nSubject: numbers\nX-Mailman-Version: 2.0.13\nPrecedence: bulk\n\nhello\n"],
    ["a newsletter", "From: noreply@shop.example.org\nSubject: Welcome back\nList-Id: <shop.example.org>\nList-Unsubscribe: <https://example.org/u>\n\nYour subscription box is here\n"],
    ["a help desk", "From: it-help@example.org\nSubject: Your ticket\n\nYou have been added to the queue.\n"],
    ["an answer of a person to one", "From: ann@example.org\nSubject: Re: Your message to News awaits moderator approval\nIn-Reply-To: <1@example.org>\n\nPlease approve it.\n"],
  ])("is %s", (_name, mail) => expect(recognised(mail)).toBeUndefined());
});
