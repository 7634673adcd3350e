import * as v from 'valibot';
import { localizedLine, localizedLines, recordId } from '#shared/fields.ts';
import {
	choice,
	clean,
	email,
	line,
	optionalChoice,
	optionalLine,
	parseForm,
	typedLocalized,
	type Parsed,
	type Typed,
} from '#shared/form.ts';
import { locales } from '#shared/locale.ts';
import { localizedFields } from '#shared/merge.ts';
import type { Transitions } from '#shared/transition.ts';
import { themes } from '#programme/institutions/theme.ts';

/** How somebody stands to a network. Only an active member sees what is said in it. */
export const memberStates = ['requested', 'invited', 'active', 'declined', 'left'] as const;
export type MemberState = (typeof memberStates)[number];
export const memberTransitions: Transitions<MemberState> = {
	requested: ['active', 'declined', 'left'],
	invited: ['active', 'left'],
	active: ['left'],
	declined: ['requested', 'invited'],
	left: ['requested', 'invited'],
};

export const memberRoles = ['member', 'moderator'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** When a member hears of new questions and answers. */
export const mailChoices = ['once', 'daily', 'none'] as const;
export type MailChoice = (typeof mailChoices)[number];

export const networkFields = v.object({
	name: localizedLine(120),
	purpose: localizedLines(2_000),
	theme: optionalChoice(themes),
});
export type NetworkFields = v.InferOutput<typeof networkFields>;
export const parseNetwork = (
	form: FormData,
	previous?: Pick<NetworkFields, 'name' | 'purpose'>,
): Parsed<NetworkFields> =>
	parseForm(networkFields, form, (given) => ({
		name: typedLocalized(given, 'name', previous?.name),
		purpose: typedLocalized(given, 'purpose', previous?.purpose),
	}));

/** A network as its form carries it, field by field. */
export const networkTyped = ({ name, purpose, theme }: NetworkFields): Typed => ({
	...localizedFields('name', name),
	...localizedFields('purpose', purpose),
	theme: theme ?? '',
});

const said = v.pipe(
	v.string(),
	v.transform(clean),
	v.minLength(1, 'required'),
	v.maxLength(5_000, 'too_long'),
);
/** What a text is written in, so that it is read aloud and drawn right. */
const language = choice(locales);

export const networkQuestionFields = v.object({ title: line(200), text: said, language });
export type QuestionFields = v.InferOutput<typeof networkQuestionFields>;
export const parseQuestion = (form: FormData): Parsed<QuestionFields> =>
	parseForm(networkQuestionFields, form);

export const replyFields = v.object({ text: said, language });
export type ReplyFields = v.InferOutput<typeof replyFields>;
export const parseReply = (form: FormData): Parsed<ReplyFields> => parseForm(replyFields, form);

/** How a member is named to the others, and when they hear of news: their own choice. */
export const membershipFields = v.object({
	name: line(120),
	institution: optionalLine(200),
	mail: choice(mailChoices),
});
export type MembershipFields = v.InferOutput<typeof membershipFields>;
export const parseMembership = (form: FormData): Parsed<MembershipFields> =>
	parseForm(membershipFields, form);

export const colleagueFields = v.object({ email });
export const parseColleague = (form: FormData): Parsed<v.InferOutput<typeof colleagueFields>> =>
	parseForm(colleagueFields, form);

/** Why a moderator takes something away: whoever wrote it reads it, and so does everybody else there. */
export const moderationFields = v.object({ id: recordId, reason: line(500) });
export const parseModeration = (form: FormData): Parsed<v.InferOutput<typeof moderationFields>> =>
	parseForm(moderationFields, form);
