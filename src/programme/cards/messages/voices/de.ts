const de = {
	title: 'Eigene Stimmen',
	lead: 'Nicht jedes Gerät hat eine Stimme für jede Sprache. Lesen Sie Karten hier selbst vor: Dann hören alle, die hier beraten werden, Ihre Aufnahme, auch ohne Netz.',
	consent:
		'Eine Stimme gehört der Person, die spricht. Nehmen Sie nur Mitarbeitende auf, die damit einverstanden sind, und nie jemanden, der hier beraten wird.',
	used: '{used} MB von {most} MB sind belegt.',
	room: {
		one: 'Das reicht noch für ungefähr eine Karte.',
		other: 'Das reicht noch für ungefähr {count} Karten.',
	},
	full: 'Mehr Aufnahmen passen nicht auf jedes Gerät. Bitte löschen Sie erst eine.',
	needs_network: 'Zum Speichern braucht es ein Netz.',
	not_kept: {
		one: 'Für eine Aufnahme ist auf diesem Gerät kein Platz. Ohne Netz ist sie nicht zu hören.',
		other: 'Für {count} Aufnahmen ist auf diesem Gerät kein Platz. Ohne Netz sind sie nicht zu hören.',
	},
	tongue: 'Sprache der Aufnahmen',
	group: 'Welche Karten',
	before_consent: 'Was vor der Einwilligung vorgelesen wird',
	sentence: 'Satz {number}',
	tasks: 'Aufgaben in diesem Feld',
	cards_in: 'Karten auf {language}',
	done: '{done} von {all} sind aufgenommen.',
	recorded: 'aufgenommen',
	of_earlier_text: 'für einen früheren Text, bitte neu aufnehmen',
	of_no_card: 'Aufnahmen von Karten, die es nicht mehr gibt',
	listen_card: 'Anhören: {term}',
	stop_card: 'Anhalten: {term}',
	record_card: 'Aufnehmen: {term}',
	again_card: 'Neu aufnehmen: {term}',
	delete_card: 'Aufnahme löschen: {term}',
	read_this: 'Bitte lesen Sie das langsam vor',
	record: 'Aufnahme starten',
	recording: 'Es wird aufgenommen. Bitte sprechen Sie.',
	elapsed: '{seconds} von höchstens {most} Sekunden',
	stop: 'Anhalten',
	making: 'Die Aufnahme wird vorbereitet …',
	made: 'Die Aufnahme ist fertig ({size} kB). Bitte hören Sie sie an.',
	listen: 'Anhören',
	again: 'Noch einmal aufnehmen',
	file_instead: 'Stattdessen eine Datei nehmen',
	file: 'Datei mit der Aufnahme',
	file_hint:
		'Höchstens {seconds} Sekunden. Titel, Tag, Ort und Bilder in der Datei gehen nicht mit: es bleibt nur, was zu hören ist.',
	agree:
		'Wer hier spricht, ist einverstanden, dass die Stimme auf den Geräten dieser Beratungsstelle bleibt.',
	agree_first: 'Bitte bestätigen Sie das. Sonst wird die Aufnahme nicht gespeichert.',
	save: 'Aufnahme speichern',
	cancel: 'Abbrechen',
	saved: 'Gespeichert. Auf anderen Geräten gilt es mit dem nächsten Netz.',
	deleted: 'Gelöscht. Von anderen Geräten verschwindet die Aufnahme mit dem nächsten Netz.',
	card_gone:
		'Diese Karte gibt es nicht mehr, die Aufnahme wurde nicht gespeichert. Bitte laden Sie die Seite neu.',
	not_heard: 'Dieser Browser kann die Aufnahme nicht abspielen. Bitte nehmen Sie sie hier noch einmal auf.',
	fault_empty: 'Diese Datei ist leer. Bitte nehmen Sie eine andere.',
	fault_too_large:
		'Diese Datei ist zu groß. Bitte nehmen Sie kürzer auf; eine Datei darf höchstens {max} haben.',
	fault_no_sound: 'Das ist keine Aufnahme, die der Browser abspielen kann. Bitte nehmen Sie eine andere.',
	fault_too_long: 'Die Aufnahme ist zu lang. Höchstens {seconds} Sekunden, bitte.',
	fault_silent: 'Auf der Aufnahme ist nichts zu hören. Ist das Mikrofon stumm geschaltet?',
	fault_no_microphone:
		'Das Mikrofon ist nicht zu erreichen. Bitte erlauben Sie es diesem Browser, oder nehmen Sie eine Datei.',
	fault_not_played:
		'Der Browser spielt diese Datei hier nicht ab, also lässt sich nichts davon aufnehmen. Bitte wählen Sie die Datei noch einmal, oder nehmen Sie das Mikrofon.',
	to_voices: 'Karten vorlesen und aufnehmen',
	to_voices_hint:
		'Die Seite zum Aufnehmen öffnet sich neu und fragt noch einmal nach Ihrem Kennwort: Nur dort darf das Mikrofon an, nie bei einem Fall.',
};

export default de;
