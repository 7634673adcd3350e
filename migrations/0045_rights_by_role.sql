ALTER POLICY "read" ON "badge" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "badge" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "badge" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "badge" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "badge_key" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "badge_key" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "badge_key" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "badge_key" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "check_in" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "check_in" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "check_in" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "check_in" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "gate" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "gate" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "gate" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "gate" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "concept" TO koprue_app USING ((select koprue.reach()) = 'all' or "concept"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])
				or ((select koprue.reach()) <> 'none' and "concept"."state" in ('consultation', 'presented', 'adopted', 'in_revision', 'superseded') and "concept"."deleted_at" is null));--> statement-breakpoint
ALTER POLICY "add" ON "concept" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "concept"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "concept" TO koprue_app USING ((select koprue.writes()) = 'all' or "concept"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "concept"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "concept" TO koprue_app USING ((select koprue.writes()) = 'all' or "concept"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "concept_adoption" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_adoption"."concept_id"
				and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "dialogue" TO koprue_app USING ((select koprue.reach()) = 'all' or "dialogue"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])
				or ((select koprue.reach()) <> 'none' and "dialogue"."deleted_at" is null and "dialogue"."phase" <> 'prepare'));--> statement-breakpoint
ALTER POLICY "add" ON "dialogue" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "dialogue"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "dialogue" TO koprue_app USING ((select koprue.writes()) = 'all' or "dialogue"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "dialogue"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "dialogue" TO koprue_app USING ((select koprue.writes()) = 'all' or "dialogue"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "event" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "event"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "event" TO koprue_app USING ((select koprue.writes()) = 'all' or "event"."id" = any((select koprue.ids('organised_events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('organised_projects'))::uuid[])
				or ("event"."kind" = 'training' and "event"."id" = any((select koprue.ids('trained_events'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or "event"."id" = any((select koprue.ids('organised_events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('organised_projects'))::uuid[])
				or ("event"."kind" = 'training' and "event"."id" = any((select koprue.ids('trained_events'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "event" TO koprue_app USING ((select koprue.writes()) = 'all' or "event"."id" = any((select koprue.ids('organised_events'))::uuid[]) or "event"."project_id" = any((select koprue.ids('organised_projects'))::uuid[])
				or ("event"."kind" = 'training' and "event"."id" = any((select koprue.ids('trained_events'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "event_host" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "event_host" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "event_host" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "registration" TO koprue_app USING ((select koprue.reach()) = 'all' or "registration"."person_id" = (select koprue.person()) or "registration"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "add" ON "registration" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "registration" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "registration" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "registration_link" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "read" ON "affiliation" TO koprue_app USING ((select koprue.writes()) = 'all' or "affiliation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]) or "affiliation"."person_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "add" ON "partnership_step" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from partnership p where p.id = "partnership_step"."partnership_id"
				and (p.first_id = any((select koprue.ids('coordinates'))::uuid[]) or p.second_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "read" ON "voice" TO koprue_app USING ((select koprue.writes()) = 'all' or ("voice"."withdrawn_at" is null and "voice"."deleted_at" is null
				and (((select koprue.reach()) <> 'none' and "voice"."consent" = 'public')
					or ("voice"."consent" <> 'none' and ((select koprue.reach()) = 'all' or "voice"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]))))));--> statement-breakpoint
ALTER POLICY "read" ON "person" TO koprue_app USING ((select koprue.writes()) = 'all' or "person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and a.institution_id = any((select koprue.ids('coordinates'))::uuid[]))
				or exists (select 1 from registration r where r.person_id = "person"."id"));--> statement-breakpoint
ALTER POLICY "change" ON "person" TO koprue_app USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('coordinates'))::uuid[]))))) WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('coordinates'))::uuid[])))));--> statement-breakpoint
ALTER POLICY "remove" ON "person" TO koprue_app USING ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and ("person"."id" = (select koprue.person())
				or exists (select 1 from affiliation a where a.person_id = "person"."id" and a.deleted_at is null
					and (a.ends_on is null or a.ends_on >= current_date)
					and a.institution_id = any((select koprue.ids('coordinates'))::uuid[])))));--> statement-breakpoint
ALTER POLICY "change" ON "project" TO koprue_app USING ((select koprue.writes()) = 'all' or "project"."id" = any((select koprue.ids('organised_projects'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "project"."id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "project" TO koprue_app USING ((select koprue.writes()) = 'all' or "project"."id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "project_institution" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "project_institution"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "project_institution" TO koprue_app USING ((select koprue.writes()) = 'all' or "project_institution"."project_id" = any((select koprue.ids('organised_projects'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "project_institution"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "project_institution" TO koprue_app USING ((select koprue.writes()) = 'all' or "project_institution"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "asking" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "asking" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "asking" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "consent_step" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id) or koprue.is_mine(registration_id));--> statement-breakpoint
ALTER POLICY "add" ON "question" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "question" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "question" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "indicator" TO koprue_app USING ((select koprue.reach()) = 'all' or ((select koprue.reach()) <> 'none' and "indicator"."deleted_at" is null) or "indicator"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "indicator" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "indicator"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "indicator" TO koprue_app USING ((select koprue.writes()) = 'all' or "indicator"."project_id" = any((select koprue.ids('organised_projects'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "indicator"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "indicator" TO koprue_app USING ((select koprue.writes()) = 'all' or "indicator"."project_id" = any((select koprue.ids('organised_projects'))::uuid[]));--> statement-breakpoint
ALTER POLICY "read" ON "sketch" TO koprue_app USING ((select koprue.reach()) = 'all' or ("sketch"."first_id" = any((select koprue.ids('coordinates'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "sketch" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or ("sketch"."first_id" = any((select koprue.ids('coordinates'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "sketch" TO koprue_app USING ((select koprue.writes()) = 'all' or ("sketch"."first_id" = any((select koprue.ids('coordinates'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ("sketch"."first_id" = any((select koprue.ids('coordinates'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "sketch" TO koprue_app USING ((select koprue.writes()) = 'all' or ("sketch"."first_id" = any((select koprue.ids('coordinates'))::uuid[]) or "sketch"."second_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "sketch_agreement" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or ("sketch_agreement"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]) and exists (select 1 from sketch s where s.id = "sketch_agreement"."sketch_id")));--> statement-breakpoint
ALTER POLICY "change" ON "sketch_agreement" TO koprue_app USING ((select koprue.writes()) = 'all' or "sketch_agreement"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "sketch_agreement"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "sketch_agreement" TO koprue_app USING ((select koprue.writes()) = 'all' or "sketch_agreement"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "sketch_version" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from sketch s where s.id = "sketch_version"."sketch_id"
				and (s.first_id = any((select koprue.ids('coordinates'))::uuid[]) or s.second_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "add" ON "concept_dialogue" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_dialogue" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_dialogue" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_dialogue"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "recommendation_response" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or ((select koprue.writes()) in ('all', 'scoped') and exists (select 1 from dialogue_recommendation r where r.id = recommendation_id and r.state <> 'draft'
	and (r.institution_id = any((select koprue.ids('coordinates'))::uuid[])
		or (r.institution_id is null and koprue.keeps_dialogue(r.dialogue_id))))));--> statement-breakpoint
ALTER POLICY "add" ON "checklist_answer" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "checklist_answer" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "checklist_answer" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from checklist_run r where r.id = run_id
	and r.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "checklist_run" TO koprue_app USING ((select koprue.reach()) = 'all' or "checklist_run"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])
				or ("checklist_run"."is_shared" and "checklist_run"."deleted_at" is null and exists (select 1 from partnership p where p.deleted_at is null and p.phase <> 'ended'
	and ((p.first_id = institution_id and p.second_id = any((select koprue.ids('coordinates'))::uuid[]))
		or (p.second_id = institution_id and p.first_id = any((select koprue.ids('coordinates'))::uuid[]))))));--> statement-breakpoint
ALTER POLICY "add" ON "checklist_run" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "checklist_run"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "checklist_run" TO koprue_app USING ((select koprue.writes()) = 'all' or "checklist_run"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "checklist_run"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "checklist_run" TO koprue_app USING ((select koprue.writes()) = 'all' or "checklist_run"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "read" ON "concept_presentation" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_presentation"."report_id" is null and exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"))
				or exists (select 1 from monitoring_report r where r.id = "concept_presentation"."report_id"));--> statement-breakpoint
ALTER POLICY "add" ON "concept_presentation" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_presentation" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_presentation" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_presentation"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "monitoring_entry" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or exists (select 1 from monitoring_report r where r.id = "monitoring_entry"."report_id"));--> statement-breakpoint
ALTER POLICY "add" ON "monitoring_entry" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "monitoring_entry" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "monitoring_entry" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_entry"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "monitoring_report" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))
				or ("monitoring_report"."state" = 'published' and "monitoring_report"."deleted_at" is null and exists (select 1 from concept c where c.id = "monitoring_report"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "monitoring_report" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "monitoring_report" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "monitoring_report" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "monitoring_report"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_baseline" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_baseline"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_baseline"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_baseline" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_baseline" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_baseline" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_baseline"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_field" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_field"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_field"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_field" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_field" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_field" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_field"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_goal" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_goal"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_goal"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_goal" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_goal" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_goal" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_goal"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_indicator" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_indicator"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_indicator"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_indicator" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_indicator" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_indicator" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_indicator"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_measure" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_measure"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_measure"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_measure" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_measure" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_measure" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "concept_measure_origin" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_measure_origin" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_measure_origin" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_measure_origin"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_principle" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_principle"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_principle"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_principle" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_principle" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_principle" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_principle"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_reading" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_reading"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_reading"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_reading" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_reading" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_reading" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_reading"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_comment" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "concept_comment" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_comment" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_comment" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_section" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])) or ("concept_section"."deleted_at" is null and exists (select 1 from concept c where c.id = "concept_section"."concept_id")));--> statement-breakpoint
ALTER POLICY "add" ON "concept_section" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "concept_section" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "concept_section" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_section"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "concept_section_version" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "concept_section_version"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "concept_section_version" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "concept_section_version"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "consultation_comment" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))
				or ("consultation_comment"."state" = 'shown' and "consultation_comment"."deleted_at" is null and exists (select 1 from concept c where c.id = "consultation_comment"."concept_id")));--> statement-breakpoint
ALTER POLICY "change" ON "consultation_comment" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "consultation_comment" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from concept c where c.id = "consultation_comment"."concept_id"
	and c.institution_id = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "dialogue_recommendation" TO koprue_app USING (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and "dialogue_recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and "dialogue_recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "dialogue_recommendation" TO koprue_app USING (koprue.keeps_dialogue(dialogue_id) or ("dialogue_recommendation"."state" <> 'draft' and "dialogue_recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "read" ON "invitation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "invitation" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "invitation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "invitation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "event_mailing" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "event_mailing" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "event_mailing" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "event_mailing" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "event_notice" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "event_notice" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "event_notice" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "event_notice" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "delegate" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "change" ON "delegate" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "remove" ON "delegate" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "read" ON "delegation" TO koprue_app USING ((select koprue.reach()) = 'all' or "delegation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]) or exists (select 1 from event e where e.id = event_id
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "add" ON "delegation" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "delegation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "delegation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "quota" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "quota" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "quota" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "registration_seat" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "change" ON "registration_seat" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "remove" ON "registration_seat" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "add" ON "seating" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "seating" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "seating" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "session_sign_up" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "change" ON "session_sign_up" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "remove" ON "session_sign_up" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_registration(registration_id));--> statement-breakpoint
ALTER POLICY "add" ON "event_room" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "event_room" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "event_room" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "event_session" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "event_session" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "event_session" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "add" ON "session_person" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "session_person" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "session_person" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "partner_dismissal" TO koprue_app USING ((select koprue.writes()) = 'all' or "partner_dismissal"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "partner_dismissal" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "partner_dismissal"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "partner_dismissal" TO koprue_app USING ((select koprue.writes()) = 'all' or "partner_dismissal"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])) WITH CHECK ((select koprue.writes()) = 'all' or "partner_dismissal"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "remove" ON "partner_dismissal" TO koprue_app USING ((select koprue.writes()) = 'all' or "partner_dismissal"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "add" ON "partnership_proposal" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('coordinates'))::uuid[]) or p.second_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "change" ON "partnership_proposal" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('coordinates'))::uuid[]) or p.second_id = any((select koprue.ids('coordinates'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('coordinates'))::uuid[]) or p.second_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "remove" ON "partnership_proposal" TO koprue_app USING ((select koprue.writes()) = 'all' or exists (select 1 from partnership p where p.id = "partnership_proposal"."partnership_id"
			and (p.first_id = any((select koprue.ids('coordinates'))::uuid[]) or p.second_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "read" ON "lesson" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = "lesson"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or ("lesson"."event_id" is null and exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[])))
				or ((select koprue.reach()) <> 'none' and "lesson"."is_published" and "lesson"."deleted_at" is null and 
	("lesson"."event_id" is null or exists (select 1 from event e where e.id = "lesson"."event_id" and e.deleted_at is null))
	and ("lesson"."session_id" is null or exists (select 1 from event_session s where s.id = "lesson"."session_id" and s.deleted_at is null))
	and ("lesson"."practice_id" is null or exists (select 1 from practice p where p.id = "lesson"."practice_id" and p.deleted_at is null))));--> statement-breakpoint
ALTER POLICY "add" ON "lesson" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("lesson"."event_id" is null and exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "change" ON "lesson" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("lesson"."event_id" is null and exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[])))) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("lesson"."event_id" is null and exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "remove" ON "lesson" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("lesson"."event_id" is null and exists (select 1 from practice p where p.id = "lesson"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "add" ON "minutes" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "minutes" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id)) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "remove" ON "minutes" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "read" ON "recommendation" TO koprue_app USING ((select koprue.reach()) = 'all' or exists (select 1 from event e where e.id = "recommendation"."event_id"
	and (e.id = any((select koprue.ids('events'))::uuid[]) or e.project_id = any((select koprue.ids('projects'))::uuid[]))) or ("recommendation"."event_id" is null and exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[])))
				or ("recommendation"."state" <> 'draft' and "recommendation"."deleted_at" is null and "recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]))
				or ((select koprue.reach()) <> 'none' and "recommendation"."is_published" and "recommendation"."state" <> 'draft' and "recommendation"."deleted_at" is null and 
	("recommendation"."event_id" is null or exists (select 1 from event e where e.id = "recommendation"."event_id" and e.deleted_at is null))
	and ("recommendation"."session_id" is null or exists (select 1 from event_session s where s.id = "recommendation"."session_id" and s.deleted_at is null))
	and ("recommendation"."practice_id" is null or exists (select 1 from practice p where p.id = "recommendation"."practice_id" and p.deleted_at is null))));--> statement-breakpoint
ALTER POLICY "add" ON "recommendation" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("recommendation"."event_id" is null and exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[]))));--> statement-breakpoint
ALTER POLICY "change" ON "recommendation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("recommendation"."event_id" is null and exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[])))
				or ("recommendation"."state" <> 'draft' and "recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("recommendation"."event_id" is null and exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[])))
				or ("recommendation"."state" <> 'draft' and "recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "recommendation" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or ("recommendation"."event_id" is null and exists (select 1 from practice p where p.id = "recommendation"."practice_id"
	and p.institution_id = any((select koprue.ids('coordinates'))::uuid[])))
				or ("recommendation"."state" <> 'draft' and "recommendation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "task" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id));--> statement-breakpoint
ALTER POLICY "change" ON "task" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or "task"."owner_id" = (select koprue.person())) WITH CHECK ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or "task"."owner_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "remove" ON "task" TO koprue_app USING ((select koprue.writes()) = 'all' or koprue.keeps_event(event_id) or "task"."owner_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "add" ON "adaptation" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or ("adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "change" ON "adaptation" TO koprue_app USING ((select koprue.writes()) = 'all' or ("adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]))) WITH CHECK ((select koprue.writes()) = 'all' or ("adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "remove" ON "adaptation" TO koprue_app USING ((select koprue.writes()) = 'all' or ("adaptation"."approved_at" is null and "adaptation"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])));--> statement-breakpoint
ALTER POLICY "add" ON "practice" TO koprue_app WITH CHECK ((select koprue.writes()) = 'all' or "practice"."institution_id" = any((select koprue.ids('coordinates'))::uuid[]));--> statement-breakpoint
ALTER POLICY "change" ON "practice" TO koprue_app USING ((select koprue.writes()) = 'all' or "practice"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])
				or "practice"."reviewer_id" = (select koprue.person())) WITH CHECK ((select koprue.writes()) = 'all' or "practice"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])
				or "practice"."reviewer_id" = (select koprue.person()));--> statement-breakpoint
ALTER POLICY "remove" ON "practice" TO koprue_app USING ((select koprue.writes()) = 'all' or "practice"."institution_id" = any((select koprue.ids('coordinates'))::uuid[])
				or "practice"."reviewer_id" = (select koprue.person()));