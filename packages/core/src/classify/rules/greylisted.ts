/** The server puts off mail from an unknown triplet on purpose (RFC 6647); a retry will pass. */

import { rulesOf } from "./rule.ts";

export const greylisted = rulesOf("greylisted", [
  { slug: "greylisted", phrase: "{greylisted,graylisted,grey listed,gray listed}", strength: "exact", source: "Postgrey, SQLgrey, Haraka and others", example: "450 4.2.0 <a@example.com>: Greylisted" },
  { slug: "greylisting", phrase: "{greylisting,graylisting,grey listing,gray listing,greylist,graylist,grey list}", source: "milter-greylist, Stalwart and others", example: "451 4.7.1 greylist" },
  { slug: "postgrey", phrase: "recipient address rejected {greylisted,greylisting}", strength: "exact", source: "Postgrey", example: "450 4.2.0 <a@example.com>: Recipient address rejected: Greylisted" },
  { slug: "postgrey-help", phrase: "greylisted see http", strength: "exact", source: "Postgrey", example: "450 4.2.0 <a@example.com>: Greylisted, see http://postgrey.example.net/help/example.com.html" },
  { slug: "milter-greylist", phrase: "greylisting in action please come back {in,later}", strength: "exact", source: "milter-greylist", example: "451 4.7.1 Greylisting in action, please come back in 00:05:00" },
  { slug: "greylisting-in-effect", phrase: "{greylisting,greylist} in effect please {come back,try again} later", strength: "exact", source: "policyd (cluebringer)", example: "450 4.7.1 <a@example.com>: Recipient address rejected: Greylisting in effect, please come back later" },
  { slug: "sendmail-greet-again", phrase: "{try again in a few minutes,please retry in a few minutes}", source: "greylisting milters", example: "451 4.7.1 Please try again in a few minutes" },
  { slug: "not-yet-authorized", phrase: "is not yet authorized to deliver mail from", strength: "exact", source: "greylistd for Exim (Debian)", example: "451 mx.example.org [192.0.2.7] is not yet authorized to deliver mail from <s@example.org> to <a@example.com>. Please try later." },
  { slug: "policy-try-later", phrase: "policy rejection please try later", strength: "exact", source: "policyd v1", example: "450 4.7.1 <a@example.com>: Recipient address rejected: Policy Rejection- Please try later." },
  { slug: "gld", phrase: "service temporarily unavailable please try later", source: "gld", example: "450 4.7.1 <a@example.com>: Recipient address rejected: Service temporarily unavailable, please try later" },
  { slug: "openbsd-spamd", phrase: "temporary failure please try again later", strength: "vague", source: "OpenBSD spamd", example: "451 Temporary failure, please try again later." },
  { slug: "rspamd-soft-reject", phrase: "4 7 1 try again later", strength: "vague", source: "rspamd soft reject and greylist", example: "451 4.7.1 Try again later" },
  { slug: "postscreen-later", phrase: "4 3 2 service currently unavailable", source: "Postfix postscreen, deep protocol tests", example: "450 4.3.2 Service currently unavailable" },
  { slug: "deferred-by-triplet", phrase: "{triplet,new sender recipient pair,first time sender,not seen before,never seen before}", source: "greylisting milters", example: "451 4.7.1 new triplet, try later" },
  { slug: "retry-time-not-reached", phrase: "{retry too soon,retried too soon,too soon to retry,you must wait,retrying too soon,come back in}", source: "greylisting milters", example: "451 4.7.1 retry too soon" },
  { slug: "come-back-later", phrase: "{come back later,please come back,please retry later,try back later}", strength: "vague", source: "greylisting milters", example: "450 4.7.1 come back later" },
  { slug: "temporarily-deferred", phrase: "{mail deferred,deferred for policy,deferred due to policy}", strength: "vague", source: "several gateways", example: "451 4.7.1 mail deferred" },
  { slug: "nolisting", phrase: "{try next mx,try another mx,try a different mx,please use another mx,use higher mx,try primary mx}", source: "nolisting secondary MX", example: "421 4.3.2 try another MX" },
  { slug: "unknown-relay-delay", phrase: "{temporarily rejected,temporary rejected,temporary reject,delayed} {for unknown,as unknown,because you are unknown,please retry}", source: "greylisting milters", example: "450 4.7.1 temporarily rejected, please retry" },
  { slug: "rejected-greylisting", phrase: "{sender address,client host,helo command} rejected * {greylisting,greylist,greylisted}", strength: "exact", source: "Postfix policy services", example: "450 4.7.1 <s@example.org>: Sender address rejected: greylisted for a minute" },
]);
