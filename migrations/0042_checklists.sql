ALTER TABLE "checklist_run" DROP CONSTRAINT "checklist_run_checklist";--> statement-breakpoint
ALTER TABLE "checklist_answer" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "monitoring_report" ADD COLUMN "reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "checklist_answer" ADD CONSTRAINT "checklist_answer_says_why" CHECK ("checklist_answer"."mark" = 'not_met' or "checklist_answer"."evidence" is not null);--> statement-breakpoint
ALTER TABLE "checklist_run" ADD CONSTRAINT "checklist_run_checklist" CHECK ("checklist_run"."checklist" in ('steps', 'oecd', 'intercultural'));