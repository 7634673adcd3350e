export { printDeck } from './print-deck.ts';
export { importEsco } from './import-esco.ts';
export { checkDeckFolder } from './check-deck-folder.ts';
export { readEsco } from './read-esco-tables.ts';
export { readAttribution, readDeck, readPicture, readWeights, pictureFiles } from './read-deck.ts';
export { keyHolding } from './key-holding.ts';
