using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BedBlocksAndActors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_bed_reservation_bed_id",
                table: "bed_reservation");

            migrationBuilder.AddColumn<string>(
                name: "requested_by",
                table: "cleaning_job",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ended_by",
                table: "bed_occupancy",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "started_by",
                table: "bed_occupancy",
                type: "text",
                nullable: true);

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
                    table.CheckConstraint("block_ends_after_start", "ended_at >= began_at");
                    table.ForeignKey(
                        name: "fk_bed_block_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "jobs_of_bed",
                table: "cleaning_job",
                columns: new[] { "bed_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "reservations_of_bed",
                table: "bed_reservation",
                columns: new[] { "bed_id", "starts_at" });

            migrationBuilder.CreateIndex(
                name: "occupancy_of_bed",
                table: "bed_occupancy",
                columns: new[] { "bed_id", "started_at" });

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

            // Beds that are blocked now keep their block; who set it was not recorded then.
            migrationBuilder.Sql(
                """
                insert into bed_block (id, hospital_id, bed_id, reason, state, until, set_at, began_at, prolonged)
                select gen_random_uuid(), hospital_id, id,
                  case when block_reason in ('maintenance', 'infection', 'isolation', 'staff_shortage', 'census', 'courtesy', 'management') then block_reason else 'management' end,
                  'in_force', coalesce(blocked_until, changed_at), changed_at, changed_at, 0
                from bed where serviceability = 'blocked'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bed_block");

            migrationBuilder.DropIndex(
                name: "jobs_of_bed",
                table: "cleaning_job");

            migrationBuilder.DropIndex(
                name: "reservations_of_bed",
                table: "bed_reservation");

            migrationBuilder.DropIndex(
                name: "occupancy_of_bed",
                table: "bed_occupancy");

            migrationBuilder.DropColumn(
                name: "requested_by",
                table: "cleaning_job");

            migrationBuilder.DropColumn(
                name: "ended_by",
                table: "bed_occupancy");

            migrationBuilder.DropColumn(
                name: "started_by",
                table: "bed_occupancy");

            migrationBuilder.CreateIndex(
                name: "ix_bed_reservation_bed_id",
                table: "bed_reservation",
                column: "bed_id");
        }
    }
}
