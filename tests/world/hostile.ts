import fc from 'fast-check';

/** What people and attackers type into one line. */
export const hostile = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.constantFrom(
		'<script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'{{constructor}} {name} ${x}',
		'javascript:alert(1)',
		'[link](javascript:alert(1))',
		'abc\u202egnp.exe',
		'zero\u200bwidth\u0000nul',
		'line\r\nBcc: everybody@example.org',
		'=cmd|calc',
		'أحمد \u2067 Ahmed',
		'İIıi ß ﬁ',
		"Robert'); drop table person; --",
		'\ud800 lonely',
		'%_\\',
	),
);
