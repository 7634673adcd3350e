export const recommendationTones = {
	draft: 'plain',
	addressed: 'warn',
	accepted: 'good',
	partly: 'primary',
	declined: 'bad',
	done: 'good',
} as const;
