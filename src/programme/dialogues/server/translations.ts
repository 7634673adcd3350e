import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Actor } from '#shared/actor.ts';
import { clean } from '#shared/form.ts';
import type { Locale } from '#shared/locale.ts';
import { demand } from '#shared/policy.ts';
import { leftToDo, type LocalizedText } from '#shared/text.ts';
import { audit } from '#platform/server/audit/audit.ts';
import type { Deps } from '#platform/server/deps.ts';
import type { TranslateText } from '#platform/server/translate/endpoint.ts';
import { dialoguePolicy } from '../policy.ts';
import { mostLetters } from '../statement-form.ts';
import { dialogueSubject, findDialogue } from './find-dialogue.ts';
import { statement } from './statement-tables.ts';

export type StatementAtWork = {
	readonly id: string;
	readonly text: LocalizedText;
	readonly version: number;
	/** Languages of the dialogue in which nobody can read it yet. */
	readonly missing: readonly Locale[];
	/** Those that a machine translated, and no person has read. */
	readonly machine: readonly Locale[];
};

type Of = { readonly id: string };

/** The statements that are shown or wait and lack a language of the dialogue, or have it from a machine alone; the oldest first. */
export async function listTranslations(deps: Deps, actor: Actor, { id }: Of): Promise<StatementAtWork[]> {
	return deps.db.as(actor, async (tx) => {
		const row = await findDialogue(tx, id);
		demand(dialoguePolicy, 'moderate', actor, dialogueSubject(row));
		const rows = await tx
			.select({ id: statement.id, text: statement.text, version: statement.version })
			.from(statement)
			.where(and(eq(statement.dialogueId, id), inArray(statement.state, ['accepted', 'pending'])))
			.orderBy(asc(statement.createdAt), asc(statement.id));
		return rows.flatMap((one) => {
			const left = leftToDo(
				one.text,
				row.languages.filter((locale) => locale !== one.text.original),
			);
			return left ? [{ ...one, ...left }] : [];
		});
	});
}

/** So many texts are asked for at once; the page can be asked again. */
const mostAtOnce = 20;

/**
 * Lets a machine propose what is missing, at most twenty texts at once; a person reads and confirms each. What somebody has
 * written meanwhile stays, and a proposal that is too long is left out. `unavailable` / `translation_unavailable` where the
 * service does not answer: what it gave before that is kept.
 */
export async function proposeTranslations(
	deps: Deps,
	actor: Actor,
	{ id, translate }: Of & { readonly translate: TranslateText },
): Promise<{ proposed: number }> {
	const work = (await listTranslations(deps, actor, { id }))
		.flatMap((one) => one.missing.map((locale) => ({ ...one, locale })))
		.slice(0, mostAtOnce);
	let proposed = 0;
	for (const { id: statementId, text, locale } of work) {
		const original = text.texts[text.original]!.text;
		const given = clean(await translate(original, text.original, locale)).replace(/\s+/g, ' ');
		if (given === '' || given.length > mostLetters) continue;
		if (await keep(deps, actor, statementId, locale, given)) proposed++;
	}
	return { proposed };
}

function keep(deps: Deps, actor: Actor, id: string, locale: Locale, given: string): Promise<boolean> {
	const now = deps.now();
	return deps.db.as(actor, async (tx) => {
		const [row] = await tx.select().from(statement).where(eq(statement.id, id)).for('no key update');
		if (!row || row.text.texts[locale]) return false;
		const texts = { ...row.text.texts, [locale]: { text: given, state: 'machine' as const } };
		await tx
			.update(statement)
			.set({ text: { ...row.text, texts }, version: row.version + 1, updatedAt: now })
			.where(eq(statement.id, id));
		await audit(tx, actor, now, { noun: 'statement', recordId: id, action: 'change', fields: ['text'] });
		return true;
	});
}
