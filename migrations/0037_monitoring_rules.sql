-- Bodies hear in their order, none twice, none after one that sent it back, and none before the one before it.
CREATE FUNCTION koprue.keep_hearing_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE heard integer; last date; sent_back boolean; BEGIN
	SELECT count(*), max(held_on), coalesce(bool_or(verdict = 'sent_back'), false) INTO heard, last, sent_back
		FROM concept_presentation p
		WHERE p.concept_id = NEW.concept_id AND p.report_id IS NOT DISTINCT FROM NEW.report_id AND p.round = NEW.round;
	IF sent_back OR heard + 1 <> array_position(ARRAY['advisory_council', 'committee', 'council'], NEW.body) OR NEW.held_on < last THEN
		RAISE EXCEPTION 'it is not their turn' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'concept_hearing_order';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_hearing_order BEFORE INSERT ON concept_presentation FOR EACH ROW EXECUTE FUNCTION koprue.keep_hearing_order();
--> statement-breakpoint
-- A report is written as a draft, stands still before the bodies, is published when all have heard it, and then stays. Examples come and go whole.
CREATE FUNCTION koprue.keep_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE way text[] := ARRAY['version', 'updated_at']; BEGIN
	IF TG_OP = 'INSERT' THEN
		IF NEW.state <> 'draft' AND NOT NEW.is_example THEN
			RAISE EXCEPTION 'a report begins as a draft' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_stays';
		END IF;
		RETURN NEW;
	END IF;
	IF TG_OP = 'DELETE' THEN
		IF OLD.state <> 'draft' AND NOT OLD.is_example THEN
			RAISE EXCEPTION 'a report that was presented stays' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_stays';
		END IF;
		RETURN OLD;
	END IF;
	IF NEW.state <> OLD.state THEN
		IF (OLD.state, NEW.state) NOT IN (('draft', 'presented'), ('presented', 'draft'), ('presented', 'published')) THEN
			RAISE EXCEPTION 'this step does not follow' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_stays';
		END IF;
		IF NEW.state = 'published' AND (SELECT count(*) FROM concept_presentation p WHERE p.report_id = NEW.id
			AND p.round = NEW.round AND p.verdict <> 'sent_back') <> 3 THEN
			RAISE EXCEPTION 'all bodies hear a report before it is published' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_heard';
		END IF;
	END IF;
	IF OLD.state = 'presented' THEN way := way || ARRAY['state', 'published_at']; END IF;
	IF OLD.state <> 'draft' AND to_jsonb(NEW) - way <> to_jsonb(OLD) - way THEN
		RAISE EXCEPTION 'the words of this report stand' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_stays';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_report BEFORE INSERT OR UPDATE OR DELETE ON monitoring_report FOR EACH ROW EXECUTE FUNCTION koprue.keep_report();
--> statement-breakpoint
-- What a report says of a measure is written while it is a draft. It holds the report until the transaction ends, so that nobody writes while somebody presents.
CREATE FUNCTION koprue.keep_report_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE wanted uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.report_id ELSE NEW.report_id END; found text; example boolean; BEGIN
	IF TG_OP = 'UPDATE' AND NEW.report_id <> OLD.report_id THEN
		RAISE EXCEPTION 'an entry stays in its report' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_stays';
	END IF;
	SELECT state, is_example INTO found, example FROM monitoring_report WHERE id = wanted FOR SHARE;
	IF found IS NOT NULL AND found <> 'draft' AND NOT (example AND TG_OP <> 'UPDATE') THEN
		RAISE EXCEPTION 'the words of this report stand' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_report_stays';
	END IF;
	IF TG_OP <> 'DELETE' AND NOT EXISTS (SELECT FROM concept_measure m JOIN monitoring_report r ON r.concept_id = m.concept_id
		WHERE m.id = NEW.measure_id AND r.id = NEW.report_id AND r.concept_id = NEW.concept_id) THEN
		RAISE EXCEPTION 'an entry tells of a measure of its concept' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'monitoring_entry_of_concept';
	END IF;
	IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_report_entry BEFORE INSERT OR UPDATE OR DELETE ON monitoring_entry FOR EACH ROW EXECUTE FUNCTION koprue.keep_report_entry();
