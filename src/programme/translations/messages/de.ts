const de = {
	translations: 'Übersetzungen',
	lead: 'Was in einer Sprache fehlt oder maschinell übersetzt und noch nicht geprüft ist.',
	all_languages: 'Alle Sprachen',
	state: 'Was zu tun ist',
	only_missing: 'Fehlt',
	only_machine: 'Maschinell übersetzt',
	language: 'Sprache',
	record: 'Eintrag',
	original: 'Original',
	missing: 'fehlt: {languages}',
	machine: 'zu prüfen: {languages}',
	how_to_review:
		'Öffnen Sie einen Eintrag. Dort können Sie die Übersetzung ändern oder ankreuzen, dass Sie sie geprüft haben.',
	done: 'Nichts zu tun',
	done_text: 'Alle Texte sind in dieser Auswahl vorhanden und geprüft.',
	noun_programme_text: 'Programmtext',
	noun_action_field: 'Handlungsfeld',
	noun_project: 'Projekt',
	noun_event: 'Austauschformat',
	noun_practice: 'Gute Praxis',
	noun_voice: 'Stimme',
	noun_institution: 'Institution',
};

export default de;
