using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HospitalOps.Admissions.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class CancelNote : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cancel_note",
                table: "stay",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "cancel_note",
                table: "stay");
        }
    }
}
