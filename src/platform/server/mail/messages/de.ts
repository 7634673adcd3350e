const de = {
	greeting: 'Guten Tag',
	button_hint: 'Wenn der Knopf nicht geht, öffnen Sie diese Adresse:',
	footer: 'Diese Nachricht kommt von Köprü unter {origin}. Auf diese Adresse können Sie nicht antworten.',
};
export default de;
