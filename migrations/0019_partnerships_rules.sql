-- Networks that the person belongs to, or moderates, and all their memberships. The policy of members asks for them, and would ask
-- itself in a circle: so they are read past row security.
CREATE FUNCTION koprue.networks_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT m.network_id FROM network_member m JOIN network n ON n.id = m.network_id AND n.deleted_at IS NULL
		WHERE m.person_id = koprue.person() AND m.state = 'active'); END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.moderated_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT m.network_id FROM network_member m JOIN network n ON n.id = m.network_id AND n.deleted_at IS NULL
		WHERE m.person_id = koprue.person() AND m.state = 'active' AND m.role = 'moderator'); END $$;
--> statement-breakpoint
CREATE FUNCTION koprue.memberships_of_mine() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN ARRAY(SELECT id FROM network_member WHERE person_id = koprue.person()); END $$;
--> statement-breakpoint
-- Whether a moderator had let somebody in before this statement.
CREATE FUNCTION koprue.was_let_in(member uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN RETURN EXISTS (SELECT FROM network_member WHERE id = member AND state IN ('invited', 'active')); END $$;
--> statement-breakpoint
-- What a network keeps of one person, for them or for whoever answers them. Nothing of what others wrote.
CREATE FUNCTION koprue.texts_of_member(who uuid) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN
		IF koprue.writes() <> 'all' AND who IS DISTINCT FROM koprue.person() THEN RAISE EXCEPTION 'not allowed'; END IF;
		RETURN jsonb_build_object(
			'network_member', coalesce((SELECT jsonb_agg(to_jsonb(m)) FROM network_member m WHERE m.person_id = who), '[]'),
			'network_question', coalesce((SELECT jsonb_agg(to_jsonb(q)) FROM network_question q JOIN network_member m ON m.id = q.author_id
				WHERE m.person_id = who), '[]'),
			'network_answer', coalesce((SELECT jsonb_agg(to_jsonb(a)) FROM network_answer a JOIN network_member m ON m.id = a.author_id
				WHERE m.person_id = who), '[]'));
	END $$;
--> statement-breakpoint
-- One record of two that are the same human being: their memberships and texts go over.
CREATE FUNCTION koprue.move_member(source uuid, target uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ DECLARE pair record; BEGIN
		IF koprue.writes() <> 'all' THEN RAISE EXCEPTION 'not allowed'; END IF;
		FOR pair IN SELECT a.id AS gone, b.id AS kept FROM network_member a JOIN network_member b
			ON b.network_id = a.network_id AND b.person_id = target WHERE a.person_id = source LOOP
			UPDATE network_question SET author_id = pair.kept WHERE author_id = pair.gone;
			UPDATE network_answer SET author_id = pair.kept WHERE author_id = pair.gone;
			DELETE FROM network_member WHERE id = pair.gone;
		END LOOP;
		UPDATE network_member SET person_id = target WHERE person_id = source;
	END $$;
--> statement-breakpoint
-- Takes a person out of every network: their texts stay, and point to nobody.
CREATE FUNCTION koprue.forget_member(who uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS
	$$ BEGIN
		IF koprue.writes() <> 'all' THEN RAISE EXCEPTION 'not allowed'; END IF;
		DELETE FROM network_member WHERE person_id = who;
	END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION koprue.texts_of_member(uuid), koprue.move_member(uuid, uuid), koprue.forget_member(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION koprue.texts_of_member(uuid), koprue.move_member(uuid, uuid), koprue.forget_member(uuid) TO koprue_app;
