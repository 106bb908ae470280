/** Barracuda Spam Firewall / Email Security Gateway: "was blocked by our Spam Firewall", in several languages. */

import type { TextFormat } from "./text-format.ts";

export const barracuda: TextFormat = {
  id: "barracuda",
  product: "Barracuda Email Security Gateway",
  source: "Barracuda Email Security Gateway administrator's guide: NDR templates",
  signs: [
    { text: "was blocked by our spam firewall the email you sent with the following subject has not been delivered" },
    { text: "the email you sent with the following subject has not been delivered" },
    { subject: "message you sent blocked by our bulk email filter", text: "your message to" },
    { text: "wurde von unserer spam firewall blockiert" },
    { text: "a ete bloque par notre spam firewall" },
    { text: "fue bloqueado por nuestro {spam ,}firewall" },
  ],
  recipient: [
    /^(?:Your message to|Ihre Nachricht an|Votre message à|Su mensaje (?:a|para)|Il (?:suo|tuo) messaggio a|Sua mensagem para):?\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;()]+?)>?:?$/,
    /^\s*<?(?<recipient>[^\s<>@]+@[^\s<>@,;:()]+)>?$/,
  ],
  ends: /^(?:Subject|Betreff|Objet|Asunto|Oggetto|Assunto):/,
  textReach: "block",
  action: "failed",
  examples: [
    {
      header: "From: MAILER-DAEMON <>\nSubject: **Message you sent blocked by our bulk email filter**",
      body: `
Your message to: somebody@example.com
was blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:

Subject: hello
`,
      expects: [{ recipient: "somebody@example.com", action: "failed", reason: "spam", bounce: "soft" }],
    },
  ],
};
