/** Parcels, presents and papers that nobody took: the words of a bounce, and nothing of mail. */
import { mail, type OrdinaryMail } from "./mail.ts";

/** Couriers write by machine, some with a null sender; a person may pass it on. */
const COURIER =
  "Return-Path: <>\nFrom: Parcels <noreply@parcels.example>\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n";

const parcel = (language: string, subject: string, body: string): OrdinaryMail => ({
  name: `a parcel that could not be delivered, in ${language}`,
  mail: mail(`${COURIER}Subject: ${subject}`, body),
});

export const ORDINARY_PARCELS: readonly OrdinaryMail[] = [
  parcel(
    "English",
    "Delivery failed",
    "We tried to deliver your parcel, but the recipient is unknown at this address. It will be returned to sender.\n\nRecipient: ann@example.org",
  ),
  parcel(
    "German",
    "Zustellung fehlgeschlagen",
    "Ihr Paket konnte nicht zugestellt werden.\n\nEmpfänger: ann@example.org\nGrund: Empfänger unbekannt",
  ),
  parcel("French", "Échec de la remise", "Votre colis n'a pas pu être remis : destinataire inconnu.\n\nDestinataire : ann@example.org"),
  parcel(
    "Spanish",
    "No se pudo entregar su paquete",
    "No se ha podido entregar el paquete. Destinatario desconocido: ann@example.org\n\nSe devolverá al remitente.",
  ),
  parcel(
    "Italian",
    "Mancata consegna",
    "Non è stato possibile consegnare il pacco.\n\nDestinatario: ann@example.org\nMotivo: destinatario sconosciuto.",
  ),
  parcel("Polish", "Nie udało się dostarczyć przesyłki", "Nie udało się dostarczyć przesyłki do ann@example.org. Adresat nieznany."),
  parcel("Russian", "Не удалось доставить посылку", "Не удалось доставить посылку получателю ann@example.org: адресат не найден."),
  parcel("Japanese", "配達できませんでした", "宛先不明のため配達できませんでした。\n宛先: ann@example.org\n差出人に返送されます。"),
  parcel("Chinese", "投递失败通知", "您的包裹无法投递，收件人不存在。\n收件人：ann@example.org"),
  {
    name: "a present that could not be delivered by mail",
    mail: mail(
      `${COURIER}Subject: Your gift card could not be delivered`,
      "We were unable to deliver your gift card to ann@example.org.\nTry another address.",
    ),
  },
  {
    name: "a courier that calls itself a delivery system",
    mail: mail(
      "From: Delivery System <delivery@parcels.example>\nReturn-Path: <>\nSubject: Bezorging mislukt",
      "Uw bestelling voor ann@example.org kon niet worden bezorgd: geadresseerde onbekend.",
    ),
  },
  {
    name: "a transfer that was returned to sender",
    mail: mail(
      `${COURIER}Subject: Transfer returned to sender`,
      "Your transfer of 554.00 was returned to sender: account unknown.\nRecipient: Ann Miller, ann@example.org.",
    ),
  },
];
