CREATE TABLE "taken_up" (
	"registration_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	CONSTRAINT "taken_up_registration_id_question_id_pk" PRIMARY KEY("registration_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "taken_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "question" DROP CONSTRAINT "question_type";--> statement-breakpoint
ALTER TABLE "taken_up" ADD CONSTRAINT "taken_up_session_id_event_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."event_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taken_up" ADD CONSTRAINT "taken_up_answer" FOREIGN KEY ("registration_id","question_id") REFERENCES "public"."answer"("registration_id","question_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "taken_up_session" ON "taken_up" USING btree ("session_id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_type" CHECK ("question"."type" in ('line', 'one', 'several', 'yes_no', 'contribution'));--> statement-breakpoint
CREATE POLICY "read" ON "taken_up" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or koprue.reads_answer(question_id, registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "taken_up" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "taken_up" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "taken_up" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');