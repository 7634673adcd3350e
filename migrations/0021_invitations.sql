CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid,
	"given_name" text,
	"family_name" text,
	"email" text,
	"email_key" text,
	"institution_id" uuid,
	"seats" integer,
	"part" text NOT NULL,
	"locale" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"note" jsonb,
	"expires_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"reason" text,
	"mails" integer DEFAULT 0 NOT NULL,
	"mailed_at" timestamp with time zone,
	"registration_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "invitation_state" CHECK ("invitation"."state" in ('draft', 'sent', 'opened', 'accepted', 'declined', 'delegated', 'expired', 'revoked')),
	CONSTRAINT "invitation_part" CHECK ("invitation"."part" in ('participant', 'speaker', 'moderator', 'trainer', 'interpreter', 'organiser')),
	CONSTRAINT "invitation_to" CHECK (("invitation"."person_id" is not null)::int + ("invitation"."email" is not null)::int + ("invitation"."seats" is not null)::int = 1
				and ("invitation"."seats" is null or ("invitation"."seats" > 0 and "invitation"."institution_id" is not null)))
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation_link" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"invitation_id" uuid NOT NULL,
	"address_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "invitation_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_institution_id_institution_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institution"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_registration_id_registration_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registration"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_link" ADD CONSTRAINT "invitation_link_invitation_id_invitation_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_person_once" ON "invitation" USING btree ("event_id","person_id") WHERE state in ('draft', 'sent', 'opened') and person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_address_once" ON "invitation" USING btree ("event_id","email_key") WHERE state in ('draft', 'sent', 'opened') and email_key is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_institution_once" ON "invitation" USING btree ("event_id","institution_id") WHERE state in ('draft', 'sent', 'opened') and seats is not null;--> statement-breakpoint
CREATE INDEX "invitation_of_person" ON "invitation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitation_of_address" ON "invitation" USING btree ("email_key");--> statement-breakpoint
CREATE INDEX "invitation_registration" ON "invitation" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "invitation_link_invitation" ON "invitation_link" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "invitation_link_address" ON "invitation_link" USING btree ("address_key","created_at");--> statement-breakpoint
CREATE POLICY "read" ON "invitation" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.reach()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
CREATE POLICY "add" ON "invitation" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "change" ON "invitation" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "remove" ON "invitation" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and koprue.keeps_event(event_id)));--> statement-breakpoint
CREATE POLICY "read" ON "invitation_link" AS PERMISSIVE FOR SELECT TO "koprue_app" USING ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "add" ON "invitation_link" AS PERMISSIVE FOR INSERT TO "koprue_app" WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "change" ON "invitation_link" AS PERMISSIVE FOR UPDATE TO "koprue_app" USING ((select koprue.writes()) = 'all') WITH CHECK ((select koprue.writes()) = 'all');--> statement-breakpoint
CREATE POLICY "remove" ON "invitation_link" AS PERMISSIVE FOR DELETE TO "koprue_app" USING ((select koprue.writes()) = 'all');