/**
 * Unit groups that Köprü neither offers as former work nor suggests: armed forces, police, borders, prisons, explosives, political and
 * religious office, and officials of parties, unions and associations. A profile may get into the wrong hands, and "this person's answers look like
 * a soldier's" is dangerous whether it is true or not.
 */
export const leftOut: ReadonlySet<string> = new Set([
	'0110',
	'0210',
	'0310',
	'1111',
	'1113',
	'1114',
	'2636',
	'3351',
	'3355',
	'3413',
	'5412',
	'5413',
	'7542',
]);
