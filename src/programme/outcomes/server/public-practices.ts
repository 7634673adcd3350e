import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { asVisitor, reach, type Actor } from '#shared/actor.ts';
import { Fault } from '#shared/fault.ts';
import { cutPage, sortForReader, type Page } from '#shared/listing.ts';
import { readPlain, type LocalizedText } from '#shared/text.ts';
import { localDateAt } from '#shared/time.ts';
import { event, isPublicEvent } from '#programme/events/server/api.ts';
import { institution, isPublicInstitution } from '#programme/institutions/server/api.ts';
import { contains } from '#platform/server/database/listing.ts';
import type { Tx } from '#platform/server/database/client.ts';
import type { Deps } from '#platform/server/deps.ts';
import { leastMonths, monthsOf } from '../practice.ts';
import {
	countFacets,
	narrow,
	publicPracticeShape,
	type FacetCounts,
	type Faceted,
	type PublicPracticeListing,
} from '../public-practice.ts';
import { similarTo, type Likeness, type Reason } from '../similar.ts';
import { adaptation, practice } from './practice-tables.ts';

/** Published, and told by a house that is shown: the one condition of everything public about practices. */
export const isPublicPractice = and(
	eq(practice.state, 'published'),
	isNull(practice.deletedAt),
	isPublicInstitution,
);

export type PublicPracticeLine = Faceted & {
	readonly id: string;
	readonly slug: string;
	readonly title: LocalizedText;
	readonly summary: LocalizedText | null;
	readonly institutionId: string;
	readonly institutionName: LocalizedText;
	readonly place: string | null;
	readonly publishedAt: Date | null;
	readonly isExample: boolean;
	readonly like: Likeness;
};

async function allPublic(tx: Tx, q: string): Promise<PublicPracticeLine[]> {
	const rows = await tx
		.select({
			id: practice.id,
			slug: practice.slug,
			title: practice.title,
			summary: practice.summary,
			institutionId: practice.institutionId,
			institutionName: institution.name,
			place: practice.place,
			publishedAt: practice.publishedAt,
			isExample: practice.isExample,
			themes: practice.themes,
			country: institution.country,
			kind: institution.kind,
			sizeClass: institution.sizeClass,
			targetGroups: practice.targetGroups,
			evidence: practice.evidence,
			costClass: practice.costClass,
		})
		.from(practice)
		.innerJoin(institution, eq(institution.id, practice.institutionId))
		.where(and(isPublicPractice, contains(sql`(${practice.search} || ' ' || ${institution.search})`, q)))
		.orderBy(desc(practice.publishedAt), practice.id);
	return rows.map(({ sizeClass, ...row }) => ({
		...row,
		like: { kind: row.kind, sizeClass, country: row.country, themes: row.themes },
	}));
}

export type PublicPracticePage = Page<PublicPracticeLine & { readonly reasons?: readonly Reason[] }> & {
	readonly facets: FacetCounts;
	/** How many there are without any word or filter: none is another page than none of these. */
	readonly all: number;
	/** Whom the list is compared with, if somebody was chosen. */
	readonly like: { readonly slug: string; readonly name: LocalizedText } | null;
	/** Municipalities to choose from. */
	readonly houses: readonly { readonly value: string; readonly label: string }[];
};

/**
 * Public practices with what they can be narrowed by and how many each choice leaves. With an institution chosen (`like`) the
 * most alike stand first, each with its reasons.
 */
