const de = {
	reminder_subject: 'Bald ist es so weit: {title}',
	reminder: '{title} beginnt bald. Sie haben einen Platz, und wir freuen uns auf Sie.',
	change_subject: 'Geändert: {title}',
	change: 'bei {title} hat sich etwas geändert. Bitte sehen Sie nach, ob es für Sie noch passt.',
	thanks_subject: 'Vielen Dank: {title}',
	thanks: 'vielen Dank, dass Sie bei {title} dabei waren.',
	time: 'Zeit. Bisher: {was}. Jetzt: {is}.',
	time_stays: 'Die Zeit bleibt: {is}.',
	place: 'Ort. Bisher: {was}. Jetzt: {is}.',
	mode: 'Art der Teilnahme. Bisher: {was}. Jetzt: {is}.',
	when_where: 'Wann: {when} (Zeit in {zone}). Wo: {where}',
	cannot_come:
		'Können Sie nicht kommen? Dann ziehen Sie Ihre Anmeldung bitte zurück. So bekommt jemand anderes den Platz.',
	about: 'Es geht um: {title}.',
	registration: 'Meine Anmeldung ansehen',
	invitation: 'Einladung ansehen und antworten',
};

export default de;
