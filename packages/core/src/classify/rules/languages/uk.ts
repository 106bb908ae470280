/**
 * What bounces say in Ukrainian.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const uk: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{введену,вказану} {вами,} адресу електронної пошти не {знайдено,вдалося знайти}", source: EXCHANGE, example: "Введену адресу електронної пошти не знайдено. Перевірте адресу електронної пошти одержувача та спробуйте надіслати повідомлення ще раз." },
    { slug: "no-account-at-organisation", phrase: "обліковий запис * не існує в організації", source: EXCHANGE_2003, example: "Обліковий запис електронної пошти не існує в організації, до якої надіслано повідомлення. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "не знайдено {в домені,на сервері,в організації,у домені}", source: MICROSOFT_365, example: "Користувача olena@example.com не знайдено в домені example.com." },
    { slug: "gmail-title", phrase: "адресу не знайдено", source: GMAIL, example: "Адресу не знайдено" },
    { slug: "unknown-user", phrase: "{невідомий користувач,невідомий одержувач,користувач невідомий,невідомий отримувач}", source: "Ukr.net, I.UA", example: "550 5.1.1 <a@example.com.ua>: невідомий користувач" },
    { slug: "does-not-exist", phrase: "{користувач,користувача,одержувач,отримувач,поштова скринька,скринька,адреса} {не існує,не знайдений,не зареєстрований}", source: "Ukr.net, I.UA", example: "550 5.1.1 Скринька не існує" },
  ], "uk"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{поштова скринька,скринька} {одержувача,отримувача} {заповнена,переповнена,повна}", source: EXCHANGE, example: "Поштова скринька одержувача заповнена й не може приймати повідомлення." },
    { slug: "mailbox-full", phrase: "{поштова скринька,скринька,поштову скриньку} {заповнена,переповнена,переповнено}", source: REPLY, example: "552 5.2.2 Поштова скринька переповнена" },
    { slug: "quota", phrase: "{перевищено,вичерпано,перевищена} {квоту,ліміт скриньки,обсяг скриньки,квота,дискову квоту}", source: REPLY, example: "552 5.2.2 Перевищено квоту" },
  ], "uk"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{скринька,скриньку,обліковий запис,поштову скриньку,користувача} {заблоковано,вимкнуто,заблокована,вимкнено,заблокований,деактивовано}", source: REPLY, example: "550 5.2.1 Обліковий запис заблоковано" },
  ], "uk"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "більше не {працює,є співробітником}", source: TEMPLATE, example: "Ця особа більше не працює в нашій компанії." },
  ], "uk"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{домен,домену,сервер призначення} * не {існує,знайдено}", source: MICROSOFT_365, example: "Повідомлення не доставлено: домен example.com не існує." },
  ], "uk"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{повідомлення,лист} {завелике,занадто велике,надто велике,завеликий,занадто великий}", source: EXCHANGE, example: "Це повідомлення завелике. Зменште його й надішліть ще раз." },
    { slug: "size", phrase: "{розмір листа,розмір повідомлення} {перевищує,перевищено}", source: REPLY, example: "552 Розмір листа перевищує ліміт" },
  ], "uk"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{попри неодноразові спроби,незважаючи на неодноразові спроби,попри багаторазові спроби,протягом указаного часу}", source: MICROSOFT_365, example: "Повідомлення не доставлено. Попри неодноразові спроби зв'язатися із системою електронної пошти одержувача, вона не відповіла." },
  ], "uk"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{не вдалося підключитися,не вдається підключитися,не вдалося встановити з'єднання,у з'єднанні відмовлено,з'єднання відхилено}", source: REPLY, example: "Не вдалося встановити з'єднання з mx.example.com.ua" },
  ], "uk"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{визначено,розпізнано,визнано,позначено,класифіковано} {як,} {спам,спамом}", source: REPLY, example: "554 5.7.1 Лист визнано спамом" },
  ], "uk"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{лист,ваш лист} {користувачу,для,на адресу} заблоковано", source: GMAIL, example: "Ваш лист на адресу a@example.com заблоковано. Технічні відомості наведено нижче." },
    { slug: "policy", phrase: "{параметри безпеки або політики,правило потоку пошти,настроюване правило потоку пошти}", source: MICROSOFT_365, example: "Правило потоку пошти, створене адміністратором example.com, заблокувало ваше повідомлення." },
  ], "uk"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{немає дозволу,немає прав} * {цьому одержувачу,цьому отримувачу}", source: EXCHANGE_2003, example: "У вас немає дозволу надсилати повідомлення цьому одержувачу. <mail.example.com #5.7.1>" },
  ], "uk"),
];
