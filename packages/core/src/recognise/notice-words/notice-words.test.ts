import { describe, expect, it } from "vitest";
import { compilePhrases, spellings } from "../../phrases/index.ts";
import { NOTICE_WORDS } from "./index.ts";

/** [language, a sentence of failure, a sentence of delay, a subject], as programs print them. */
const NOTICES: readonly (readonly [string, string, string, string])[] = [
  [
    "en",
    "A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.",
    "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.",
    "Mail delivery failed: returning message to sender",
  ],
  [
    "en",
    "Your message to a@example.com couldn't be delivered.",
    "This message hasn't been delivered yet. Delivery will continue to be attempted.",
    "Undeliverable: Report",
  ],
  [
    "de",
    "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen:",
    "Diese Nachricht wurde noch nicht zugestellt. Es wird weiterhin versucht, die Nachricht zuzustellen.",
    "Unzustellbar: Bericht",
  ],
  [
    "de",
    "Ihre Nachricht wurde nicht an a@example.com zugestellt, da die Adresse nicht gefunden wurde.",
    "Die Zustellung Ihrer Nachricht hat sich verzögert.",
    "Zustellung verzögert",
  ],
  [
    "fr",
    "Échec de la remise pour ces destinataires ou groupes :",
    "Ce message n'a pas encore été remis. Les tentatives de remise vont se poursuivre.",
    "Non remis : Rapport",
  ],
  ["fr", "Votre message n'a pas pu être remis à a@example.com.", "La remise aux destinataires suivants a été retardée.", "Remise retardée"],
  [
    "es",
    "No se pudo entregar el mensaje a estos destinatarios o grupos:",
    "Este mensaje aún no se ha entregado. Se seguirá intentando la entrega.",
    "No se puede entregar: Informe",
  ],
  [
    "it",
    "Recapito non riuscito per i seguenti destinatari o gruppi:",
    "Il messaggio non è ancora stato recapitato. I tentativi di recapito continueranno.",
    "Non recapitabile: Rapporto",
  ],
  [
    "pt",
    "Falha na entrega a estes destinatários ou grupos:",
    "Esta mensagem ainda não foi entregue. As tentativas de entrega continuarão.",
    "Não é possível entregar: Relatório",
  ],
  [
    "nl",
    "Bezorging aan de volgende geadresseerden of groepen is mislukt:",
    "Dit bericht is nog niet bezorgd. Er wordt geprobeerd het bericht te bezorgen.",
    "Onbestelbaar: Verslag",
  ],
  [
    "pl",
    "Dostarczenie wiadomości do tych adresatów lub grup nie powiodło się:",
    "Ta wiadomość nie została jeszcze dostarczona. Próby dostarczenia będą kontynuowane.",
    "Niedostarczalne: Raport",
  ],
  [
    "ru",
    "Не удалось выполнить доставку следующим получателям или группам:",
    "Сообщение еще не доставлено. Попытки доставки будут продолжены.",
    "Не удается доставить: Отчет",
  ],
  [
    "ru",
    "К сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:",
    "Доставка письма задерживается.",
    "Ваше сообщение не доставлено",
  ],
  [
    "ja",
    "次の受信者またはグループへの配信に失敗しました:",
    "このメッセージはまだ配信されていません。引き続き配信を試みます。",
    "配信不能: 報告",
  ],
  ["zh", "传递到以下收件人或组时失败:", "此邮件尚未送达。将继续尝试传递。", "未送达: 报告"],
  ["zh", "無法傳遞至下列收件者或群組:", "此郵件尚未傳遞。系統將繼續嘗試。", "無法傳遞: 報告"],
  [
    "ko",
    "다음 받는 사람 또는 그룹에 배달하지 못했습니다.",
    "이 메시지는 아직 배달되지 않았습니다. 계속 시도합니다.",
    "배달되지 않음: 보고서",
  ],
  [
    "sv",
    "Det gick inte att leverera till följande mottagare eller grupper:",
    "Meddelandet har ännu inte levererats. Leveransförsök kommer att fortsätta.",
    "Olevererbart: Rapport",
  ],
  ["da", "Levering til disse modtagere eller grupper mislykkedes:", "Meddelelsen er endnu ikke leveret.", "Kan ikke leveres: Rapport"],
  ["nb", "Levering til disse mottakerne eller gruppene mislyktes:", "Meldingen er ennå ikke levert.", "Ikke levert: Rapport"],
  [
    "fi",
    "Viestin toimitus seuraaville vastaanottajille tai ryhmille epäonnistui:",
    "Viestiä ei ole vielä toimitettu. Toimitusyrityksiä jatketaan.",
    "Ei voi toimittaa: Raportti",
  ],
  ["cs", "Doručení těmto příjemcům nebo skupinám se nezdařilo:", "Zpráva dosud nebyla doručena.", "Nedoručitelné: Zpráva"],
  ["sk", "Doručenie týmto príjemcom alebo skupinám zlyhalo:", "Správa zatiaľ nebola doručená.", "Nedoručiteľné: Správa"],
  [
    "hu",
    "A kézbesítés nem sikerült a következő címzetteknek vagy csoportoknak:",
    "Az üzenetet még nem sikerült kézbesíteni.",
    "Kézbesíthetetlen: Jelentés",
  ],
  ["ro", "Livrarea către acești destinatari sau grupuri a eșuat:", "Mesajul nu a fost încă livrat.", "Nelivrabil: Raport"],
  ["tr", "Şu alıcılara veya gruplara teslim edilemedi:", "İletiniz henüz teslim edilmedi.", "Teslim Edilemiyor: Rapor"],
  ["uk", "Не вдалося доставити цим одержувачам або групам:", "Повідомлення ще не доставлено.", "Недоставлене: Звіт"],
  ["el", "Η παράδοση σε αυτούς τους παραλήπτες ή ομάδες απέτυχε:", "Το μήνυμα δεν έχει παραδοθεί ακόμα.", "Ανεπίδοτο: Αναφορά"],
  ["he", "המסירה לנמענים או לקבוצות אלה נכשלה:", "ההודעה עדיין לא נמסרה.", "לא ניתן למסירה: דוח"],
  ["ar", "فشل التسليم إلى هؤلاء المستلمين أو المجموعات:", "لم يتم تسليم هذه الرسالة بعد.", "تعذر التسليم: تقرير"],
  ["vi", "Gửi không thành công tới những người nhận hoặc nhóm này:", "Thư vẫn chưa được gửi đi.", "Không gửi được: Báo cáo"],
  ["th", "การส่งไปยังผู้รับหรือกลุ่มเหล่านี้ล้มเหลว:", "ข้อความนี้ยังไม่ได้ถูกส่ง", "ไม่สามารถส่งได้: รายงาน"],
  [
    "id",
    "Pengiriman ke penerima atau grup ini gagal:",
    "Pesan ini belum terkirim. Upaya pengiriman akan dilanjutkan.",
    "Tidak terkirim: Laporan",
  ],
  ["ca", "No s'ha pogut lliurar el missatge a aquests destinataris:", "El missatge encara no s'ha lliurat.", "No es pot lliurar: Informe"],
];

