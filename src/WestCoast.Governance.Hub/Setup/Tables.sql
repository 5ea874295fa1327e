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
