-- That those who write a report were told that it is overdue may be noted at any time: also while it is before the bodies.
CREATE OR REPLACE FUNCTION koprue.keep_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE way text[] := ARRAY['version', 'updated_at', 'reminded_at']; BEGIN
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
