const de = {
	title: 'Einladungsschreiben',
	subject: 'Einladung: {event}',
	greeting: 'Sehr geehrte Damen und Herren,',
	invites_at:
		'hiermit laden wir die unten genannte Person zur Veranstaltung „{event}“ ein. Sie findet vom {dates} statt, und zwar hier: {where}.',
	invites: 'hiermit laden wir die unten genannte Person zur Veranstaltung „{event}“ ein. Zeit: {dates}.',
	stands_for: 'Die Person nimmt für folgende Institution teil: {institution}.',
	asks: 'Wir bitten Sie, das Visum für die Dauer der Veranstaltung und der Reise zu erteilen.',
	regards: 'Mit freundlichen Grüßen',
	name: 'Name im Pass',
	born_on: 'Geburtsdatum',
	nationality: 'Staatsangehörigkeit',
	number: 'Passnummer',
	valid_until: 'Gültig bis',
	signature: 'Unterschrift und Stempel',
};

export default de;
