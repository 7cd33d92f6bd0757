using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.WaitingQueue.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class LifeOfATicket : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A former state is not enough to go back to; what could be undone at this moment no longer can.
            migrationBuilder.DropColumn(name: "undo_to", table: "ticket");
            migrationBuilder.AddColumn<string>(name: "undo_to", table: "ticket", type: "jsonb", nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "absent_at",
                table: "ticket",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                table: "ticket",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_from",
                table: "ticket",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "left_at",
                table: "ticket",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "left_estimated",
                table: "ticket",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "service_point",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "changed_by",
                table: "service_point",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_open",
                table: "service_point",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "day_starts_at_hour",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "late_grace_minutes",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 15);

            migrationBuilder.AddColumn<int>(
                name: "max_calls",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "max_returns",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<string>(
                name: "opening",
                table: "queue",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "recall_after_seconds",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "return_after_calls",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "return_after_minutes",
                table: "queue",
                type: "integer",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "settings_at",
                table: "queue",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "settings_by",
                table: "queue",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "settings_version",
                table: "queue",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

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

            migrationBuilder.CreateIndex(
                name: "absent_tickets",
                table: "ticket",
                column: "absent_at",
                filter: "state = 'absent'");

            migrationBuilder.CreateIndex(
                name: "moves_to_undo",
                table: "ticket",
                columns: new[] { "queue_id", "changed_at" },
                filter: "undo_to is not null");

            migrationBuilder.Sql("update queue set day_starts_at_hour = 4 where code in ('ACC', 'TRI', 'MED')");
            migrationBuilder.Sql("update ticket set absent_at = changed_at where state = 'absent'");
            // Those who are here now have a history too: when they came, and what they are in.
            migrationBuilder.Sql("""
                insert into ticket_move (ticket_id, version, state, occurred_at)
                select id, 0, 'waiting', queued_at from ticket where state in ('waiting', 'called', 'absent', 'in_service')
                """);
            migrationBuilder.Sql("""
                insert into ticket_move (ticket_id, version, state, actor, occurred_at, service_point_code)
                select id, version, state, last_actor, changed_at, service_point_code from ticket where state in ('called', 'absent', 'in_service')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ticket_move");

            migrationBuilder.DropIndex(
                name: "absent_tickets",
                table: "ticket");

            migrationBuilder.DropIndex(
                name: "moves_to_undo",
                table: "ticket");

            migrationBuilder.DropColumn(
                name: "absent_at",
                table: "ticket");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "ticket");

            migrationBuilder.DropColumn(
                name: "due_from",
                table: "ticket");

            migrationBuilder.DropColumn(
                name: "left_at",
                table: "ticket");

            migrationBuilder.DropColumn(
                name: "left_estimated",
                table: "ticket");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "service_point");

            migrationBuilder.DropColumn(
                name: "changed_by",
                table: "service_point");

            migrationBuilder.DropColumn(
                name: "is_open",
                table: "service_point");

            migrationBuilder.DropColumn(
                name: "day_starts_at_hour",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "late_grace_minutes",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "max_calls",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "max_returns",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "opening",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "recall_after_seconds",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "return_after_calls",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "return_after_minutes",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "settings_at",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "settings_by",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "settings_version",
                table: "queue");

            migrationBuilder.DropColumn(name: "undo_to", table: "ticket");
            migrationBuilder.AddColumn<string>(name: "undo_to", table: "ticket", type: "text", nullable: true);
        }
    }
}
