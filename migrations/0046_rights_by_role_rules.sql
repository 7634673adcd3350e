-- Whether the actor organises the event: it itself, its project, or, of a training, as its trainer. Whoever only reads it keeps nothing.
CREATE OR REPLACE FUNCTION koprue.keeps_event(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN EXISTS (SELECT FROM event WHERE id = wanted
		AND (id = ANY (koprue.ids('organised_events')) OR project_id = ANY (koprue.ids('organised_projects'))
			OR (kind = 'training' AND id = ANY (koprue.ids('trained_events')))));
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION koprue.reads_answer(wanted uuid, of_registration uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN koprue.is_mine(of_registration)
		OR EXISTS (SELECT FROM question WHERE id = wanted AND (
			(readers = 'team' AND koprue.writes() = 'all')
			OR (readers = 'organisers' AND (koprue.writes() = 'all' OR koprue.keeps_registration(of_registration)))));
END $$;
--> statement-breakpoint
-- A dialogue is looked after by the team and by those who coordinate the house that asks, not by whoever else works there.
CREATE OR REPLACE FUNCTION koprue.keeps_dialogue(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public AS $$
BEGIN
	RETURN koprue.writes() = 'all'
		OR EXISTS (SELECT FROM dialogue WHERE id = wanted AND institution_id = ANY (koprue.ids('coordinates')));
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION koprue.keeps_record(noun text, record uuid) RETURNS boolean LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN CASE noun
		WHEN 'practice' THEN EXISTS (SELECT FROM practice WHERE id = record AND institution_id = ANY (koprue.ids('coordinates')))
		WHEN 'event' THEN koprue.keeps_event(record)
		WHEN 'partnership' THEN EXISTS (SELECT FROM partnership WHERE id = record
			AND (first_id = ANY (koprue.ids('coordinates')) OR second_id = ANY (koprue.ids('coordinates'))))
		ELSE false END;
END $$;
--> statement-breakpoint
-- Whoever reaches an event to read it is inside without keeping it.
CREATE OR REPLACE FUNCTION koprue.sees_inside(noun text, record uuid) RETURNS boolean LANGUAGE plpgsql STABLE
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN koprue.keeps_record(noun, record) OR CASE noun
		WHEN 'practice' THEN EXISTS (SELECT FROM practice WHERE id = record AND state = 'expert_review' AND reviewer_id = koprue.person())
		WHEN 'event' THEN record = ANY (koprue.events_of_mine()) OR EXISTS (SELECT FROM event WHERE id = record
			AND (id = ANY (koprue.ids('events')) OR project_id = ANY (koprue.ids('projects'))))
		ELSE false END;
END $$;