type Zone = "failed" | "delayed" | "subject";
const ENTRIES = NOTICE_WORDS.flatMap((words) =>
  (["failed", "delayed", "subject"] as const).flatMap((zone) => words[zone].map((phrase) => ({ phrase, zone, language: words.language }))),
);
const MATCHER = compilePhrases(ENTRIES.map(({ phrase }) => phrase));

/** Words found of one zone, language by language, most first. */
function found(text: string, zone: Zone): [string, number][] {
  const counts = new Map<string, number>();
  for (const hit of MATCHER.find(text)) {
    const entry = ENTRIES[hit.phrase];
    if (entry?.zone === zone) counts.set(entry.language, (counts.get(entry.language) ?? 0) + hit.words);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
const total = (text: string, zone: Zone): number => found(text, zone).reduce((sum, [, words]) => sum + words, 0);

describe("the words of notices", () => {
  it.each(NOTICES)("tell failure from delay in %s: %s", (language, failed, delayed, subject) => {
    expect(found(failed, "failed")[0]?.[0]).toBe(language);
    expect(total(failed, "delayed")).toBe(0);
    expect(found(delayed, "delayed")[0]?.[0]).toBe(language);
    expect(total(delayed, "delayed")).toBeGreaterThan(total(delayed, "failed"));
    expect(found(subject, "subject").some(([of]) => of === language)).toBe(true);
  });

  it("give a clause to one language only", () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { phrase, zone, language } of ENTRIES) {
      for (const spelling of zone === "subject" ? [] : spellings(phrase)) {
        const owner = owners.get(spelling) ?? language;
        if (owner !== language) shared.push(`${language} shares "${phrase}" with ${owner}`);
        owners.set(spelling, owner);
      }
    }
    expect(shared).toEqual([]);
  });

  it("hold no language twice, and have labels that are letters", () => {
    expect(new Set(NOTICE_WORDS.map(({ language }) => language)).size).toBe(NOTICE_WORDS.length);
    for (const { recipientLabels } of NOTICE_WORDS) for (const label of recipientLabels) expect(label).toMatch(/^[\p{L}\p{M} -]{1,40}$/u);
  });

  it.each([
    ["Our spring offers: free delivery for all orders, and recipients of this mail save ten percent.", "Spring offers"],
    ["Kostenlose Lieferung! Wir stellen Ihre Bestellung innerhalb von zwei Tagen zu, die Zustellung erfolgt per Post.", "Ihre Bestellung"],
    ["Votre commande a été remise au transporteur. La livraison est prévue demain.", "Votre commande"],
    ["Su pedido ha sido enviado y la entrega será mañana. Puede contestar a este mensaje.", "Su pedido"],
    ["ご注文の商品を発送しました。配送状況はこちらからご確認ください。", "発送のお知らせ"],
    ["您的订单已发货，预计明天送达。如有问题请回复此邮件。", "订单通知"],
  ])("leave a shop's mail alone: %s", (text, subject) => {
    expect(total(`${subject}\n${text}`, "failed") + total(text, "delayed") + total(subject, "subject")).toBe(0);
  });
});
