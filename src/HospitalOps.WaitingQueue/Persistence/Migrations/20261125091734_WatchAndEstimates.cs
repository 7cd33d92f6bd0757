using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.WaitingQueue.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WatchAndEstimates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                        name: "fk_queue_alert_queue_queue_id",
                        column: x => x.queue_id,
                        principalTable: "queue",
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
                        name: "fk_wait_estimate_ticket_ticket_id",
                        column: x => x.ticket_id,
                        principalTable: "ticket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ticket_hospital_id_queued_at",
                table: "ticket",
                columns: new[] { "hospital_id", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "starts_of_service",
                table: "ticket",
                columns: new[] { "queue_id", "started_at" },
                filter: "started_at is not null");

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
                name: "ix_wait_estimate_hospital_id_told_at",
                table: "wait_estimate",
                columns: new[] { "hospital_id", "told_at" });

            migrationBuilder.CreateIndex(
                name: "ix_wait_estimate_queue_id_told_at",
                table: "wait_estimate",
                columns: new[] { "queue_id", "told_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "queue_alert");

            migrationBuilder.DropTable(
                name: "wait_estimate");

            migrationBuilder.DropIndex(
                name: "ix_ticket_hospital_id_queued_at",
                table: "ticket");

            migrationBuilder.DropIndex(
                name: "starts_of_service",
                table: "ticket");
        }
    }
}
