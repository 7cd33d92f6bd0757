using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class JourneysFromEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_requested_at",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "visit_id",
                table: "journey");

            migrationBuilder.AddColumn<Guid>(
                name: "ward_id",
                table: "journey",
                type: "uuid",
                nullable: true);

            migrationBuilder.RenameColumn(
                name: "stay_id",
                table: "journey",
                newName: "journey_id");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                table: "transport",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "end_reason",
                table: "transport",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "equipment",
                table: "transport",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<bool>(
                name: "escort",
                table: "transport",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "from_place",
                table: "transport",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "isolation",
                table: "transport",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "opened_by",
                table: "transport",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "transport",
                type: "text",
                nullable: false,
                defaultValueSql: "'bed'");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ready_at",
                table: "transport",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "taken_at",
                table: "transport",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "to_place",
                table: "transport",
                type: "text",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "journey",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "admitted_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "bed_code",
                table: "journey",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "began_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "continued_by",
                table: "journey",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "discharge_decided_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "empty_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_expected_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_stay",
                table: "journey",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "left_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "level",
                table: "journey",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "paperwork_done_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "person_id",
                table: "journey",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ready_to_leave_at",
                table: "journey",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "baseline",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    w = table.Column<double[]>(type: "double precision[]", nullable: false),
                    b = table.Column<double[]>(type: "double precision[]", nullable: false),
                    t = table.Column<double[]>(type: "double precision[]", nullable: false),
                    guards = table.Column<int[]>(type: "integer[]", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    frozen_by = table.Column<string>(type: "text", nullable: true),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hash = table.Column<string>(type: "text", nullable: true),
                    withdrawn = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_baseline", x => x.id);
                    table.CheckConstraint("two_persons", "frozen_by is null or frozen_by <> proposed_by");
                });

            migrationBuilder.CreateTable(
                name: "delay",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    gap = table.Column<string>(type: "text", nullable: false),
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread = table.Column<Guid>(type: "uuid", nullable: false),
                    gap_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    ward = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delay", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delay_rule",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    gap = table.Column<string>(type: "text", nullable: false),
                    from_hour = table.Column<short>(type: "smallint", nullable: false),
                    to_hour = table.Column<short>(type: "smallint", nullable: false),
                    target_minutes = table.Column<int>(type: "integer", nullable: false),
                    escalates_after_minutes = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    quiet_from_hour = table.Column<short>(type: "smallint", nullable: false),
                    quiet_to_hour = table.Column<short>(type: "smallint", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: true),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delay_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "discharge_blocker",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discharge_blocker", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "handover_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_handover_note", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "indicator_day",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    ward = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<double[]>(type: "double precision[]", nullable: false),
                    hours = table.Column<short[]>(type: "smallint[]", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    dropped = table.Column<int>(type: "integer", nullable: false),
                    met = table.Column<int>(type: "integer", nullable: false),
                    judged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_day", x => new { x.hospital_id, x.day, x.code, x.ward });
                });

            migrationBuilder.CreateTable(
                name: "indicator_mark",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_mark", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journey_gap",
                columns: table => new
                {
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    thread = table.Column<Guid>(type: "uuid", nullable: false),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    minutes = table.Column<double>(type: "double precision", nullable: true),
                    target_minutes = table.Column<double>(type: "double precision", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    hour = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey_gap", x => new { x.journey_id, x.code, x.thread, x.from_at });
                });

            migrationBuilder.CreateTable(
                name: "journey_location",
                columns: table => new
                {
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    to_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey_location", x => new { x.journey_id, x.step });
                });

            migrationBuilder.CreateTable(
                name: "patient_alias",
                columns: table => new
                {
                    retired_id = table.Column<Guid>(type: "uuid", nullable: false),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_alias", x => x.retired_id);
                });

            migrationBuilder.CreateTable(
                name: "patient_location",
                columns: table => new
                {
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: true),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_patient_location", x => x.patient_id);
                });

            migrationBuilder.CreateTable(
                name: "tracked_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_type = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_version = table.Column<long>(type: "bigint", nullable: false),
                    event_type = table.Column<string>(type: "text", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bed_code = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tracked_event", x => x.id);
                });

            // Of several open jobs of one patient the newest stays.
            migrationBuilder.Sql("""
                update transport set ready_at = requested_at;
                update transport t set state = 'cancelled', end_reason = 'not_needed' where state in ('requested', 'started')
                  and exists (select from transport o where o.stay_id = t.stay_id and o.state in ('requested', 'started') and (o.requested_at, o.id) > (t.requested_at, t.id));
                """);

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_porter_requested_at",
                table: "transport",
                columns: new[] { "hospital_id", "porter", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_requested_at",
                table: "transport",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'taken', 'started')");

            migrationBuilder.CreateIndex(
                name: "ix_transport_opened_by",
                table: "transport",
                column: "opened_by",
                unique: true,
                filter: "opened_by is not null");

            migrationBuilder.CreateIndex(
                name: "one_open_transport_of_a_purpose",
                table: "transport",
                columns: new[] { "stay_id", "purpose" },
                unique: true,
                filter: "state in ('requested', 'taken', 'started')");

            migrationBuilder.CreateIndex(
                name: "ix_journey_hospital_id_left_at",
                table: "journey",
                columns: new[] { "hospital_id", "left_at" },
                filter: "left_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_journey_hospital_id_ward_id",
                table: "journey",
                columns: new[] { "hospital_id", "ward_id" },
                filter: "not ended and ward_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_journey_patient_id",
                table: "journey",
                column: "patient_id");

            migrationBuilder.CreateIndex(
                name: "ix_journey_person_id",
                table: "journey",
                column: "person_id",
                filter: "person_id is not null");

            migrationBuilder.CreateIndex(
                name: "one_frozen_baseline",
                table: "baseline",
                column: "hospital_id",
                unique: true,
                filter: "frozen_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_delay_hospital_id_raised_at",
                table: "delay",
                columns: new[] { "hospital_id", "raised_at" });

            migrationBuilder.CreateIndex(
                name: "ix_delay_open",
                table: "delay",
                column: "hospital_id",
                filter: "cleared_at is null");

            migrationBuilder.CreateIndex(
                name: "one_delay_per_gap",
                table: "delay",
                columns: new[] { "journey_id", "gap", "thread", "gap_from", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delay_rule_hospital_id_kind_gap_from_hour",
                table: "delay_rule",
                columns: new[] { "hospital_id", "kind", "gap", "from_hour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discharge_blocker_hospital_id",
                table: "discharge_blocker",
                column: "hospital_id",
                filter: "cleared_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_blocker_of_a_kind",
                table: "discharge_blocker",
                columns: new[] { "journey_id", "kind" },
                unique: true,
                filter: "cleared_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_handover_note_journey_id_written_at",
                table: "handover_note",
                columns: new[] { "journey_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journey_gap_hospital_id_day_code",
                table: "journey_gap",
                columns: new[] { "hospital_id", "day", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_journey_gap_open",
                table: "journey_gap",
                columns: new[] { "hospital_id", "code", "from_at" },
                filter: "outcome = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_journey_location_hospital_id_from_day",
                table: "journey_location",
                columns: new[] { "hospital_id", "from_day" },
                filter: "kind = 'bed'");

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_aggregate_type_aggregate_id_aggregate_version",
                table: "tracked_event",
                columns: new[] { "aggregate_type", "aggregate_id", "aggregate_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_bed_code_occurred_at",
                table: "tracked_event",
                columns: new[] { "bed_code", "occurred_at" },
                filter: "bed_code is not null");

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_hospital_id_occurred_at",
                table: "tracked_event",
                columns: new[] { "hospital_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_stay_id",
                table: "tracked_event",
                column: "stay_id",
                filter: "stay_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_visit_id",
                table: "tracked_event",
                column: "visit_id",
                filter: "visit_id is not null");

            // Stamps of older versions become events of the log; journeys are folded from it when the migration has ended.
            migrationBuilder.Sql("""
                insert into tracked_event (id, aggregate_type, aggregate_id, aggregate_version, event_type, hospital_id, occurred_at, recorded_at, actor, stay_id, visit_id, patient_id, body)
                select md5(m.id)::uuid, 'Milestone', md5(m.id)::uuid, 1, 'MilestoneReached', m.hospital_id, m.occurred_at, m.recorded_at, m.actor, coalesce(m.stay_id, l.stay_id), m.visit_id, m.patient_id,
                  jsonb_build_object('hospitalId', m.hospital_id, 'journeyId', coalesce(m.stay_id, l.stay_id, m.visit_id), 'stayId', coalesce(m.stay_id, l.stay_id), 'visitId', m.visit_id, 'patientId', m.patient_id,
                    'stamp', m.stamp, 'place', m.place, 'detail', m.detail, 'occurredAt', m.occurred_at)
                from milestone m left join journey_link l on l.visit_id = m.visit_id;
                drop table milestone;
                drop table journey_link;
                """);

            // INV-20: one open place per journey, and no two at once. Judged at the end of the transaction, because a move closes one and opens the next.
            migrationBuilder.Sql("""
                create extension if not exists btree_gist;
                alter table journey_location
                  add constraint one_open_place exclude using btree (journey_id with =) where (to_at is null) deferrable initially deferred,
                  add constraint places_follow_each_other exclude using gist (journey_id with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred,
                  add constraint place_ends_after_it_began check (to_at is null or to_at >= from_at);
                """);

            // A frozen baseline is there for good.
            migrationBuilder.Sql("""
                create function refuse_frozen() returns trigger language plpgsql as $$
                begin
                  if old.frozen_at is not null then raise exception 'a frozen baseline does not change' using errcode = 'integrity_constraint_violation'; end if;
                  return case tg_op when 'DELETE' then old else new end;
                end $$;
                create trigger frozen_baseline before update or delete on baseline for each row execute function refuse_frozen();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "baseline");

            migrationBuilder.DropTable(
                name: "delay");

            migrationBuilder.DropTable(
                name: "delay_rule");

            migrationBuilder.DropTable(
                name: "discharge_blocker");

            migrationBuilder.DropTable(
                name: "handover_note");

            migrationBuilder.DropTable(
                name: "indicator_day");

            migrationBuilder.DropTable(
                name: "indicator_mark");

            migrationBuilder.DropTable(
                name: "journey_gap");

            migrationBuilder.DropTable(
                name: "journey_location");

            migrationBuilder.DropTable(
                name: "patient_alias");

            migrationBuilder.DropTable(
                name: "patient_location");

            migrationBuilder.DropTable(
                name: "tracked_event");

            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_porter_requested_at",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_transport_hospital_id_requested_at",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_transport_opened_by",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "one_open_transport_of_a_purpose",
                table: "transport");

            migrationBuilder.DropIndex(
                name: "ix_journey_hospital_id_left_at",
                table: "journey");

            migrationBuilder.DropIndex(
                name: "ix_journey_hospital_id_ward_id",
                table: "journey");

            migrationBuilder.DropIndex(
                name: "ix_journey_patient_id",
                table: "journey");

            migrationBuilder.DropIndex(
                name: "ix_journey_person_id",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "end_reason",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "equipment",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "escort",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "from_place",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "isolation",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "opened_by",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "ready_at",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "taken_at",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "to_place",
                table: "transport");

            migrationBuilder.DropColumn(
                name: "admitted_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "bed_code",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "began_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "continued_by",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "discharge_decided_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "empty_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "first_expected_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "is_stay",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "left_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "level",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "paperwork_done_at",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "person_id",
                table: "journey");

            migrationBuilder.DropColumn(
                name: "ready_to_leave_at",
                table: "journey");

            migrationBuilder.RenameColumn(
                name: "ward_id",
                table: "journey",
                newName: "visit_id");

            migrationBuilder.RenameColumn(
                name: "journey_id",
                table: "journey",
                newName: "stay_id");

            migrationBuilder.AlterColumn<Guid>(
                name: "patient_id",
                table: "journey",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "journey_link",
                columns: table => new
                {
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey_link", x => x.visit_id);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    stamp = table.Column<string>(type: "text", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_requested_at",
                table: "transport",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'started')");

            migrationBuilder.CreateIndex(
                name: "ix_journey_link_stay_id",
                table: "journey_link",
                column: "stay_id");

            migrationBuilder.CreateIndex(
                name: "ix_milestone_hospital_id_occurred_at",
                table: "milestone",
                columns: new[] { "hospital_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_stay_id_occurred_at",
                table: "milestone",
                columns: new[] { "stay_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_visit_id_occurred_at",
                table: "milestone",
                columns: new[] { "visit_id", "occurred_at" });
        }
    }
}
