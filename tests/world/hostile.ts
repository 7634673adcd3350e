import fc from 'fast-check';

/** Any letter there is or could be, but half of one. fast-check's own, `binary`, takes five seconds to begin with. */
export const anyLetter = fc
	.nat(0x10ffff - 0x800)
	.map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));

/** What people and attackers type, chosen for the places a text comes to: pages, mails, tables, prints, calendars. */
export const hostileTexts: readonly string[] = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	`' onmouseover='alert(1)`,
	'</script><script>alert(1)</script>',
	'</title></textarea></style><svg onload=alert(1)>',
	'<!-- --!> <![CDATA[ ]]>',
	'&lt;b&gt; &amp;amp; &#60;i&#62;',
	'{{constructor}} {name} ${x} {@html x}',
	'#eval("1") $x$ @a *d* _e_ `f`',
	'javascript:alert(1)',
	'[link](javascript:alert(1)) **b**',
	'abc\u202egnp.exe',
	'\u2066\u202bturned\u2069\u202c',
	'zero\u200bwidth\u0000nul\u0007bell',
	'\ufeffmarked\uffff',
	'line\r\nBcc: everybody@example.org',
	'a\u2028b\u2029c\u0085d',
	'=cmd|calc!A1',
	'+1+1',
	'-2+3',
	'@SUM(A1)',
	'\t=1+1',
	' \u200b=1+1',
	'\uff1d1+1',
	'أحمد \u2067 Ahmed',
	'İIıi ß ﬁ e\u0301',
	'🏳️‍🌈 日本 𝒳',
	"Robert'); drop table person; --",
	'\ud800 lonely',
	'%_\\ \\n',
	'https://evil.example.org/?a=1&b=2',
];

/** One of those, or anything at all. */
export const hostile = fc.oneof(
	fc.string({ unit: anyLetter, maxLength: 60 }),
	fc.string({ unit: 'grapheme', maxLength: 60 }),
	fc.constantFrom(...hostileTexts),
);

/** Addresses of pages that pass as such and still carry what would end an attribute. */
export const hostileAddresses: readonly string[] = [
	'https://a.example.org/"><hostile-mark onx=1>',
	`https://a.example.org/'onx='1`,
	'https://user:word@a.example.org/</a>',
	'http://a.example.org/{{7*7}}?x=<script>alert(1)</script>',
	'https://a.example.org/\u202egnp',
];

/** Mail addresses that pass as such, with all that an address may be made of. */
export const hostileMailAddresses: readonly string[] = [
	`o'neill+{{x}}&$\`@example.org`,
	'%0d%0aBcc=x@example.org',
	'-_=+#!?@example.org',
	'ünï.كتاب@example.org',
	"o'neill--+tag@example.org",
	"'+-_'@example.org",
];
