-- Who speaks, moderates or interprets at an event takes part in it, registered or not.
CREATE OR REPLACE FUNCTION koprue.events_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(
		SELECT r.event_id FROM registration r
			WHERE r.deleted_at IS NULL AND r.state NOT IN ('draft', 'cancelled', 'declined')
				AND (r.person_id = koprue.person() OR r.institution_id = ANY(koprue.ids('institutions')))
		UNION
		SELECT h.event_id FROM event_host h WHERE h.institution_id = ANY(koprue.ids('institutions'))
		UNION
		SELECT p.event_id FROM session_person p JOIN event_session s ON s.id = p.session_id
			WHERE p.person_id = koprue.person() AND s.deleted_at IS NULL); END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION koprue.person_is_new(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
	SET search_path = pg_catalog, public AS $$ BEGIN
	RETURN NOT EXISTS (SELECT 1 FROM affiliation WHERE person_id = wanted)
		AND NOT EXISTS (SELECT 1 FROM registration WHERE person_id = wanted)
		AND NOT EXISTS (SELECT 1 FROM session_person WHERE person_id = wanted)
		AND NOT EXISTS (SELECT 1 FROM access_grant WHERE person_id = wanted);
END $$;
--> statement-breakpoint
-- The room a session is in is a record of its own now.
CREATE OR REPLACE FUNCTION koprue.changed_session() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$ BEGIN
	NEW.calendar_sequence := OLD.calendar_sequence;
	IF (NEW.starts_local, NEW.ends_local, NEW.room_id) IS DISTINCT FROM (OLD.starts_local, OLD.ends_local, OLD.room_id) THEN
		NEW.calendar_sequence := OLD.calendar_sequence + 1;
	END IF;
	RETURN NEW;
END $$;
