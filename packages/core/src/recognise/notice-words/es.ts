/** Notices in Spanish: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const es: NoticeWords = {
  language: "es",
  failed: [
    "{mensaje,correo} no {se pudo,se ha podido,ha podido,pudo} {entregar,ser entregado,entregarse}",
    "{mensaje,correo} no {ha sido,fue,se ha,se} {entregado,entregó,enviado}",
    "no se {pudo,ha podido,puede} entregar * {mensaje,correo}",
    "no * {entregar,ser entregado} * {destinatarios,destinatario}",
    "{error,fallo,ha fallado} * entrega * {mensaje,destinatarios,destinatario,correo}",
    "{mensaje,su mensaje} no {llegó a,ha llegado a} {algunos,su,sus,uno,los,ninguno,todos}",
    "no se {puede,pudo,ha podido} {localizar,contactar} a * {destinatarios,destinatario}",
    "{ha sido,fue} imposible {entregar,enviar} {su,el,tu} {mensaje,correo}",
    "la entrega {al destinatario,a los destinatarios,a este destinatario} {siguiente,siguientes,} {ha fallado,falló,no ha sido posible}",
    "{organización siguiente,siguiente organización} rechazó {su,el} mensaje",
    "{su,tu} {mensaje,correo} {ha sido,fue} {rechazado,devuelto,bloqueado}",
    "se ha producido un problema al entregar",
    "mensaje que has enviado a se ha bloqueado",
    "{este es un error permanente,se trata de un error permanente,error permanente he desistido}",
    "{las siguientes direcciones,la siguiente dirección,los siguientes destinatarios} {fallaron,falló,han fallado,tuvieron errores}",
  ],
  delayed: [
    "{entrega,envío} * {se ha retrasado,se retrasó,ha sido retrasada,está retrasada,se ha demorado,se ha aplazado}",
    "{mensaje,correo} {se ha retrasado,ha sido retrasado,está retrasado,se retrasó}",
    "{aún no,todavía no} {se ha entregado,ha sido entregado,se ha podido entregar,ha podido ser entregado,se entregó,se pudo entregar}",
    "no se ha entregado {aún,todavía}",
    "{se seguirá intentando,se seguirá intentado,seguiremos intentando,se continuará intentando,continuará intentando,seguirá intentando,se volverá a intentar} {entregar,la entrega,entregarlo,}",
    "{esto es sólo una advertencia,esto es solo un aviso,este es solo un aviso,esta es solo una advertencia,no necesita reenviar,no es necesario que reenvíe,no es necesario reenviar}",
    "{problema temporal al entregar,gmail lo intentará,recibirás una notificación si}",
  ],
  recipientLabels: [
    "destinatario", "destinatarios", "para", "a", "dirección", "dirección de correo", "dirección de correo electrónico",
    "destinatario final", "destinatario original", "destinatario siguiente", "dirección del destinatario", "usuario",
    "correo electrónico", "no entregado a", "buzón",
  ],
  subject: [
    "{no se puede entregar,no se pudo entregar,no entregado,no entregable,imposible entregar}",
    "{error de entrega,fallo de entrega,fallo en la entrega,error en la entrega,fallo en el envío,entrega fallida,error de envío}",
    "{mensaje no entregado,correo no entregado,correo devuelto,mensaje devuelto,mensaje rechazado,mensaje bloqueado,devuelto al remitente,mail devuelto}",
    "{notificación de estado de entrega,notificación del estado de la entrega,informe de no entrega,aviso de no entrega,notificación de entrega,estado de la entrega,estado de entrega}",
    "{entrega retrasada,retraso en la entrega,mensaje retrasado,entrega incompleta,entrega demorada}",
    "{no se ha encontrado la dirección,no se encontró la dirección}",
  ],
};
