export { actionField, programmeText, project, projectInstitution } from './tables.ts';
