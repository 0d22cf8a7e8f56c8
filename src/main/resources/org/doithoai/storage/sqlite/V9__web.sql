-- What pages are signed with.
CREATE TABLE web_key (
  id    INTEGER PRIMARY KEY,             -- 1
  value TEXT NOT NULL                    -- 32 bytes, Base64
);

-- Links that log in once, and who is logged in.
CREATE TABLE web_login (
  digest     TEXT PRIMARY KEY,           -- SHA-256 of the token, hex
  expires_at BIGINT NOT NULL
);
CREATE TABLE web_session (
  digest     TEXT PRIMARY KEY,           -- SHA-256 of the token, hex
  expires_at BIGINT NOT NULL
);

-- Who was put out: may not ask, whatever else lets people in.
CREATE TABLE barred (
  person    TEXT PRIMARY KEY,
  barred_by TEXT NOT NULL,
  barred_at BIGINT NOT NULL
);

-- What admins did.
CREATE TABLE audit (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      BIGINT NOT NULL,
  actor   TEXT NOT NULL,                 -- desk, terminal, or a person
  act     TEXT NOT NULL,
  subject TEXT NOT NULL
);
CREATE INDEX audit_at ON audit (at);

-- What the admins were told of, until it is over.
CREATE TABLE alert (
  name    TEXT PRIMARY KEY,
  told_at BIGINT NOT NULL
);
