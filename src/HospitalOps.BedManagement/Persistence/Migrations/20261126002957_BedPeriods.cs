using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class BedPeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    table.CheckConstraint("period_ends_after_start", "closed_at >= opened_at");
                    table.ForeignKey(
                        name: "fk_bed_period_bed_bed_id",
                        column: x => x.bed_id,
                        principalTable: "bed",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            // Beds of before have been there since they were laid down.
            migrationBuilder.Sql(
                """
                insert into bed_period (id, hospital_id, bed_id, opened_at)
                select gen_random_uuid(), hospital_id, id, least(changed_at, now()) from bed where serviceability <> 'out_of_service'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bed_period");
        }
    }
}
