/** Names of everything in the closed lists of this slice. */
const de = {
	state_planned: 'geplant',
	state_running: 'läuft',
	state_completed: 'abgeschlossen',
	state_cancelled: 'abgebrochen',
	part_funder: 'Förderer',
	part_commissioner: 'Auftraggeber',
	part_implementer: 'Durchführung',
	part_partner: 'Partner',
};

export default de;
