export { actionField, programmeText, project, projectInstitution } from './tables.ts';
export { getProject, projectToChange, type ProjectDetail, type ProjectInstitution } from './get-project.ts';
export { listProjects, type ListedProject } from './list-projects.ts';
export { projectShelf } from './project-shelf.ts';
export {
	actionFieldToChange,
	changeActionField,
	changeProgrammeText,
	createActionField,
	programmeTextToChange,
	programmeToChange,
	type ActionFieldRow,
	type ChangeActionField,
	type ProgrammeTextRow,
} from './write-programme.ts';
export {
	changeProject,
	createProject,
	removeProject,
	restoreProject,
	type ChangeProject,
} from './write-project.ts';
