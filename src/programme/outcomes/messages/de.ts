/** The work area's pages about voices. Who changes what `consent_wording` says raises the version in voice.ts. */
const de = {
	voices: 'Stimmen',
	voices_lead:
		'Was Menschen über den Austausch gesagt haben. Gezeigt wird es nur so weit, wie ihr Einverständnis reicht.',
	new_voice: 'Neue Stimme',
	edit_voice: 'Stimme bearbeiten',
	no_voices: 'Noch keine Stimme',
	no_voices_text: 'Halten Sie fest, was jemand gesagt hat, und ob Sie es zeigen dürfen.',
	form: 'Art',
	text: 'Was gesagt wurde',
	speaker: 'Wer es gesagt hat',
	speaker_hint: 'So, wie die Person genannt werden will, zum Beispiel „Leiterin der Beratungsstelle“.',
	institution: 'Institution',
	event: 'Austauschformat',
	position: 'Platz in der Reihenfolge',
	position_hint: 'Eine Zahl; kleinere stehen vorn.',
	consent: 'Einverständnis',
	consent_title: 'Darf das gezeigt werden?',
	consent_none: 'nein oder noch nicht gefragt',
	consent_none_hint: 'Nur das Programmteam sieht es.',
	consent_internal: 'ja, im Programm',
	consent_internal_hint: 'Wer im Programm lesen darf, und die Koordination der Institution.',
	consent_public: 'ja, öffentlich',
	consent_public_hint: 'Auf den öffentlichen Seiten und in der Broschüre.',
	consent_withdrawn: 'zurückgezogen',
	consent_wording_title: 'Dem hat die Person zugestimmt',
	consent_wording:
		'„Ich bin damit einverstanden, dass meine Aussage in dem angegebenen Umfang gezeigt wird, mit der angegebenen Bezeichnung meiner Person. Ich kann das jederzeit ohne Angabe von Gründen zurückziehen; dann wird sie nirgends mehr gezeigt.“',
	consent_locale: 'Sprache, in der zugestimmt wurde',
	consented_on: 'Zugestimmt am',
	consent_needs_proof: 'Ein Einverständnis braucht Tag und Sprache.',
	spoken_by: 'Einwilligung aus der Anmeldung von',
	spoken_by_hint:
		'Hier stehen alle, die sich bei ihrer Anmeldung damit einverstanden erklärt haben, zitiert zu werden. Tag und Sprache kommen dann von dort. Nimmt die Person es dort zurück, verschwindet die Stimme überall.',
	to_registration: 'Zur Anmeldung',
	not_quoted:
		'Diese Person hat sich nicht damit einverstanden erklärt, zitiert zu werden, oder es zurückgenommen.',
	of_other_event: 'Diese Anmeldung gehört zu einer anderen Veranstaltung.',
	chatham_names_nobody:
		'Für dieses Format gilt die Chatham-House-Regel: Die Stimme darf keine Institution nennen.',
	out_of_range: 'Diese Zahl ist zu klein oder zu groß.',
	proof: 'Nachweis',
	wording_version: 'Fassung des Wortlauts',
	withdrawn_at: 'Zurückgezogen am',
	withdrawn_text:
		'Diese Stimme ist zurückgezogen. Was gesagt wurde, wird nirgends mehr gezeigt. Der Nachweis bleibt.',
	withdraw: 'Einverständnis zurückziehen',
	withdraw_title: 'Einverständnis zurückziehen?',
	withdraw_warning:
		'Die Stimme verschwindet sofort überall: auf den Seiten, in der Broschüre, in der Schnittstelle. Das lässt sich nicht rückgängig machen; soll sie wieder gezeigt werden, braucht es ein neues Einverständnis und eine neue Stimme.',
	withdraw_yes: 'Ja, zurückziehen',
	remove: 'In den Papierkorb',
	remove_voice: 'Stimme in den Papierkorb legen?',
	remove_text: '30 Tage lang können Sie sie zurückholen. Danach ist auch der Nachweis fort.',
	removed: 'Die Stimme liegt im Papierkorb.',
	saved: 'Gespeichert.',
	history: 'Verlauf',
	did_withdraw: 'Einverständnis zurückgezogen',
	example: 'Beispiel',
};

export default de;
