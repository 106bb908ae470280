/** The message was taken for spam because of what is in it. */

import { rulesOf } from "./rule.ts";

export const spam = rulesOf("spam", [
  { slug: "amavis-spam", phrase: "reject id * spam", source: "amavis", example: "554 5.7.0 Reject, id=12345-01 - SPAM" },
  { slug: "amavis-content-spam", phrase: "message content rejected id * spam", source: "amavis", example: "550 5.7.1 Message content rejected, id=12345-02 - SPAM" },
  { slug: "amavis-ube", phrase: "message content rejected ube", source: "amavis", strength: "exact", example: "550 5.7.1 Message content rejected, UBE, id=12345-03" },
  { slug: "unsolicited-bulk", phrase: "unsolicited {bulk,commercial} {email,e mail,mail}", source: "amavis, many", example: "550 5.7.1 Rejected as unsolicited bulk email" },
  { slug: "considered-ube", phrase: "considered unsolicited bulk {email,e mail} apparently from you", source: "amavis notification", example: "Considered UNSOLICITED BULK EMAIL, apparently from you: considered unsolicited bulk email (spam) by our mail filters" },
  { slug: "rspamd-reject", phrase: "spam message rejected", source: "rspamd milter", example: "554 5.7.1 Spam message rejected" },
  { slug: "gtube", phrase: "gtube", source: "rspamd, SpamAssassin", example: "554 5.7.1 Gtube pattern" },
  { slug: "spamassassin", phrase: "{blocked,rejected,refused} by {spamassassin,spam assassin,our spam filter,spam filter,the spam filter,spam filters,anti spam,antispam,dspam,bogofilter,rspamd}", source: "spamass-milter and others", example: "550 5.7.1 Blocked by SpamAssassin" },
  { slug: "spam-score", phrase: "spam {score,points,level,threshold,probability,rating,hits,confidence level}", source: "Exim with SpamAssassin, Haraka", example: "550 5.7.1 spam score exceeded threshold" },
  { slug: "exim-scored", phrase: "this message scored * spam points", source: "Exim documentation, Debian configuration", example: "550 This message scored 12.3 spam points." },
  { slug: "spam-detected", phrase: "spam {detected,message,mail,email,content,found,identified,suspected,rejected,blocked,refused,not accepted,denied}", source: "many filters", example: "554 5.7.1 Spam detected" },
  { slug: "considered-spam", phrase: "{considered,classified as,identified as,detected as,marked as,flagged as,tagged as,appears to be,looks like,deemed,suspected,probable,likely,treated as,this is,considered to be} {spam,junk,unsolicited}", source: "many filters", example: "550 5.7.1 This message was classified as SPAM" },
  { slug: "looks-like-spam", phrase: "{message,mail,email,it,content} {looks like,appears to be,resembles,contains,is,seems to be} spam", source: "many filters", example: "550 5.7.1 your message looks like SPAM" },
  { slug: "spam-content-filter", phrase: "{spam filter,spam filters,spam filtering,spam check,spam rules,spam policy,spam control,spam protection,spam signature,antispam}", strength: "vague", source: "many filters", example: "550 5.7.1 rejected: spam filter" },
  { slug: "due-to-spam", phrase: "due to {spam,suspected spam,possible spam,probable spam}", source: "many filters", example: "554 5.7.1 Mail refused due to spam" },
  { slug: "high-probability-of-spam", phrase: "high probability of spam", source: "gateways", example: "550 5.7.1 Rejected: high probability of spam" },
  { slug: "we-dont-accept-spam", phrase: "{don t accept,not accept,no,refuse,stop} {spam,junk mail,junk email}", source: "access maps", example: "554 5.7.1 We don't accept spam" },
  { slug: "haraka-score", phrase: "spam score exceeded relay threshold", source: "Haraka spamassassin", example: "550 spam score exceeded relay threshold" },
  { slug: "spam-like", phrase: "{spam like,spamlike,spam related,spammish} {characteristics,content,message,behavior,behaviour,pattern,patterns,activity,features}", source: "many filters", example: "554 5.7.1 message has spam-like characteristics" },
  { slug: "exchange-spam-agent", phrase: "content filter agent quarantined", strength: "exact", source: "Exchange content filter agent", example: "550 5.2.1 Content Filter agent quarantined this message" },
  { slug: "spamtrap-content", phrase: "{razor,pyzor,dcc,distributed checksum clearinghouse} {spam,reject,detected,bulk,rejected,listed,positive}", source: "SpamAssassin plug-ins, DCC milter", example: "550 5.7.1 DCC bulk" },
  { slug: "dccm", phrase: "mail * from * rejected by dcc", source: "dccm", example: "550 5.7.1 mail 1A2B3C from 192.0.2.7 rejected by DCC" },
  { slug: "phishing", phrase: "{phishing,phish,419 scam}", source: "many filters", example: "550 5.7.1 Message refused: phishing" },
  { slug: "surbl", phrase: "{surbl,uribl,url blacklist,uri blacklist,blacklisted url,blacklisted uri,blocked url,url block list,url listed,blacklisted urls,blacklisted link,blocklisted url,spammy url,spam url,spam link,malicious url}", source: "URL lists in filters", example: "554 5.7.1 Blacklisted URL in message" },
  { slug: "bulk", phrase: "{bulk mail,bulk email,mass mailing,mass mail,bulk message} {not accepted,rejected,refused,not allowed,detected,blocked}", source: "many filters", example: "550 5.7.1 bulk mail rejected" },
  { slug: "bayes", phrase: "{bayesian,bayes,dspam} {filter,score,analysis,classification,agent}", source: "statistical filters", example: "550 5.7.1 rejected by Bayesian filter" },
  { slug: "spam-rejected-recipient", phrase: "{rejected,refused,blocked} {as,because of,because it is,for being} {spam,junk,suspected spam}", source: "many filters", example: "554 5.7.1 message refused because of spam" },
  { slug: "spam", phrase: "spam", strength: "vague", source: "the word alone", example: "554 5.7.1 spam" },
]);
