CREATE SCHEMA "odd %_ ""schema""";
CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE TABLE types (
  id bigint PRIMARY KEY, flag boolean, small smallint, whole numeric(30, 0), exact numeric(20, 4), free numeric,
  approximate real, double double precision, money money, letters char(3), words text, bytes bytea, document json,
  binary_document jsonb, day date, hour time, zoned_hour timetz, moment timestamp, instant timestamptz,
  span interval, id_text uuid, address inet, mood mood, bits bit(3), numbers integer[], table_ integer[][],
  texts text[], instants timestamptz[], exacts numeric[], blobs bytea[], "odd ""name""" text);
INSERT INTO types VALUES (
  1, true, -32768, 123456789012345678901234567890, 12.5000, 0.00000000000000000001,
  0.1, 0.1, 12.34, 'a', E'Zoë \U0001F436 "quoted"\n', '\x00ff10', '{"b": [1, null, 12345678901234567890]}',
  '"text"', '2024-02-29', '23:59:59.5', '12:00:00+02', '2024-02-29 12:00:00.123456', '2024-02-29 12:00:00+02',
  '1 day 02:00', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '10.0.0.1', 'happy', '101', '{1,null,3}', '{{1,2},{3,4}}',
  '{"a","b \"c\""}', '{"2024-02-29 12:00:00+02"}', '{1.50}', '{"\\x00ff"}', 'odd');
INSERT INTO types (id) VALUES (2);
INSERT INTO types (id, free, approximate, double, day, moment, instant)
  VALUES (3, 'NaN', 'Infinity', 'NaN', '0044-03-15 BC', 'infinity', '-infinity');
INSERT INTO types (id, day, instant) VALUES (9223372036854775807, '12024-01-01', '0044-03-15 00:00:00+00 BC');
CREATE TABLE "odd %_ ""schema"""."odd ""table""" ("a.b" int, PRIMARY KEY ("a.b"));
INSERT INTO "odd %_ ""schema"""."odd ""table""" VALUES (7);
CREATE TABLE large AS
  SELECT id, md5(id::text) AS name, repeat('x', 100) AS filler, timestamptz '2024-01-01 00:00:00+00' + id * interval '1 second' AS updated_at
  FROM generate_series(1, :rows) AS id;
ALTER TABLE large ADD PRIMARY KEY (id);
CREATE TABLE events (number bigint, price numeric(10, 2), size real, ratio double precision, word text, day date, moment timestamp, instant timestamptz);
INSERT INTO events VALUES
  (9007199254740993, 1.10, 0.1, 0.1, 'a', '2024-01-01', '2024-01-01 00:00:00.1', '2024-01-01 00:00:00.1+00'),
  (9007199254740994, 1.20, 1234567.75, 0.2, 'it''s', '2024-01-02', '2024-01-02 00:00:00.000002', '2024-01-02 00:00:00.000002+00'),
  (9007199254740994, 1.20, 1234567.75, 0.2, 'it''s', '2024-01-02', '2024-01-02 00:00:00.000002', '2024-01-02 00:00:00.000002+00');
CREATE VIEW later (number, price, size, ratio, word, day, moment, instant) AS
  SELECT number + 1, price + 0.01, size + 0.125, ratio + 0.1, word || 'z', day + 1, moment + interval '1 us', instant + interval '1 us'
  FROM events ORDER BY number DESC LIMIT 1;
