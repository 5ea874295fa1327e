-- The tables beside Marten's own. Additive only; every statement may run again.
create table if not exists world_label (id boolean primary key default true check (id), world text not null);

create table if not exists drill_clock (
    id boolean primary key default true check (id),
    real_at timestamptz not null, drill_at timestamptz not null, rate double precision not null check (rate > 0));

create sequence if not exists incident_number start 1001;

-- Every reading once: a device that was not answered sends the same reading again.
create table if not exists readings (
    device_id text not null, at timestamptz not null, reading_id text not null,
    received_at timestamptz not null, recorded_at timestamptz not null default now(),
    value double precision not null, unit text not null, world text not null, cap_status text not null,
    primary key (device_id, at, reading_id));

create table if not exists sensor_state (
    device_id text primary key, state jsonb not null, heard_at timestamptz, silent_since timestamptz);

create table if not exists refused_messages (
    refusal_id uuid primary key, feed text not null, source text not null, reason text not null, detail text not null,
    received_at timestamptz not null, bytes bytea not null, length integer not null,
    times integer not null default 1, world text not null, cap_status text not null);
create index if not exists refused_messages_received_at on refused_messages (received_at desc);

create table if not exists data_protection_keys (name text primary key, xml text not null);

-- One row for each time limit that runs; next_at is the moment of its reminder, then of the limit itself.
create table if not exists open_deadlines
(
    incident_id uuid        not null,
    step        text        not null,
    due_at      timestamptz not null,
    next_at     timestamptz not null,
    primary key (incident_id, step)
);

create index if not exists open_deadlines_next on open_deadlines (next_at);

-- A process has the row in hand until then, or a fault is waited out: real time, in the drill world too.
alter table open_deadlines add column if not exists not_before timestamptz;
alter table open_deadlines add column if not exists faults integer not null default 0;
create index if not exists open_deadlines_faulty on open_deadlines (faults) where faults > 0;
-- One link for each stored event, in the store's order: SHA-256 of the link before and the event.
create table if not exists audit_chain
(
    seq_id    bigint primary key,
    stream_id uuid   not null,
    version   bigint not null,
    hash      bytea  not null
);

-- Who called, sealed; nowhere else. Erasing is deleting the row.
create table if not exists person_data
(
    signal_id   uuid        primary key,
    sealed      bytea       not null,
    recorded_at timestamptz not null default now()
);
-- What every recipient of an assignment was told, once, and when it reached them; written with the events.
create table if not exists inbox (
    message_id text primary key, assignment_id uuid not null, incident_id uuid not null, recipient text not null, what text not null,
    zh text not null, en text not null, queued_at timestamptz not null, delivered_at timestamptz, read_at timestamptz,
    world text not null, cap_status text not null);
create index if not exists inbox_assignment on inbox (assignment_id);
create index if not exists inbox_queued_at on inbox (queued_at);

-- Messages on their way out, one row for each way; state is waiting, sent, set-aside, kept or refused. Retries go by real time.
create table if not exists outbound_sends (
    message_id text not null, channel text not null, state text not null default 'waiting', failures integer not null default 0,
    next_at timestamptz not null default now(), done_at timestamptz, detail text, primary key (message_id, channel));
create index if not exists outbound_sends_next on outbound_sends (next_at) where state = 'waiting';
-- The board's narrow side: what is filtered, counted and searched, one row for each incident, written with its line.
create extension if not exists pg_trgm;

create table if not exists board (
    number bigint primary key, incident_id uuid not null unique, status text not null, stage text not null, phase text not null,
    kind text not null, severity smallint not null, tier text, place text not null, department text,
    reach text[] not null, departments text[] not null, workers text[] not null,
    owner text, assignee text, merged_into uuid, due_at timestamptz);
create index if not exists board_open on board (number) where status = 'open';
create index if not exists board_due on board (due_at, number) where status = 'open' and due_at is not null;
create index if not exists board_joinable on board (kind, place) where status = 'open' or merged_into is not null;
create index if not exists board_kind on board (kind, number);
create index if not exists board_severity on board (severity, number);
create index if not exists board_phase on board (phase, number);
create index if not exists board_department on board (department, number);
create index if not exists board_reach on board using gin (reach);
create index if not exists board_departments on board using gin (departments);
create index if not exists board_workers on board using gin (workers);

