using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class WardsAndEquipment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "single_room",
                table: "placement_request",
                type: "text",
                nullable: false,
                defaultValue: "none");

            migrationBuilder.AddColumn<string>(
                name: "age_class",
                table: "bed_occupancy",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "equipment",
                table: "bed",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

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
                        name: "fk_ward_change_ward_ward_id",
                        column: x => x.ward_id,
                        principalTable: "ward",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "changes_of_ward",
                table: "ward_change",
                columns: new[] { "ward_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ward_change");

            migrationBuilder.DropColumn(
                name: "single_room",
                table: "placement_request");

            migrationBuilder.DropColumn(
                name: "age_class",
                table: "bed_occupancy");

            migrationBuilder.DropColumn(
                name: "equipment",
                table: "bed");
        }
    }
}
