export {
	agreeToSketch,
	disagreeWithSketch,
	moveSketch,
	nameContact,
	type Agree,
	type NameContact,
} from './agree.ts';
export {
	callShelf,
	changeCall,
	createCall,
	getCall,
	listCalls,
	removeCall,
	restoreCall,
	type CallRow,
} from './calls.ts';
export { hashOf } from './find-sketch.ts';
export { linkProject } from './link-project.ts';
export { getSketch, type SketchDetail } from './get-sketch.ts';
export {
	listSketches,
	sketchesOfPartnership,
	type ListedSketch,
	type SketchesBetween,
} from './list-sketches.ts';
export { printSketch, sketchDocument } from './print-sketch.ts';
export { partnershipChoices, sketchLinks, type SketchLinks } from './sketch-links.ts';
export { sketchHolding, sketchShelf } from './sketch-holding.ts';
export { funderCall, sketch, sketchAgreement, sketchVersion } from './tables.ts';
export { sketchHistory, sketchToChange, sketchVersionTyped, type ToldVersion } from './versions.ts';
export { changeSketch, createSketch, removeSketch, restoreSketch } from './write-sketch.ts';
