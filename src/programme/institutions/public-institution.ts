import type { LocalizedText } from '#shared/text.ts';
import type { InstitutionKind, ProgrammePart } from './institution.ts';
import type { PartnershipKind, PartnershipPhase } from './partnership.ts';

export type PublicInstitution = {
	readonly id: string;
	readonly slug: string;
	readonly name: LocalizedText;
	readonly acronym: string | null;
	readonly kind: InstitutionKind;
	readonly parts: readonly ProgrammePart[];
	readonly country: string;
	readonly place: string | null;
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly isExample: boolean;
};

export type PublicPartnership = {
	readonly id: string;
	readonly firstId: string;
	readonly secondId: string;
	readonly kind: PartnershipKind;
	readonly phase: PartnershipPhase;
};

/** Institutions by country, the one with most of them first. */
export function byCountry(
	institutions: readonly PublicInstitution[],
): [country: string, institutions: PublicInstitution[]][] {
	return [...Map.groupBy(institutions, ({ country }) => country)].sort(
		([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1),
	);
}
