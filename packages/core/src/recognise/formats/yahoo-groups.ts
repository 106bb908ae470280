/** Yahoo! Groups to those who may not post: "We are unable to deliver the message from … to …". */

import type { TextFormat } from "./text-format.ts";

export const yahooGroups: TextFormat = {
  id: "yahoo-groups",
  product: "Yahoo! Groups",
  source: "notices of notify@yahoogroups.com, 2001-2020",
  signs: [
    { text: "we are unable to deliver the message from to" },
    { text: "the email address used to send your message is not subscribed to this group" },
  ],
  recipient: [
    /^to <(?<recipient>[^\s<>@]+@[^\s<>@]+)>\.$/,
    /^We are unable to deliver the message from <[^<>]+> to <(?<recipient>[^\s<>@]+@[^\s<>@]+)>\.$/,
  ],
  textReach: "block",
  ends: /^For further assistance/,
  action: "failed",
  examples: [
    {
      header: "From: Yahoo! Groups <notify@yahoogroups.com>\nSubject: Unable to deliver your message",
      body: `Hello,

We are unable to deliver the message from <sender@example.org>
to <friends@yahoogroups.com>.

The email address used to send your message is not subscribed to this
group. If you are a member of this group, please be aware that you may
only send messages and manage your subscription using the email
address(es) you have registered with Yahoo! Groups.

For further assistance, please visit
http://help.yahoo.com/help/us/groups/
`,
      expects: [{ recipient: "friends@yahoogroups.com", action: "failed", bounce: "soft" }],
    },
  ],
};