export async function listPublicPractices(
	deps: Deps,
	actor: Actor,
	listing: PublicPracticeListing,
): Promise<PublicPracticePage> {
	const { size } = publicPracticeShape;
	return deps.db.as(asVisitor(actor), async (tx) => {
		const found = await allPublic(tx, listing.q);
		const houses = await tx
			.select({
				institutionId: institution.id,
				slug: institution.slug,
				name: institution.name,
				kind: institution.kind,
				sizeClass: institution.sizeClass,
				country: institution.country,
				themes: sql<Likeness['themes']>`${institution.themes} || ${institution.seeks}`,
			})
			.from(institution)
			.where(isPublicInstitution);
		const mine = houses.find(({ slug }) => slug === listing.filters.like?.[0]) ?? null;
		const narrowed = narrow(found, listing.filters);
		const sorted = mine
			? similarTo(mine, narrowed, narrowed.length)
			: listing.sort === 'title'
				? sortForReader(
						narrowed,
						({ title }) => readPlain(title, actor.locale),
						actor.locale,
						listing.isDescending,
					)
				: listing.isDescending
					? narrowed
					: narrowed.toReversed();
		const options = houses
			.filter(({ kind }) => /municipality|city/.test(kind))
			.map(({ slug, name }) => ({ value: slug, label: readPlain(name, actor.locale) }));
		return {
			...cutPage(sorted, listing.page, size),
			facets: countFacets(found, listing.filters),
			all: listing.q ? (await allPublic(tx, '')).length : found.length,
			like: mine && { slug: mine.slug, name: mine.name },
			houses: sortForReader(options, ({ label }) => label, actor.locale),
		};
	});
}

/** A public practice by the name in its address, with what others made of it and what is like it. `missing` for any other. */
export async function readPublicPractice(deps: Deps, actor: Actor, slug: string) {
	return deps.db.as(asVisitor(actor), async (tx) => {
		const [found] = await tx
			.select({ practice, house: institution })
			.from(practice)
			.innerJoin(institution, eq(institution.id, practice.institutionId))
			.where(and(isPublicPractice, eq(practice.slug, slug)));
		if (!found) throw new Fault('missing', 'not_found');
		const {
			search: _,
			authorId: _author,
			reviewerId: _reviewer,
			remarks: _remarks,
			...told
		} = found.practice;
		const { id: institutionId, slug: houseSlug, name, kind, country, region, sizeClass } = found.house;
		const [held] = told.eventId
			? await tx
					.select({ slug: event.slug, title: event.title })
					.from(event)
					.where(and(isPublicEvent, eq(event.id, told.eventId)))
			: [];
		const others = await allPublic(tx, '');
		const mine = { institutionId, kind, sizeClass, country, themes: told.themes };
		const months = monthsOf(told, localDateAt(deps.now(), 'Europe/Berlin'));
		return {
			practice: told,
			house: { slug: houseSlug, name, kind, country, region },
			event: held ?? null,
			isYoung: months !== null && months < leastMonths,
			adaptations: await publicAdaptations(tx, told.id),
			similar: similarTo(mine, others, 3),
		};
	});
}

function publicAdaptations(tx: Tx, practiceId: string) {
	return tx
		.select({
			id: adaptation.id,
			place: adaptation.place,
			changed: adaptation.changed,
			outcome: adaptation.outcome,
			slug: institution.slug,
			name: institution.name,
		})
		.from(adaptation)
		.innerJoin(institution, eq(institution.id, adaptation.institutionId))
		.where(
			and(
				eq(adaptation.practiceId, practiceId),
				isNotNull(adaptation.approvedAt),
				isNull(adaptation.deletedAt),
				isPublicInstitution,
			),
		)
		.orderBy(adaptation.createdAt);
}

/** The addresses of all public practices, for the sitemap. */
export async function listPublicPracticeSlugs(deps: Deps, actor: Actor): Promise<string[]> {
	return deps.db.as(asVisitor(actor), async (tx) => (await allPublic(tx, '')).map(({ slug }) => slug));
}

/** The shown institutions somebody signed in works for, to compare with; none for a visitor. */
export async function housesOf(deps: Deps, actor: Actor): Promise<{ value: string; label: string }[]> {
	const ids = reach(actor, 'institution', 'coordinator', 'organiser', 'reader');
	if (ids.length === 0) return [];
	const rows = await deps.db.as(asVisitor(actor), (tx) =>
		tx
			.select({ slug: institution.slug, name: institution.name })
			.from(institution)
			.where(and(isPublicInstitution, inArray(institution.id, ids))),
	);
	return rows.map(({ slug, name }) => ({ value: slug, label: readPlain(name, actor.locale) }));
}
