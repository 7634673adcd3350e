const de = {
	button: 'Bericht öffnen',
	subject: 'Überfällig: Monitoringbericht zu {title}',
	overdue:
		'Der Monitoringbericht zu {title} sollte am {day} veröffentlicht sein. Auf der öffentlichen Seite steht er nun als überfällig. Bitte schreiben Sie ihn zu Ende und bringen Sie ihn vor die Gremien, oder nennen Sie einen neuen Tag, solange er ein Entwurf ist.',
};

export default de;
