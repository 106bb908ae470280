/** Shops and newsletters that write as the mail system itself, without a sender: of presents that nobody got, of bounces at large. */
import { mail, type OrdinaryMail } from "./mail.ts";

const AUTHORS = [
  "Return-Path: <>\nFrom: Postmaster <postmaster@shop.example>\nAuto-Submitted: auto-generated",
  "Return-Path: <>\nFrom: MAILER-DAEMON Games <mailer-daemon@games.example>",
  "Return-Path: <>\nFrom: Shop <mailer@shop.example>",
  "Return-Path: <bounce-1@shop.example>\nFrom: Post Office <postmaster@post.example>\nAuto-Submitted: auto-generated",
] as const;

const LETTERS = [
  [
    "en",
    "Your gift card could not be delivered",
    "The gift e-mail you sent to ann@example.net could not be delivered\nbecause the address does not exist.",
  ],
  [
    "en",
    "Why do messages bounce?",
    "Why did my message bounce? What 550 5.1.1 User unknown means, and why your message could not be delivered.",
  ],
  [
    "de",
    "Zustellung fehlgeschlagen",
    "Die E-Mail mit Ihrem Gutschein an ann@example.net konnte nicht zugestellt werden, da die Adresse nicht existiert.",
  ],
  ["fr", "Échec de remise", "L'e-mail contenant votre bon cadeau n'a pas pu être remis à ann@example.net : adresse inconnue."],
  ["es", "Error de entrega", "No se pudo entregar su tarjeta regalo a ann@example.net: la dirección no existe."],
  ["it", "Mancata consegna", "L'e-mail con il buono regalo non è stata recapitata a ann@example.net: indirizzo inesistente."],
  ["it", "Consegna", "Perché il tuo messaggio non è stato recapitato? Cosa significa 550 5.1.1 User unknown: scrivi a ann@example.net"],
  ["pt", "Falha na entrega", "O e-mail com o seu vale-presente não pôde ser entregue a ann@example.net: endereço inexistente."],
  ["nl", "Bezorging mislukt", "De e-mail met uw cadeaubon kon niet worden afgeleverd bij ann@example.net: adres onbekend."],
  ["pl", "Błąd", "Wiadomość z kartą podarunkową nie została dostarczona do ann@example.net: adres nie istnieje."],
  ["ru", "Недоставленное", "Письмо с подарочной картой не было доставлено на ann@example.net: адрес не существует."],
  ["ja", "配信できませんでした", "ギフトカードのメールを ann@example.net に送信できませんでした。メールアドレスが存在しません。"],
  ["zh", "投递失败", "包含礼品卡的邮件无法送达 ann@example.net：地址不存在。"],
  ["cs", "Zpráva", "Zpráva s dárkovým poukazem pro ann@example.net nemohla být doručena."],
  ["hu", "Értesítés", "Az ajándékkártyát tartalmazó üzenetet nem sikerült kézbesíteni: ann@example.net"],
  ["el", "Ειδοποίηση", "Το μήνυμα με τη δωροκάρτα προς ann@example.net δεν παραδόθηκε."],
] as const;

export const ORDINARY_SHOPS: readonly OrdinaryMail[] = LETTERS.flatMap(([language, subject, body]) =>
  AUTHORS.map((author) => ({
    name: `${JSON.stringify(subject)} in ${language}, from ${/From: (.*)/.exec(author)?.[1]}`,
    mail: mail(`${author}\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8`, body),
  })),
);
