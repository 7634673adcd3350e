CREATE TABLE "case_receipt" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"deleted_on" date NOT NULL,
	CONSTRAINT "case_receipt_reason" CHECK ("case_receipt"."reason" in ('client', 'retention', 'mistake'))
);
--> statement-breakpoint
ALTER TABLE "case_receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counselling_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"last_met_on" date NOT NULL,
	"deleted_on" date NOT NULL,
	"told_of" date,
	CONSTRAINT "counselling_case_state" CHECK ("counselling_case"."state" in ('open', 'closed'))
);
--> statement-breakpoint
ALTER TABLE "counselling_case" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counselling_centre" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"recovery_key" text,
	"recovery_made_at" timestamp with time zone,
	"drilled_at" timestamp with time zone,
	"kept_months" integer DEFAULT 12 NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "counselling_centre" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counselling_count" (
	"centre_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"period" text NOT NULL,
	"counts" jsonb NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "counselling_count_identity_id_period_pk" PRIMARY KEY("identity_id","period")
);
--> statement-breakpoint
ALTER TABLE "counselling_count" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "counsellor_identity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"centre_id" uuid NOT NULL,
	"person_id" uuid,
	"public_key" text NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "counsellor_identity_state" CHECK ("counsellor_identity"."state" in ('new', 'active', 'left'))
);
--> statement-breakpoint
ALTER TABLE "counsellor_identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deck_overlay" (
	"centre_id" uuid NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"card" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deck_overlay_centre_id_code_pk" PRIMARY KEY("centre_id","code"),
	CONSTRAINT "deck_overlay_kind" CHECK ("deck_overlay"."kind" in ('added', 'hidden', 'replaced'))
);
--> statement-breakpoint
ALTER TABLE "deck_overlay" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sealed_for" (
	"case_id" uuid NOT NULL,
	"identity_id" uuid NOT NULL,
	"is_successor" boolean DEFAULT false NOT NULL,
	CONSTRAINT "sealed_for_case_id_identity_id_pk" PRIMARY KEY("case_id","identity_id")
);
--> statement-breakpoint
ALTER TABLE "sealed_for" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sealed_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"follows" uuid[] NOT NULL,
	"sealed" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"sealed_by" uuid,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sealed_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wrapped_key" (
	"identity_id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"by_passphrase" text NOT NULL,
	"by_words" text NOT NULL,
	"trusted" text,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "wrapped_key" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_receipt" ADD CONSTRAINT "case_receipt_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_case" ADD CONSTRAINT "counselling_case_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_centre" ADD CONSTRAINT "counselling_centre_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_count" ADD CONSTRAINT "counselling_count_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counselling_count" ADD CONSTRAINT "counselling_count_identity_id_counsellor_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."counsellor_identity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsellor_identity" ADD CONSTRAINT "counsellor_identity_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counsellor_identity" ADD CONSTRAINT "counsellor_identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deck_overlay" ADD CONSTRAINT "deck_overlay_centre_id_counselling_centre_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."counselling_centre"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_for" ADD CONSTRAINT "sealed_for_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_for" ADD CONSTRAINT "sealed_for_identity_id_counsellor_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."counsellor_identity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_version" ADD CONSTRAINT "sealed_version_case_id_counselling_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."counselling_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_version" ADD CONSTRAINT "sealed_version_sealed_by_counsellor_identity_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."counsellor_identity"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrapped_key" ADD CONSTRAINT "wrapped_key_identity_id_counsellor_identity_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."counsellor_identity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wrapped_key" ADD CONSTRAINT "wrapped_key_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_receipt_centre" ON "case_receipt" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "counselling_case_centre" ON "counselling_case" USING btree ("centre_id");--> statement-breakpoint
