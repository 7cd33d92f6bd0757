using System;
using HospitalOps.Messaging;
using HospitalOps.ServiceDefaults.Persistence;
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
                    name_ar = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue", x => x.id);
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
                    name_ar = table.Column<string>(type: "text", nullable: false)
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
                    triaged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    called_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    call_count = table.Column<int>(type: "integer", nullable: false),
                    requeues = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    service_point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service_point_code = table.Column<string>(type: "text", nullable: true),
                    patient_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stay_id = table.Column<Guid>(type: "uuid", nullable: true),
                    next_ticket_id = table.Column<Guid>(type: "uuid", nullable: true),
                    undo_to = table.Column<string>(type: "text", nullable: true),
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
                name: "triage_act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    ticket_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hospital_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scale = table.Column<string>(type: "text", nullable: false),
                    level = table.Column<string>(type: "text", nullable: false),
                    proposed_level = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    complaint = table.Column<string>(type: "text", nullable: true),
                    pain = table.Column<int>(type: "integer", nullable: true),
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

            migrationBuilder.CreateIndex(
                name: "ix_queue_hospital_id_code",
                table: "queue",
                columns: new[] { "hospital_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_point_queue_id",
                table: "service_point",
                column: "queue_id");

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
                name: "ix_triage_act_ticket_id",
                table: "triage_act",
                column: "ticket_id");

            migrationBuilder.Sql(MessagingSchema.Sql);
            migrationBuilder.Sql(IdempotencySchema.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "number_counter");

            migrationBuilder.DropTable(
                name: "service_point");

            migrationBuilder.DropTable(
                name: "triage_act");

            migrationBuilder.DropTable(
                name: "ticket");

            migrationBuilder.DropTable(
                name: "queue");
        }
    }
}
