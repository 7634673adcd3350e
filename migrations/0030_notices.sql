CREATE TABLE "event_mailing" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"reminder_days" integer,
	"thanks" boolean NOT NULL,
	"untold" jsonb,
	CONSTRAINT "event_mailing_days" CHECK ("event_mailing"."reminder_days" between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "event_mailing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"occasion" text NOT NULL,
	"subject" jsonb,
	"body" jsonb,
	"was" jsonb,
	"mails" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_notice_once" UNIQUE("event_id","kind","occasion"),
	CONSTRAINT "event_notice_kind" CHECK ("event_notice"."kind" in ('reminder', 'change', 'thanks', 'message'))
);
--> statement-breakpoint
ALTER TABLE "event_notice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_mail" (
	"notice_id" uuid NOT NULL,
	"registration_id" uuid,
	"invitation_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_mail_once" UNIQUE NULLS NOT DISTINCT("notice_id","registration_id","invitation_id"),
	CONSTRAINT "notice_mail_to" CHECK (("notice_mail"."registration_id" is not null)::int + ("notice_mail"."invitation_id" is not null)::int = 1)
);
--> statement-breakpoint
ALTER TABLE "notice_mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sketch" ADD COLUMN "project_id" uuid;--> statement-breakpoint
ALTER TABLE "event_mailing" ADD CONSTRAINT "event_mailing_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_notice" ADD CONSTRAINT "event_notice_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_notice_id_event_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."event_notice"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_mail" ADD CONSTRAINT "notice_mail_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_mail_registration" ON "notice_mail" USING btree ("registration_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_mail_invitation" ON "notice_mail" USING btree ("invitation_id");--> statement-breakpoint
ALTER TABLE "sketch" ADD CONSTRAINT "sketch_project_id_project_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."project"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sketch_project" ON "sketch" USING btree ("project_id");--> statement-breakpoint
CREATE POLICY "read" ON "event_mailing" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "event_mailing" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "event_mailing" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "event_mailing" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "event_notice" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "event_notice" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "event_notice" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "event_notice" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "notice_mail" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "notice_mail" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "notice_mail" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "notice_mail" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');