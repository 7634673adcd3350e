export { makeBrochure } from './make-brochure.ts';
export { printBrochure } from './print-brochure.ts';
export { reviewBrochure } from './review-brochure.ts';
