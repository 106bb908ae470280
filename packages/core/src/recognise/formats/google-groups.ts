/**
 * Google Groups: the group does not exist, or the sender may not post. The text names the group
 * without its domain, in brackets; the full address stands in X-Failed-Recipients and in the original.
 */

import type { TextFormat } from "./text-format.ts";

export const googleGroups: TextFormat = {
  id: "google-groups",
  product: "Google Groups",
  meaning: "sender-refused",
  source: "support.google.com/groups, and the notices of groups.google.com and Workspace groups",
  signs: [
    { text: "we re writing to let you know that the group {that ,}you tried to contact" },
    { text: "a few more details on why you weren t able to post" },
    { text: "queremos informarte de que el grupo con el que has intentado ponerte en contacto" },
    { text: "il se peut que le groupe que vous avez essaye de contacter" },
    { text: "die gruppe die sie kontaktieren wollten" },
    { text: "gostariamos de informar que {o,talvez o} grupo que voce tentou contatar" },
    { text: "ti scriviamo per informarti che il gruppo che hai provato a contattare" },
    { text: "連絡しようとしたグループ" },
    { text: "您尝试联系的群组" },
    { text: "您嘗試聯絡的群組" },
  ],
  recipient: [
    /^(?<text>(?:We're writing|Queremos informar|Il se peut|Gostar|Ti scriviamo|Wir möchten|Die Gruppe)[^()]{0,160}\((?<recipient>[^\s()]{1,128})\).*)$/,
    /^(?<text>[^()（）]{0,60}グループ（(?<recipient>[^\s（）]{1,128})）.*)$/,
    /^(?<text>[^()（）]{0,60}(?:群组|群組) ?[(（](?<recipient>[^\s()（）]{1,128})[)）].*)$/,
  ],
  textReach: "none",
  examples: [
    {
      header:
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nSubject: Delivery Status Notification (Failure)\nX-Failed-Recipients: friends@example.com",
      body: `Hello sender@example.org,

We're writing to let you know that the group you tried to contact (friends) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:

 * You might have spelled or formatted the group name incorrectly.
 * The owner of the group may have removed this group.
 * You may need to join the group before receiving permission to post.
 * This group may not be open to posting.

If you have questions related to this or any other Google Group, visit the Help Center at https://groups.google.com/support/.

Thanks,

Google Groups

----- Original message -----

Received: by 192.0.2.3 with SMTP id x1;
        Mon, 2 Mar 2015 10:00:00 -0800 (PST)
From: Sender <sender@example.org>
To: friends@example.com
Subject: hello
`,
      expects: [{ recipient: "friends@example.com", action: "failed" }],
    },
  ],
};
