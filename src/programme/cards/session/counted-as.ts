import { ageBands, countedSexes } from './lists.ts';
import type { Profile } from './profile.ts';

/** What a profile is counted as, beside its fields; what the client left out is `not_stated`. */
export function countedAs({ counted }: Pick<Profile, 'counted'>): {
	readonly age: string;
	readonly sex: string;
} {
	return {
		age: ageBands.find((band) => band === counted.age) ?? 'not_stated',
		sex: countedSexes.find((sex) => sex === counted.sex) ?? 'not_stated',
	};
}
