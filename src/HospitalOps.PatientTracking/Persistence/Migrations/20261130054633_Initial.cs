using System;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    wait_levels = table.Column<string[]>(type: "text[]", nullable: false),
                    guards = table.Column<int[]>(type: "integer[]", nullable: false),
                    levels = table.Column<string[]>(type: "text[]", nullable: false),
                    level_targets = table.Column<int[]>(type: "integer[]", nullable: false),
                    comparison_wards = table.Column<string[]>(type: "text[]", nullable: false),
                    comparison_w = table.Column<double[]>(type: "double precision[]", nullable: false),
                    comparison_b = table.Column<double[]>(type: "double precision[]", nullable: false),
                    comparison_t = table.Column<double[]>(type: "double precision[]", nullable: false),
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
                    level = table.Column<string>(type: "text", nullable: false),
                    minutes = table.Column<double[]>(type: "double precision[]", nullable: false),
                    hours = table.Column<short[]>(type: "smallint[]", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    dropped = table.Column<int>(type: "integer", nullable: false),
                    met = table.Column<int>(type: "integer", nullable: false),
                    judged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_day", x => new { x.hospital_id, x.day, x.code, x.ward, x.level });
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
                name: "journey",
                columns: table => new
                {
                    journey_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_stay = table.Column<bool>(type: "boolean", nullable: false),
                    continued_by = table.Column<Guid>(type: "uuid", nullable: true),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    location_kind = table.Column<string>(type: "text", nullable: true),
                    location_code = table.Column<string>(type: "text", nullable: true),
                    location_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bed_code = table.Column<string>(type: "text", nullable: true),
                    level = table.Column<string>(type: "text", nullable: true),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_milestone = table.Column<string>(type: "text", nullable: true),
                    last_milestone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    admitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_discharge_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_confidence = table.Column<string>(type: "text", nullable: true),
                    first_expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_expected_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true),
                    service_code = table.Column<string>(type: "text", nullable: true),
                    died = table.Column<bool>(type: "boolean", nullable: false),
                    discharge_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paperwork_done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ready_to_leave_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    empty_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    with_stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journey", x => x.journey_id);
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
                    to_day = table.Column<DateOnly>(type: "date", nullable: true),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    held_until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    ward_service = table.Column<string>(type: "text", nullable: true),
                    shared_room = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: true)
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

            migrationBuilder.CreateTable(
                name: "transport",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    mode = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    from_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    to_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_place = table.Column<string>(type: "text", nullable: true),
                    to_place = table.Column<string>(type: "text", nullable: true),
                    equipment = table.Column<string[]>(type: "text[]", nullable: false),
                    isolation = table.Column<string>(type: "text", nullable: true),
                    escort = table.Column<bool>(type: "boolean", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    porter = table.Column<string>(type: "text", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transport", x => x.id);
                });

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
                name: "ix_discharge_blocker_journey_id",
                table: "discharge_blocker",
                column: "journey_id");

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
                name: "ix_journey_hospital_id_began_at",
                table: "journey",
                columns: new[] { "hospital_id", "began_at" });

            migrationBuilder.CreateIndex(
                name: "ix_journey_hospital_id_last_milestone_at",
                table: "journey",
                columns: new[] { "hospital_id", "last_milestone_at" },
                filter: "not ended");

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
                name: "ix_tracked_event_capacity",
                table: "tracked_event",
                columns: new[] { "hospital_id", "occurred_at" },
                filter: "event_type in ('BedOpened', 'BedClosed', 'BedFoundDirty')");

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_hospital_id_occurred_at",
                table: "tracked_event",
                columns: new[] { "hospital_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_tracked_event_merges",
                table: "tracked_event",
                column: "recorded_at",
                filter: "event_type in ('PatientsMerged', 'PatientsUnmerged')");

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

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_finished_at",
                table: "transport",
                columns: new[] { "hospital_id", "finished_at" },
                filter: "finished_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_transport_hospital_id_porter_finished_at",
                table: "transport",
                columns: new[] { "hospital_id", "porter", "finished_at" });

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

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
            migrationBuilder.Sql(Guards.Of(typeof(Initial).Assembly));
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
                name: "journey");

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

            migrationBuilder.DropTable(
                name: "transport");
        }
    }
}
