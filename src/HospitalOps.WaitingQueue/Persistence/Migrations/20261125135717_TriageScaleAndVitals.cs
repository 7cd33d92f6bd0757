using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.WaitingQueue.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class TriageScaleAndVitals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "life_threat",
                table: "triage_act",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "scale_version",
                table: "triage_act",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "score",
                table: "triage_act",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vitals",
                table: "triage_act",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "triaged",
                table: "ticket",
                type: "jsonb",
                nullable: true);

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

            // Whoever was sorted before keeps what the level meant then: FRENCH as it was in the code.
            migrationBuilder.Sql(
                """
                update ticket set triaged = jsonb_build_object(
                    'scale', 'FRENCH', 'scaleVersion', 0, 'code', triage_level, 'rank', array_position(array['1', '2', '3A', '3B', '4', '5'], triage_level) - 1,
                    'isFloor', triage_level in ('1', '2'),
                    'doctorMinutes', (array[0, 20, 60, 90, 120, 240])[array_position(array['1', '2', '3A', '3B', '4', '5'], triage_level)],
                    'lookAgainMinutes', (array[5, 15, 30, 45, 60, 120])[array_position(array['1', '2', '3A', '3B', '4', '5'], triage_level)])
                where triage_level is not null
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "triage_scale");

            migrationBuilder.DropColumn(
                name: "life_threat",
                table: "triage_act");

            migrationBuilder.DropColumn(
                name: "scale_version",
                table: "triage_act");

            migrationBuilder.DropColumn(
                name: "score",
                table: "triage_act");

            migrationBuilder.DropColumn(
                name: "vitals",
                table: "triage_act");

            migrationBuilder.DropColumn(
                name: "triaged",
                table: "ticket");
        }
    }
}
