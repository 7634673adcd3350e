import { expect, test } from 'vitest';
import { byAnswer, recommendationStates } from './recommendation.ts';

test('overdue is what was addressed and not answered by its day; the longest overdue comes first', () => {
	const today = '2026-05-10';
	const addressed = (id: string, dueOn: string | null) => ({ id, state: 'addressed' as const, dueOn });
	const answered = recommendationStates
		.filter((state) => state !== 'addressed')
		.map((state) => ({ id: state, state, dueOn: '2026-01-01' }));
	const all = [
		addressed('yesterday', '2026-05-09'),
		addressed('today', today),
		addressed('winter', '2026-01-31'),
		addressed('whenever', null),
		...answered,
	];
	const { overdue, recommendations } = byAnswer(all, today);
	expect(overdue.map(({ id }) => id)).toEqual(['winter', 'yesterday']);
	expect(recommendations.map(({ id }) => id)).toEqual(['today', 'whenever', ...answered.map(({ id }) => id)]);
});