CREATE INDEX "counselling_case_deleted" ON "counselling_case" USING btree ("deleted_on");--> statement-breakpoint
CREATE UNIQUE INDEX "counselling_centre_of" ON "counselling_centre" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "counselling_count_centre" ON "counselling_count" USING btree ("centre_id");--> statement-breakpoint
CREATE UNIQUE INDEX "counsellor_identity_key" ON "counsellor_identity" USING btree ("public_key");--> statement-breakpoint
CREATE UNIQUE INDEX "counsellor_identity_once" ON "counsellor_identity" USING btree ("centre_id","person_id") WHERE "counsellor_identity"."state" <> 'left';--> statement-breakpoint
CREATE INDEX "counsellor_identity_person" ON "counsellor_identity" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sealed_for_identity" ON "sealed_for" USING btree ("identity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sealed_version_number" ON "sealed_version" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "wrapped_key_person" ON "wrapped_key" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "read" ON "case_receipt" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "case_receipt"."centre_id" = any((select koprue.counselled_centres())::uuid[]) or "case_receipt"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "case_receipt" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "case_receipt"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "case_receipt" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "case_receipt" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "counselling_case" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "counselling_case"."id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "counselling_case" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ("counselling_case"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "counselling_case" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "counselling_case"."id" = any((select koprue.cases_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "counselling_case"."id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "counselling_case" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "counselling_case"."id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "counselling_centre" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all' or "counselling_centre"."institution_id" = any((select koprue.ids('counsels'))::uuid[]) or "counselling_centre"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "counselling_centre" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' and "counselling_centre"."recovery_key" is null);--> statement-breakpoint
CREATE POLICY "change" ON "counselling_centre" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or "counselling_centre"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "counselling_centre"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "counselling_centre" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or "counselling_centre"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "counselling_count" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "counselling_count"."centre_id" = any((select koprue.counselled_centres())::uuid[]) or "counselling_count"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "counselling_count" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ("counselling_count"."centre_id" = any((select koprue.counselled_centres())::uuid[]) and "counselling_count"."identity_id" = any((select koprue.identities_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "counselling_count" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes') WITH CHECK ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "remove" ON "counselling_count" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes');--> statement-breakpoint
CREATE POLICY "read" ON "counsellor_identity" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ("counsellor_identity"."person_id" = (select koprue.person()) or (select current_setting('koprue.system', true)) = 'yes' or "counsellor_identity"."centre_id" = any((select koprue.counselled_centres())::uuid[]) or "counsellor_identity"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "counsellor_identity" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ("counsellor_identity"."person_id" = (select koprue.person()) and "counsellor_identity"."state" = 'new' and "counsellor_identity"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "counsellor_identity" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "counsellor_identity"."centre_id" = any((select koprue.coordinated_centres())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "counsellor_identity"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "counsellor_identity" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "counsellor_identity"."centre_id" = any((select koprue.coordinated_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "deck_overlay" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "deck_overlay"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "deck_overlay" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "deck_overlay"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "deck_overlay" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "deck_overlay"."centre_id" = any((select koprue.counselled_centres())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "deck_overlay"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "deck_overlay" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "deck_overlay"."centre_id" = any((select koprue.counselled_centres())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "sealed_for" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "sealed_for"."case_id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "sealed_for" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or koprue.may_seal_for("sealed_for"."case_id", "sealed_for"."identity_id"));--> statement-breakpoint
CREATE POLICY "change" ON "sealed_for" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "sealed_for"."case_id" = any((select koprue.cases_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "sealed_for"."case_id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "sealed_for" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "sealed_for"."case_id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "sealed_version" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "sealed_version"."case_id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "add" ON "sealed_version" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ("sealed_version"."case_id" = any((select koprue.cases_of_mine())::uuid[]) and "sealed_version"."sealed_by" = any((select koprue.identities_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "sealed_version" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "sealed_version"."case_id" = any((select koprue.cases_of_mine())::uuid[])) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "sealed_version"."case_id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "remove" ON "sealed_version" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "sealed_version"."case_id" = any((select koprue.cases_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "read" ON "wrapped_key" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "wrapped_key"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "add" ON "wrapped_key" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ("wrapped_key"."person_id" = (select koprue.person()) and "wrapped_key"."identity_id" = any((select koprue.identities_of_mine())::uuid[]));--> statement-breakpoint
CREATE POLICY "change" ON "wrapped_key" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "wrapped_key"."person_id" = (select koprue.person())) WITH CHECK ((select current_setting('koprue.system', true)) = 'yes' or "wrapped_key"."person_id" = (select koprue.person()));--> statement-breakpoint
CREATE POLICY "remove" ON "wrapped_key" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select current_setting('koprue.system', true)) = 'yes' or "wrapped_key"."person_id" = (select koprue.person()));