// What failed, in a few lines each, from the reports of Vitest and Playwright.
export type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	testResults: readonly {
		name: string;
		message: string;
		assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[];
	}[];
};
type Suite = {
	suites?: readonly Suite[];
	specs?: readonly {
		file: string;
		title: string;
		tests: readonly { results: readonly { error?: { message?: string } }[] }[];
	}[];
};
export type PlaywrightReport = {
	stats: { expected: number; unexpected: number; flaky: number };
	suites: readonly Suite[];
};

const firstLines = (text = '') => text.split('\n', 6).join('\n  ');

export const failuresOfVitest = ({ testResults }: VitestReport) =>
	testResults.flatMap(({ name, message, assertionResults }) => [
		...(message && assertionResults.length === 0 ? [`${name}\n  ${firstLines(message)}`] : []),
		...assertionResults
			.filter(({ status }) => status === 'failed')
			.map((one) => `${name}: ${one.fullName}\n  ${firstLines(one.failureMessages[0])}`),
	]);

export const failuresOfPlaywright = ({ specs = [], suites = [] }: Suite): string[] => [
	...specs.flatMap(({ file, title, tests }) =>
		tests.flatMap(({ results: tries }) =>
			tries.flatMap(({ error }) => (error ? [`${file}: ${title}\n  ${firstLines(error.message)}`] : [])),
		),
	),
	...suites.flatMap(failuresOfPlaywright),
];
