const de = {
	subject: 'Beratungsfälle werden bald gelöscht',
	text: 'In einem Monat werden Fälle aus Ihrer Beratung gelöscht, weil ihr letztes Gespräch dann lange genug zurückliegt. Anzahl: {count}. Welche es sind, sehen Sie nach dem Aufschließen. Ein neues Gespräch verlängert die Frist; bis dahin können Sie der Person alles mitgeben.',
	closed_subject: 'Ihre Beratungsstelle wurde geschlossen',
	closed_text:
		'Die Beratungsstelle {name} wurde geschlossen. Bis zum {date} erreichen Sie ihre Fälle noch: Öffnen Sie bitte jedes Gerät, mit dem Sie dort beraten haben, einmal mit Netz, damit nichts auf ihm allein liegt, und geben Sie den Personen mit, was ihnen gehört. Danach erreicht niemand die Fälle mehr; sie werden gelöscht, wenn ihre Frist um ist.',
	button: 'Beratung öffnen',
};

export default de;
