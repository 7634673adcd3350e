export { forgetImports, runImport } from './run.ts';
export { loadProgramme, type Loaded } from './load-programme.ts';
export { previewExampleRemoval, removeExample, type ExampleRemoval } from './remove-example.ts';
