-- What vector tiles of a run are made of: derived from a study's data, so it is not logged and may be lost; a server that misses it makes it anew.

CREATE UNLOGGED TABLE geo.tile_sets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  study_id text NOT NULL,
  run text NOT NULL,
  exact_zoom smallint NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (study_id, run)
);
COMMENT ON COLUMN geo.tile_sets.run IS 'Checksum of every figure of the run: where it is the same, the tiles are.';
COMMENT ON COLUMN geo.tile_sets.exact_zoom IS 'The zoom from which people are shown point by point; before it they are gathered into cells.';

CREATE UNLOGGED TABLE geo.tile_shapes (
  set_id bigint NOT NULL REFERENCES geo.tile_sets ON DELETE CASCADE,
  layer text NOT NULL,
  least_zoom smallint NOT NULL,
  id bigint NOT NULL,
  properties jsonb NOT NULL,
  geom geometry(MultiPolygon, 3857) NOT NULL
);
CREATE INDEX ON geo.tile_shapes (set_id);
CREATE INDEX tile_shapes_geom ON geo.tile_shapes USING gist (geom);

-- Points stand on a grid of 2^31 x 2^31 cells over the square of Web Mercator. "along" numbers the cells so that those of a tile, at whatever zoom, are one stretch.
CREATE UNLOGGED TABLE geo.tile_points (
  set_id bigint NOT NULL REFERENCES geo.tile_sets ON DELETE CASCADE,
  level smallint NOT NULL,
  along bigint NOT NULL,
  id bigint NOT NULL,
  east integer NOT NULL,
  south integer NOT NULL,
  properties jsonb NOT NULL
);
CREATE INDEX ON geo.tile_points (set_id, level, along);
COMMENT ON COLUMN geo.tile_points.level IS '-1: facilities; the exact zoom: people, point by point; a zoom before it: cells of people for that zoom.';

CREATE FUNCTION geo.add_tile_shapes(of_set bigint, layer text, least_zoom integer, ids bigint[], properties text[], shapes bytea[]) RETURNS void
LANGUAGE sql SET search_path FROM CURRENT AS $$
  INSERT INTO geo.tile_shapes
  SELECT of_set, layer, least_zoom, u.id, u.properties::jsonb,
    ST_Transform(ST_Multi(CASE WHEN ST_IsValid(g.geom) THEN g.geom ELSE ST_CollectionExtract(ST_MakeValid(g.geom), 3) END), 3857)
  FROM unnest(ids, properties, shapes) AS u (id, properties, shape), LATERAL (SELECT ST_GeomFromEWKB(u.shape) AS geom) AS g
$$;

-- A tile of 4096 x 4096 cells, areas reaching 64 cells beyond its edge, points in one tile alone. Null where the set is gone.
-- Layers are added: 1 service areas, 2 gaps, 4 units, 8 people, 16 facilities.
CREATE FUNCTION geo.tile(of_set bigint, z integer, x integer, y integer, low bigint, high bigint, layers integer) RETURNS bytea
LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE
  bounds geometry := ST_TileEnvelope(z, x, y);
  reach geometry := ST_Expand(bounds, (ST_XMax(bounds) - ST_XMin(bounds)) * 64 / 4096);
  exact integer := (SELECT exact_zoom FROM geo.tile_sets WHERE id = of_set);
  shapes bytea := '';
  people bytea := '';
  facilities bytea := '';
BEGIN
  IF exact IS NULL THEN RETURN NULL; END IF;

  IF layers & 7 > 0 THEN
    SELECT coalesce(ST_AsMVT(r, 'service_areas', 4096, 'geom', 'id' ORDER BY r.id) FILTER (WHERE s.layer = 'service_areas'), '')
      || coalesce(ST_AsMVT(r, 'gaps', 4096, 'geom', 'id' ORDER BY r.id) FILTER (WHERE s.layer = 'gaps'), '')
      || coalesce(ST_AsMVT(r, 'units', 4096, 'geom', 'id' ORDER BY r.id) FILTER (WHERE s.layer = 'units'), '')
    INTO shapes
    FROM geo.tile_shapes s, LATERAL (SELECT s.id, s.properties, ST_AsMVTGeom(s.geom, bounds, 4096, 64, true) AS geom OFFSET 0) AS r -- OFFSET 0: cut once, not for the condition too
    WHERE s.geom && reach AND s.set_id = of_set AND s.least_zoom <= z
      AND layers & (CASE s.layer WHEN 'service_areas' THEN 1 WHEN 'gaps' THEN 2 ELSE 4 END) > 0 AND r.geom IS NOT NULL;
  END IF;

  IF layers & 8 > 0 THEN
    SELECT coalesce(ST_AsMVT(r, CASE WHEN z < exact THEN 'people_grid' ELSE 'people' END, 4096, 'geom', 'id' ORDER BY r.id), '') INTO people
    FROM (
      SELECT id, properties, ST_MakePoint((east >> (19 - z)) & 4095, (south >> (19 - z)) & 4095) AS geom
      FROM geo.tile_points WHERE set_id = of_set AND level = least(z, exact) AND along BETWEEN low AND high) AS r;
  END IF;

  IF layers & 16 > 0 THEN
    SELECT coalesce(ST_AsMVT(r, 'facilities', 4096, 'geom', 'id' ORDER BY r.id), '') INTO facilities
    FROM (
      SELECT id, properties, ST_MakePoint((east >> (19 - z)) & 4095, (south >> (19 - z)) & 4095) AS geom
      FROM geo.tile_points WHERE set_id = of_set AND level = -1 AND along BETWEEN low AND high) AS r;
  END IF;

  RETURN shapes || people || facilities;
END $$;
