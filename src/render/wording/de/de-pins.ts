import type { pinsEn } from '../en/en-pins.ts';
import type { Translated } from '../translated.ts';

/** German: pins, and why one cannot be made. */
export const pinsDe: Translated<typeof pinsEn> = {
  pins: {
    formerMember: 'ein früheres Mitglied',
    pinnedBy: 'Angepinnt von {{member}} am {{date}}',
    unchanged: 'Wortlaut in der Quelle unverändert',
    moved: 'Wortlaut in der Quelle verschoben',
    changed: 'Wortlaut in der Quelle geändert',
    withdrawn: 'Quelle zurückgezogen',
    since: '{{truth}}, seit {{date}}',
    changedSince: '{{truth}} seit {{date}}.',
    cutFinding: 'Gekürzt: Der Satz geht weiter',
    reversedFinding: 'Sinn umgekehrt: Die Quellen sagen das Gegenteil',
    disputedFinding: 'Umstritten: Die Medien drucken Gegensätzliches',
    summaryFinding: 'Nur Zusammenfassung: nicht der Wortlaut des Mediums',
    finding: '{{verdict}}. Geprüft: „{{claim}}“',
    findingAs: '{{verdict}}. Geprüft: „{{claim}}“, als Worte von {{speaker}}',
    isPinned: 'Angepinnt',
    made_one: '{{pinned}}, mit dem genauen Wortlaut von {{count, number}} Auszug. Das ist Pin {{number}}.',
    made_other:
      '{{pinned}}, mit dem genauen Wortlaut von {{count, number}} Auszügen. Das ist Pin {{number}}.',
    already: 'Diese Antwort ist schon angepinnt: Pin {{number}}. {{pinnedBy}}.',
    keptUnshown:
      'Der Eintrag ist gespeichert, aber Discord zeigt ihn nicht unter den angepinnten Nachrichten: {{obstacle}}',
    removed: 'Pin {{number}} ist entfernt.',
    recordStays: 'Eintrag und Verlauf bleiben.',
    stillShown: 'Discord zeigt ihn noch unter den angepinnten Nachrichten: {{obstacle}}',
    pin: 'Pin Nr. {{number}}',
    isRemoved: 'entfernt',
    why: 'Warum:',
    notShown: 'Discord zeigt ihn nicht unter den angepinnten Nachrichten',
    ours: 'Angepinnte Antwort dieses Servers',
    oursFor: 'Angepinnte Antwort dieses Servers auf „{{question}}“',
    pinnedIn: '{{pinnedBy}} in {{channel}} · Pin {{number}}',
    all: 'Angepinnte Antworten',
    about: 'Angepinnte Antworten zu „{{about}}“',
    inChannel: 'Angepinnte Antworten in {{channel}}',
    aboutInChannel: 'Angepinnte Antworten zu „{{about}}“ in {{channel}}',
    allChanged: 'Pins, deren Wortlaut sich geändert hat oder deren Quelle zurückgezogen wurde',
    historyOfAll: 'Verlauf der Pins dieses Servers',
    historyOfOne: 'Verlauf von Pin {{number}}',
    checked_one: '{{count, number}} Pin mit seinen Quellen verglichen',
    checked_other: '{{count, number}} Pins mit ihren Quellen verglichen',
    tally: '{{truth}}: {{number}}',
    checkedNote: 'Das sagt, ob der Wortlaut noch in den Quellen steht, nicht ob er wahr ist',
    auditPinned: 'Pin {{number}} von {{member}}',
    auditRemoved: 'Pin {{number}} entfernt von {{member}}',
    fileTitle: 'Angepinnte Antworten: {{episode}}',
    fileSaid: '{{speaker}}; Quelle: {{source}}',
    filePinned: 'Angepinnt von Discord-Benutzer {{member}} am {{date}}; bei der letzten Prüfung: {{truth}}.',
    moreExcerpts_one: 'und {{count, number}} weiterer Auszug',
    moreExcerpts_other: 'und {{count, number}} weitere Auszüge',
    unreviewed: 'Ein Zitat hier hat ein Programm gefunden; noch niemand hat es geprüft',
    wasPinned: 'Angepinnt:',
    documentGone: 'Das Dokument gibt es nicht mehr.',
    nothingLike: 'Im Dokument steht nichts Ähnliches mehr.',
    nowThere: 'Jetzt steht da:',
    exported_one: '{{count, number}} Pin, die neuesten zuerst, als Markdown, CSV und JSON.',
    exported_other: '{{count, number}} Pins, die neuesten zuerst, als Markdown, CSV und JSON.',
    olderOnes: 'Es gibt ältere: /pins export mit vor: {{number}}.',
  },
  pinEvent: {
    pinned: 'angepinnt',
    removed: 'entfernt',
    unpinnedByHand: 'in Discord von Hand losgelöst',
    messageDeleted: 'beendet: Die Nachricht wurde gelöscht',
    channelDeleted: 'beendet: Der Kanal wurde gelöscht',
    shown: 'unter den angepinnten Nachrichten gezeigt',
    notShown: 'gespeichert, aber nicht unter den angepinnten Nachrichten gezeigt',
    checked: 'geprüft',
    of: 'Pin {{number}}: {{event}}',
    by: '{{event}} ({{member}})',
  },
  obstacle: {
    channelFull:
      'Dieser Kanal hat schon 250 angepinnte Nachrichten, mehr erlaubt Discord nicht. Lösen Sie eine und drücken Sie noch einmal „Anpinnen“.',
    mayNotPin:
      'Onrecord fehlt in diesem Kanal die Berechtigung „Nachrichten anpinnen“. Geben Sie sie der Rolle von Onrecord und drücken Sie noch einmal „Anpinnen“.',
    mayNotUnpin:
      'Onrecord fehlt in diesem Kanal die Berechtigung „Nachrichten anpinnen“. Geben Sie sie der Rolle von Onrecord und lösen Sie die Nachricht von Hand.',
    noAccess:
      'Onrecord sieht diesen Kanal oder seine Nachrichten nicht. Geben Sie ihm hier „Kanal ansehen“ und „Nachrichtenverlauf anzeigen“ und versuchen Sie es noch einmal.',
    messageGone: 'Die Nachricht wurde gelöscht.',
    channelGone: 'Der Kanal wurde gelöscht.',
    threadClosed:
      'Der Thread ist archiviert oder gesperrt. Öffnen Sie ihn und drücken Sie noch einmal „Anpinnen“.',
    threadClosedUnpin:
      'Der Thread ist archiviert oder gesperrt. Öffnen Sie ihn und lösen Sie die Nachricht von Hand.',
    noPinsHere:
      'Chats von Sprach- und Stage-Kanälen haben keine angepinnten Nachrichten. Fragen Sie in einem Textkanal und pinnen Sie die Antwort dort an.',
    notOurs: 'Diese Nachricht ist keine Antwort von Onrecord.',
    unreachable:
      'Discord hat nicht geantwortet. Onrecord versucht es beim nächsten Start wieder; Sie können auch noch einmal „Anpinnen“ drücken.',
    unreachableUnpin:
      'Discord hat nicht geantwortet. Onrecord versucht es beim nächsten Start wieder; Sie können die Nachricht auch von Hand lösen.',
    refused:
      'Discord hat es abgelehnt (Fehler {{code}}). Drücken Sie später noch einmal „Anpinnen“; hilft das nicht, wenden Sie sich an den Betreiber von Onrecord.',
  },
  pinRefusal: {
    serversOnly:
      'Pins gehören zu einem Server. Tun Sie das im Kanal eines Servers, dem Onrecord beigetreten ist.',
    mayNotPin:
      'Anpinnen dürfen Mitglieder, die in diesem Kanal Nachrichten anpinnen dürfen. Bitten Sie die Moderation darum.',
    mayNotPinRole:
      'Anpinnen dürfen Mitglieder, die in diesem Kanal Nachrichten anpinnen dürfen oder die Rolle dieses Servers dafür haben. Bitten Sie die Moderation darum.',
    mayNotUnpin:
      'Pin {{number}} ist in einem anderen Kanal. Entfernen dürfen ihn Mitglieder, die dort Nachrichten anpinnen dürfen oder die Rolle dieses Servers dafür haben.',
    everybodyMayPin:
      'Mit @everyone darf jedes Mitglied anpinnen und den Kanal damit füllen. Wenn Sie das wollen, geben Sie den Befehl noch einmal mit alle: True.',
    nothingToPin:
      'In dieser Nachricht ist keine belegte Antwort. Pinnen Sie eine Antwort auf /ask oder /quote an.',
    privateAnswer:
      'Diese Antwort sehen nur Sie, angepinnt sähe sie niemand. Fragen Sie noch einmal ohne „privat“. Bleibt sie privat, liegt es an diesem Kanal: Fragen Sie in einem anderen.',
    noSuchPin: 'Dieser Server hat keinen Pin „{{given}}“. /pins list zeigt alle mit Nummern.',
    alreadyRemoved: 'Pin {{number}} wurde schon entfernt. Von wem, sagt /pins history.',
    notPinned: 'Nichts wurde angepinnt und nichts gespeichert: {{obstacle}}',
    allRemoved:
      'Alle Pins, die Sie sehen konnten, sind entfernt; es gibt nichts zu exportieren. /pins history erzählt von ihnen.',
    none: 'Hier gibt es keine Pins. Drücken Sie „Kontext“ unter einer Antwort, dann „Anpinnen“.',
    isAbout: 'zu „{{about}}“',
    isInChannel: 'in diesem Kanal',
    hasChanged: 'mit geändertem Wortlaut oder zurückgezogener Quelle',
    noneFits_one: 'Sie sehen einen Pin, und er passt nicht ({{what}}). /pins list allein zeigt ihn.',
    noneFits_other:
      'Von {{count, number}} Pins, die Sie sehen, passt keiner ({{what}}). /pins list allein zeigt sie.',
  },
  store: {
    diskFull:
      'Pins und Einstellungen gehen gerade nicht: Der Datenträger ist voll. Nichts wurde gespeichert. Sagen Sie es dem Betreiber. /quote, /compare und /verify gehen weiter.',
    diskFault:
      'Pins und Einstellungen gehen gerade nicht: Der Datenträger meldet einen Fehler. Nichts wurde gespeichert. Sagen Sie es dem Betreiber. /quote, /compare und /verify gehen weiter.',
    readOnly:
      'Pins und Einstellungen gehen gerade nicht: Die Datenbank ist schreibgeschützt. Nichts wurde gespeichert. Sagen Sie es dem Betreiber. /quote, /compare und /verify gehen weiter.',
    busy: 'Pins und Einstellungen gehen gerade nicht: Die Datenbank ist ausgelastet. Nichts wurde gespeichert; versuchen Sie es gleich noch einmal. /quote, /compare und /verify gehen weiter.',
    damaged:
      'Pins und Einstellungen gehen gerade nicht: Die Datenbank ist beschädigt. Nichts wurde gespeichert. Eine Sicherung muss eingespielt werden. Sagen Sie es dem Betreiber. /quote, /compare und /verify gehen weiter.',
    deleted:
      'Pins und Einstellungen gehen gerade nicht: Die Datenbankdatei wurde im Betrieb gelöscht oder ersetzt. Nichts wurde gespeichert. Sie muss zurück, und der Bot braucht einen Neustart. Sagen Sie es dem Betreiber. /quote, /compare und /verify gehen weiter.',
    noAnswer:
      'Pins und Einstellungen gehen gerade nicht: Die Datenbank antwortet nicht. Versuchen Sie es gleich noch einmal; ein zweiter Pin entsteht nicht. /quote, /compare und /verify gehen weiter.',
    unreachable:
      'Pins und Einstellungen gehen gerade nicht: Die Datenbank ist nicht erreichbar. Nichts wurde gespeichert. Sagen Sie es dem Betreiber. /quote, /compare und /verify gehen weiter.',
    connectionLost:
      'Pins und Einstellungen gehen gerade nicht: Die Verbindung zur Datenbank brach ab. Versuchen Sie es gleich noch einmal; ein zweiter Pin entsteht nicht. /quote, /compare und /verify gehen weiter.',
  },
};
