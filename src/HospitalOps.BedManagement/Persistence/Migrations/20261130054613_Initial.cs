using System;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "census_forecast",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    census = table.Column<int>(type: "integer", nullable: false),
                    low = table.Column<int>(type: "integer", nullable: false),
                    likely = table.Column<int>(type: "integer", nullable: false),
                    high = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_census_forecast", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cleaning_shift",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cleaner = table.Column<string>(type: "text", nullable: false),
                    building = table.Column<string>(type: "text", nullable: false),
                    floor = table.Column<int>(type: "integer", nullable: true),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cleaning_shift", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    weights_version = table.Column<int>(type: "integer", nullable: false),
                    snapshot = table.Column<string>(type: "jsonb", nullable: false),
                    costs_before = table.Column<string>(type: "jsonb", nullable: false),
                    costs = table.Column<string>(type: "jsonb", nullable: false),
                    unplaced = table.Column<string>(type: "jsonb", nullable: false),
                    moves = table.Column<long>(type: "bigint", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "known_patient",
                columns: table => new
                {
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_year = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_patient", x => x.patient_id);
                });

            migrationBuilder.CreateTable(
                name: "known_stay",
                columns: table => new
                {
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true),
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    away_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    admission_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    discharge_decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    died_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_discharge_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_stay", x => x.stay_id);
                });

            migrationBuilder.CreateTable(
                name: "newborn_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mother_stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    baby_stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    baby_patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    apart_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    apart_by = table.Column<string>(type: "text", nullable: true),
                    apart_reason = table.Column<string>(type: "text", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_newborn_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "placement_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    care_level = table.Column<string>(type: "text", nullable: false),
                    service_code = table.Column<string>(type: "text", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    age_class = table.Column<string>(type: "text", nullable: false),
                    isolation = table.Column<string>(type: "text", nullable: false),
                    priority = table.Column<string>(type: "text", nullable: false),
                    single_room = table.Column<string>(type: "text", nullable: false),
                    equipment = table.Column<string[]>(type: "text[]", nullable: false),
                    needed_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    from_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "text", nullable: true),
                    from_hospital_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    departed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_request", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ward",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    service_code = table.Column<string>(type: "text", nullable: false),
                    name_fr = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ar = table.Column<string>(type: "text", nullable: false),
                    building = table.Column<string>(type: "text", nullable: false),
                    floor = table.Column<int>(type: "integer", nullable: false),
                    capacity_kind = table.Column<string>(type: "text", nullable: false),
                    bed_type = table.Column<string>(type: "text", nullable: false),
                    care_level = table.Column<string>(type: "text", nullable: false),
                    sex_policy = table.Column<string>(type: "text", nullable: false),
                    age_policy = table.Column<string>(type: "text", nullable: false),
                    inspects_beds = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "weight_setting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_weight_setting", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_plan_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day_plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    placement_request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    request_version = table.Column<long>(type: "bigint", nullable: true),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<int>(type: "integer", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bed_version = table.Column<long>(type: "bigint", nullable: true),
                    points = table.Column<int>(type: "integer", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    needs = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_plan_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_day_plan_entry_day_plan_day_plan_id",
                        column: x => x.day_plan_id,
                        principalTable: "day_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placement_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placement_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_placement_step_placement_request_placement_request_id",
                        column: x => x.placement_request_id,
                        principalTable: "placement_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room = table.Column<string>(type: "text", nullable: false),
                    room_size = table.Column<int>(type: "integer", nullable: false),
                    room_capability = table.Column<string>(type: "text", nullable: false),
                    equipment = table.Column<string[]>(type: "text[]", nullable: false),
                    serviceability = table.Column<string>(type: "text", nullable: false),
                    block_reason = table.Column<string>(type: "text", nullable: true),
                    blocked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleanliness = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_wards_ward_id",
                        column: x => x.ward_id,
                        principalTable: "ward",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ward_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    changes = table.Column<string[]>(type: "text[]", nullable: false),
                    overridden = table.Column<string[]>(type: "text[]", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ward_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_ward_change_wards_ward_id",
                        column: x => x.ward_id,
                        principalTable: "ward",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_block",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    planned_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: true),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    prolonged_by = table.Column<string>(type: "text", nullable: true),
                    prolonged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_block", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_block_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_occupancy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sex = table.Column<string>(type: "text", nullable: false),
                    age_class = table.Column<string>(type: "text", nullable: false),
                    isolation = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_by = table.Column<string>(type: "text", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    ended_cause = table.Column<string>(type: "text", nullable: true),
                    override_reason = table.Column<string>(type: "text", nullable: true),
                    cleaning_exemption = table.Column<string>(type: "text", nullable: true),
                    had_precautions = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_occupancy", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_occupancy_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_by = table.Column<string>(type: "text", nullable: true),
                    opened_reason = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "text", nullable: true),
                    closed_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_period", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_period_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_reservation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    placement_request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    override_reason = table.Column<string>(type: "text", nullable: true),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_by = table.Column<string>(type: "text", nullable: true),
                    changed_reason = table.Column<string>(type: "text", nullable: true),
                    term_changes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_reservation", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_reservation_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cleaning_job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_code = table.Column<string>(type: "text", nullable: false),
                    ward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    priority = table.Column<string>(type: "text", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    requested_by = table.Column<string>(type: "text", nullable: true),
                    assigned_to = table.Column<string>(type: "text", nullable: true),
                    assigned_by = table.Column<string>(type: "text", nullable: true),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleaner = table.Column<string>(type: "text", nullable: true),
                    pause_reason = table.Column<string>(type: "text", nullable: true),
                    inspected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    inspected_by = table.Column<string>(type: "text", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true),
                    failed_inspections = table.Column<int>(type: "integer", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cleaning_job", x => x.id);
                    table.ForeignKey(
                        name: "fk_cleaning_job_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_absence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occupancy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    began_by = table.Column<string>(type: "text", nullable: false),
                    due_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true),
                    ended_how = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_absence", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_absence_occupancies_occupancy_id",
                        column: x => x.occupancy_id,
                        principalTable: "bed_occupancy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bed_precaution",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occupancy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    isolation = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bed_precaution", x => x.id);
                    table.ForeignKey(
                        name: "fk_bed_precaution_occupancies_occupancy_id",
                        column: x => x.occupancy_id,
                        principalTable: "bed_occupancy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bed_code",
                table: "bed",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bed_hospital_id",
                table: "bed",
                column: "hospital_id");

            migrationBuilder.CreateIndex(
                name: "ix_bed_ward_id",
                table: "bed",
                column: "ward_id");

            migrationBuilder.CreateIndex(
                name: "absences_of_bed",
                table: "bed_absence",
                columns: new[] { "bed_id", "began_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bed_absence_occupancy_id",
                table: "bed_absence",
                column: "occupancy_id");

            migrationBuilder.CreateIndex(
                name: "one_open_absence_per_bed",
                table: "bed_absence",
                column: "bed_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "blocks_by_time",
                table: "bed_block",
                columns: new[] { "hospital_id", "began_at" });

            migrationBuilder.CreateIndex(
                name: "blocks_of_bed",
                table: "bed_block",
                columns: new[] { "bed_id", "set_at" });

            migrationBuilder.CreateIndex(
                name: "one_live_block_per_bed",
                table: "bed_block",
                column: "bed_id",
                unique: true,
                filter: "state in ('planned', 'in_force')");

            migrationBuilder.CreateIndex(
                name: "occupancy_of_bed",
                table: "bed_occupancy",
                columns: new[] { "bed_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "occupancy_of_stay",
                table: "bed_occupancy",
                columns: new[] { "stay_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_bed",
                table: "bed_occupancy",
                column: "bed_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_patient",
                table: "bed_occupancy",
                column: "patient_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_person",
                table: "bed_occupancy",
                column: "person_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_occupancy_per_stay",
                table: "bed_occupancy",
                column: "stay_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_period_per_bed",
                table: "bed_period",
                column: "bed_id",
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "periods_of_bed",
                table: "bed_period",
                columns: new[] { "bed_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_bed_precaution_occupancy_id",
                table: "bed_precaution",
                column: "occupancy_id");

            migrationBuilder.CreateIndex(
                name: "precautions_of_bed",
                table: "bed_precaution",
                columns: new[] { "bed_id", "at" });

            migrationBuilder.CreateIndex(
                name: "held_reservation_expiry",
                table: "bed_reservation",
                column: "expires_at",
                filter: "state = 'held'");

            migrationBuilder.CreateIndex(
                name: "one_held_reservation_per_bed",
                table: "bed_reservation",
                column: "bed_id",
                unique: true,
                filter: "state = 'held'");

            migrationBuilder.CreateIndex(
                name: "one_held_reservation_per_request",
                table: "bed_reservation",
                column: "placement_request_id",
                unique: true,
                filter: "state = 'held'");

            migrationBuilder.CreateIndex(
                name: "one_planned_reservation_per_bed",
                table: "bed_reservation",
                column: "bed_id",
                unique: true,
                filter: "state = 'planned'");

            migrationBuilder.CreateIndex(
                name: "one_planned_reservation_per_request",
                table: "bed_reservation",
                column: "placement_request_id",
                unique: true,
                filter: "state = 'planned'");

            migrationBuilder.CreateIndex(
                name: "reservations_of_bed",
                table: "bed_reservation",
                columns: new[] { "bed_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "forecasts_by_time",
                table: "census_forecast",
                columns: new[] { "hospital_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "jobs_of_bed",
                table: "cleaning_job",
                columns: new[] { "bed_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_job_per_bed",
                table: "cleaning_job",
                column: "bed_id",
                unique: true,
                filter: "state in ('requested', 'started', 'paused', 'awaiting_inspection')");

            migrationBuilder.CreateIndex(
                name: "open_jobs",
                table: "cleaning_job",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'started', 'paused', 'awaiting_inspection')");

            migrationBuilder.CreateIndex(
                name: "one_open_shift_per_cleaner",
                table: "cleaning_shift",
                columns: new[] { "hospital_id", "cleaner" },
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "day_plans_by_time",
                table: "day_plan",
                columns: new[] { "hospital_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_plan_per_hospital",
                table: "day_plan",
                column: "hospital_id",
                unique: true,
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_day_plan_entry_day_plan_id_ordinal",
                table: "day_plan_entry",
                columns: new[] { "day_plan_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "rejected_entries_by_time",
                table: "day_plan_entry",
                column: "answered_at",
                filter: "state = 'rejected'");

            migrationBuilder.CreateIndex(
                name: "open_stays",
                table: "known_stay",
                column: "hospital_id",
                filter: "not ended");

            migrationBuilder.CreateIndex(
                name: "newborns_of_mother",
                table: "newborn_link",
                column: "mother_stay_id",
                filter: "left_at is null");

            migrationBuilder.CreateIndex(
                name: "one_mother_per_newborn",
                table: "newborn_link",
                column: "baby_stay_id",
                unique: true,
                filter: "left_at is null");

            migrationBuilder.CreateIndex(
                name: "one_open_request_per_stay",
                table: "placement_request",
                column: "stay_id",
                unique: true,
                filter: "state in ('requested', 'reserved', 'accepted')");

            migrationBuilder.CreateIndex(
                name: "open_requests_sent",
                table: "placement_request",
                column: "from_hospital_id",
                filter: "state in ('requested', 'reserved', 'accepted') and from_hospital_id is not null");

            migrationBuilder.CreateIndex(
                name: "requests_by_time",
                table: "placement_request",
                columns: new[] { "hospital_id", "requested_at" },
                filter: "state in ('requested', 'reserved', 'accepted')");

            migrationBuilder.CreateIndex(
                name: "requests_of_sent_stay",
                table: "placement_request",
                column: "from_stay_id",
                filter: "from_stay_id is not null");

            migrationBuilder.CreateIndex(
                name: "steps_by_kind",
                table: "placement_step",
                columns: new[] { "kind", "at" });

            migrationBuilder.CreateIndex(
                name: "steps_of_request",
                table: "placement_step",
                columns: new[] { "placement_request_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_ward_hospital_id_code",
                table: "ward",
                columns: new[] { "hospital_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "changes_of_ward",
                table: "ward_change",
                columns: new[] { "ward_id", "at" });

            migrationBuilder.CreateIndex(
                name: "one_weight_setting_per_number",
                table: "weight_setting",
                columns: new[] { "hospital_id", "number" },
                unique: true);

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
            migrationBuilder.Sql(Guards.Of(typeof(Initial).Assembly));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bed_absence");

            migrationBuilder.DropTable(
                name: "bed_block");

            migrationBuilder.DropTable(
                name: "bed_period");

            migrationBuilder.DropTable(
                name: "bed_precaution");

            migrationBuilder.DropTable(
                name: "bed_reservation");

            migrationBuilder.DropTable(
                name: "census_forecast");

            migrationBuilder.DropTable(
                name: "cleaning_job");

            migrationBuilder.DropTable(
                name: "cleaning_shift");

            migrationBuilder.DropTable(
                name: "day_plan_entry");

            migrationBuilder.DropTable(
                name: "known_patient");

            migrationBuilder.DropTable(
                name: "known_stay");

            migrationBuilder.DropTable(
                name: "newborn_link");

            migrationBuilder.DropTable(
                name: "placement_step");

            migrationBuilder.DropTable(
                name: "ward_change");

            migrationBuilder.DropTable(
                name: "weight_setting");

            migrationBuilder.DropTable(
                name: "bed_occupancy");

            migrationBuilder.DropTable(
                name: "day_plan");

            migrationBuilder.DropTable(
                name: "placement_request");

            migrationBuilder.DropTable(
                name: "bed");

            migrationBuilder.DropTable(
                name: "ward");
        }
    }
}
