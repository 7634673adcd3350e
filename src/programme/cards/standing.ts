import * as v from 'valibot';
import { caseStates, identityStates, publicKey } from './centre.ts';

const id = v.pipe(v.string(), v.uuid());
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());
const some = <Entries extends v.ObjectEntries>(entries: Entries) => v.pipe(v.object(entries), v.readonly());

const colleague = some({
	id,
	name: v.string(),
	publicKey,
	state: v.picklist(identityStates),
	isMe: v.boolean(),
});
export type Colleague = v.InferOutput<typeof colleague>;

const centreClock = some({
	cases: count,
	next: v.nullable(day),
	/** Cases that nobody can open without the recovery sheet. */
	orphaned: count,
	receipts: count,
});
export type CentreClock = v.InferOutput<typeof centreClock>;

const centreStanding = some({
	id,
	name: v.string(),
	recoveryKey: v.nullable(publicKey),
	/** When its sheet was made: the day that stands on it. */
	recoveryMadeAt: v.optional(v.nullable(v.string())),
	drilledAt: v.nullable(v.string()),
	keptMonths: count,
	counsellors: list(colleague),
	mayCounsel: v.boolean(),
	mayManage: v.boolean(),
	/** Of a centre that was closed: the last day on which its cases are reached. */
	reachedUntil: v.optional(v.nullable(day)),
	clock: centreClock,
	overlay: list(
		some({
			code: v.string(),
			kind: v.string(),
			card: v.unknown(),
			/** Whose photo is on it, and why it may be; the bytes are asked for by its id. */
			photo: v.optional(v.unknown()),
		}),
	),
	/** Cards read aloud: of which card, in which language, of which text. */
	voices: v.optional(list(v.unknown())),
});
export type CentreStanding = v.InferOutput<typeof centreStanding>;

const ownKey = some({
	id,
	/** The person it belongs to. */
	who: v.string(),
	centreId: id,
	publicKey,
	state: v.picklist(identityStates),
	byPassphrase: v.string(),
	trusted: v.nullable(v.string()),
});
export type OwnKey = v.InferOutput<typeof ownKey>;

const listedCase = some({
	id,
	centreId: id,
	state: v.picklist(caseStates),
	lastMetOn: day,
	deletedOn: day,
	heads: list(id),
	recipients: list(id),
	/** Keys that follow somebody who left, and cannot open it without the recovery sheet yet. */
	successors: list(id),
});
export type ListedCase = v.InferOutput<typeof listedCase>;

/** All that a device needs to know of the server, in one answer. */
export const counsellingStanding = some({
	/** Who asked. */
	who: v.string(),
	centres: list(centreStanding),
	keys: list(ownKey),
	cases: list(listedCase),
	/** Ids of deleted cases: a device that still has one forgets it. */
	deleted: list(id),
});
export type CounsellingStanding = v.InferOutput<typeof counsellingStanding>;
