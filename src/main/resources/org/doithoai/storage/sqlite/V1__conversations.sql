-- What a platform delivered, by the platform's own id, until it is handled; then only the id.
CREATE TABLE inbox (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  account     TEXT NOT NULL,             -- telegram:<bot id>
  event_key   TEXT NOT NULL,             -- the platform's id of the event
  lane        TEXT NOT NULL,             -- events of one lane are handled in order
  event       TEXT,                      -- JSON; null once handled
  received_at BIGINT NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,  -- after a crash
  done_at     BIGINT,
  UNIQUE (account, event_key)
);
CREATE INDEX inbox_waiting ON inbox (account, id) WHERE done_at IS NULL;
CREATE INDEX inbox_done ON inbox (done_at);

-- What is to be sent, one row for each message of the platform.
CREATE TABLE outbox (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  account     TEXT NOT NULL,
  lane        TEXT NOT NULL,             -- messages of one lane are sent in order
  turn_key    TEXT NOT NULL,             -- what it belongs to: an event, a digest
  part        INTEGER NOT NULL,
  subject     TEXT,                      -- what it shows, to be found again: an answer's id
  kind        TEXT NOT NULL,             -- post, edit, delete, notice
  target      BIGINT,                    -- the row whose message an edit changes
  address     TEXT NOT NULL,             -- JSON
  payload     TEXT,                      -- JSON in the platform's words; null once sent
  apology     TEXT,                      -- JSON, to be sent instead when it is too late
  state       TEXT NOT NULL,             -- waiting, sent, failed
  attempts    INTEGER NOT NULL DEFAULT 0,
  created_at  BIGINT NOT NULL,
  due_at      BIGINT NOT NULL,
  expires_at  BIGINT NOT NULL,
  message_id  TEXT,                      -- the platform's id, once sent
  problem     TEXT,
  finished_at BIGINT,
  UNIQUE (account, turn_key, part)
);
CREATE INDEX outbox_waiting ON outbox (account, lane, id) WHERE state = 'waiting';
CREATE INDEX outbox_subject ON outbox (account, subject);
CREATE INDEX outbox_message ON outbox (account, lane, message_id);
CREATE INDEX outbox_finished ON outbox (finished_at);

-- What a conversation remembers.
CREATE TABLE memory (
  conversation TEXT PRIMARY KEY,
  language     TEXT,                     -- chosen by the person; null for that of each question
  spoken       TEXT,                     -- language of the last answer
  questions    TEXT NOT NULL,            -- JSON, oldest first
  updated_at   BIGINT NOT NULL
);
CREATE INDEX memory_updated ON memory (updated_at);

-- Questions with what became of them: for buttons, feedback, and what was not answered.
CREATE TABLE answer (
  id           TEXT PRIMARY KEY,
  conversation TEXT NOT NULL,
  account      TEXT NOT NULL,
  person       TEXT NOT NULL,
  message_id   TEXT NOT NULL,            -- the question's own
  question     TEXT NOT NULL,
  history      TEXT NOT NULL,            -- JSON: the earlier questions it was asked with
  language     TEXT NOT NULL,
  outcome      TEXT NOT NULL,            -- answered, not_found, failed
  text         TEXT NOT NULL,
  evidence     TEXT NOT NULL,            -- JSON: number, source, start, end, quote
  asked_at     BIGINT NOT NULL
);
CREATE INDEX answer_question ON answer (conversation, message_id);
CREATE INDEX answer_asked ON answer (asked_at);
CREATE INDEX answer_outcome ON answer (outcome, asked_at);

CREATE TABLE feedback (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  answer_id TEXT,                        -- null for a remark about the bot itself
  person    TEXT NOT NULL,
  verdict   TEXT NOT NULL,               -- up, down, remark
  reason    TEXT,
  given_at  BIGINT NOT NULL,
  UNIQUE (answer_id, person)
);
CREATE INDEX feedback_given ON feedback (given_at);

-- Who was let in by a code, beside those in the configuration.
CREATE TABLE admitted (
  person      TEXT PRIMARY KEY,
  admin       INTEGER NOT NULL,          -- 0 or 1
  admitted_by TEXT NOT NULL,
  admitted_at BIGINT NOT NULL
);

CREATE TABLE pairing_code (
  digest     TEXT PRIMARY KEY,           -- SHA-256 of the code, hex
  admin      INTEGER NOT NULL,
  made_by    TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

-- Who asked without being allowed to, and whether they were told.
CREATE TABLE stranger (
  person   TEXT PRIMARY KEY,
  messages INTEGER NOT NULL,
  told_at  BIGINT NOT NULL,
  last_at  BIGINT NOT NULL,
  guesses  INTEGER NOT NULL DEFAULT 0    -- of pairing codes, since told
);

CREATE TABLE tally (
  day     TEXT NOT NULL,                 -- ISO, UTC
  account TEXT NOT NULL,
  what    TEXT NOT NULL,
  n       BIGINT NOT NULL,
  PRIMARY KEY (day, account, what)
);
