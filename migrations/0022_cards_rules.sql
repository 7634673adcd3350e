-- Centres at which somebody counsels or coordinates, their keys and the cases sealed to them. The policies of each of these tables would
-- ask the others in a circle: so they are read past row security. To counsel, the role must hold today; a key alone reaches nothing.
CREATE FUNCTION koprue.counselled_centres() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT id FROM counselling_centre WHERE institution_id = ANY(koprue.ids('counsels'))); END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.coordinated_centres() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT id FROM counselling_centre WHERE institution_id = ANY(koprue.ids('coordinates'))); END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.identities_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT id FROM counsellor_identity
		WHERE person_id = koprue.person() AND state <> 'left' AND centre_id = ANY(koprue.counselled_centres())); END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.cases_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT s.case_id FROM sealed_for s JOIN counsellor_identity i ON i.id = s.identity_id
		WHERE i.id = ANY(koprue.identities_of_mine()) AND i.state = 'active'); END $$;
--> statement-breakpoint
-- Whether a case may be sealed to a key: one that counts, of the same centre, by somebody who has the case or has just begun it.
CREATE FUNCTION koprue.may_seal_for(wanted uuid, identity uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN EXISTS (SELECT FROM counselling_case c JOIN counsellor_identity i ON i.centre_id = c.centre_id
			WHERE c.id = wanted AND i.id = identity AND i.state = 'active' AND c.centre_id = ANY(koprue.counselled_centres()))
		AND (wanted = ANY(koprue.cases_of_mine()) OR (identity = ANY(koprue.identities_of_mine())
			AND NOT EXISTS (SELECT FROM sealed_for WHERE case_id = wanted)
			AND NOT EXISTS (SELECT FROM sealed_version WHERE case_id = wanted))); END $$;
--> statement-breakpoint
-- The keys of one person, for them or for whoever answers them; never a case.
CREATE FUNCTION koprue.keys_of_person(who uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN
		IF koprue.writes() <> 'all' AND who IS DISTINCT FROM koprue.person() THEN RAISE EXCEPTION 'not allowed'; END IF;
		RETURN jsonb_build_object(
			'counsellor_identity', coalesce((SELECT jsonb_agg(to_jsonb(i)) FROM counsellor_identity i WHERE i.person_id = who), '[]'),
			'wrapped_key', coalesce((SELECT jsonb_agg(jsonb_build_object('identity_id', w.identity_id, 'changed_at', w.changed_at))
				FROM wrapped_key w WHERE w.person_id = who), '[]'));
	END $$;
--> statement-breakpoint
-- One record of two that are the same human being. A key of theirs that counts stays; the other one's is left, since two cannot count.
CREATE FUNCTION koprue.move_keys(source uuid, target uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN
		IF koprue.writes() <> 'all' THEN RAISE EXCEPTION 'not allowed'; END IF;
		UPDATE counsellor_identity SET state = 'left', left_at = now() WHERE person_id = source AND state <> 'left'
			AND EXISTS (SELECT FROM counsellor_identity o WHERE o.person_id = target AND o.state <> 'left' AND o.centre_id = counsellor_identity.centre_id);
		UPDATE counsellor_identity SET person_id = target WHERE person_id = source;
		UPDATE wrapped_key SET person_id = target WHERE person_id = source;
	END $$;
--> statement-breakpoint
-- Takes a person away from their keys: the wrapped halves go, the public ones stay without a name, and open nothing any more.
CREATE FUNCTION koprue.forget_keys(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN
		IF koprue.writes() <> 'all' THEN RAISE EXCEPTION 'not allowed'; END IF;
		DELETE FROM wrapped_key WHERE person_id = who;
		UPDATE counsellor_identity SET state = 'left', left_at = coalesce(left_at, now()), person_id = NULL WHERE person_id = who;
	END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION koprue.keys_of_person(uuid), koprue.move_keys(uuid, uuid), koprue.forget_keys(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION koprue.keys_of_person(uuid), koprue.move_keys(uuid, uuid), koprue.forget_keys(uuid) TO koprue_app;
