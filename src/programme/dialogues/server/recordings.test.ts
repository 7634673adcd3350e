import { expect, test } from 'vitest';
import { sweepDocuments } from '#platform/server/files/documents.ts';
import { coordinatorOf, reader, visitor } from '#world/actors.ts';
import { testDatabase } from '#world/database.ts';
import { makeDialogue } from '#world/dialogues.ts';
import { refusal } from '#world/refusal.ts';
import { mostAudioBytes } from '../audio.ts';
import { decideStatement, dropRecording, keepRecording, readRecording, readVotePage } from './api.ts';

const { deps } = await testDatabase();
const voice = (text: string) => Buffer.from(`OggS${text}`);

test('a recording is kept in one language, played to everybody, and swept away only when it is dropped', async () => {
	const { id, house, statements } = await makeDialogue(deps, { statements: 1 });
	const one = { id, statementId: statements[0]!, locale: 'tr' } as const;
	const moderator = coordinatorOf(house);
	const keep = (bytes: Buffer, more = {}) =>
		refusal(keepRecording(deps, moderator, { ...one, bytes, ...more }));
	expect(await refusal(keepRecording(deps, reader, { ...one, bytes: voice('a') }))).toBe(
		'forbidden not_allowed',
	);
	expect(await keep(Buffer.alloc(0))).toBe('invalid check_fields file:file_missing');
	expect(await keep(Buffer.from('<script>'))).toBe('invalid check_fields file:no_recording');
	expect(await keep(Buffer.concat([voice(''), Buffer.alloc(mostAudioBytes)]))).toBe(
		'invalid check_fields file:file_too_large',
	);
	expect(await keep(voice('a'), { locale: 'ar' })).toBe('invalid check_fields locale:choose_one');
	expect(await keep(voice('a'))).toBe('done');
	expect(await keep(voice('b'))).toBe('done');
	expect(await readRecording(deps, visitor, one)).toEqual({ type: 'audio/ogg', bytes: voice('b') });
	const page = await readVotePage(deps, visitor, { id, ballot: null });
	expect(page.statement?.recordings).toEqual(['tr']);

	const later = { ...deps, now: () => new Date(Date.now() + 3 * 86_400_000) };
	await sweepDocuments.run(later, undefined as never, undefined as never);
	expect((await readRecording(deps, visitor, one)).bytes).toEqual(voice('b'));
	await decideStatement(deps, moderator, { ...one, to: 'rejected', reason: 'off_topic' });
	expect(await refusal(readRecording(deps, visitor, one))).toBe('missing not_found');
	await dropRecording(deps, moderator, one);
	await dropRecording(deps, moderator, one);
});
