import { compareTest, share, shareTest, significant } from './proportion.ts';
import { together, type Tally } from './tally.ts';

/** How a group stands to a statement in one direction: how likely it says so, and how much likelier than the others, with their tests. */
export type Leaning = {
	readonly votes: number;
	readonly probability: number;
	readonly probabilityTest: number;
	readonly ratio: number;
	readonly ratioTest: number;
};

export type Representative = Leaning & {
	readonly statement: number;
	readonly direction: 'agree' | 'disagree';
	readonly seen: number;
	/** ratio · ratioTest · probability · probabilityTest: what statements of a group are ordered by. */
	readonly weight: number;
};

const most = 5;

/**
 * The statements that say best how each group differs from the others, at most five a group: first the one it agrees to most
 * tellingly, then by weight, agreement before disagreement. Where nothing is significant, one all the same. Statements moderated out
 * never stand for a group, nor what nobody in it agreed or disagreed with.
 */
export function representative(groups: readonly Tally[], isOut: readonly boolean[]): Representative[][] {
	return groups.map((tally, group) => {
		const rest = together(
			groups.filter((_, other) => other !== group),
			isOut.length,
		);
		const nobodyTook = (j: number) => !tally.agrees[j] && !tally.disagrees[j];
		const both = isOut.flatMap((out, j) => (out || nobodyTook(j) ? [] : [leanings(j, tally, rest)]));
		return select(both);
	});
}

type Both = { readonly agree: Representative; readonly disagree: Representative };

function leanings(j: number, tally: Tally, rest: Tally): Both {
	const seen = tally.seen[j]!;
	const lean = (direction: Representative['direction'], of: 'agrees' | 'disagrees'): Representative => {
		const votes = tally[of][j]!;
		const probability = share(votes, seen);
		const probabilityTest = shareTest(votes, seen);
		const ratio = probability / share(rest[of][j]!, rest.seen[j]!);
		const ratioTest = compareTest(votes, seen, rest[of][j]!, rest.seen[j]!);
		const weight = ratio * ratioTest * probability * probabilityTest;
		return {
			statement: j,
			direction,
			seen,
			votes,
			probability,
			probabilityTest,
			ratio,
			ratioTest,
			weight,
		};
	};
	return { agree: lean('agree', 'agrees'), disagree: lean('disagree', 'disagrees') };
}

function select(both: readonly Both[]): Representative[] {
	const best = bestAgree(both);
	const sufficient = both
		.filter(({ agree, disagree }) => isSufficient(agree) || isSufficient(disagree))
		.map(stronger)
		.toSorted(byWeight);
	if (sufficient.length === 0) {
		const one = best ?? both.map(stronger).toSorted((a, b) => b.ratioTest - a.ratioTest || inOrder(a, b))[0];
		return one ? [one] : [];
	}
	const others = sufficient.filter(({ statement }) => statement !== best?.statement);
	const chosen = [...(best ? [best] : []), ...others].slice(0, most);
	const [agreed, disagreed] = [
		chosen.filter(({ direction }) => direction === 'agree'),
		chosen.filter(({ direction }) => direction === 'disagree'),
	];
	return [...agreed, ...disagreed];
}

/**
 * What the group agrees to most tellingly: among statements it surely agrees to, or likelier than not and likelier than the
 * others, the weightiest of those it agrees to more than the others; if there is none, the surest.
 */
function bestAgree(both: readonly Both[]): Representative | undefined {
	const candidates = both
		.map(({ agree }) => agree)
		.filter(
			({ ratio, probability, probabilityTest }) =>
				probabilityTest > significant || (ratio > 1 && probability > 0.5),
		);
	const telling = candidates.filter(({ ratio }) => ratio > 1);
	if (telling.length > 0) return telling.toSorted(byWeight)[0];
	const sureness = (one: Representative) => one.probability * one.probabilityTest;
	return candidates.toSorted((a, b) => sureness(b) - sureness(a) || inOrder(a, b))[0];
}

function isSufficient({ ratioTest, probabilityTest }: Leaning): boolean {
	return ratioTest > significant && probabilityTest > significant;
}

function stronger({ agree, disagree }: Both): Representative {
	return agree.ratioTest > disagree.ratioTest ? agree : disagree;
}

const inOrder = (a: Representative, b: Representative) => a.statement - b.statement;
const byWeight = (a: Representative, b: Representative) => b.weight - a.weight || inOrder(a, b);
