using System;
using HospitalOps.Services.Commands;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.WaitingQueue.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "alert_limit",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    opens = table.Column<int>(type: "integer", nullable: false),
                    closes = table.Column<int>(type: "integer", nullable: false),
                    escalates_after_minutes = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: true),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_limit_per_rule", x => new { x.hospital_id, x.rule, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "follow_code",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_code", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "known_patient",
                columns: table => new
                {
                    patient_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: true)
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
                    ended = table.Column<bool>(type: "boolean", nullable: false),
                    died_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dead_records = table.Column<Guid[]>(type: "uuid[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_stay", x => x.stay_id);
                });

            migrationBuilder.CreateTable(
                name: "number_counter",
                columns: table => new
                {
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    business_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_counter", x => new { x.queue_id, x.business_day });
                });

            migrationBuilder.CreateTable(
                name: "queue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    prefix = table.Column<string>(type: "text", nullable: false),
                    name_fr = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ar = table.Column<string>(type: "text", nullable: false),
                    day_starts_at_hour = table.Column<int>(type: "integer", nullable: false),
                    opening = table.Column<string>(type: "jsonb", nullable: true),
                    max_calls = table.Column<int>(type: "integer", nullable: false),
                    recall_after_seconds = table.Column<int>(type: "integer", nullable: false),
                    return_after_calls = table.Column<int>(type: "integer", nullable: false),
                    return_after_minutes = table.Column<int>(type: "integer", nullable: false),
                    max_returns = table.Column<int>(type: "integer", nullable: false),
                    late_grace_minutes = table.Column<int>(type: "integer", nullable: false),
                    settings_version = table.Column<long>(type: "bigint", nullable: false),
                    settings_by = table.Column<string>(type: "text", nullable: true),
                    settings_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "triage_scale",
                columns: table => new
                {
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    scale = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    set_by = table.Column<string>(type: "text", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_scale_per_version", x => new { x.hospital_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "queue_alert",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    peak = table.Column<double>(type: "double precision", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_by = table.Column<string>(type: "text", nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue_alert", x => x.id);
                    table.ForeignKey(
                        name: "fk_queue_alert_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "queue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_point",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name_fr = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    name_ar = table.Column<string>(type: "text", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_point", x => x.id);
                    table.ForeignKey(
                        name: "fk_service_point_queue_queue_id",
                        column: x => x.queue_id,
                        principalTable: "queue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    business_day = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    priority_reason = table.Column<string>(type: "text", nullable: true),
                    triage_level = table.Column<string>(type: "text", nullable: true),
                    triaged = table.Column<string>(type: "jsonb", nullable: true),
                    triaged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    called_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    call_count = table.Column<int>(type: "integer", nullable: false),
                    absent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    requeues = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    service_point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service_point_code = table.Column<string>(type: "text", nullable: true),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    named_patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    next_ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_estimated = table.Column<bool>(type: "boolean", nullable: false),
                    undo_to = table.Column<string>(type: "jsonb", nullable: true),
                    last_actor = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    override_reason = table.Column<string>(type: "text", nullable: true),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket", x => x.id);
                    table.ForeignKey(
                        name: "fk_ticket_queue_queue_id",
                        column: x => x.queue_id,
                        principalTable: "queue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    business_day = table.Column<DateOnly>(type: "date", nullable: false),
                    birth_year = table.Column<int>(type: "integer", nullable: false),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    named_patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    booked_by = table.Column<string>(type: "text", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_by = table.Column<string>(type: "text", nullable: true),
                    cancel_reason = table.Column<string>(type: "text", nullable: true),
                    rebook_cause = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_queues_queue_id",
                        column: x => x.queue_id,
                        principalTable: "queue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_appointment_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "ticket",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "call_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    order_name = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    override_reason = table.Column<string>(type: "text", nullable: true),
                    passed_over = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_call_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_call_decision_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "ticket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ticket_move",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: true),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    service_point_code = table.Column<string>(type: "text", nullable: true),
                    cause = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ticket_move", x => new { x.ticket_id, x.version });
                    table.ForeignKey(
                        name: "fk_ticket_move_ticket_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "ticket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "triage_act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scale = table.Column<string>(type: "text", nullable: false),
                    scale_version = table.Column<long>(type: "bigint", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    proposed_level = table.Column<string>(type: "text", nullable: true),
                    score = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    complaint = table.Column<string>(type: "text", nullable: true),
                    pain = table.Column<int>(type: "integer", nullable: true),
                    life_threat = table.Column<bool>(type: "boolean", nullable: false),
                    vitals = table.Column<string>(type: "jsonb", nullable: true),
                    nurse = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triage_act", x => x.id);
                    table.ForeignKey(
                        name: "fk_triage_act_ticket_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "ticket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "wait_estimate",
                columns: table => new
                {
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expected_minutes = table.Column<double>(type: "double precision", nullable: true),
                    from_minutes = table.Column<double>(type: "double precision", nullable: true),
                    point_minutes = table.Column<double>(type: "double precision", nullable: true),
                    to_minutes = table.Column<double>(type: "double precision", nullable: true),
                    last_to_enter_minutes = table.Column<double>(type: "double precision", nullable: true),
                    mean_of_ten_minutes = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wait_estimate", x => x.ticket_id);
                    table.ForeignKey(
                        name: "fk_wait_estimate_tickets_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "ticket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "appointments_of_day",
                table: "appointment",
                columns: new[] { "queue_id", "business_day", "due_at" });

            migrationBuilder.CreateIndex(
                name: "appointments_to_rebook",
                table: "appointment",
                columns: new[] { "hospital_id", "due_at" },
                filter: "rebook_cause is not null");

            migrationBuilder.CreateIndex(
                name: "ix_appointment_ticket_id",
                table: "appointment",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "one_appointment_per_number",
                table: "appointment",
                columns: new[] { "hospital_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_appointment_per_patient_queue_and_day",
                table: "appointment",
                columns: new[] { "queue_id", "business_day", "patient_id" },
                unique: true,
                filter: "patient_id is not null and cancelled_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_call_decision_queue_id_decided_at",
                table: "call_decision",
                columns: new[] { "queue_id", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_call_decision_ticket_id",
                table: "call_decision",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_follow_code_visit_id",
                table: "follow_code",
                column: "visit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_known_patient_person_id",
                table: "known_patient",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_known_patient_survivor_id",
                table: "known_patient",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "deaths",
                table: "known_stay",
                column: "patient_id",
                filter: "died_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_queue_hospital_id_code",
                table: "queue",
                columns: new[] { "hospital_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_queue_alert_hospital_id_opened_at",
                table: "queue_alert",
                columns: new[] { "hospital_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "one_open_alert_per_queue_and_rule",
                table: "queue_alert",
                columns: new[] { "queue_id", "rule" },
                unique: true,
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_service_point_queue_id",
                table: "service_point",
                column: "queue_id");

            migrationBuilder.CreateIndex(
                name: "absent_tickets",
                table: "ticket",
                column: "absent_at",
                filter: "state = 'absent'");

            migrationBuilder.CreateIndex(
                name: "ix_ticket_hospital_id_queued_at",
                table: "ticket",
                columns: new[] { "hospital_id", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "ix_ticket_visit_id",
                table: "ticket",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "live_tickets",
                table: "ticket",
                columns: new[] { "queue_id", "queued_at" },
                filter: "state in ('waiting', 'called', 'absent', 'in_service')");

            migrationBuilder.CreateIndex(
                name: "moves_to_undo",
                table: "ticket",
                columns: new[] { "queue_id", "changed_at" },
                filter: "undo_to is not null");

            migrationBuilder.CreateIndex(
                name: "one_live_number_per_queue",
                table: "ticket",
                columns: new[] { "queue_id", "number" },
                unique: true,
                filter: "state in ('waiting', 'called', 'absent', 'in_service')");

            migrationBuilder.CreateIndex(
                name: "one_live_ticket_per_patient_and_queue",
                table: "ticket",
                columns: new[] { "queue_id", "patient_id" },
                unique: true,
                filter: "patient_id is not null and state in ('waiting', 'called', 'absent', 'in_service')");

            migrationBuilder.CreateIndex(
                name: "one_number_per_queue_and_day",
                table: "ticket",
                columns: new[] { "queue_id", "business_day", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_ticket_per_service_point",
                table: "ticket",
                column: "service_point_id",
                unique: true,
                filter: "state in ('called', 'in_service')");

            migrationBuilder.CreateIndex(
                name: "starts_of_service",
                table: "ticket",
                columns: new[] { "queue_id", "started_at" },
                filter: "started_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_triage_act_ticket_id",
                table: "triage_act",
                column: "ticket_id");

            migrationBuilder.CreateIndex(
                name: "ix_wait_estimate_hospital_id_told_at",
                table: "wait_estimate",
                columns: new[] { "hospital_id", "told_at" });

            migrationBuilder.CreateIndex(
                name: "ix_wait_estimate_queue_id_told_at",
                table: "wait_estimate",
                columns: new[] { "queue_id", "told_at" });

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
            migrationBuilder.Sql(Guards.Of(typeof(Initial).Assembly));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_limit");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "call_decision");

            migrationBuilder.DropTable(
                name: "follow_code");

            migrationBuilder.DropTable(
                name: "known_patient");

            migrationBuilder.DropTable(
                name: "known_stay");

            migrationBuilder.DropTable(
                name: "number_counter");

            migrationBuilder.DropTable(
                name: "queue_alert");

            migrationBuilder.DropTable(
                name: "service_point");

            migrationBuilder.DropTable(
                name: "ticket_move");

            migrationBuilder.DropTable(
                name: "triage_act");

            migrationBuilder.DropTable(
                name: "triage_scale");

            migrationBuilder.DropTable(
                name: "wait_estimate");

            migrationBuilder.DropTable(
                name: "ticket");

            migrationBuilder.DropTable(
                name: "queue");
        }
    }
}
