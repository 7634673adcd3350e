-- Whatever is there has been shown so far, cancelled or not.
UPDATE event SET was_announced = true WHERE state <> 'draft';
--> statement-breakpoint
-- Calendars go by SEQUENCE: it rises whenever when, where or whether changes, whichever way a record is written. What was never
-- announced stands in no calendar yet.
CREATE FUNCTION koprue.whether_it_takes_place(state text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
	$$ SELECT CASE WHEN state IN ('draft', 'cancelled', 'postponed') THEN state ELSE 'takes place' END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.announced_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$ BEGIN
	NEW.was_announced := NEW.was_announced OR NEW.state NOT IN ('draft', 'cancelled');
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER announced_event BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION koprue.announced_event();
--> statement-breakpoint
CREATE FUNCTION koprue.changed_event() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$ BEGIN
	NEW.was_announced := OLD.was_announced OR NEW.state NOT IN ('draft', 'cancelled');
	NEW.calendar_sequence := OLD.calendar_sequence;
	IF OLD.was_announced AND (
		(NEW.starts_local, NEW.ends_local, NEW.zone, NEW.mode, NEW.venue, NEW.place, NEW.country)
			IS DISTINCT FROM (OLD.starts_local, OLD.ends_local, OLD.zone, OLD.mode, OLD.venue, OLD.place, OLD.country)
		OR koprue.whether_it_takes_place(NEW.state) <> koprue.whether_it_takes_place(OLD.state)
	) THEN
		NEW.calendar_sequence := OLD.calendar_sequence + 1;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER changed_event BEFORE UPDATE ON event FOR EACH ROW EXECUTE FUNCTION koprue.changed_event();
--> statement-breakpoint
CREATE FUNCTION koprue.changed_session() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$ BEGIN
	NEW.calendar_sequence := OLD.calendar_sequence;
	IF (NEW.starts_local, NEW.ends_local, NEW.room) IS DISTINCT FROM (OLD.starts_local, OLD.ends_local, OLD.room) THEN
		NEW.calendar_sequence := OLD.calendar_sequence + 1;
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER changed_session BEFORE UPDATE ON event_session FOR EACH ROW EXECUTE FUNCTION koprue.changed_session();
