/** A task by its name; its steps, one a line. A label in quotation marks is one that stands on a page: a test looks it up. */
const de = {
	help: 'Hilfe',
	help_lead: 'Was Sie hier tun können, Schritt für Schritt. Ihre eigene Rolle steht zuerst.',
	open_page: 'Öffnen: {page}',
	by_role: 'Hilfe nach Rolle',
	few_pages: 'Für diese Rolle gibt es bisher nur wenige Seiten.',
	ask: 'Kommen Sie nicht weiter? Fragen Sie das Programmteam.',
	programme: 'Die Texte des Programms schreiben',
	programme_steps: `Öffnen Sie einen Text, zum Beispiel „Ziel“.
Schreiben Sie ihn zuerst in einer Sprache. Wo eine Übersetzung fehlt, erscheint das Original.
Wählen Sie „Speichern“. Der Text steht sofort auf den öffentlichen Seiten und in der Broschüre.`,
	project: 'Ein Projekt anlegen',
	project_steps: `Geben Sie Kürzel, Titel und Laufzeit ein.
Tragen Sie die Institutionen mit ihrer Rolle ein. Beträge gibt es nur bei Geldgebern.
Wählen Sie „Speichern“. Austauschformate können nun zu diesem Projekt gehören.`,
	institution: 'Eine Institution eintragen',
	institution_steps: `Geben Sie Namen, Art und Land ein, den Namen in allen Sprachen, die Sie kennen.
Sagen Sie mit Themen, woran sie arbeitet, was sie weitergibt und was sie sucht.
Setzen Sie einen Haken bei „Auf den öffentlichen Seiten zeigen“, wenn alle sie sehen sollen, und wählen Sie „Speichern“.`,
	own_institution: 'Die eigene Institution auf dem Stand halten',
	own_institution_steps: `Suchen Sie Ihre Institution und öffnen Sie sie.
Wählen Sie „Bearbeiten“. Prüfen Sie Beschreibung, Website und Themen.
Wählen Sie „Speichern“. Ob sie öffentlich ist, entscheidet das Programmteam.`,
	person: 'Eine Person eintragen',
	person_steps: `Geben Sie den Namen ein und, wenn Sie sie kennen, eine eigene E-Mail-Adresse.
Sagen Sie unter „Stelle“, wo die Person arbeitet.
Wählen Sie „Speichern“. Erscheint jemand mit gleichem Namen, prüfen Sie, ob es dieselbe Person ist.`,
	post: 'Jemand wechselt die Stelle',
	post_steps: `Öffnen Sie die Person und dort die bisherige Stelle.
Wählen Sie „Heute beenden“. Was früher war, bleibt richtig.
Tragen Sie mit „Neue Stelle“ ein, wo die Person jetzt arbeitet.`,
	requests: 'Jemand fragt nach den eigenen Daten oder will gelöscht werden',
	requests_steps: `Öffnen Sie die Person. Ganz unten steht „Daten dieser Person“.
„Alles über diese Person (JSON-Datei)“ laden Sie herunter und geben sie nur dieser Person.
Mit „Person löschen“ verschwinden Name und alle Angaben. Gezählte Teilnahmen bleiben, ohne Namen.`,
	partnership: 'Eine Partnerschaft eintragen und weiterführen',
	partnership_steps: `Wählen Sie die beiden Institutionen, „Verbindlichkeit“ und „Phase“.
Wählen Sie „Speichern“. Auch ein erster Kontakt darf hier stehen.
Geht es weiter, öffnen Sie die Partnerschaft und wählen unter „Zur nächsten Phase“ den Schritt, mit Tag und Dokument.`,
	event: 'Ein Austauschformat planen',
	event_steps: `Geben Sie Titel, Art, Beginn und Ende ein, so wie die Uhr am Ort sie zeigt.
Wählen Sie die „Vertraulichkeit“. Nur was öffentlich ist, sehen alle.
Wählen Sie „Speichern“. Es ist nun ein Entwurf.
Soll es bekannt werden, wählen Sie unter „Nächster Schritt“ die Taste „Ankündigen“.`,
	agenda: 'Das Programm eines Austauschformats aufstellen',
	agenda_steps: `Öffnen Sie das Austauschformat und dort „Programm“.
Legen Sie mit „Neuer Programmpunkt“ jeden Teil an: Zeit, Raum, Sprachen. Die Seite ordnet sie selbst.
Steht oben „Bitte prüfen“, liegt etwas außerhalb der Zeit oder doppelt im selben Raum.`,
	opening: 'Die Anmeldung öffnen und schließen',
	opening_steps: `Öffnen Sie das Austauschformat und wählen Sie „Bearbeiten“.
Setzen Sie einen Haken bei „Alle können sich auf der öffentlichen Seite anmelden“, wenn sich alle anmelden dürfen.
Wählen Sie unter „Nächster Schritt“ die Taste „Anmeldung öffnen“, später „Anmeldung schließen“.`,
	answer: 'Anmeldungen beantworten',
	answer_steps: `Öffnen Sie das Austauschformat und dort „Anmeldungen“.
Setzen Sie Haken bei den Personen und wählen Sie „Ausgewählte bestätigen“.
Für alles andere öffnen Sie die Person: „Auf die Warteliste“ oder „Ablehnen“.`,
	register: 'Jemanden selbst anmelden',
	register_steps: `Öffnen Sie das Austauschformat, dort „Anmeldungen“, und wählen Sie „Person anmelden“.
Suchen Sie die Person mit mindestens zwei Buchstaben.
Ist sie nicht dabei, tragen Sie sie darunter unter „Neue Person“ ein.`,
	attendance: 'Festhalten, wer da war',
	attendance_steps: `Öffnen Sie nach dem Beginn das Austauschformat und dort „Teilnahme“.
Setzen Sie einen Haken bei allen, die da waren.
Wählen Sie „Teilnahme speichern“, oder „Speichern, alle Übrigen waren nicht da“, wenn niemand mehr kommt.`,
	copy: 'Ein Austauschformat wiederholen',
	copy_steps: `Öffnen Sie das frühere und wählen Sie „Kopieren“.
Geben Sie den ersten Tag ein. Programm und Institutionen ziehen mit um, Anmeldungen nicht.
Prüfen Sie Titel und Tage des neuen Entwurfs.`,
	voice: 'Eine Stimme festhalten',
	voice_steps: `Schreiben Sie, was gesagt wurde und wie die Person genannt werden will.
Solange Sie unter „Darf das gezeigt werden?“ nichts anderes wählen, sieht es nur das Programmteam.
Öffentlich wird es nur mit Tag und Sprache der Einwilligung.
Nimmt die Person sie zurück, öffnen Sie die Stimme und wählen „Einverständnis zurückziehen“. Sie verschwindet sofort überall.`,
	import: 'Listen aus Excel oder CSV übernehmen',
	import_steps: `Sagen Sie, was in der Datei steht, und wählen Sie „Hochladen und prüfen“.
Prüfen Sie, ob jede Spalte zum richtigen Feld gehört.
Sehen Sie sich jede Zeile an. Unter „Nicht möglich“ steht, was nicht geht und warum.
Erst wenn Sie bestätigen, wird gespeichert: alles auf einmal oder nichts.`,
	translate: 'Übersetzungen ergänzen und prüfen',
	translate_steps: `Wählen Sie die Sprache, die Sie können.
Öffnen Sie einen Eintrag und schreiben Sie, was fehlt.
Ist ein Text maschinell übersetzt und richtig, setzen Sie einen Haken bei „Diese Übersetzung habe ich geprüft“ und wählen „Speichern“.`,
	publish: 'Ergebnisse veröffentlichen',
	publish_steps: `Sehen Sie sich die genauen Zahlen an. Haben sich Einträge geändert, wählen Sie „Jetzt neu zählen“.
Wählen Sie „Veröffentlichen“. Sie sehen vorher, was gerundet, zusammengefasst oder nicht gezeigt wird.
Mit „Diese Zahlen veröffentlichen“ stehen die Zahlen auf der öffentlichen Seite. Zurücknehmen lässt sich das nicht.`,
	brochure: 'Die Broschüre lesen und weitergeben',
	brochure_steps: `Sehen Sie je Sprache, was noch nicht übersetzt oder geprüft ist.
Unter „Was noch fehlt“ stehen die Teile, die sonst ausgelassen werden.
Lesen Sie die Broschüre oder laden Sie sie als PDF herunter. Sie ist immer auf dem neuesten Stand.`,
	invite: 'Jemanden einladen',
	invite_steps: `Wählen Sie die Rolle und dann „Weiter“.
Geben Sie Name, E-Mail-Adresse und Sprache ein und, wofür und wie lange die Rolle gilt.
Wählen Sie „Einladung senden“. Ohne Mailserver steht die Einladung im Postausgang der Administration.`,
	revoke: 'Eine Rolle geben oder zurücknehmen',
	revoke_steps: `Suchen Sie die Person und öffnen Sie sie.
Mit „Weitere Rolle“ geben Sie eine weitere, mit „Rolle entziehen“ endet eine.
Nur die Administration vergibt die Rollen Administration und Programmteam.`,
	bin: 'Etwas Gelöschtes zurückholen',
	bin_steps: `Suchen Sie den Eintrag in der Liste.
Wählen Sie „Zurückholen“. Nach 30 Tagen ist er endgültig weg.`,
	example: 'Das Beispiel entfernen und selbst beginnen',
	example_steps: `Sehen Sie nach, was verschwindet und was bleibt.
Wählen Sie „Beispiel entfernen“. Rückgängig machen lässt es sich nicht.
Die Übersicht zeigt danach die vier ersten Schritte.`,
	outbox: 'Nachsehen, ob eine Nachricht ankam',
	outbox_steps: `Suchen Sie die Nachricht. Der Stand steht daneben.
Ist sie nicht gesendet, öffnen Sie sie und wählen „Jetzt senden“.
Ohne Mailserver lesen Sie hier den Link einer Einladung und geben ihn selbst weiter.`,
	changes: 'Nachsehen, wer was geändert hat',
	changes_steps: `Die Liste zeigt, wer wann was getan hat, das Neueste zuerst.
Was in den Feldern stand, steht hier nicht. Die Geschichte eines Eintrags steht auf seiner Seite.`,
	token: 'Ein anderes Programm anbinden',
	token_steps: `Sagen Sie, wofür, was es darf und wie lange, und wählen Sie „Anlegen“.
Kopieren Sie den Schlüssel gleich. Er wird nur einmal gezeigt.
Wird er nicht mehr gebraucht, wählen Sie „Sperren“.`,
	own_people: 'Sehen, wer von Ihrer Institution teilnimmt',
	own_people_steps: `Öffnen Sie ein Austauschformat und dort „Anmeldungen“.
Sie sehen die Anmeldungen Ihrer Institution, keine anderen.`,
	look_events: 'Sehen, was stattfindet',
	look_events_steps: `Suchen Sie nach einem Wort, oder grenzen Sie mit den Filtern ein.
Öffnen Sie ein Austauschformat: Zeit, Ort, Programm und wer es ausrichtet.`,
	look_institutions: 'Nachsehen, wer woran arbeitet',
	look_institutions_steps: `Suchen Sie nach Name, Kürzel oder Ort.
Öffnen Sie eine Institution: Themen, Partnerschaften und Austauschformate.`,
	look_results: 'Ergebnisse lesen',
	look_results_steps: `Gilt Ihre Rolle für das ganze Programm, sehen Sie die genauen Zahlen.
Mit „Aufzeichnungen zeigen“ sehen Sie die Einträge hinter einer Zahl. Dass Sie nachgesehen haben, wird festgehalten.
Geben Sie genaue Zahlen nicht weiter. Für andere sind die öffentlichen Ergebnisse da.`,
	account: 'Ihr Konto sichern',
	account_steps: `Unter „Zweiter Schritt“ schützt ein Code vom Telefon Ihr Konto zusätzlich.
Mit „Passkeys“ melden Sie sich mit Fingerabdruck, Gesicht oder PIN an.
Kennen Sie ein Gerät unter „Anmeldungen“ nicht, beenden Sie es dort.`,
	own_data: 'Sehen, was über Sie gespeichert ist',
	own_data_steps: `„Meine Daten herunterladen (JSON)“ gibt Ihnen alles in einer Datei.
Soll etwas gelöscht werden, sagen Sie es dem Programmteam.`,
};

export default de;
