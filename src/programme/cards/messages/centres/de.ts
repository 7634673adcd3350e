const de = {
	title: 'Kompetenzberatung',
	lead: 'Beratende finden mit Klientinnen und Klienten heraus, was sie können. Was sie besprechen, kann niemand sonst lesen, auch nicht die Verwaltung.',
	to_counselling: 'Zur Beratung',
	training: 'Lehrfilme',
	centres: 'Beratungsstellen',
	none: 'Noch keine Beratungsstelle',
	none_hint: 'Machen Sie unten eine Institution zur Beratungsstelle.',
	ready: 'Hat ein Wiederherstellungsblatt',
	not_ready: 'Ihre Koordination muss noch das Wiederherstellungsblatt machen',
	next_step:
		'Damit hier beraten werden kann, brauchen Menschen dieser Institution Rollen: eine Person koordiniert und macht das Wiederherstellungsblatt, andere beraten.',
	give_role: 'Rolle geben',
	close: 'Beratungsstelle schließen',
	close_hint:
		'Wer dort berät, erfährt es und erreicht die Fälle noch {days} Tage, um abzugeben und den Personen ihres mitzugeben. Danach kommt niemand mehr an die Fälle dieser Stelle; sie werden gelöscht, wenn ihre Zeit um ist. Sie lässt sich wieder öffnen.',
	open: 'Beratungsstelle öffnen',
	open_hint:
		'Danach macht die Koordination der Institution das Wiederherstellungsblatt, und Beratende machen ihre Schlüssel. Beides geschieht auf deren Geräten.',
	institution: 'Institution',
	centre_is_there: 'Diese Institution ist schon eine Beratungsstelle.',
};

export default de;
