CREATE TABLE "answer" (
	"registration_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "answer_registration_id_question_id_pk" PRIMARY KEY("registration_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "asking" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"consents" text[] DEFAULT '{}' NOT NULL,
	"offers_letters" boolean DEFAULT false NOT NULL,
	"letter_days" integer DEFAULT 14 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "asking" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consent_step" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "consent_step_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"registration_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_given" boolean NOT NULL,
	"wording" text NOT NULL,
	"locale" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"office_account_id" text,
	CONSTRAINT "consent_step_kind" CHECK ("consent_step"."kind" in ('photo', 'recording', 'list_inside', 'list_public', 'contact', 'voice'))
);
--> statement-breakpoint
ALTER TABLE "consent_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letter" (
	"registration_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"locale" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"made_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "letter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" jsonb NOT NULL,
	"hint" jsonb,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"basis" text NOT NULL,
	"retention_days" integer NOT NULL,
	"readers" text NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "question_kind" CHECK ("question"."kind" in ('plain', 'diet', 'access', 'childcare', 'travel')),
	CONSTRAINT "question_type" CHECK ("question"."type" in ('line', 'one', 'several', 'yes_no')),
	CONSTRAINT "question_basis" CHECK ("question"."basis" in ('consent', 'public_task')),
	CONSTRAINT "question_readers" CHECK ("question"."readers" in ('organisers', 'team', 'counts'))
);
--> statement-breakpoint
ALTER TABLE "question" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "special_answer" (
	"registration_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"sealed" text NOT NULL,
	CONSTRAINT "special_answer_registration_id_question_id_pk" PRIMARY KEY("registration_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "special_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "voice" ADD COLUMN "registration_id" uuid;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asking" ADD CONSTRAINT "asking_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_step" ADD CONSTRAINT "consent_step_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "special_answer" ADD CONSTRAINT "special_answer_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "special_answer" ADD CONSTRAINT "special_answer_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_question" ON "answer" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "consent_step_registration" ON "consent_step" USING btree ("registration_id","kind");--> statement-breakpoint
CREATE INDEX "question_event" ON "question" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "special_answer_question" ON "special_answer" USING btree ("question_id");--> statement-breakpoint
ALTER TABLE "voice" ADD CONSTRAINT "voice_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "read" ON "answer" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or koprue.reads_answer(question_id, registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "answer" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "answer" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "answer" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "asking" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "asking" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "asking" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "asking" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "consent_step" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_registration(registration_id)) or koprue.is_mine(registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "consent_step" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "consent_step" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING (false) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "remove" ON "consent_step" AS PERMISSIVE FOR DELETE TO "koprue_app" USING (false);--> statement-breakpoint
CREATE POLICY "read" ON "letter" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or koprue.is_mine(registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "letter" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "letter" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "letter" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "read" ON "question" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.sees_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "question" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "question" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "question" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "special_answer" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or koprue.reads_answer(question_id, registration_id));--> statement-breakpoint
CREATE POLICY "add" ON "special_answer" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "change" ON "special_answer" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "special_answer" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');