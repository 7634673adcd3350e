import * as v from 'valibot';
import type { Deps } from '#platform/server/deps.ts';
import { callFields, type CallFields } from '#programme/sketches/funder-call.ts';
import { sketchTyped } from '#programme/sketches/sketch-form.ts';
import { sketchFields, type SketchFields } from '#programme/sketches/sketch.ts';
import {
	agreeToSketch,
	changeSketch,
	createCall,
	createSketch,
	getSketch,
} from '#programme/sketches/server/api.ts';
import { textIn } from '#shared/text.ts';
import { coordinatorOf, team } from './actors.ts';
import { makeInstitution, makePartnership } from './institutions.ts';

/** A whole sketch, as its schema gives it: 100,000 in all, of which the funder gives 85,000. */
export function sketchValues(changes: Partial<SketchFields> = {}): SketchFields {
	const text = (said: string) => textIn('en', said);
	const usual = {
		title: text('Protection next door'),
		themes: ['violence_prevention', 'mental_health'],
		targetGroups: ['women'],
		situation: text('There is one shelter for two districts.'),
		risks: text('Staff change.'),
		startsOn: '2025-02-01',
		endsOn: '2026-12-31',
		goals: [{ number: 0, goal: text('Fewer women are without protection'), indicator: text('Places taken') }],
		measures: [{ number: 0, what: text('A visit of ten days'), who: 'both', fromMonth: '1', toMonth: '3' }],
		personnel: '40000',
		travel: '20000',
		events: '20000',
		material: '10000',
		reserve: '4000',
		lumpSum: '6000',
		funder: '85000',
		own: '10000',
		thirdParty: '5000',
		inKind: '3000',
	};
	return { ...v.parse(sketchFields, usual), ...changes };
}

/** The conditions of a call like those that cities know. */
export function callValues(changes: Partial<CallFields> = {}): CallFields {
	const usual = {
		name: textIn('de', 'Partnerschaftsprojekte'),
		funder: textIn('de', 'Servicestelle'),
		year: '2024',
		applicantKinds: ['city', 'district_municipality'],
		applicantCountries: 'DE',
		partnerCountries: 'TR JO',
		currency: 'EUR',
		tiers: [
			{ from: '50000', to: '100000', monthsTo: '24' },
			{ from: '100000', to: '250000', monthsFrom: '24', monthsTo: '36' },
			{ from: '250000', to: '500000', condition: textIn('de', 'Nur für Klimaprojekte') },
		],
		mostFunding: '90',
		leastOwn: '10',
		mostLumpSum: '7',
		startsFrom: '2025-01-01',
		endsUntil: '2028-06-30',
		steps: [{ name: textIn('de', 'Interessenbekundung'), deadline: '2024-07-31T23:59' }],
		zone: 'Europe/Berlin',
	};
	return { ...v.parse(callFields, usual), ...changes };
}

export async function makeCall(deps: Deps, changes: Partial<CallFields> = {}): Promise<string> {
	return (await createCall(deps, team, callValues(changes))).id;
}

/** A partnership of two houses, and a sketch that the first one has begun and filled: version 2. */
export async function makeSketch(deps: Deps, changes: Partial<SketchFields> = {}) {
	const first = await makeInstitution(deps, {
		name: textIn('de', 'Hansestadt'),
		kind: 'city',
		country: 'DE',
	});
	const second = await makeInstitution(deps);
	const partnership = await makePartnership(deps, first, second);
	const [one, other] = [coordinatorOf(first), coordinatorOf(second)];
	const { title, ...rest } = sketchValues(changes);
	const { id } = await createSketch(deps, one, { partnershipId: partnership, title });
	await changeSketch(deps, one, { id, number: 1, given: sketchTyped({ title, ...rest }) });
	return { id, first, second, one, other, partnership };
}

type Made = Awaited<ReturnType<typeof makeSketch>>;
type Who = Parameters<typeof getSketch>[1];

/** What tests of sketches do again and again. */
export function sketchesOf(deps: Deps) {
	const write = (made: Made, who: Who, number: number, typed: Record<string, string>) =>
		changeSketch(deps, who, { id: made.id, number, given: { ...sketchTyped(sketchValues()), ...typed } });
	const read = (made: Made) => getSketch(deps, made.one, { id: made.id });
	async function agree(made: Made, who: Who, institutionId: string, of?: { number: number; hash: string }) {
		const { sketch: row, hash } = await read(made);
		return agreeToSketch(deps, who, { id: made.id, institutionId, number: row.number, hash, ...of });
	}
	return { write, read, agree };
}
