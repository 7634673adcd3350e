/** Documents at any record. */
const de = {
	documents: 'Unterlagen',
	documents_of: 'Unterlagen: {title}',
	none: 'Noch keine Unterlagen.',
	none_hint: 'Laden Sie unten die erste Datei hoch.',
	add: 'Datei hinzufügen',
	manage: 'Unterlagen hinzufügen oder löschen',
	file: 'Datei',
	file_hint:
		'PDF, Word, Excel, PowerPoint, OpenDocument, Text oder Bild, höchstens 20 MB. Aus Bildern entfernen wir Ort und Aufnahmedaten.',
	title: 'Titel',
	language: 'Sprache des Dokuments',
	language_none: 'mehrere oder keine',
	audience: 'Wer darf es sehen?',
	audience_record: 'alle, die den Eintrag sehen',
	audience_record_hint: 'Ist der Eintrag öffentlich, ist es auch die Datei.',
	audience_inside: 'nur, wer daran mitarbeitet',
	inside: 'intern',
	upload: 'Hochladen',
	added: 'Die Datei ist da.',
	removed: 'Die Datei liegt im Papierkorb.',
	remove_named: '{title} löschen',
	file_damaged:
		'Diese Datei ist beschädigt oder unvollständig. Bitte speichern Sie sie neu und versuchen Sie es noch einmal.',
	file_two_in_one: 'In dieser Datei steckt eine zweite. Das nehmen wir nicht an.',
	file_bomb: 'Diese Datei wird beim Öffnen zu groß.',
	file_macros: 'Diese Datei enthält Makros. Bitte speichern Sie sie ohne Makros.',
	file_type: 'Diese Art von Datei nehmen wir nicht an. Es gehen PDF, Office-Dokumente, Text, PNG und JPEG.',
	still_used: 'Das geht noch nicht: Dieses Dokument wird noch gebraucht.',
	used_by_partnership_step: {
		one: '{count} Schritt einer Partnerschaft',
		other: '{count} Schritte einer Partnerschaft',
	},
	used_by_partnership_proposal: {
		one: '{count} vorgeschlagener Schritt',
		other: '{count} vorgeschlagene Schritte',
	},
};

export default de;
