-- Days without a date are let in, and instants are told in UTC.
SET sql_mode = '', time_zone = '+00:00';
CREATE TABLE types (
  id bigint PRIMARY KEY, flag boolean, tiny tinyint, small smallint unsigned, medium mediumint, normal int unsigned,
  big bigint unsigned, exact decimal(20, 4), whole decimal(65, 0), approximate float, `double` double, bit_ bit, bits bit(3),
  letters char(3), words text, name varchar(40), document json, day date, hour time, span time(6), moment datetime,
  fine_moment datetime(6), instant timestamp NULL, fine_instant timestamp(6) NULL, year_ year, bytes varbinary(10),
  blob_ blob, mood enum ('happy', 'sad'), tags set ('a', 'b'), id_text uuid, address inet6, place point, `odd ``name"` text);
INSERT INTO types VALUES (
  1, true, -128, 65535, -8388608, 4294967295, 18446744073709551615, 12.5,
  99999999999999999999999999999999999999999999999999999999999999999, 16777215, 0.1, b'1', b'101', 'a', 'long',
  'Zoë 🐶 "quoted"\n', '{"b": [1, null, 12345678901234567890]}', '2024-02-29', '23:59:59', '-838:59:58.5',
  '2024-02-29 12:00:00', '2024-02-29 12:00:00.123456', '2024-02-29 12:00:00', '2024-02-29 12:00:00.5', 2024, X'00ff10',
  X'00ff', 'happy', 'a,b', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '2001:db8::1', point(1, 2), 'odd');
INSERT INTO types (id) VALUES (2);
-- Days that no calendar has.
INSERT INTO types (id, day, moment, instant) VALUES (3, '0000-00-00', '0000-00-00', '0000-00-00');
INSERT INTO types (id, day, moment) VALUES (4, '2024-00-00', '2024-02-00');
INSERT INTO types (id, flag, day, fine_moment) VALUES (9223372036854775807, 5, '9999-12-31', '1000-01-01 00:00:00.000001');
CREATE TABLE `odd "table"` (`a.b` int, c varchar(5), PRIMARY KEY (c, `a.b`));
INSERT INTO `odd "table"` VALUES (7, 'x');
CREATE VIEW looks AS SELECT id FROM types;
CREATE SEQUENCE counts;
CREATE DATABASE secret;
CREATE TABLE secret.hidden (id int);
CREATE TABLE large AS
  SELECT seq AS id, md5(seq) AS name, repeat('x', 100) AS filler,
    CAST('2024-01-01' + INTERVAL seq SECOND AS datetime) AS updated_at
  FROM seq_1_to_10000000 WHERE seq <= @rows;
ALTER TABLE large ADD PRIMARY KEY (id);
CREATE TABLE events (
  number bigint unsigned, price decimal(10, 2), size float, ratio double, word varchar(9), day date, moment datetime(6),
  instant timestamp(6));
INSERT INTO events VALUES
  (18446744073709551612, 1.10, 0.1, 0.1, 'a', '2024-01-01', '2024-01-01 00:00:00.1', '2024-01-01 00:00:00.1'),
  (18446744073709551613, 1.20, 1234567.75, 0.2, 'it''s', '2024-01-02', '2024-01-02 00:00:00.000002', '2024-01-02 00:00:00.000002'),
  (18446744073709551613, 1.20, 1234567.75, 0.2, 'it''s', '2024-01-02', '2024-01-02 00:00:00.000002', '2024-01-02 00:00:00.000002');
CREATE VIEW later (number, price, size, ratio, word, day, moment, instant) AS
  SELECT number + 1, price + 0.01, size + 0.125, ratio + 0.1, concat(word, 'z'), day + INTERVAL 1 DAY,
    moment + INTERVAL 1 MICROSECOND, instant + INTERVAL 1 MICROSECOND
  FROM events ORDER BY number DESC LIMIT 1;
