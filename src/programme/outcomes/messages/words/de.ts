/** Names of everything in the closed lists of this slice. */
const de = {
	form_quote: 'Zitat',
	form_summary: 'Zusammenfassung',
};

export default de;
