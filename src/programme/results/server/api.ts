export { previewTables } from './preview-tables.ts';
export { projectChoices, resultNames } from './result-names.ts';
export { publishedCsv } from './published-csv.ts';
export { exactResults, teamResults } from './exact-results.ts';
export { recordsBehind, recordsQuery, type RecordsQuery } from './records-behind.ts';
export { latestRelease, listReleases, previewRelease, type Release } from './release.ts';
export { releaseJob, requestedRelease, requestRelease } from './publish-release.ts';
export { publicResults, readPublicResults, type PublicResults } from './public-results.ts';
export { requestSnapshot, snapshotJob, takeSnapshot } from './take-snapshot.ts';
export { openingRelease } from './opening-release.ts';
export { indicator } from './tables.ts';
export { makeBrochure } from './make-brochure.ts';
export { printBrochure } from './print-brochure.ts';
export { reviewBrochure } from './review-brochure.ts';
export { getIndicator, indicatorToChange, type IndicatorDetail } from './indicators/get-indicator.ts';
export { indicatorOptions } from './indicators/indicator-options.ts';
export { indicatorShelf } from './indicators/indicator-shelf.ts';
export { listIndicators, type ListedIndicator } from './indicators/list-indicators.ts';
export {
	changeIndicator,
	createIndicator,
	removeIndicator,
	restoreIndicator,
} from './indicators/write-indicator.ts';
