const de = {
	// lists
	people: 'Personen',
	people_lead:
		'Wer mitmacht, wo sie oder er arbeitet und wie man schreibt. Sie sehen nur, wen Sie für Ihre Arbeit brauchen.',
	new_person: 'Neue Person',
	search_people: 'Name oder E-Mail',
	col_name: 'Name',
	col_posts: 'Arbeitet bei',
	col_changed: 'Geändert',
	filter_institution: 'Institution',
	filter_language: 'Sprache',
	filter_lacks: 'Es fehlt',
	lacks_email: 'E-Mail-Adresse',
	lacks_post: 'Stelle',
	no_people: 'Noch keine Personen',
	no_people_hint:
		'Tragen Sie zuerst ein, wer in den Institutionen für den Austausch zuständig ist. Wer an etwas teilnimmt, kommt mit der Anmeldung dazu.',
	example: 'Beispiel',

	// one person
	given_name: 'Vorname',
	family_name: 'Nachname',
	email: 'E-Mail',
	email_hint:
		'Die eigene Adresse der Person. Ohne eigene Adresse bleibt das Feld leer; eine gemeinsame Büroadresse kann nur einmal stehen.',
	phone: 'Telefon',
	salutation: 'Anrede',
	salutation_hint:
		'So, wie sie in Briefen vor dem Namen steht, zum Beispiel „Frau Dr.“, „Sayın“. Je Sprache eine.',
	sex: 'Geschlecht',
	sex_hint:
		'Freiwillig. Wir fragen, weil das Programm gegenüber Geldgebern belegt, wie viele Frauen und Männer teilnehmen. Veröffentlicht werden nur gerundete Summen ab zehn Personen, nie einzelne Angaben.',
	sex_female: 'weiblich',
	sex_male: 'männlich',
	sex_diverse: 'divers',
	sex_not_stated: 'keine Angabe',
	languages: 'Sprachen',
	languages_hint: 'In welchen Sprachen die Person Einladungen und Unterlagen lesen kann.',
	preferred: 'Schreiben Sie auf',
	preferred_none: 'keine Angabe',
	section_person: 'Person',
	section_post: 'Stelle',
	section_post_hint: 'Wo die Person jetzt arbeitet. Weitere Stellen lassen sich später eintragen.',
	no_post: 'ohne Stelle',
	edit_person: 'Person bearbeiten',
	person_saved: 'Die Person ist gespeichert.',
	facts: 'Angaben',
	posts: 'Stellen',
	new_post: 'Neue Stelle',
	no_posts: 'Noch keine Stelle eingetragen.',
	registrations: 'Teilnahmen',
	no_registrations: 'Noch bei keinem Austauschformat angemeldet.',
	history: 'Verlauf',
	erased_person: 'Gelöschte Person',
	erased_text:
		'Name und alle Angaben wurden gelöscht. Der leere Eintrag bleibt, damit die Teilnahmen gezählt bleiben.',

	// duplicates
	duplicates: 'Vielleicht schon da',
	duplicates_text:
		'Diese Einträge könnten dieselbe Person sein. Ist es jemand anderes, speichern Sie mit dem Haken unten.',
	same_email: 'gleiche E-Mail-Adresse',
	same_name: 'gleicher Name',
	is_somebody_else: 'Es ist eine andere Person',
	possible_duplicates: 'Diese Person könnte schon eingetragen sein. Bitte sehen Sie unten nach.',
	email_taken:
		'Diese E-Mail-Adresse hat schon jemand anderes. Wenn Sie die Person nicht finden, fragen Sie das Programmteam.',
	not_phone:
		'Das ist keine Telefonnummer. Sie besteht aus Ziffern, Leerzeichen und vielleicht einem + am Anfang.',

	// merging
	merge: 'Zusammenführen',
	merge_title: 'Zwei Einträge, eine Person',
	merge_text:
		'Stellen, Teilnahmen und Zugang des anderen Eintrags kommen zu diesem. Was hier fehlt, wird von dort ergänzt; was hier steht, bleibt. Der andere Eintrag verschwindet. Das lässt sich nicht rückgängig machen.',
	keep_this: 'Bleibt',
	goes_away: 'Geht darin auf',
	answers_differ: {
		one: 'Zu {count} Frage hat die Person zweimal Verschiedenes geantwortet. Noch ist nichts zusammengelegt. Bitte sagen Sie unten, was gilt.',
		other:
			'Zu {count} Fragen hat die Person zweimal Verschiedenes geantwortet. Noch ist nichts zusammengelegt. Bitte sagen Sie unten, was gilt.',
	},
	whose_answers: 'Welche Antworten gelten?',
	answers_staying: 'Die der Anmeldung, die bleibt',
	answers_gone: 'Die der Anmeldung, die wegfällt',
	merge_yes: 'Zusammenführen',
	merged: 'Die beiden Einträge sind jetzt einer.',
	same_person: 'Das ist derselbe Eintrag.',
	no_other: 'Keinen anderen Eintrag mit diesem Namen oder dieser Adresse gefunden.',

	// data of one person
	own_data: 'Daten dieser Person',
	own_data_text:
		'Jede Person darf wissen, was über sie gespeichert ist, und verlangen, dass es gelöscht wird.',
	everything: 'Alles über diese Person (JSON-Datei)',
	erase: 'Person löschen',
	erase_question: '{name} endgültig löschen?',
	erase_gone:
		'Weg sind danach: Name, Anrede, E-Mail, Telefon, Sprachen, Stellen, Zugang und Konto, Notizen, Mails an die Person.',
	erase_stays:
		'Es bleibt: dass jemand teilgenommen hat, ohne Namen. Die Zahlen des Programms ändern sich nicht.',
	erase_backup:
		'Köprü führt eine Liste der Löschungen ohne Namen. Wird später eine ältere Sicherung eingespielt, löscht sie damit noch einmal, wer schon gelöscht war.',
	erase_final: 'Das lässt sich nicht rückgängig machen.',
	erase_yes: 'Endgültig löschen',
	erased: 'Die Person ist gelöscht.',

	// deleting a mistake
	delete_question: '{name} in den Papierkorb legen?',
	delete_text:
		'Für Personen, die irrtümlich eingetragen wurden. 30 Tage lang lässt sich das rückgängig machen. Möchte jemand gelöscht werden, wählen Sie stattdessen „Person löschen“.',
	delete_yes: 'In den Papierkorb',
	person_removed: 'Die Person liegt im Papierkorb.',
	in_bin: 'Dieser Eintrag liegt im Papierkorb.',
	still_used:
		'Das geht nicht: Die Person hat teilgenommen oder eine Stelle. Führen Sie sie mit einem anderen Eintrag zusammen, oder löschen Sie sie; die Zahlen bleiben dann erhalten.',
	used_by_sketch: { one: '{count} Projektskizze', other: '{count} Projektskizzen' },
	used_by_practice: { one: '{count} gute Praxis', other: '{count} gute Praktiken' },
	used_by_task: { one: '{count} Aufgabe', other: '{count} Aufgaben' },
	used_by_minutes: { one: '{count} Niederschrift', other: '{count} Niederschriften' },
	used_by_affiliation: { one: '{count} Stelle', other: '{count} Stellen' },
	used_by_session_person: { one: '{count} Programmpunkt', other: '{count} Programmpunkte' },
	used_by_registration: { one: '{count} Anmeldung', other: '{count} Anmeldungen' },
	not_yourself: 'Den eigenen Eintrag kann man nicht entfernen. Bitten Sie jemanden aus dem Team.',
	is_administrator: 'Diese Person verwaltet Köprü. Nehmen Sie ihr zuerst die Rolle.',

	// history
	did_erase: 'gelöscht',
	did_merge: 'mit einem anderen Eintrag zusammengeführt',
	did_disclose: 'alle Daten ausgegeben',
	did_post_add: 'Stelle eingetragen',
	did_post_change: 'Stelle geändert',
	did_post_remove: 'Stelle entfernt',
	did_post_restore: 'Stelle zurückgeholt',
};

export default de;
