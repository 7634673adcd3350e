const de = {
	subject: 'Beratungsfälle werden bald gelöscht',
	text: 'In einem Monat werden Fälle aus Ihrer Beratung gelöscht, weil ihr letztes Gespräch dann lange genug zurückliegt. Anzahl: {count}. Welche es sind, sehen Sie nach dem Aufschließen. Ein neues Gespräch verlängert die Frist; bis dahin können Sie der Person alles mitgeben.',
	button: 'Beratung öffnen',
};

export default de;
