using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FutureHolds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "planned_at",
                table: "bed_reservation",
                type: "timestamp with time zone",
                nullable: true);

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

            // INV-5: what is held and what is planned never overlap on one bed.
            migrationBuilder.Sql("""
                alter table bed_reservation drop constraint reservation_no_overlap;
                alter table bed_reservation add constraint reservation_no_overlap exclude using gist
                  (bed_id with =, tstzrange(starts_at, expires_at) with &&) where (state in ('held', 'planned'));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                alter table bed_reservation drop constraint reservation_no_overlap;
                alter table bed_reservation add constraint reservation_no_overlap exclude using gist
                  (bed_id with =, tstzrange(starts_at, expires_at) with &&) where (state = 'held');
                """);

            migrationBuilder.DropIndex(
                name: "one_planned_reservation_per_bed",
                table: "bed_reservation");

            migrationBuilder.DropIndex(
                name: "one_planned_reservation_per_request",
                table: "bed_reservation");

            migrationBuilder.DropColumn(
                name: "planned_at",
                table: "bed_reservation");
        }
    }
}
