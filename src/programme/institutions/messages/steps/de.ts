const de = {
	waiting: 'Wartet auf Bestätigung',
	waits_for_you: 'Wartet auf Ihre Bestätigung',
	proposed_by_side: 'Vorgeschlagen von {name}.',
	proposed_by_programme: 'Vorgeschlagen vom Programmteam.',
	waits_for: 'Es fehlt noch die Bestätigung von: {names}.',
	on_behalf_note:
		'Wo niemand ein Konto hat, bestätigt das Programmteam im Namen dieser Seite. Das steht dann im Verlauf.',
	confirm: 'Bestätigen',
	confirm_for: 'Sie bestätigen für: {names}.',
	confirm_on_behalf:
		'Sie bestätigen im Namen einer Seite, bei der niemand ein Konto hat: {names}. Das wird so vermerkt.',
	decline: 'Ablehnen',
	decline_open: 'Lieber nicht: ablehnen und begründen',
	withdraw: 'Zurückziehen',
	withdraw_open: 'Vorschlag zurückziehen',
	reason_hint: 'Die andere Seite liest diese Begründung.',
	propose: 'Schritt festhalten oder vorschlagen',
	propose_hint:
		'Ab der Partnersuche zählt ein Schritt erst, wenn beide Seiten zugestimmt haben. Interesse, Ruhen und Ende kann jede Seite allein erklären.',
	agreement: 'Nur für die Vereinbarung',
	agreement_hint: 'Worauf sie beruht, von wann sie ist, in welchen Sprachen und bis wann sie gilt.',
	document_add: 'Dokument zuerst ablegen',
	no_document: 'keines',
	signed_by_both: 'Bestätigt von beiden Seiten.',
	signed_on_behalf: 'Für {name} vom Programmteam bestätigt.',
	signed_alone: 'Erklärt von {name}.',
	open_document: 'Dokument öffnen',
	refused: 'Was nicht zustande kam',
	declined: 'Abgelehnt',
	withdrawn: 'Zurückgezogen',
	taken: 'Der Schritt ist festgehalten.',
	proposed: 'Der Schritt ist vorgeschlagen. Die andere Seite bekommt eine Nachricht und bestätigt ihn.',
	was_declined: 'Der Vorschlag ist abgelehnt. Die andere Seite bekommt eine Nachricht.',
	was_withdrawn: 'Der Vorschlag ist zurückgezogen.',
	step_waits: 'Wartet auf Ihre Bestätigung: {phase}',
};

export default de;
