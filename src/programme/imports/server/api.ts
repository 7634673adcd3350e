export { forgetImports, runImport } from './run.ts';
