using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.PatientTracking.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BedsHeldUntil : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "held_until",
                table: "journey_location",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "held_until_day",
                table: "journey_location",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(
                """
                update journey_location l set (held_until, held_until_day) = (
                  select n.from_at, n.from_day from journey_location n
                  where n.journey_id = l.journey_id and n.step > l.step and n.kind in ('bed', 'left_bed', 'left') order by n.step limit 1)
                where l.kind = 'bed';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "held_until",
                table: "journey_location");

            migrationBuilder.DropColumn(
                name: "held_until_day",
                table: "journey_location");
        }
    }
}