-- Apart from it, because words change seldom and their index is dear to write.
create table if not exists board_words (number bigint primary key, kind text not null, words text not null);
create index if not exists board_words_kind on board_words (kind, number);
create index if not exists board_words_trigrams on board_words using gin (words gin_trgm_ops);

-- Which shape and rules made the lines and states that are derived from events.
create table if not exists derived_shape (id boolean primary key default true check (id), shape text not null);

create table if not exists incident_files (
    file_id uuid primary key, incident_id uuid not null, name text not null, media_type text not null, length bigint not null,
    sha256 text not null, at timestamptz not null, by_user text not null, bytes bytea not null);
alter table incident_files alter column bytes set storage external; -- pictures do not shrink
create index if not exists incident_files_incident on incident_files (incident_id, at);
-- One row for each incident, as evaluations count it; alarms are desk@ticks, a space between.
create table if not exists evaluated_cases
(
    incident_id     uuid primary key,
    world           text        not null,
    cap_status      text        not null,
    kind            text        not null,
    place           text        not null,
    division        text        not null,
    department      text        not null,
    worker          text,
    opened_at       timestamptz not null,
    resolve_by      timestamptz,
    acknowledged_at timestamptz,
    dispatched_at   timestamptz,
    accepted_at     timestamptz,
    arrived_at      timestamptz,
    resolved_at     timestamptz,
    verified_at     timestamptz,
    closed_at       timestamptz,
    dismissed       text,
    merged          boolean     not null,
    escalations     integer     not null,
    reworks         integer     not null,
    reopenings      integer     not null,
    alarms          text        not null
);

create index if not exists evaluated_cases_opened on evaluated_cases (opened_at);

-- Frames of stations as they came, accepted and refused; a partition a day.
create table if not exists raw_frames (
    frame_id uuid not null, received_at timestamptz not null, protocol text not null, address text, peer text not null,
    decoder_version integer not null, refused text, bytes bytea not null, world text not null, cap_status text not null,
    primary key (received_at, frame_id)) partition by range (received_at);
create index if not exists raw_frames_station on raw_frames (protocol, address, received_at);

-- What a protocol remembers of a station: alarm bits that are set, limits that stand.
create table if not exists station_memory (
    protocol text not null, address text not null, state bytea not null, updated_at timestamptz not null default now(), primary key (protocol, address));

-- When a station was last heard, and since when it is silent.
create table if not exists station_seen (
    protocol text not null, address text not null, last_at timestamptz not null, peer text not null, frames bigint not null,
    silent_since timestamptz, primary key (protocol, address));

-- Messages by feed and minute; reason is empty for what was accepted.
create table if not exists feed_minutes (
    feed text not null, minute timestamptz not null, reason text not null, n bigint not null, last_at timestamptz not null, primary key (feed, minute, reason));
create index if not exists feed_minutes_minute on feed_minutes (minute);

-- Open lines of each process; a row that is not renewed is of a process that is gone.
create table if not exists feed_lines (instance text not null, feed text not null, lines integer not null, at timestamptz not null default now(), primary key (instance, feed));

-- What the centre asked of stations.
create table if not exists station_requests (
    request_id uuid primary key, protocol text not null, address text not null, request text not null, arguments jsonb not null,
    asked_by text not null, asked_at timestamptz not null, state text not null, content text, done_at timestamptz, due_at timestamptz,
    world text not null, cap_status text not null);
create index if not exists station_requests_station on station_requests (protocol, address, asked_at desc);
create index if not exists station_requests_due on station_requests (due_at) where due_at is not null;
-- What each CAP source was asked by last (an empty entry), and which of its entries were seen.
create table if not exists cap_polled (
    source text not null, entry text not null, etag text, modified timestamptz, at timestamptz not null default now(), primary key (source, entry));

-- What others said of our CAP messages: Ack or Error.
create table if not exists cap_answers (
    answer_id uuid primary key, sender text not null, identifier text not null, msg_type text not null, sent timestamptz not null, about text not null,
    note text not null, received_at timestamptz not null, bytes bytea not null);
