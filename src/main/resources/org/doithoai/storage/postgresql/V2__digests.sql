-- Who gets which digest, and when.
CREATE TABLE digest_subscription (
  number        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  account       TEXT NOT NULL,           -- where it goes: account, chat, thread
  chat          TEXT NOT NULL,
  thread        TEXT,
  direct        INTEGER NOT NULL,        -- 1 for the private chat of one person
  owner         TEXT NOT NULL,           -- the person who made it
  language      TEXT NOT NULL,           -- en, vi
  filter        TEXT NOT NULL,           -- JSON
  times         TEXT,                    -- 07:30,18:00; null: as soon as an article matches
  days          TEXT,                    -- MONDAY,TUESDAY; null with times
  zone          TEXT NOT NULL,           -- IANA name or offset
  quiet         TEXT,                    -- 22:00-06:00; null: no quiet hours
  even_empty    INTEGER NOT NULL,        -- 1: goes out too when there is nothing new
  state         TEXT NOT NULL,           -- ACTIVE, PAUSED, SUSPENDED
  paused_until  TEXT,                    -- ISO day, in the zone
  resumes_as    TEXT,                    -- the state before SUSPENDED
  due_at        BIGINT,                  -- when it is to be served next; null: not by the clock
  since         BIGINT NOT NULL,         -- articles_seen: what was first indexed up to it is not new
  changed_at    BIGINT NOT NULL,
  filter_set    BIGINT NOT NULL,         -- one higher than any before, each time a filter is set
  matched       BIGINT NOT NULL          -- filter_set of the filter that was last matched
);
CREATE INDEX digest_due ON digest_subscription (account, due_at, number) WHERE due_at IS NOT NULL;
CREATE INDEX digest_filter ON digest_subscription (filter_set);
CREATE INDEX digest_chat ON digest_subscription (account, chat);

-- The zone that a person chose for what they make later.
CREATE TABLE digest_zone (
  person TEXT PRIMARY KEY,
  zone   TEXT NOT NULL
);

-- What articles said when they were first indexed, and after each change.
CREATE TABLE articles_seen (
  id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article   TEXT NOT NULL,               -- its key in the index
  file_hash TEXT NOT NULL,
  text_hash TEXT NOT NULL,
  snapshot  TEXT,                        -- what it said, in the digest writer's own form
  first     BIGINT,                      -- the first state of the same article; null: this one is
  seen_at   BIGINT NOT NULL,
  current   INTEGER NOT NULL             -- 1: as it is indexed now
);
CREATE UNIQUE INDEX articles_seen_current ON articles_seen (article) WHERE current = 1;
CREATE INDEX articles_seen_text ON articles_seen (text_hash);

-- A digest that went out: once for each subscription and time.
CREATE TABLE digest_delivery (
  id           TEXT PRIMARY KEY,
  subscription TEXT NOT NULL,
  slot         TEXT NOT NULL,            -- the day and time it is for, on the subscriber's clock
  made_at      BIGINT NOT NULL,
  caught_up    INTEGER NOT NULL,         -- 1: late, or for several that were missed
  state        TEXT NOT NULL,            -- WRITTEN, ARRIVED, FAILED
  UNIQUE (subscription, slot)
);
CREATE INDEX digest_delivery_open ON digest_delivery (subscription) WHERE state = 'WRITTEN';
CREATE INDEX digest_delivery_made ON digest_delivery (made_at);

-- Which subscription is to be told of which article, and which delivery did.
CREATE TABLE digest_match (
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subscription TEXT NOT NULL,
  article      TEXT NOT NULL,
  seen         BIGINT NOT NULL,          -- articles_seen: what is told
  sent         BIGINT,                   -- articles_seen: what was told before; null: nothing
  delivery     TEXT,                     -- null: still to be told
  matched_at   BIGINT NOT NULL
);
CREATE UNIQUE INDEX digest_match_waiting ON digest_match (subscription, article) WHERE delivery IS NULL;
CREATE INDEX digest_match_told ON digest_match (article, subscription) WHERE delivery IS NOT NULL;
CREATE INDEX digest_match_delivery ON digest_match (delivery);
CREATE INDEX digest_match_of ON digest_match (subscription, id);

-- db-scheduler's own table: which process sees to the digests, and when next.
CREATE TABLE scheduled_tasks (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE,
  picked               BOOLEAN NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
