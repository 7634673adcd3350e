ALTER POLICY "read" ON "affiliation" TO koprue_app USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and "affiliation"."institution_id" = any((select koprue.ids('institutions'))::uuid[])) or "affiliation"."person_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "read" ON "access_grant" TO koprue_app USING ((select koprue.writes()) = 'all' or "access_grant"."person_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "read" ON "account_person" TO koprue_app USING ((select koprue.writes()) = 'all' or "account_person"."person_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "read" ON "api_token" TO koprue_app USING ((select koprue.writes()) = 'all');--> statement-breakpoint
ALTER POLICY "read" ON "person" TO koprue_app USING ((select koprue.writes()) = 'all' or "person"."id" = (select koprue.person())
				or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and a.institution_id = any((select koprue.ids('institutions'))::uuid[])))
				or exists (select 1 from registration r where r.person_id = "person"."id"));