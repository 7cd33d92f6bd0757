using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.BedManagement.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ProlongedHolds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "changed_by",
                table: "bed_reservation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "changed_reason",
                table: "bed_reservation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "term_changes",
                table: "bed_reservation",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "changed_by",
                table: "bed_reservation");

            migrationBuilder.DropColumn(
                name: "changed_reason",
                table: "bed_reservation");

            migrationBuilder.DropColumn(
                name: "term_changes",
                table: "bed_reservation");
        }
    }
}
