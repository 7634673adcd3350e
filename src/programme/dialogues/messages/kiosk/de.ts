const de = {
	kiosk: 'Kiosk: {name}',
	kiosk_name: 'Kiosk',
	start: 'Mitmachen',
	choose_language: 'Wählen Sie Ihre Sprache',
	listen: 'Anhören',
	agree: 'Ich stimme zu',
	pass: 'Unentschieden',
	disagree: 'Ich stimme nicht zu',
	back: 'Zurück',
	finish: 'Fertig',
	of: '{at} von {count}',
	thanks: 'Danke. Ihre Stimmen sind gespeichert.',
	nothing_said: 'Danke fürs Vorbeischauen. Es wurde nichts gespeichert.',
	next_person: 'Nächste Person',
	waiting: 'Noch nicht übertragen: {count}',
	all_in: 'Alles übertragen',
	offline: 'Ohne Netz',
	not_taken: 'Der Dialog nimmt gerade nichts an. Das Gerät behält, was noch nicht übertragen ist.',
	still_there: 'Sind Sie noch da? Gleich beginnt es für die nächste Person von vorn.',
	needs_script: 'Ein Kiosk braucht einen Browser, in dem Skripte erlaubt sind.',
	become_title: 'Dieses Gerät wird ein Kiosk',
	become_text:
		'Menschen geben hier nacheinander ihre Stimmen ab, auch ohne Netz. Danach gilt der Link nicht mehr.',
	become: 'Ja, einrichten',
	closed: 'Dieses Gerät ist kein Kiosk',
	closed_text:
		'Der Link wurde schon benutzt, ist abgelaufen oder wurde gesperrt. Lassen Sie im Arbeitsbereich einen neuen anlegen.',
	install_hint: 'Auf den Startbildschirm legen: dann öffnet sich der Kiosk ohne Adresszeile.',
};

export default de;
